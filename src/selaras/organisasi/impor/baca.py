"""From a workbook to rows: finds the header, takes the columns that are needed and leaves all others unread."""

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from io import BytesIO
from typing import IO, Any, Final

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError

from selaras.common.errors import DomainError

BARIS_KEPALA: Final = 30  # the header stands in the first rows: below letterheads and titles
UKURAN_TERURAI: Final = 300 * 1024 * 1024  # a workbook is a ZIP: what it may grow to
BARIS_TERJAUH: Final = 100_000  # the reader fills a rectangle up to the farthest cell, however few there are
KOLOM_TERJAUH: Final = 200
POTONGAN: Final = 1024 * 1024  # bytes of a sheet looked at together
ALAMAT_SEL: Final = re.compile(rb"""\sr\s*=\s*["']([A-Z]{0,3})([0-9]{1,7})["']""")
ALAMAT_TERPANJANG: Final = 32  # bytes: an address that two pieces share is found in the second


class Kolom(StrEnum):
    """The columns that are taken, as SIASN's "Data Utama" names them. NIK, religion, address and the like never are."""

    NIP = "NIP BARU"
    NAMA = "NAMA"
    GELAR_DEPAN = "GELAR DEPAN"
    GELAR_BELAKANG = "GELAR BELAKANG"
    STATUS = "STATUS CPNS PNS"
    JENIS_PEGAWAI = "JENIS PEGAWAI NAMA"
    KEDUDUKAN = "KEDUDUKAN HUKUM NAMA"
    EMAIL_DINAS = "EMAIL GOV"
    EMAIL = "EMAIL"
    GOLONGAN = "GOL AKHIR NAMA"
    TMT_GOLONGAN = "TMT GOLONGAN"
    JENIS_JABATAN = "JENIS JABATAN NAMA"
    JABATAN = "JABATAN NAMA"
    TMT_JABATAN = "TMT JABATAN"
    ESELON = "ESELON NAMA"
    UNOR_ID = "UNOR ID"
    UNOR = "UNOR NAMA"
    INSTANSI = "INSTANSI KERJA NAMA"


WAJIB: Final = (Kolom.NIP, Kolom.NAMA, Kolom.JABATAN, Kolom.UNOR)
ALIAS: Final[Mapping[str, Kolom]] = {
    **{kolom.value: kolom for kolom in Kolom},
    "NIP": Kolom.NIP,
    "NIP NI PPPK": Kolom.NIP,
    "NAMA LENGKAP": Kolom.NAMA,
    "NAMA PEGAWAI": Kolom.NAMA,
    "JENIS PEGAWAI": Kolom.JENIS_PEGAWAI,
    "KEDUDUKAN HUKUM": Kolom.KEDUDUKAN,
    "GOLONGAN": Kolom.GOLONGAN,
    "GOL AKHIR": Kolom.GOLONGAN,
    "JENIS JABATAN": Kolom.JENIS_JABATAN,
    "JABATAN": Kolom.JABATAN,
    "NAMA JABATAN": Kolom.JABATAN,
    "ESELON": Kolom.ESELON,
    "UNIT KERJA": Kolom.UNOR,
    "UNIT ORGANISASI": Kolom.UNOR,
    "NAMA UNOR": Kolom.UNOR,
    "INSTANSI KERJA": Kolom.INSTANSI,
}


class BerkasTidakTerbaca(DomainError):
    """The file is no workbook, or not one with people in it."""

    kode, status = "berkas_tidak_terbaca", 422
    pesan = "Berkas ini tidak dapat dibaca sebagai lembar kerja. Simpan lagi sebagai XLSX, lalu unggah."


@dataclass(frozen=True, slots=True)
class Baris:
    """One row as it stands in the sheet, `nomor` counted as the spreadsheet does."""

    nomor: int
    isi: Mapping[Kolom, Any]
    lembar: str = ""


def baca_tabel(berkas: bytes) -> list[Baris]:
    """The rows below each header of a workbook (XLSX, XLS or ODS), empty ones left out.

    Raises: BerkasTidakTerbaca with what is wrong and what to do.
    """
    try:
        _pastikan_wajar(berkas)
        with CalamineWorkbook.from_filelike(BytesIO(berkas)) as buku:
            lembar = [buku.get_sheet_by_name(nama) for nama in buku.sheet_names]
            terbaca = [(satu.name, _isi(satu)) for satu in lembar]
    except PasswordError as sebab:
        raise BerkasTidakTerbaca("Berkas ini dikunci kata sandi. Buka kuncinya, simpan lagi, lalu unggah.") from sebab
    except (CalamineError, zipfile.BadZipFile) as sebab:
        raise BerkasTidakTerbaca from sebab
    tabel = [(nama, isi, kepala) for nama, isi in terbaca if (kepala := _kepala(isi))]
    if not tabel:
        raise BerkasTidakTerbaca(_tanpa_kepala([isi for _, isi in terbaca]))
    baris = [satu for nama, isi, kepala in tabel for satu in _di_bawah(kepala, isi, nama if len(tabel) > 1 else "")]
    if not baris:
        raise BerkasTidakTerbaca("Kepala tabelnya ada, tetapi tidak ada satu pegawai pun di bawahnya.")
    return baris


def _pastikan_wajar(berkas: bytes) -> None:
    if not berkas:
        raise BerkasTidakTerbaca("Berkas ini kosong. Unduh lagi dari SIASN, lalu unggah.")
    if zipfile.is_zipfile(BytesIO(berkas)):
        with zipfile.ZipFile(BytesIO(berkas)) as arsip:
            if sum(bagian.file_size for bagian in arsip.infolist()) > UKURAN_TERURAI:
                raise BerkasTidakTerbaca("Isi berkas ini terlalu besar. Bagi menurut unit, lalu unggah satu per satu.")
            for bagian in arsip.infolist():
                if bagian.filename.startswith("xl/worksheets/"):
                    with arsip.open(bagian) as lembar:
                        _pastikan_muat(*_sel_terjauh(lembar))


def _sel_terjauh(lembar: IO[bytes]) -> tuple[int, int]:
    """The last row and the last column that a sheet of an XLSX speaks of, without building it."""
    baris, kolom, sisa = 0, 0, b""
    while potongan := lembar.read(POTONGAN):
        for huruf, angka in ALAMAT_SEL.findall(sisa + potongan):
            baris = max(baris, int(angka))
            kolom = max(kolom, reduce(lambda jumlah, satu: jumlah * 26 + satu - 64, huruf, 0))
        sisa = potongan[-ALAMAT_TERPANJANG:]
    return baris, kolom


def _pastikan_muat(baris: int, kolom: int) -> None:
    if baris > BARIS_TERJAUH or kolom > KOLOM_TERJAUH:
        raise BerkasTidakTerbaca(
            f"Lembar kerja ini memakai sel sampai baris {baris} dan kolom {kolom}; "
            f"yang dapat dibaca {BARIS_TERJAUH} baris dan {KOLOM_TERJAUH} kolom. "
            "Hapus baris dan kolom kosong di luar tabel, simpan lagi, lalu unggah."
        )


def _isi(lembar: CalamineSheet) -> list[list[Any]]:
    """All cells; a merged range has its value in each of its cells."""
    baris_akhir, kolom_akhir = lembar.end or (0, 0)
    _pastikan_muat(baris_akhir + 1, kolom_akhir + 1)
    isi = lembar.to_python(skip_empty_area=False)
    for (atas, kiri), (bawah, kanan) in lembar.merged_cell_ranges or ():
        for baris in isi[atas : bawah + 1]:
            baris[kiri : kanan + 1] = isi[atas][kiri : kiri + 1] * len(baris[kiri : kanan + 1])
    return isi


@dataclass(frozen=True, slots=True)
class _Kepala:
    indeks: int
    letak: Mapping[Kolom, int]


def _letak(baris: Sequence[Any]) -> dict[Kolom, int]:
    letak: dict[Kolom, int] = {}
    for nomor, sel in enumerate(baris):
        if kolom := ALIAS.get(" ".join(re.sub(r"[\W_]+", " ", str(sel)).upper().split())):
            letak.setdefault(kolom, nomor)
    return letak


def _kepala(isi: Sequence[Sequence[Any]]) -> _Kepala | None:
    calon = (_Kepala(nomor, _letak(baris)) for nomor, baris in enumerate(isi[:BARIS_KEPALA]))
    return next((kepala for kepala in calon if kepala.letak.keys() >= set(WAJIB)), None)


def _tanpa_kepala(semua: Sequence[Sequence[Sequence[Any]]]) -> str:
    """What is missing from the row that looks most like a header."""
    ditemukan = max((set(_letak(baris)) for isi in semua for baris in isi[:BARIS_KEPALA]), key=len, default=set())
    hilang = [kolom.value for kolom in WAJIB if kolom not in ditemukan]
    return (
        f"Kepala tabel tidak ditemukan: tidak ada kolom {', '.join(hilang)} dalam {BARIS_KEPALA} baris pertama. "
        "Pakai ekspor “Data Utama” dari SIASN tanpa mengganti nama kolomnya."
    )


def _di_bawah(kepala: _Kepala, isi: Sequence[Sequence[Any]], lembar: str) -> Iterator[Baris]:
    for nomor, baris in enumerate(isi[kepala.indeks + 1 :], start=kepala.indeks + 2):
        sel = {kolom: baris[letak] for kolom, letak in kepala.letak.items()}
        terulang = _letak(baris).keys() >= set(WAJIB)  # printed pages repeat their header
        if not terulang and any(str(nilai).strip() for nilai in sel.values()):
            yield Baris(nomor, sel, lembar)
