from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.db.models import FETCH_RAISE, Exists, OuterRef, Q, QuerySet, Subquery, TextChoices
from django.utils.timezone import localdate

from selaras.organisasi.models import KodeAktivasi, Pegawai, Penempatan, Penilai
from selaras.organisasi.models.orang import PegawaiQuerySet
from selaras.organisasi.permissions import mengurus_semua, unit_diurus
from selaras.organisasi.selectors.cari import bernama, sebagai_nip
from selaras.organisasi.selectors.susunan import Susunan
from selaras.organisasi.selectors.tugas import tugas_kini

SEHALAMAN: Final = 50


class KeadaanAkun(TextChoices):
    """Whether a person can sign in."""

    AKTIF = "aktif", "Aktif"
    MENUNGGU = "menunggu", "Menunggu kode dipakai"
    BELUM = "belum", "Belum aktif"


@dataclass(frozen=True, slots=True)
class SaringanPegawai:
    """What of the list is asked for; what is empty is not asked. `unit` goes with all units below it."""

    kata: str = ""
    unit: int | None = None
    jenis: str = ""
    akun: str = ""

    @property
    def kueri(self) -> dict[str, Any]:
        """What the address of the next page keeps: never a NIP, nor a part of one."""
        isi = {"nama": "" if sebagai_nip(self.kata) else self.kata, "unit": self.unit, "jenis": self.jenis}
        return {nama: nilai for nama, nilai in {**isi, "akun": self.akun}.items() if nilai}


def pegawai_diurus(untuk: Pegawai, hari: date) -> PegawaiQuerySet:
    """People whose posts and accounts `untuk` looks after; who serves nowhere is seen by whom looks after all units."""
    if mengurus_semua(untuk):
        return Pegawai.objects.all()
    bertugas = Penempatan.objects.berlaku(hari).filter(pegawai=OuterRef("pk"), unit__in=unit_diurus(untuk))
    return Pegawai.objects.filter(Exists(bertugas))


def pilihan_unit(untuk: Pegawai, susunan: Susunan, terpilih: int | None) -> list[tuple[int, str]]:
    """Units to choose from, each further in than the one above: the way down to the chosen one, and what is below it."""
    diurus = unit_diurus(untuk)
    puncak = [pk for pk in susunan.nama if pk in diurus and susunan.induk[pk] not in diurus]
    jalan = [pk for pk in susunan.jalan(terpilih or 0) if pk in diurus]
    if not jalan:
        return [(pk, susunan.nama[pk]) for pk in puncak]
    turun = [(pk, f"{'– ' * dalam}{susunan.nama[pk]}") for dalam, pk in enumerate(jalan)]
    bawah = [(pk, f"{'– ' * len(jalan)}{susunan.nama[pk]}") for pk in susunan.anak.get(jalan[-1], [])]
    return [*turun, *bawah, *((pk, susunan.nama[pk]) for pk in puncak if pk != jalan[0])]


def daftar_pegawai(
    *, untuk: Pegawai, saringan: SaringanPegawai, susunan: Susunan, pada: datetime, halaman: str | None
) -> Page[Pegawai]:
    """One page (50 rows) of `pegawai_diurus` by name, each as of that day, with post, unit, assessor and valid code.

    Digits look for the beginning of a NIP, words for people as the search does.
    """
    hari = localdate(pada)
    kode = KodeAktivasi.objects.filter(pegawai=OuterRef("pk"), dipakai_pada=None, kedaluwarsa__gt=pada)
    penilai = Penilai.objects.berlaku(hari).filter(pegawai=OuterRef("pk"))
    pegawai = pegawai_diurus(untuk, hari).filter(_tersaring(saringan, susunan, Exists(kode), hari))
    kolom: QuerySet[Any] = pegawai.pada(hari).annotate(
        **tugas_kini("pk", hari),
        penilai_kini=Subquery(penilai.values("penilai__nama")[:1]),
        kode_sampai=Subquery(kode.values("kedaluwarsa")[:1]),
    )
    lembar = Paginator(kolom.order_by("nama", "pk").fetch_mode(FETCH_RAISE), per_page=SEHALAMAN)
    lembar.count = pegawai.count()  # without the columns, which do not change how many there are
    return lembar.get_page(halaman)


def _tersaring(saringan: SaringanPegawai, susunan: Susunan, berkode: Exists, hari: date) -> Q:
    syarat = Q()
    if nip := sebagai_nip(saringan.kata):
        syarat &= Q(nip__startswith=nip)
    elif saringan.kata:
        syarat &= bernama(saringan.kata, hari)
    if saringan.unit is not None and saringan.unit in susunan.nama:
        bertugas = Penempatan.objects.berlaku(hari).filter(unit__in=set(susunan.cabang(saringan.unit)))
        syarat &= Q(pk__in=bertugas.values("pegawai"))
    if saringan.jenis:
        syarat &= Q(jenis=saringan.jenis)
    akun = {
        KeadaanAkun.AKTIF: Q(pengguna__isnull=False),
        KeadaanAkun.MENUNGGU: Q(berkode, pengguna=None),
        KeadaanAkun.BELUM: Q(~Q(berkode), pengguna=None),
    }
    return syarat & akun[KeadaanAkun(saringan.akun)] if saringan.akun else syarat
