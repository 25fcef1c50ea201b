"""From a file to rows: finds the header, takes the columns that are needed and leaves all others unread."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from selaras.organisasi.impor.buku import baca_buku
from selaras.organisasi.impor.kolom import (
    BARIS_KEPALA,
    WAJIB,
    Kepala,
    Kolom,
    cari_kepala,
    kolom_hilang,
    letak,
    memuat_wajib,
)
from selaras.organisasi.impor.koma import baca_csv
from selaras.organisasi.impor.lembar import BerkasTidakTerbaca, Lembar


@dataclass(frozen=True, slots=True)
class Baris:
    """One row as it stands in the sheet, `nomor` counted as the spreadsheet does."""

    nomor: int
    isi: Mapping[Kolom, Any]
    lembar: str = ""


def baca_tabel(berkas: bytes) -> list[Baris]:
    """The rows below each header of a workbook (XLSX, XLS or ODS) or a CSV; empty rows and hidden sheets are left out.

    Raises: BerkasTidakTerbaca with what is wrong and what to do.
    """
    if not berkas:
        raise BerkasTidakTerbaca("Berkas ini kosong. Unduh lagi dari SIASN, lalu unggah.")
    satu = baca_csv(berkas)
    lembar = [satu] if satu else baca_buku(berkas)
    tabel = [(satu, kepala) for satu in lembar if (kepala := cari_kepala(satu.isi))]
    terlihat = [(satu, kepala) for satu, kepala in tabel if not satu.tersembunyi]
    if not terlihat:
        raise BerkasTidakTerbaca(_tanpa_tabel(lembar, tersembunyi=[satu.nama for satu, _ in tabel]))
    banyak = len(terlihat) > 1
    baris = [baris for satu, kepala in terlihat for baris in _di_bawah(kepala, satu, satu.nama if banyak else "")]
    if not baris:
        raise BerkasTidakTerbaca("Kepala tabelnya ada, tetapi tidak ada satu pegawai pun di bawahnya.")
    return baris


def _tanpa_tabel(lembar: Sequence[Lembar], *, tersembunyi: Sequence[str]) -> str:
    if tersembunyi:
        nama = ", ".join(f"“{nama}”" for nama in tersembunyi)
        return f"Tabel pegawainya ada di lembar tersembunyi {nama}. Tampilkan lembar itu (Unhide), simpan, lalu unggah."
    hilang = kolom_hilang([satu.isi for satu in lembar])
    return (
        f"Kepala tabel tidak ditemukan: tidak ada kolom {', '.join(hilang)} dalam {BARIS_KEPALA} baris pertama. "
        "Pakai ekspor “Data Utama” dari SIASN tanpa mengganti nama kolomnya."
    )


def _di_bawah(kepala: Kepala, lembar: Lembar, nama: str) -> Iterator[Baris]:
    for nomor, baris in enumerate(lembar.isi[kepala.indeks + 1 :], start=kepala.indeks + 2):
        sel = {kolom: baris[letak] if letak < len(baris) else "" for kolom, letak in kepala.letak.items()}
        if any(str(nilai).strip() for nilai in sel.values()) and not _bukan_orang(sel):
            yield Baris(nomor, sel, nama)


def _bukan_orang(sel: Mapping[Kolom, Any]) -> bool:
    """Printed pages repeat their header; below it the columns may be numbered."""
    isi = [str(nilai).removesuffix(".0").strip(" ()") for nilai in sel.values()]
    bernomor = all(angka.isdecimal() and len(angka) < 4 for angka in isi if angka)
    return bernomor or memuat_wajib(letak([sel[kolom] for kolom in WAJIB]))
