"""Terms: the last day on which an act is in time."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from aturan.dasar import BATAS_SKP_JANUARI, TENGGAT_KEBERATAN, berdasar

SABTU: Final = 5  # date.weekday(); Saturday and Sunday are no working days


class Satuan(StrEnum):
    """In what a term is counted."""

    KALENDER = "kalender"
    KERJA = "kerja"


LABEL: Final = {Satuan.KALENDER: "hari kalender", Satuan.KERJA: "hari kerja"}


@dataclass(frozen=True, slots=True)
class Jangka:
    """A term: so many days of that kind."""

    hari: int
    satuan: Satuan


PENGAJUAN_KEBERATAN: Final = Jangka(14, Satuan.KALENDER)  # a default: sources disagree on days or working days
BATAS_SKP: Final = 31  # the day of January until which an SKP is set [memory, a setting]


@berdasar(TENGGAT_KEBERATAN)
def hitung_batas(*, diterima: date, hari: int, satuan: Satuan, libur: AbstractSet[date] = frozenset()) -> date:
    """The last day on which the act is in time, `hari` days after it was received.

    The day of receipt is not counted. Calendar days run through weekends and end on one; working days skip Saturday,
    Sunday and `libur` (public holidays and cuti bersama). Raises: ValueError for a negative number of days.
    """
    if hari < 0:
        raise ValueError(f"Jangka waktu tidak dapat negatif: {hari} hari.")
    if satuan is Satuan.KALENDER:
        return diterima + timedelta(days=hari)
    batas = diterima
    for _ in range(hari):
        batas = _hari_kerja_berikut(batas, libur)
    return batas


def _hari_kerja_berikut(hari: date, libur: AbstractSet[date]) -> date:
    hari += timedelta(days=1)
    while hari.weekday() >= SABTU or hari in libur:
        hari += timedelta(days=1)
    return hari


@berdasar(BATAS_SKP_JANUARI)
def batas_penetapan_skp(*, mulai: date, hari: int = BATAS_SKP) -> date:
    """The last day for setting an SKP that begins on `mulai`: its day number `hari`, so 31 January for a whole year.

    An SKP that begins later (a new post, a CPNS) has as many days from its own start. `hari` is a setting [memory].
    Raises: ValueError outside 1 to 31.
    """
    if not 1 <= hari <= BATAS_SKP:
        raise ValueError(f"Batas penetapan SKP hari ke-1 sampai ke-31, bukan {hari}.")
    return mulai + timedelta(days=hari - 1)
