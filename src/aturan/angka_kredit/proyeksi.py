"""In which year the next step is reached, if every year brings the same predikat: a reckoning, never a promise."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from aturan.angka_kredit.konversi import konversi
from aturan.dasar import KOEFISIEN_JENJANG, KONVERSI_PREDIKAT, berdasar
from aturan.jabatan import Jenjang
from aturan.predikat import Predikat
from aturan.versi import Versi

TERJAUH: Final = 40  # years: longer than anybody serves


@dataclass(frozen=True, slots=True)
class TahunMendatang:
    """One year to come: what it would bring, and what there would be then."""

    tahun: int
    tambah: Decimal
    jumlah: Decimal


@dataclass(frozen=True, slots=True)
class Proyeksi:
    """The years up to the one in which `perlu` is reached; empty where it is reached already."""

    predikat: Predikat
    perlu: Decimal
    tahun: tuple[TahunMendatang, ...]

    @property
    def tercapai(self) -> int | None:
        """The year with whose predikat it is reached; None where it is there already, or not in a lifetime of service."""
        return self.tahun[-1].tahun if self.tahun and self.tahun[-1].jumlah >= self.perlu else None


@berdasar(KONVERSI_PREDIKAT, KOEFISIEN_JENJANG)
def proyeksikan(
    *,
    ada: Decimal,
    perlu: Decimal,
    jenjang: Jenjang,
    predikat: Predikat,
    mulai: int,
    koefisien: Decimal | None = None,
    versi: Versi = Versi.TERKINI,
) -> Proyeksi:
    """Go on from `ada` with a whole year of `predikat` each, from the year `mulai` on, until `perlu` is reached. Total.

    `koefisien` replaces the one of the annex for a jabatan fungsional that has its own.
    """
    tambah = konversi(jenjang=jenjang, predikat=predikat, koefisien=koefisien, versi=versi)
    tahun: list[TahunMendatang] = []
    jumlah = ada
    while jumlah < perlu and len(tahun) < TERJAUH:
        jumlah += tambah
        tahun.append(TahunMendatang(mulai + len(tahun), tambah, jumlah))
    return Proyeksi(predikat, perlu, tuple(tahun))
