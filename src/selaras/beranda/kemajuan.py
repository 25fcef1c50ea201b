"""How far a year's targets are reached, month by month: figures for the year line, never a rating."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from aturan.capaian import Polarisasi, hitung_capaian
from aturan.periode import JenisPeriode, Periode, bagian_berjalan
from selaras.perencanaan.models import Konsolidasi

SERATUS = Decimal(100)


@dataclass(frozen=True, slots=True)
class Deret:
    """One indicator with its year target and its figures by the day they were reached."""

    nama: str
    target: Decimal | tuple[Decimal, Decimal]
    satuan: str
    polarisasi: Polarisasi
    konsolidasi: Konsolidasi
    nilai: tuple[tuple[date, Decimal], ...]

    def sampai(self, hari: date) -> Decimal | None:
        """What the figures up to `hari` make together."""
        return self.konsolidasi.gabung([nilai for pada, nilai in self.nilai if pada <= hari])

    def kemajuan(self, hari: date) -> Decimal:
        """Percent of the year's target behind us: a level is kept for the part of the year that has passed."""
        nilai = self.sampai(hari)
        if nilai is None:
            return Decimal(0)
        persen = hitung_capaian(target=self.target, realisasi=nilai, polarisasi=self.polarisasi, batas=SERATUS)
        if self.konsolidasi == Konsolidasi.JUMLAH and self.polarisasi == Polarisasi.MAKSIMAL:
            return persen
        bagian = bagian_berjalan(periode=Periode(JenisPeriode.TAHUNAN, hari.year), hari=hari)
        return persen * bagian.numerator / bagian.denominator


def garis(deret: Sequence[Deret], hari: Iterable[date]) -> list[tuple[date, Decimal]] | None:
    """The mean progress on each of the days; None when there is no target at all."""
    if not deret:
        return None
    return [(satu, sum((d.kemajuan(satu) for d in deret), Decimal(0)) / len(deret)) for satu in hari]
