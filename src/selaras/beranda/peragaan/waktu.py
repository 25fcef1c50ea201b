"""Where a demo stands in time: everything in it is counted from one moment, the anchor."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Final

from aturan.periode import JenisPeriode, Periode, periode_setahun
from selaras.perencanaan.services import HARI_MENILAI

PALING_AWAL: Final = date(2026, 1, 1)  # before, some of the invented people were not appointed yet
MENILAI: Final = 9  # days left at least to rate in the period at hand
SEBENTAR: Final = timedelta(minutes=5)  # the demo's newest act was at least that long ago


@dataclass(frozen=True, slots=True)
class Waktu:
    """The anchor `kini` (local time) and what follows from it.

    Three years exist: the one of the anchor and the two before. One period is being evaluated: the last quarter that
    is over, and from 16 January to 31 March the year that is over.
    """

    kini: datetime

    @property
    def hari(self) -> date:
        """The day of the anchor."""
        return self.kini.date()

    @property
    def tahun(self) -> tuple[int, int, int]:
        """The three years, in order."""
        return self.hari.year - 2, self.hari.year - 1, self.hari.year

    @property
    def berakhir(self) -> tuple[Periode, ...]:
        """The periods to be spoken of, in order; the last one is being evaluated, the others were released."""
        return _berakhir(self.tahun, self.hari)

    @property
    def triwulan(self) -> tuple[Periode, ...]:
        """The quarters among them."""
        return tuple(p for p in self.berakhir if p.jenis is JenisPeriode.TRIWULAN)

    @property
    def dinilai(self) -> Periode:
        """The period being evaluated."""
        return self.berakhir[-1]

    @property
    def awal_tahun(self) -> bool:
        """True in the months before the first quarter of the year is over: that year is still being planned."""
        return self.dinilai.tahun < self.hari.year

    @property
    def mutasi(self) -> date:
        """On which day somebody moved to another unit: 1 July, always between two quarters that were released."""
        return date(self.hari.year - (self.hari.month <= 9), 7, 1)

    @property
    def penyesuaian(self) -> date | None:
        """From when three people have a new post or contract, and so a new plan; in the planning months, nobody."""
        return None if self.awal_tahun else self.hari.replace(day=1)

    def kelak(self, hari: date, jam: int, menit: int = 0) -> datetime:
        """A moment of that day, whether it has come or not."""
        return datetime.combine(hari, time(jam, menit), self.kini.tzinfo)

    def saat(self, hari: date, jam: int, menit: int = 0) -> datetime:
        """A moment of that day, moved back where the day would lie ahead of the anchor."""
        return min(self.kelak(hari, jam, menit), self.kini - SEBENTAR)

    def lalu(self, hari: int, jam: int, menit: int = 0) -> datetime:
        """A moment so many days ago; where that was a weekend, on the Friday before."""
        return self.saat(sebelum_libur(self.hari - timedelta(days=hari)), jam, menit)

    def bulan(self, mulai: date, selesai: date) -> Iterator[date]:
        """The first day of each month that is over and shares a day with the span."""
        bulan, batas = mulai.replace(day=1), min(selesai, self.hari.replace(day=1) - timedelta(days=1))
        while bulan <= batas:
            yield bulan
            bulan = bulan_berikut(bulan)


@cache
def _berakhir(tahun: tuple[int, ...], hari: date) -> tuple[Periode, ...]:
    """A year comes after its last quarter: once the deadline of that is over."""
    jeda = {JenisPeriode.TRIWULAN: timedelta(0), JenisPeriode.TAHUNAN: timedelta(days=HARI_MENILAI)}
    semua = (p for t in tahun for jenis in jeda for p in periode_setahun(tahun=t, jenis=jenis))
    return tuple(p for p in semua if p.selesai + jeda[p.jenis] < hari)


def bulan_berikut(bulan: date) -> date:
    """The first day of the month after."""
    return (bulan.replace(day=1) + timedelta(days=31)).replace(day=1)


def sebelum_libur(hari: date) -> date:
    """That day, or the Friday before a weekend."""
    return hari - timedelta(days=max(0, hari.weekday() - 4))


def hari_kerja(hari: date) -> date:
    """That day, or the Monday after a weekend."""
    return hari + timedelta(days=max(0, 7 - hari.weekday()) if hari.weekday() > 4 else 0)
