"""From cells to values: what spreadsheets make of text, dates and numbers."""

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Any, Final

from aturan.jabatan import JenisJabatan, urai_jabatan
from aturan.nip import JenisPegawai, Nip
from selaras.common.format import BULAN, BULAN_RINGKAS
from selaras.organisasi.models import TANPA_SKP, Jenis, Kedudukan

HARI_NOL: Final = date(1899, 12, 30)  # day 0 of spreadsheets
SERIAL: Final = range(18_264, 73_051)  # 1950 to 2099: a smaller number is a year, not a day
KOSONG: Final = ("", "-", "--", "NULL", "#N/A", "#REF!")
NAMA_BULAN: Final[Mapping[str, int]] = {
    nama.lower(): nomor for daftar in (BULAN, BULAN_RINGKAS) for nomor, nama in enumerate(daftar, start=1)
} | {"agt": 8, "ags": 8, "nop": 11}
TANGGAL: Final = (
    re.compile(r"(?P<hari>\d{1,2})[-/. ](?P<bulan>\d{1,2}|[a-z]{3,9})\.?[-/. ](?P<tahun>\d{4})"),
    re.compile(r"(?P<tahun>\d{4})[-/.](?P<bulan>\d{1,2})[-/.](?P<hari>\d{1,2})(?:[t ].*)?"),
)
ILMIAH: Final = re.compile(r"\d(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)  # a long number as spreadsheets show it
MANAJERIAL: Final = (
    JenisJabatan.JPT_UTAMA,
    JenisJabatan.JPT_MADYA,
    JenisJabatan.JPT_PRATAMA,
    JenisJabatan.ADMINISTRATOR,
    JenisJabatan.PENGAWAS,
)
ESELON: Final[Mapping[str, JenisJabatan]] = {  # [memory]
    "I": JenisJabatan.JPT_MADYA,
    "II": JenisJabatan.JPT_PRATAMA,
    "III": JenisJabatan.ADMINISTRATOR,
    "IV": JenisJabatan.PENGAWAS,
    "V": JenisJabatan.PENGAWAS,
}
_KEDUDUKAN: Final = (  # the first word that is found decides
    ("persiapan pensiun", Kedudukan.AKTIF),
    ("tugas belajar", Kedudukan.TUGAS_BELAJAR),
    ("cltn", Kedudukan.CUTI_LUAR_TANGGUNGAN),
    ("luar tanggungan", Kedudukan.CUTI_LUAR_TANGGUNGAN),
    ("pensiun", Kedudukan.PENSIUN),
    ("meninggal", Kedudukan.MENINGGAL),
    ("wafat", Kedudukan.MENINGGAL),
    ("sementara", Kedudukan.DIHENTIKAN),
    ("henti", Kedudukan.BERHENTI),
    ("aktif", Kedudukan.AKTIF),
)
BERTUGAS: Final = (Kedudukan.AKTIF, Kedudukan.TUGAS_BELAJAR, *TANPA_SKP)


def teks(sel: Any) -> str:
    """A cell as text on one line: without the apostrophe that marks text, "" where it means nothing."""
    if isinstance(sel, float) and sel.is_integer():
        sel = int(sel)
    rapi = " ".join(str(sel).split()).removeprefix("'").strip()
    if not rapi.isprintable():
        rapi = "".join(huruf for huruf in rapi if huruf.isprintable())
    return "" if rapi.upper() in KOSONG else rapi


def tanggal(sel: Any) -> date | None:
    """A date cell, "31-12-2025", "31 Desember 2025", "2025-12-31" or the days that spreadsheets count; None when empty.

    Raises: ValueError with a sentence.
    """
    if isinstance(sel, date):
        return sel.date() if isinstance(sel, datetime) else sel
    isi = teks(int(sel) if isinstance(sel, float) else sel)
    if not isi:
        return None
    if isi.isdecimal() and int(isi) in SERIAL:
        return HARI_NOL + timedelta(days=int(isi))
    for pola in TANGGAL:
        if bagian := pola.fullmatch(isi.lower()):
            bulan = bagian["bulan"]
            nomor = int(bulan) if bulan.isdecimal() else NAMA_BULAN.get(bulan, 0)
            with suppress(ValueError):
                return date(int(bagian["tahun"]), nomor, int(bagian["hari"]))
    raise ValueError(f"“{isi}” bukan tanggal. Tulis seperti 31-12-2025.")


def nama(sel: Any) -> str:
    """A person's name; what is written in capitals only is written as names are."""
    isi = teks(sel)
    return " ".join(kata.capitalize() for kata in isi.split()) if isi.isupper() else isi


def jenis_pegawai(nip: Nip, status: str, jenis: str) -> Jenis:
    """PPPK when the file or the NIP says so; CPNS by the status; else PNS."""
    if "PPPK" in jenis.upper() or nip.jenis is JenisPegawai.PPPK:
        return Jenis.PPPK
    return Jenis.CPNS if status.upper().startswith("C") else Jenis.PNS


def kedudukan(isi: str) -> Kedudukan | None:
    """How a person serves; active when the file is silent, None when its word is unknown."""
    rendah = isi.lower()
    return next((hasil for kata, hasil in _KEDUDUKAN if kata in rendah), None) if isi else Kedudukan.AKTIF


def jenis_jabatan(judul: str, jenis: str, eselon: str) -> JenisJabatan | None:
    """The kind of a post from the file's word for it, its eselon and its title; None when none of them says."""
    rendah, uraian = jenis.lower(), urai_jabatan(judul).jenis
    if "umum" in rendah or "pelaksana" in rendah:
        return JenisJabatan.PELAKSANA
    if "fungsional" in rendah:
        return JenisJabatan.FUNGSIONAL
    tingkat = re.match(r"(?:eselon\s*)?(I{1,3}|IV|V)(?:[./ ]?[ab])?$", eselon.strip(), re.IGNORECASE)
    if tingkat or "struktural" in rendah:
        return ESELON[tingkat[1].upper()] if tingkat else uraian if uraian in MANAJERIAL else None
    return uraian
