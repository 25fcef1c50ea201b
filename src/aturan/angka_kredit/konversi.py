"""From predikat to angka kredit, one printed line for each part of a year, and their sum."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from aturan.angka_kredit.tabel import PERSEN, ketentuan_jenjang
from aturan.dasar import KOEFISIEN_JENJANG, KONVERSI_PREDIKAT, PEMBULATAN_AK, berdasar
from aturan.jabatan import Jenjang
from aturan.predikat import Predikat
from aturan.versi import Versi

SETAHUN: Final = 12  # months
DESIMAL: Final = 2  # places of a printed line [a default: some forms print three]


@dataclass(frozen=True, slots=True)
class Konversi:
    """One line of the form Konversi Predikat Kinerja ke Angka Kredit; it keeps what it was computed with."""

    jenjang: Jenjang
    predikat: Predikat
    bulan: int
    persen: int
    koefisien: Decimal
    angka_kredit: Decimal

    @property
    def prosentase(self) -> str:
        """Column 2 as the form prints it: 150%, or 2/12 x 100% for a part of the year."""
        return f"{self.persen}%" if self.bulan == SETAHUN else f"{self.bulan}/{SETAHUN} x {self.persen}%"

    @property
    def hitungan(self) -> str:
        """The whole line: 2/12 x 100% x 12,5 = 2,08."""
        return f"{self.prosentase} x {tulis(self.koefisien)} = {tulis(self.angka_kredit)}"


@dataclass(frozen=True, slots=True)
class Akumulasi:
    """The form Akumulasi Angka Kredit: what was brought along, the lines, and their sum."""

    awal: Decimal
    baris: tuple[Decimal, ...]

    @property
    def jumlah(self) -> Decimal:
        """The sum of what is printed above it; months need not add up exactly to the year."""
        return sum(self.baris, self.awal)

    @property
    def hitungan(self) -> str:
        """The sum as a sentence of numbers: 18,75 + 2,08 = 20,83."""
        suku = [self.awal, *self.baris] if self.awal or not self.baris else self.baris
        return f"{' + '.join(tulis(nilai) for nilai in suku)} = {tulis(self.jumlah)}"


@berdasar(KONVERSI_PREDIKAT, KOEFISIEN_JENJANG, PEMBULATAN_AK)
def uraikan_konversi(
    *,
    jenjang: Jenjang,
    predikat: Predikat,
    bulan: int = SETAHUN,
    koefisien: Decimal | None = None,
    desimal: int = DESIMAL,
    versi: Versi = Versi.TERKINI,
) -> Konversi:
    """The line for `bulan` months in one jenjang: bulan/12 x persen x koefisien, half up to `desimal` places [design].

    `koefisien` replaces the one of the annex for a jabatan fungsional that has its own.
    Raises: ValueError outside 1 to 12 months, and for a coefficient that is not a number from 0 on.
    """
    if not 1 <= bulan <= SETAHUN:
        raise ValueError(f"Angka kredit dihitung untuk 1 sampai {SETAHUN} bulan, bukan {bulan}.")
    dipakai = ketentuan_jenjang(jenjang=jenjang, versi=versi).koefisien if koefisien is None else koefisien
    if not dipakai.is_finite() or dipakai < 0:
        raise ValueError(f"Koefisien harus berupa angka nol atau lebih, bukan {dipakai}.")
    persen = PERSEN[versi][predikat]
    tepat = Fraction(bulan, SETAHUN) * Fraction(persen, 100) * Fraction(dipakai)
    return Konversi(jenjang, predikat, bulan, persen, dipakai, _bulatkan(tepat, desimal))


@berdasar(KONVERSI_PREDIKAT, KOEFISIEN_JENJANG, PEMBULATAN_AK)
def konversi(
    *,
    jenjang: Jenjang,
    predikat: Predikat,
    bulan: int = SETAHUN,
    koefisien: Decimal | None = None,
    desimal: int = DESIMAL,
    versi: Versi = Versi.TERKINI,
) -> Decimal:
    """The angka kredit of that line; see `uraikan_konversi`."""
    baris = uraikan_konversi(
        jenjang=jenjang, predikat=predikat, bulan=bulan, koefisien=koefisien, desimal=desimal, versi=versi
    )
    return baris.angka_kredit


@berdasar(PEMBULATAN_AK)
def akumulasi(*, baris: Iterable[Konversi | Decimal], awal: Decimal = Decimal(0)) -> Akumulasi:
    """The sum of printed lines, on top of `awal`: nilai integrasi, AK dasar, or what another form already counted."""
    return Akumulasi(awal, tuple(b.angka_kredit if isinstance(b, Konversi) else b for b in baris))


def _bulatkan(tepat: Fraction, desimal: int) -> Decimal:
    """Half up, in whole numbers: a twelfth has no end in decimals."""
    satuan = 10**desimal
    return Decimal((2 * tepat.numerator * satuan + tepat.denominator) // (2 * tepat.denominator)).scaleb(-desimal)


@berdasar(PEMBULATAN_AK)
def tulis(nilai: Decimal) -> str:
    """A number as the forms print it, with a comma: 12,5."""
    return f"{nilai:f}".replace(".", ",")
