"""The trail as a file for a spreadsheet. Text is text: no cell begins a formula."""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any, Final

from selaras.beranda.kalimat import Kalimat
from selaras.beranda.selectors.jejak import PALING_BANYAK
from selaras.common.buku import buku_kerja
from selaras.common.format import angka

JUDUL: Final = ("Nomor", "Tanggal", "Jam", "Pelaku", "Perbuatan", "Rincian", "Objek", "Segel")
LEBAR: Final = (10, 12, 10, 34, 64, 64, 30, 12)
BERBAHAYA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
DIPOTONG: Final = (
    f"Hanya {angka(PALING_BANYAK)} baris terbaru yang dimuat. Persempit saringannya, misalnya per bulan, untuk sisanya."
)


def lembar_csv(baris: Iterable[Kalimat]) -> Iterator[str]:
    """The lines of a CSV file one by one, beginning with the mark by which spreadsheets know UTF-8."""
    yield "\ufeff"
    for isi in _isi(baris):
        kertas = io.StringIO()
        csv.writer(kertas).writerow([_aman(satu) for satu in isi])
        yield kertas.getvalue()


def buku_xlsx(baris: Iterable[Kalimat]) -> io.BytesIO:
    """A workbook; while it is written, only a line at a time is in memory, and the packed whole at the end."""
    berkas = io.BytesIO()
    with buku_kerja(berkas, sebaris=True) as buku:
        lembar, tebal = buku.add_worksheet("Jejak"), buku.add_format({"bold": True})
        for kolom, lebar in enumerate(LEBAR):
            lembar.set_column(kolom, kolom, lebar)
        lembar.freeze_panes(1, 0)
        for nomor, isi in enumerate(_isi(baris)):
            for kolom, teks in enumerate(isi):
                lembar.write_string(nomor, kolom, teks, None if nomor else tebal)
    berkas.seek(0)
    return berkas


def _isi(baris: Iterable[Kalimat]) -> Iterator[tuple[str, ...]]:
    """The head, the rows, and a sentence where rows were left out."""
    semua = iter(baris)
    yield from chain([JUDUL], (_baris(satu) for satu in islice(semua, PALING_BANYAK)))
    if next(semua, None) is not None:
        yield (DIPOTONG,)


def _baris(satu: Kalimat) -> tuple[str, ...]:
    return (
        str(satu.nomor),
        satu.saat.date().isoformat(),
        satu.saat.strftime("%H:%M:%S"),
        satu.nama,
        f"{satu.kerja} {satu.pelengkap}".strip(),
        "; ".join(map(str, satu.rincian)),
        satu.objek,
        "tersegel" if satu.tersegel else "menunggu",
    )


def _aman(teks: Any) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{teks}" if str(teks).startswith(BERBAHAYA) else str(teks)
