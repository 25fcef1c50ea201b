from datetime import date, datetime
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import FETCH_RAISE, Case, Exists, OuterRef, Q, QuerySet, Subquery, When
from django.utils.timezone import localdate

from selaras.organisasi.models import JenisPenempatan, KodeAktivasi, Pegawai, Penempatan, Penilai
from selaras.organisasi.permissions import akun_tertutup, mengurus_semua, unit_diurus


def pegawai_diurus(untuk: Pegawai, hari: date) -> QuerySet[Pegawai]:
    """People whose posts and accounts `untuk` looks after; who serves nowhere is seen by whom looks after all units."""
    penempatan = Penempatan.objects.berlaku(hari).filter(pegawai=OuterRef("pk"))
    terlihat = Q(Exists(penempatan.filter(unit__in=unit_diurus(untuk))))
    if mengurus_semua(untuk):
        terlihat |= ~Q(Exists(penempatan))
    return Pegawai.objects.filter(terlihat)


def daftar_pegawai(*, untuk: Pegawai, cari: str, pada: datetime, halaman: str | None) -> Page[Pegawai]:
    """One page (25 rows) of `pegawai_diurus` by name, each with unit, post, assessor and valid code at `pada`,
    and whether the account is one that `untuk` may not reset (`tertutup`).

    Digits look for the beginning of a NIP, anything else for a part of the name.
    """
    hari = localdate(pada)
    pegawai = pegawai_diurus(untuk, hari)
    if cari:
        pegawai = pegawai.filter(Q(nip__startswith=cari) if cari.isdecimal() else Q(nama__icontains=cari))
    definitif = (
        Penempatan.objects.berlaku(hari).filter(pegawai=OuterRef("pk"), jenis=JenisPenempatan.DEFINITIF).order_by("pk")
    )
    penilai = Penilai.objects.berlaku(hari).filter(pegawai=OuterRef("pk"))
    kode = KodeAktivasi.objects.filter(pegawai=OuterRef("pk"), dipakai_pada=None, kedaluwarsa__gt=pada)
    kolom: QuerySet[Any] = pegawai.annotate(
        unit_kini=Subquery(definitif.values("unit__nama")[:1]),
        jabatan_kini=Subquery(definitif.values("jabatan__nama")[:1]),
        penilai_kini=Subquery(penilai.values("penilai__nama")[:1]),
        kode_sampai=Subquery(kode.values("kedaluwarsa")[:1]),
        tertutup=Case(When(akun_tertutup(untuk, hari), then=True), default=False),
    )
    return Paginator(kolom.order_by("nama", "pk").fetch_mode(FETCH_RAISE), per_page=25).get_page(halaman)
