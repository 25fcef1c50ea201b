from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db import transaction

from selaras.common.errors import DomainError
from selaras.common.format import angka
from selaras.common.versi import majukan
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.bilangan import KURANG_DARI_NOL
from selaras.pelaksanaan.models import Realisasi
from selaras.pelaksanaan.permissions import boleh_mengisi
from selaras.pelaksanaan.services.kunci import ambil_skp, pastikan_terbuka
from selaras.perencanaan.models import SKP, Indikator


class IsianKosong(DomainError):
    """Nothing that was sent belongs to the plan."""

    kode, status = "isian_kosong", 422
    pesan = "Kiriman ini tidak memuat isian SKP ini, jadi belum ada yang disimpan. Muat ulang halaman, lalu isi lagi."


class AngkaNegatif(DomainError):
    """A figure is a number from zero on."""

    kode, status = "angka_negatif", 422
    pesan = KURANG_DARI_NOL


@dataclass(frozen=True, slots=True)
class Isian:
    """What somebody writes into one cell, and the version of it that was seen (0: an empty one)."""

    versi: int
    nilai: Decimal | None = None
    uraian: str = ""

    @property
    def tertulis(self) -> str:
        """As `Realisasi.tertulis`."""
        return self.uraian if self.nilai is None else angka(self.nilai)


@transaction.atomic
def isi_realisasi(*, indikator: Indikator, bulan: date, isian: Isian, oleh: Pegawai, pada: datetime) -> Realisasi:
    """Write what an indicator reached in a month (its first day); an empty cell is no row, and gets version 0.

    The same content again changes nothing, so that an answer lost on the way may be asked for again.

    Raises: TidakBerwenang, VersiBasi, BulanDiLuarSKP, BulanBelumTiba, PelaksanaanTerkunci, AngkaNegatif.
    """
    pastikan_tidak_negatif(isian.nilai)
    skp = ambil_skp(Indikator.objects.values_list("hasil__skp_id", flat=True).get(pk=indikator.pk))
    boleh_mengisi(oleh, skp).pastikan()
    tersimpan = Realisasi.objects.filter(indikator=indikator, bulan=bulan).first()
    baris = tersimpan or Realisasi(indikator=indikator, bulan=bulan, versi=0)
    semula = baris.tertulis
    if (baris.nilai, baris.uraian) == (isian.nilai, isian.uraian):
        return baris
    majukan(baris, dari=isian.versi, tertulis=isian.tertulis)
    pastikan_terbuka(skp, bulan, pada)
    baris.nilai, baris.uraian = isian.nilai, isian.uraian
    if baris.tertulis:
        baris.save()
    else:
        baris.versi = 0
        Realisasi.objects.filter(indikator=indikator, bulan=bulan).delete()
    catat(
        "realisasi.diisi", objek=indikator, oleh=oleh, pada=pada,
        bulan=bulan, semula=semula, menjadi=baris.tertulis,
    )  # fmt: skip
    return baris


@transaction.atomic
def isi_banyak(
    *, skp: SKP, bulan: date, isian: Mapping[int, Isian], oleh: Pegawai, pada: datetime
) -> dict[int, Realisasi]:
    """Write several indicators (by their number) of one SKP in a month: all of them or none.

    Raises: IsianKosong; and as `isi_realisasi`.
    """
    indikator = list(Indikator.objects.filter(hasil__skp=skp, pk__in=isian).order_by("pk"))
    if not indikator:
        raise IsianKosong
    return {
        satu.pk: isi_realisasi(indikator=satu, bulan=bulan, isian=isian[satu.pk], oleh=oleh, pada=pada)
        for satu in indikator
    }


def pastikan_tidak_negatif(nilai: Decimal | None) -> None:
    """Raises: AngkaNegatif for a figure below zero, or one that is no finite number."""
    if nilai is not None and not (nilai.is_finite() and nilai >= 0):
        raise AngkaNegatif
