"""A sheet as every kind of file gives it, and why a file gives none."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from selaras.common.errors import DomainError
from selaras.common.format import angka

BARIS_TERJAUH: Final = 100_000  # a reader fills a rectangle up to the farthest cell, however few there are
KOLOM_TERJAUH: Final = 200


class BerkasTidakTerbaca(DomainError):
    """The file is no workbook, or not one with people in it."""

    kode, status = "berkas_tidak_terbaca", 422
    pesan = "Berkas ini tidak dapat dibaca sebagai lembar kerja. Simpan lagi sebagai XLSX, lalu unggah."


@dataclass(frozen=True, slots=True)
class Lembar:
    """All cells of one sheet, from its first row and column on."""

    nama: str
    isi: Sequence[Sequence[Any]]
    tersembunyi: bool = False


def pastikan_muat(baris: int, kolom: int) -> None:
    """Raises: BerkasTidakTerbaca for a sheet that reaches too far."""
    if baris > BARIS_TERJAUH or kolom > KOLOM_TERJAUH:
        raise BerkasTidakTerbaca(
            f"Lembar kerja ini memakai sel sampai baris {angka(baris)} dan kolom {angka(kolom)}; "
            f"yang dapat dibaca {angka(BARIS_TERJAUH)} baris dan {KOLOM_TERJAUH} kolom. "
            "Hapus baris dan kolom kosong di luar tabel, simpan lagi, lalu unggah."
        )
