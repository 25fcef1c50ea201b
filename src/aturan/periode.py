"""The year of performance: its stages, and the periods over which people are evaluated."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from typing import Final

from aturan.dasar import PERIODE_EVALUASI, TAHAPAN, berdasar

ROMAWI: Final = ("I", "II", "III", "IV")
BULAN: Final = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


class JenisPeriode(StrEnum):
    """How long an evaluation looks back."""

    BULANAN = "bulanan"
    TRIWULAN = "triwulan"
    TAHUNAN = "tahunan"


class Tahap(StrEnum):
    """The four stages of performance management, in the order of the regulation."""

    PERENCANAAN = "perencanaan"
    PELAKSANAAN = "pelaksanaan"
    PENILAIAN = "penilaian"
    TINDAK_LANJUT = "tindak_lanjut"


LABEL: Final[Mapping[JenisPeriode | Tahap, str]] = {
    JenisPeriode.BULANAN: "Bulanan",
    JenisPeriode.TRIWULAN: "Triwulan",
    JenisPeriode.TAHUNAN: "Tahunan",
    Tahap.PERENCANAAN: "Perencanaan kinerja",
    Tahap.PELAKSANAAN: "Pelaksanaan, pemantauan, dan pembinaan kinerja",
    Tahap.PENILAIAN: "Penilaian kinerja",
    Tahap.TINDAK_LANJUT: "Tindak lanjut hasil evaluasi kinerja",
}
_BULAN_PER_PERIODE: Final = {JenisPeriode.BULANAN: 1, JenisPeriode.TRIWULAN: 3, JenisPeriode.TAHUNAN: 12}


@dataclass(frozen=True, slots=True)
class Periode:
    """One evaluation period of a year: `urut` counts from 1 within its kind.

    Raises: ValueError when the year has no such period.
    """

    jenis: JenisPeriode
    tahun: int
    urut: int = 1

    def __post_init__(self) -> None:
        banyak = 12 // _BULAN_PER_PERIODE[self.jenis]
        if not 1 <= self.urut <= banyak:
            raise ValueError(f"Periode {self.jenis} hanya 1 sampai {banyak}, bukan {self.urut}.")

    @property
    def bulan(self) -> tuple[int, ...]:
        """Its months, as numbers 1 to 12."""
        lama = _BULAN_PER_PERIODE[self.jenis]
        return tuple(range((self.urut - 1) * lama + 1, self.urut * lama + 1))

    @property
    def mulai(self) -> date:
        """Its first day."""
        return date(self.tahun, self.bulan[0], 1)

    @property
    def selesai(self) -> date:
        """Its last day."""
        tahun, bulan = divmod(self.tahun * 12 + self.bulan[-1], 12)
        return date(tahun, bulan + 1, 1) - timedelta(days=1)

    @property
    def label(self) -> str:
        """As people say it: Triwulan III 2026, Juli 2026, Tahun 2026."""
        nama = {
            JenisPeriode.BULANAN: BULAN[self.urut - 1],
            JenisPeriode.TRIWULAN: f"Triwulan {ROMAWI[min(self.urut, 4) - 1]}",
            JenisPeriode.TAHUNAN: "Tahun",
        }
        return f"{nama[self.jenis]} {self.tahun}"

    @property
    def label_ringkas(self) -> str:
        """Where there is little room: TW III, Jul, Akhir."""
        nama = {
            JenisPeriode.BULANAN: BULAN[self.urut - 1][:3],
            JenisPeriode.TRIWULAN: f"TW {ROMAWI[min(self.urut, 4) - 1]}",
            JenisPeriode.TAHUNAN: "Akhir",
        }
        return nama[self.jenis]

    @property
    def label_formulir(self) -> str:
        """As the official forms print it after PERIODE: "TRIWULAN III", and "AKHIR" for the year."""
        return "AKHIR" if self.jenis is JenisPeriode.TAHUNAN else self.label.removesuffix(f" {self.tahun}").upper()


@berdasar(PERIODE_EVALUASI)
def periode_setahun(*, tahun: int, jenis: JenisPeriode) -> tuple[Periode, ...]:
    """All periods of that kind in the year, first to last: 12, 4 or 1; together they cover the year once."""
    return tuple(Periode(jenis, tahun, urut) for urut in range(1, 12 // _BULAN_PER_PERIODE[jenis] + 1))


@berdasar(PERIODE_EVALUASI)
def periode_pada(*, hari: date, jenis: JenisPeriode) -> Periode:
    """The period of that kind in which the day lies."""
    return Periode(jenis, hari.year, (hari.month - 1) // _BULAN_PER_PERIODE[jenis] + 1)


@berdasar(PERIODE_EVALUASI)
def bagian_berjalan(*, periode: Periode, hari: date) -> Fraction:
    """The share of the period that has passed when `hari` ends: 0 before it, 1 from its last day on."""
    lewat = (hari - periode.mulai).days + 1
    lama = (periode.selesai - periode.mulai).days + 1
    return Fraction(min(max(lewat, 0), lama), lama)


@berdasar(TAHAPAN)
def tahapan() -> tuple[tuple[Tahap, str], ...]:
    """The four stages of Pasal 5 in order, each with its name."""
    return tuple((tahap, LABEL[tahap]) for tahap in Tahap)
