from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from selaras.common.errors import DomainError
from selaras.common.format import BULAN, tanggal
from selaras.pelaksanaan.models import KunciPelaksanaan
from selaras.pelaksanaan.permissions import terkunci_sampai
from selaras.perencanaan.models import SKP


class BulanDiLuarSKP(DomainError):
    """The month is no month of the plan."""

    kode = "bulan_di_luar_skp"


class BulanTidakTerbaca(DomainError):
    """It is not said for which month something is sent."""

    kode, status = "bulan_tidak_terbaca", 422
    pesan = "Bulan yang dituju tidak terbaca, jadi belum ada yang disimpan. Pilih bulannya dulu, lalu kirim lagi."


class BulanBelumTiba(DomainError):
    """The month has not begun."""

    kode = "bulan_belum_tiba"


class PelaksanaanTerkunci(DomainError):
    """The evaluation that rests on it was released."""

    kode = "pelaksanaan_terkunci"


@transaction.atomic
def kunci_pelaksanaan(*, skp: Collection[int], sampai: date) -> None:
    """Fix the figures and evidence of these SKP up to the end of a released period; a later lock stays.

    Called by stage 3 inside its own act, which is the one that is permitted and recorded.
    """
    urut = sorted(set(skp))
    list(SKP.objects.select_for_update(of=("self",), no_key=True).filter(pk__in=urut).order_by("pk"))
    KunciPelaksanaan.objects.bulk_create(
        [KunciPelaksanaan(skp_id=pk, sampai=sampai) for pk in urut], ignore_conflicts=True
    )
    KunciPelaksanaan.objects.filter(skp__in=urut, sampai__lt=sampai).update(sampai=sampai)


def ambil_skp(skp_id: int) -> SKP:
    """The SKP with its lock, held against a release that happens at the same time."""
    SKP.objects.select_for_update(of=("self",), no_key=True).get(pk=skp_id)
    return SKP.objects.select_related("kunci").get(pk=skp_id)


def pastikan_terbuka(skp: SKP, bulan: date, pada: datetime) -> None:
    """Raises: BulanDiLuarSKP, BulanBelumTiba, PelaksanaanTerkunci, unless the month may still be written."""
    nama = f"{BULAN[bulan.month - 1]} {bulan.year}"
    if bulan.day != 1 or not skp.mulai.replace(day=1) <= bulan <= skp.selesai:
        raise BulanDiLuarSKP(
            f"{nama} di luar masa SKP ini, {tanggal(skp.mulai)} sampai {tanggal(skp.selesai)}. Pilih bulan di dalamnya."
        )
    if bulan > localdate(pada):
        raise BulanBelumTiba(f"{nama} belum tiba. Isi bulan yang sedang atau sudah berjalan.")
    sampai = terkunci_sampai(skp)
    if sampai and bulan <= sampai:
        raise PelaksanaanTerkunci(
            f"{nama} sudah terkunci, karena hasil penilaiannya sampai {tanggal(sampai)} sudah disampaikan. "
            "Bila ada yang keliru, sampaikan kepada pejabat penilai."
        )
