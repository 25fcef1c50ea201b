from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import FETCH_RAISE, Exists, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from selaras.common.kueri import jumlah
from selaras.organisasi.models import AnggotaTim, Pegawai, TimKerja
from selaras.organisasi.selectors.cari import cocok
from selaras.organisasi.selectors.tugas import tugas_kini

TIM_SEHALAMAN = 25


@dataclass(frozen=True, slots=True)
class RincianTim:
    """A team with its members of the day and those who have left or will come, each with the post of the day."""

    tim: TimKerja
    anggota: list[AnggotaTim]  # the ketua first
    lain: list[AnggotaTim]


def daftar_tim(*, untuk: Pegawai, pada: date, kata: str, selesai: bool, halaman: str | None) -> Page[TimKerja]:
    """One page of the teams in force, or of those that are over: one's own first, then by name.

    Each with `banyak` members, and whether `untuk` leads it (`dipimpin`) or is in it (`diikuti`).
    """
    anggota = AnggotaTim.objects.filter(tim=OuterRef("pk"))
    semua = TimKerja.objects.filter(selesai__lt=pada) if selesai else TimKerja.objects.berlaku(pada)
    pemimpin = anggota.filter(ketua=True, mulai__lte=pada).order_by("-mulai")
    tim: QuerySet[Any] = semua.annotate(nama_ketua=Coalesce(Subquery(pemimpin.values("pegawai__nama")[:1]), Value("")))
    if kata:
        tim = tim.filter(cocok(kata, "nama", "nama_ketua"))
    kini = anggota if selesai else anggota.berlaku(pada)
    baris = tim.select_related("unit").annotate(
        banyak=jumlah(kini),
        dipimpin=Exists(kini.filter(pegawai=untuk, ketua=True)),
        diikuti=Exists(kini.filter(pegawai=untuk)),
    )
    urut = baris.order_by("-dipimpin", "-diikuti", "nama", "pk").fetch_mode(FETCH_RAISE)
    return Paginator(urut, per_page=TIM_SEHALAMAN).get_page(halaman)


def rincian_tim(*, tim: int, pada: date) -> RincianTim | None:
    """One team with everybody who ever was in it; None where there is none. Two statements."""
    baris = TimKerja.objects.filter(pk=tim).select_related("unit").fetch_mode(FETCH_RAISE).first()
    if baris is None:
        return None
    anggota = (
        AnggotaTim.objects.filter(tim=tim)
        .select_related("pegawai")
        .annotate(**tugas_kini("pegawai", pada))
        .order_by("-ketua", "pegawai__nama", "mulai", "pk")
        .fetch_mode(FETCH_RAISE)
    )
    hari = max(min(pada, baris.selesai or pada), baris.mulai)  # of a team that is over: its last day
    bagian: dict[bool, list[AnggotaTim]] = {True: [], False: []}
    for satu in anggota:
        bagian[satu.mulai <= hari and (satu.selesai is None or satu.selesai >= hari)].append(satu)
    return RincianTim(baris, anggota=bagian[True], lain=bagian[False])
