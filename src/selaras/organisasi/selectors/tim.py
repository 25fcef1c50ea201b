from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import FETCH_RAISE, Exists, OuterRef, Q, QuerySet

from selaras.common.kueri import jumlah
from selaras.organisasi.models import AnggotaTim, Pegawai, TimKerja
from selaras.organisasi.selectors.cari import cocok
from selaras.organisasi.selectors.tugas import tugas_kini

TIM_SEHALAMAN = 25


@dataclass(frozen=True, slots=True)
class RincianTim:
    """A team with its members of the day and those who have left or will come, each with the post of the day."""

    tim: Any  # a TimKerja with the post of its ketua
    anggota: list[AnggotaTim]
    lain: list[AnggotaTim]


def daftar_tim(*, untuk: Pegawai, pada: date, kata: str, selesai: bool, halaman: str | None) -> Page[TimKerja]:
    """One page of the teams in force, or of those that are over: one's own first, then by name.

    Each with `banyak` members, and whether `untuk` leads it (`dipimpin`) or is in it (`diikuti`).
    """
    anggota = AnggotaTim.objects.filter(tim=OuterRef("pk"))
    tim = TimKerja.objects.filter(selesai__lt=pada) if selesai else TimKerja.objects.berlaku(pada)
    if kata:
        tim = tim.filter(cocok(kata, "nama", "ketua__nama"))
    kini = anggota if selesai else anggota.berlaku(pada)
    baris: QuerySet[Any] = tim.select_related("unit", "ketua").annotate(
        banyak=jumlah(kini),
        dipimpin=Q(ketua=untuk),
        diikuti=Exists(kini.filter(pegawai=untuk)),
    )
    urut = baris.order_by("-dipimpin", "-diikuti", "nama", "pk").fetch_mode(FETCH_RAISE)
    return Paginator(urut, per_page=TIM_SEHALAMAN).get_page(halaman)


def rincian_tim(*, tim: int, pada: date) -> RincianTim | None:
    """One team with everybody who ever was in it; None where there is none. Two statements."""
    baris = (
        TimKerja.objects.filter(pk=tim)
        .select_related("unit", "ketua")
        .annotate(**tugas_kini("ketua", pada))
        .fetch_mode(FETCH_RAISE)
        .first()
    )
    if baris is None:
        return None
    anggota = (
        AnggotaTim.objects.filter(tim=tim)
        .select_related("pegawai")
        .annotate(**tugas_kini("pegawai", pada))
        .order_by("pegawai__nama", "mulai", "pk")
        .fetch_mode(FETCH_RAISE)
    )
    hari = max(min(pada, baris.selesai or pada), baris.mulai)  # of a team that is over: its last day
    bagian: dict[bool, list[AnggotaTim]] = {True: [], False: []}
    for satu in anggota:
        bagian[satu.mulai <= hari and (satu.selesai is None or satu.selesai >= hari)].append(satu)
    return RincianTim(baris, anggota=bagian[True], lain=bagian[False])
