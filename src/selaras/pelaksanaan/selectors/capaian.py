"""What indicators reached: monthly figures consolidated to one, and how much evidence stands behind them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from selaras.common.format import angka
from selaras.common.grafik import Bullet, bullet
from selaras.common.prepared import prepared
from selaras.pelaksanaan.models import CapaianIndikator, Realisasi
from selaras.perencanaan.models import SKP, Indikator, IndikatorSasaran, Konsolidasi


@dataclass(frozen=True, slots=True)
class CapaianIndikatorSKP:
    """One indicator with its months so far; `nilai` is their sum, mean or last, None while there is none."""

    indikator: Indikator
    nilai: Decimal | None
    bulan: tuple[tuple[date, Decimal], ...] = ()

    @property
    def target(self) -> Decimal | tuple[Decimal, Decimal] | None:
        """The target as a number or a range; None where it is words."""
        bawah, atas = self.indikator.target_angka, self.indikator.target_atas
        return bawah if bawah is None or atas is None else (bawah, atas)

    def batang(self, *, waktu: float, catatan: str = "") -> Bullet:
        """The bar of it; `waktu` is the percent of the plan's time that is gone (`waktu_berjalan`)."""
        return bullet(
            nama=self.indikator.rumusan,
            nilai=self.nilai,
            target=self.target,
            jenis="kumulatif" if self.indikator.konsolidasi == Konsolidasi.JUMLAH else "tingkat",
            polarisasi=self.indikator.polarisasi,
            satuan=self.indikator.satuan,
            waktu=waktu,
            catatan=catatan,
        )


def angka_bulanan(skp: SKP, sampai: date) -> defaultdict[int, list[tuple[date, Decimal]]]:
    """The monthly figures of an SKP up to a day, in order, by indicator; one statement."""
    bulanan = defaultdict[int, list[tuple[date, Decimal]]](list)
    for pk, bulan, nilai in _terisi(skp, sampai):
        bulanan[pk].append((bulan, nilai))
    return bulanan


@prepared
def _terisi(skp: SKP, sampai: date) -> QuerySet[Any, Any]:
    terisi = Realisasi.objects.filter(indikator__hasil__skp=skp, bulan__lte=sampai, nilai__isnull=False)
    return terisi.order_by("bulan").values_list("indikator", "bulan", "nilai")


def rangkum(indikator: Indikator, bulan: Iterable[tuple[date, Decimal]]) -> CapaianIndikatorSKP:
    """The months of an indicator, in order, made one figure in the way that it was planned."""
    isi = tuple(bulan)
    return CapaianIndikatorSKP(indikator, Konsolidasi(indikator.konsolidasi).gabung([nilai for _, nilai in isi]), isi)


def waktu_berjalan(skp: SKP, hari: date) -> float:
    """How much of an SKP's time is gone on a day, in percent."""
    lama = (skp.selesai - skp.mulai).days + 1
    return min(max((hari - skp.mulai).days + 1, 0), lama) / lama * 100


@dataclass(frozen=True, slots=True)
class CapaianUnit:
    """One indicator of a perjanjian kinerja with what the unit reached, up to the end of a period."""

    indikator: IndikatorSasaran
    nilai: Decimal | None
    versi: int
    keterangan: str

    @property
    def tertulis(self) -> str:
        """The figure as people write it; "" while there is none."""
        return "" if self.nilai is None else angka(self.nilai)

    def batang(self) -> Bullet:
        """The bar of it: a level against its target of the year."""
        return bullet(
            nama=self.indikator.rumusan,
            nilai=self.nilai,
            target=self.indikator.target,
            jenis="tingkat",
            polarisasi=self.indikator.polarisasi,
            satuan=self.indikator.satuan,
            catatan=self.keterangan,
        )


def capaian_perjanjian(perjanjian_pk: int, periode_pk: int) -> list[CapaianUnit]:
    """The indicators of an agreement, in order, with what stands for a period; two statements."""
    terisi = CapaianIndikator.objects.filter(indikator__sasaran__perjanjian=perjanjian_pk, periode=periode_pk)
    menurut = {c.indikator_id: c for c in terisi}
    indikator = IndikatorSasaran.objects.filter(sasaran__perjanjian=perjanjian_pk).select_related("sasaran")
    return [
        CapaianUnit(i, c.nilai, c.versi, c.keterangan) if (c := menurut.get(i.pk)) else CapaianUnit(i, None, 0, "")
        for i in indikator.order_by("sasaran__urut", "urut")
    ]
