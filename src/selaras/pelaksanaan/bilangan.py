"""Numbers and columns of numbers as people type and paste them. Pure."""

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

CONTOH: Final = "Tulis angkanya, misalnya 12."
KURANG_DARI_NOL: Final = "Angka tidak boleh kurang dari nol."
TERLALU_BESAR: Final = "Angka ini terlalu besar. Paling banyak dua belas angka di depan koma."

_BENTUK: Final = re.compile(r"[+-]?[0-9][0-9.,]*\Z|[+-]?,[0-9]+\Z")
_RIBUAN: Final = re.compile(r"[+-]?[1-9][0-9]{0,2}(\.[0-9]{3})+\Z")
_RIBUAN_INGGRIS: Final = re.compile(r"[+-]?[1-9][0-9]{0,2}((,[0-9]{3})+\.[0-9]+|(,[0-9]{3}){2,})\Z")
_SELA: Final = re.compile(r"(?<=[0-9])[\s'’](?=[0-9]{3}(?![0-9]))")  # "1 250 000"
_BATAS: Final = Decimal(10) ** 12


class BukanAngka(ValueError):
    """The text is no number; the message is for who typed it."""


def urai_angka(teks: str) -> Decimal | None:
    """The number from zero on that somebody means, with two decimals at most; None for an empty text.

    Comma is the decimal sign and the point parts thousands ("1.250,5"), as in Indonesian; a point that cannot part
    thousands is a decimal sign ("97.5"), and English figures of a spreadsheet are read where they cannot mean anything
    else ("1,250.50"). Spaces, a percent sign and "Rp" are passed over.

    Raises: BukanAngka.
    """
    bersih = teks.strip().removesuffix("%").removeprefix("Rp").strip(" .\u00a0\t").replace("−", "-")
    if not bersih and not teks.strip():
        return None
    nilai = Decimal(_baku(_SELA.sub("", bersih)))
    if nilai < 0:
        raise BukanAngka(KURANG_DARI_NOL)
    if nilai < _BATAS:
        nilai = abs(nilai).quantize(Decimal("0.01"), ROUND_HALF_UP)  # "-0" is nothing but 0
    if nilai >= _BATAS:
        raise BukanAngka(TERLALU_BESAR)
    return nilai


def _baku(teks: str) -> str:
    """The digits with a decimal point, as `Decimal` reads them."""
    utuh, koma, pecahan = teks.partition(",")
    if _RIBUAN_INGGRIS.match(teks):
        return teks.replace(",", "")
    if not _BENTUK.match(teks) or (koma and not pecahan.isdecimal()):
        raise BukanAngka(CONTOH)
    if _RIBUAN.match(utuh):
        utuh = utuh.replace(".", "")
    if utuh.count(".") > (0 if koma else 1):
        raise BukanAngka(CONTOH)
    return f"{utuh}.{pecahan}" if koma else utuh


def baca_kolom(tempelan: str, *, paling_banyak: int) -> list[str]:
    """The cells of one pasted column, in order; of several columns side by side, the last that holds something.

    At most `paling_banyak` lines are looked at; empty lines at the end are dropped, empty cells in between stay.
    """
    baris = tempelan.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n").split("\n")[:paling_banyak]
    sel = [next((s.strip() for s in reversed(satu.split("\t")) if s.strip()), "") for satu in baris]
    while sel and not sel[-1]:
        sel.pop()
    return sel
