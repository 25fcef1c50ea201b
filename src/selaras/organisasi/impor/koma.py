"""A sheet from text with separators, as spreadsheets save it."""

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Final

from selaras.organisasi.impor.lembar import BARIS_TERJAUH, Lembar, pastikan_muat

PEMISAH: Final = ";,\t"
PENYANDIAN: Final = ("utf-8-sig", "cp1252")  # the second is what Excel on Windows means by CSV
UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
BUKAN: Final = (b"<", b"%PDF", b"{\\rtf")  # pages, documents: text too, and full of commas
BARIS_CONTOH: Final = 30


def baca_csv(berkas: bytes) -> Lembar | None:
    """The one sheet of a CSV, whatever its separator and encoding; None for what is no such text.

    Raises: BerkasTidakTerbaca for one that reaches too far.
    """
    teks = "" if berkas.lstrip().startswith(BUKAN) else _teks(berkas)
    contoh = teks.splitlines()[:BARIS_CONTOH]
    pemisah = max(PEMISAH, key=lambda huruf: sum(baris.count(huruf) for baris in contoh))
    if not any(pemisah in baris for baris in contoh):
        return None
    try:
        isi = list(_baris(teks, pemisah))
    except csv.Error:
        return None
    return Lembar("", isi)


def _teks(berkas: bytes) -> str:
    """The text, "" for bytes that are none: a text holds no zero byte unless it is UTF-16, and says so."""
    penyandian = ("utf-16",) if berkas.startswith(UTF_16) else () if b"\0" in berkas else PENYANDIAN
    for satu in penyandian:
        try:
            return berkas.decode(satu)
        except UnicodeDecodeError:
            continue
    return ""


def _baris(teks: str, pemisah: str) -> Iterator[list[str]]:
    for nomor, sel in enumerate(csv.reader(StringIO(teks, newline=""), delimiter=pemisah), start=1):
        pastikan_muat(min(nomor, BARIS_TERJAUH + 1), len(sel))
        yield sel
