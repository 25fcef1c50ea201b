"""Sheets from a workbook (XLSX, XLS, ODS), which is not trusted: it may be locked, broken, or grow without end."""

import re
import zipfile
from functools import reduce
from io import BytesIO
from typing import IO, Any, Final

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from selaras.organisasi.impor.lembar import BerkasTidakTerbaca, Lembar, pastikan_muat

UKURAN_TERURAI: Final = 300 * 1024 * 1024  # a workbook is a ZIP: what it may grow to
FORMAT_LAMA: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # XLS, and what Excel wraps around an encrypted XLSX
TERKUNCI: Final = (
    "Berkas ini dikunci kata sandi, atau bukan lembar kerja. Buka kuncinya, simpan lagi sebagai XLSX, lalu unggah."
)
POTONGAN: Final = 1024 * 1024  # bytes of a sheet looked at together
ALAMAT_JAUH: Final = re.compile(  # six digits, or beyond column GR, the two-hundredth; the others need no look
    rb"""\sr\s*=\s*["'](?:([A-Z]{0,3})([1-9][0-9]{5,6})|([A-Z]{3}|[H-Z][A-Z]|G[S-Z])([0-9]{1,7}))["']"""
)
ALAMAT_TERPANJANG: Final = 32  # bytes: an address that two pieces share is found in the second


def baca_buku(berkas: bytes) -> list[Lembar]:
    """All sheets; a merged range has its value in each of its cells, a formula counts as what it last came to.

    Raises: BerkasTidakTerbaca.
    """
    try:
        _pastikan_wajar(berkas)
        with CalamineWorkbook.from_filelike(BytesIO(berkas)) as buku:
            return [
                Lembar(satu.name, _isi(buku.get_sheet_by_name(satu.name)), satu.visible is not SheetVisibleEnum.Visible)
                for satu in buku.sheets_metadata
            ]
    except (CalamineError, zipfile.BadZipFile) as sebab:
        raise BerkasTidakTerbaca(TERKUNCI if berkas.startswith(FORMAT_LAMA) else None) from sebab


def _pastikan_wajar(berkas: bytes) -> None:
    """Unpack once without keeping anything: sizes that a ZIP tells of itself may be lies, its checksums then differ."""
    if not zipfile.is_zipfile(BytesIO(berkas)):
        return
    with zipfile.ZipFile(BytesIO(berkas)) as arsip:
        if sum(bagian.file_size for bagian in arsip.infolist()) > UKURAN_TERURAI:
            raise BerkasTidakTerbaca("Isi berkas ini terlalu besar. Bagi menurut unit, lalu unggah satu per satu.")
        for bagian in arsip.infolist():
            with arsip.open(bagian) as isi:
                terjauh = _sel_terjauh(isi)
            if bagian.filename.startswith("xl/worksheets/"):
                pastikan_muat(*terjauh)


def _sel_terjauh(lembar: IO[bytes]) -> tuple[int, int]:
    """The last row and the last column among the far cells that a sheet of an XLSX speaks of, without building it."""
    baris, kolom, sisa = 0, 0, b""
    while potongan := lembar.read(POTONGAN):
        for bawah, jauh, kanan, angka in ALAMAT_JAUH.findall(sisa + potongan):
            baris = max(baris, int(jauh or angka))
            kolom = max(kolom, reduce(lambda jumlah, satu: jumlah * 26 + satu - 64, bawah or kanan, 0))
        sisa = potongan[-ALAMAT_TERPANJANG:]
    return baris, kolom


def _isi(lembar: CalamineSheet) -> list[list[Any]]:
    baris_akhir, kolom_akhir = lembar.end or (0, 0)
    pastikan_muat(baris_akhir + 1, kolom_akhir + 1)
    isi = lembar.to_python(skip_empty_area=False)
    for (atas, kiri), (bawah, kanan) in lembar.merged_cell_ranges or ():
        for baris in isi[atas : bawah + 1]:
            baris[kiri : kanan + 1] = isi[atas][kiri : kiri + 1] * len(baris[kiri : kanan + 1])
    return isi
