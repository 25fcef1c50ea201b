"""The year of one person in parts: a new post, a new assessor or the end of a contract begins another part.

Each part has its own SKP; the annual predikat is set by the last assessor, who sees them all.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from aturan.dasar import BAGIAN_TAHUN, berdasar
from aturan.periode import Periode

HARI_PENENTU: Final = 15  # a month counts for the part that holds this day of it [design, a setting]


@dataclass(frozen=True, slots=True)
class Segmen:
    """Days from `mulai` to `selesai`, both counted. Raises: ValueError when it runs backwards."""

    mulai: date
    selesai: date

    def __post_init__(self) -> None:
        if self.mulai > self.selesai:
            raise ValueError(f"Bagian tahun berakhir {self.selesai}, sebelum mulai {self.mulai}.")

    def memuat(self, hari: date) -> bool:
        """Whether the day lies in it."""
        return self.mulai <= hari <= self.selesai


@berdasar(BAGIAN_TAHUN)
def bagi_masa(*, masa: Segmen, perubahan: Iterable[date]) -> tuple[Segmen, ...]:
    """Cut a span at the first days of whatever changed; days outside it, and a change on its first day, cut nothing.

    The parts cover the span once, in order.
    """
    awal = sorted({masa.mulai, *(hari for hari in perubahan if masa.memuat(hari))})
    return tuple(
        Segmen(mulai, berikut - timedelta(days=1))
        for mulai, berikut in pairwise([*awal, masa.selesai + timedelta(days=1)])
    )


@berdasar(BAGIAN_TAHUN)
def irisan(*, periode: Periode, masa: Segmen) -> Segmen | None:
    """The part of an evaluation period that lies in a span; None where they do not meet."""
    mulai, selesai = max(periode.mulai, masa.mulai), min(periode.selesai, masa.selesai)
    return Segmen(mulai, selesai) if mulai <= selesai else None


@berdasar(BAGIAN_TAHUN)
def bulan_dihitung(*, tahun: int, masa: Segmen, hari_penentu: int = HARI_PENENTU) -> tuple[int, ...]:
    """The months of the year, 1 to 12, that count for a span: those whose day number `hari_penentu` lies in it.

    So no month counts twice however a year is cut. `hari_penentu` is a setting [design]; no rule was found. Raises: ValueError outside 1 to 28, days that every month has.
    """
    if not 1 <= hari_penentu <= 28:
        raise ValueError(f"Hari penentu bulan harus 1 sampai 28, bukan {hari_penentu}.")
    return tuple(bulan for bulan in range(1, 13) if masa.memuat(date(tahun, bulan, hari_penentu)))
