"""Rows that an import has refused, as a workbook to mend and to import again."""

import io
from collections.abc import Iterable
from typing import Final

from selaras.common.buku import buku_kerja
from selaras.organisasi.impor.kolom import Kolom
from selaras.organisasi.models import CatatanImpor

ALASAN: Final = "ALASAN DITOLAK"
LEBAR, LEBAR_ALASAN = 22, 70  # letters


def buku_ditolak(baris: Iterable[CatatanImpor]) -> bytes:
    """One sheet, every cell text: why, where it stood, and the columns that an import reads, under SIASN's names."""
    isi = io.BytesIO()
    kolom = [satu.value for satu in Kolom]
    with buku_kerja(isi) as buku:
        lembar = buku.add_worksheet("Perbaiki")
        teks, tebal = buku.add_format({"num_format": "@"}), buku.add_format({"bold": True})
        lembar.set_column(0, 0, LEBAR_ALASAN, teks)
        lembar.set_column(1, 1 + len(kolom), LEBAR, teks)
        for letak, judul in enumerate([ALASAN, "TEMPAT", *kolom]):
            lembar.write_string(0, letak, judul, tebal)
        for nomor, satu in enumerate(baris, start=1):
            tempat = f"{satu.lembar}, baris {satu.baris}" if satu.lembar else f"Baris {satu.baris}"
            sel = satu.sel or {}
            for letak, nilai in enumerate(["; ".join(satu.isi), tempat, *(sel.get(nama, "") for nama in kolom)]):
                lembar.write_string(nomor, letak, nilai, teks)
        lembar.freeze_panes(1, 0)
    return isi.getvalue()
