"""What stage 3 does about what happens to people."""

from datetime import date
from typing import Any

from django.dispatch import receiver

from selaras.common.errors import DomainError
from selaras.common.format import tanggal
from selaras.organisasi.signals import tugas_dilanjutkan, tugas_terputus
from selaras.penilaian.models import Evaluasi


class SkpSudahDinilai(DomainError):
    """An SKP that was rated, and would lapse or go on."""

    kode = "skp_sudah_dinilai"


@receiver(tugas_dilanjutkan)
def lindungi_penutupan(*, pegawai: list[int], terakhir: date, **_: Any) -> None:
    """A service that did not end after all: what was rated for the shorter time was rated for that.

    Raises: SkpSudahDinilai.
    """
    pendek = Evaluasi.objects.filter(pegawai__in=pegawai, skp__selesai=terakhir, periode__selesai__gt=terakhir)
    if satu := pendek.exclude(hasil="", perilaku="", predikat="").select_related("pegawai", "periode").first():
        raise SkpSudahDinilai(
            f"{satu.pegawai.panggilan} sudah dinilai untuk {satu.periode.nama} sampai {tanggal(terakhir)}, "
            "jadi akhir tugasnya tidak dapat dibatalkan lagi."
        )


@receiver(tugas_terputus)
def lindungi_penilaian(*, pegawai: list[int], terakhir: date, **_: Any) -> None:
    """A post, or a service, that ends before an SKP began would let it lapse, and what was rated with it.

    Raises: SkpSudahDinilai.
    """
    gugur = Evaluasi.objects.filter(pegawai__in=pegawai, skp__mulai__gt=terakhir)
    dinilai = gugur.exclude(hasil="", perilaku="", predikat="")
    if satu := dinilai.select_related("skp", "pegawai").order_by("skp__mulai", "pk").first():
        raise SkpSudahDinilai(
            f"SKP {satu.pegawai.panggilan} yang mulai {tanggal(satu.skp.mulai)} sudah dinilai, jadi tidak dapat gugur. "
            "Isi tanggal sesudah SKP itu mulai."
        )
