"""The columns that are taken, whatever they are called, and where the header is."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise, zip_longest
from typing import Any, Final

BARIS_KEPALA: Final = 30  # the header stands in the first rows: below letterheads and titles


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


@dataclass(frozen=True, slots=True)
class Kepala:
    """The header: the index of its last row, and of the column of each name."""

    indeks: int
    letak: Mapping[Kolom, int]


def cari_kepala(isi: Sequence[Sequence[Any]]) -> Kepala | None:
    """The first row that names all columns that must be there, or two rows that do so only together.

    Where one row is enough, the next still belongs to it if it names more: "Jabatan" over "Nama" and "TMT".
    """
    awal = isi[: BARIS_KEPALA + 1]
    sebaris = [Kepala(nomor, letak(baris)) for nomor, baris in enumerate(awal)]
    berdua = [Kepala(nomor, _letak(_bertumpuk(*dua))) for nomor, dua in enumerate(pairwise(awal), start=1)]
    for satu, dua in zip_longest(sebaris, berdua):
        if memuat_wajib(satu.letak):
            return dua if dua and len(dua.letak) > len(satu.letak) else satu
    return next((dua for dua in berdua if memuat_wajib(dua.letak)), None)


def kolom_hilang(semua: Sequence[Sequence[Sequence[Any]]]) -> list[str]:
    """What is missing from the row of these sheets that looks most like a header."""
    ditemukan = max((set(letak(baris)) for isi in semua for baris in isi[:BARIS_KEPALA]), key=len, default=set())
    return [kolom.value for kolom in WAJIB if kolom not in ditemukan]


def memuat_wajib(letak: Mapping[Kolom, int]) -> bool:
    """Whether all columns are named that must be there."""
    return letak.keys() >= set(WAJIB)


def letak(baris: Sequence[Any]) -> dict[Kolom, int]:
    """The columns that a row names, each with its place."""
    return _letak([[sel] for sel in baris])


def _letak(sebutan: Sequence[Sequence[Any]]) -> dict[Kolom, int]:
    """The place of each column, of which each place has one or more names."""
    hasil: dict[Kolom, int] = {}
    for nomor, beberapa in enumerate(sebutan):
        dikenal = (ALIAS.get(" ".join(re.sub(r"[\W_]+", " ", str(sel)).upper().split())) for sel in beberapa)
        if kolom := next(filter(None, dikenal), None):
            hasil.setdefault(kolom, nomor)
    return hasil


def _bertumpuk(atas: Sequence[Any], bawah: Sequence[Any]) -> list[Sequence[Any]]:
    """What each column may be called that has two cells, one above the other."""
    return [(f"{b} {a}", f"{a} {b}", b, a) for a, b in zip(atas, bawah, strict=False)]
