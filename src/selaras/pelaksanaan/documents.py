"""The figures of one SKP as a workbook."""

import io
from typing import Any, Final

from selaras.common.buku import buku_kerja
from selaras.common.format import tanggal
from selaras.pelaksanaan.selectors.kisi import BarisKisi, Kisi

LEBAR: Final[dict[str, int]] = {"A:A": 48, "B:B": 44, "C:C": 16, "D:Z": 10}


def buku_realisasi(kisi: Kisi) -> bytes:
    """One sheet: a line for each indicator, its months, what it makes so far and the target. Text is text, never formula."""
    isi = io.BytesIO()
    with buku_kerja(isi) as buku:
        lembar, tebal = buku.add_worksheet("Realisasi"), buku.add_format({"bold": True})
        for huruf, lebar in LEBAR.items():
            lembar.set_column(huruf, lebar)
        lembar.write_string(0, 0, f"Realisasi SKP {kisi.skp.pegawai.nama_lengkap}", tebal)
        lembar.write_string(1, 0, f"{tanggal(kisi.skp.mulai)} sampai {tanggal(kisi.skp.selesai)}")
        judul = ["Hasil kerja", "Indikator", "Aspek", *(k.nama for k in kisi.kepala), "Kini", "Target"]
        for kolom, teks in enumerate(judul):
            lembar.write_string(3, kolom, teks, tebal)
        lembar.freeze_panes(4, 3)
        for nomor, baris in enumerate(kisi.baris, start=4):
            for kolom, nilai in enumerate(_baris(baris)):
                _tulis(lembar, nomor, kolom, nilai)
    return isi.getvalue()


def _baris(baris: BarisKisi) -> list[Any]:
    indikator, angka = baris.indikator, dict(baris.capaian.bulan)
    bulanan = [angka.get(s.bulan.hari, s.teks) for s in baris.sel]
    return [
        str(indikator.hasil),
        str(indikator),
        indikator.get_aspek_display(),
        *bulanan,
        "" if baris.capaian.nilai is None else baris.capaian.nilai,
        indikator.target,
    ]


def _tulis(lembar: Any, baris: int, kolom: int, nilai: Any) -> None:
    if isinstance(nilai, str):
        lembar.write_string(baris, kolom, nilai)
    else:
        lembar.write_number(baris, kolom, nilai)
