"""Kinds of post and the rungs of a functional career, and what the title of a post says about both."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from aturan.dasar import JENIS_JABATAN, JENJANG_JF, berdasar


class JenisJabatan(StrEnum):
    """The kinds of post, managerial first."""

    JPT_UTAMA = "jpt_utama"
    JPT_MADYA = "jpt_madya"
    JPT_PRATAMA = "jpt_pratama"
    ADMINISTRATOR = "administrator"
    PENGAWAS = "pengawas"
    PELAKSANA = "pelaksana"
    FUNGSIONAL = "fungsional"


class Jenjang(StrEnum):
    """The rungs of a jabatan fungsional: four of skill, then four of expertise, each from low to high."""

    PEMULA = "pemula"
    TERAMPIL = "terampil"
    MAHIR = "mahir"
    PENYELIA = "penyelia"
    AHLI_PERTAMA = "ahli_pertama"
    AHLI_MUDA = "ahli_muda"
    AHLI_MADYA = "ahli_madya"
    AHLI_UTAMA = "ahli_utama"


KETERAMPILAN: Final = (Jenjang.PEMULA, Jenjang.TERAMPIL, Jenjang.MAHIR, Jenjang.PENYELIA)
KEAHLIAN: Final = (Jenjang.AHLI_PERTAMA, Jenjang.AHLI_MUDA, Jenjang.AHLI_MADYA, Jenjang.AHLI_UTAMA)

LABEL: Final[Mapping[JenisJabatan | Jenjang, str]] = {
    JenisJabatan.JPT_UTAMA: "JPT Utama",
    JenisJabatan.JPT_MADYA: "JPT Madya",
    JenisJabatan.JPT_PRATAMA: "JPT Pratama",
    JenisJabatan.ADMINISTRATOR: "Administrator",
    JenisJabatan.PENGAWAS: "Pengawas",
    JenisJabatan.PELAKSANA: "Pelaksana",
    JenisJabatan.FUNGSIONAL: "Jabatan Fungsional",
    Jenjang.PEMULA: "Pemula",
    Jenjang.TERAMPIL: "Terampil",
    Jenjang.MAHIR: "Mahir",
    Jenjang.PENYELIA: "Penyelia",
    Jenjang.AHLI_PERTAMA: "Ahli Pertama",
    Jenjang.AHLI_MUDA: "Ahli Muda",
    Jenjang.AHLI_MADYA: "Ahli Madya",
    Jenjang.AHLI_UTAMA: "Ahli Utama",
}


@dataclass(frozen=True, slots=True)
class UraianJabatan:
    """What a title gives away: a hint for a person to confirm; None where it says nothing."""

    nama: str
    jenis: JenisJabatan | None
    jenjang: Jenjang | None = None


# The first pattern that matches wins, so the narrower stands above the wider.
_PETUNJUK: Final = (
    (JenisJabatan.JPT_UTAMA, r"kepala lembaga"),
    (JenisJabatan.JPT_MADYA, r"(sekretaris|direktur|inspektur) jenderal|(sekretaris|inspektur) utama|deputi"),
    (JenisJabatan.JPT_MADYA, r"sekretaris daerah provinsi|staf ahli menteri"),
    (JenisJabatan.JPT_PRATAMA, r"sekretaris (daerah|direktorat|inspektorat|badan|ditjen|itjen)|staf ahli"),
    (JenisJabatan.JPT_PRATAMA, r"direktur|inspektur (daerah|i+v?|v)$|inspektur$|asisten (daerah|deputi|administrasi)"),
    (JenisJabatan.JPT_PRATAMA, r"kepala (biro|pusat|dinas|badan|kantor wilayah|balai besar)"),
    (JenisJabatan.PENGAWAS, r"kepala (sub ?(bag|bid)|seksi|urusan|subseksi)|kasub(bag|bid)|kasi\b|lurah"),
    (JenisJabatan.ADMINISTRATOR, r"kepala (bagian|bidang|sub ?direktorat|balai|kantor)|kabag|kabid|kasubdit"),
    (JenisJabatan.ADMINISTRATOR, r"camat|sekretaris (dinas|kecamatan)"),
    (
        JenisJabatan.PELAKSANA,
        r"pengadministrasi|operator|klerek|teknisi|pramu|pengemudi|penata layanan|pengelola layanan",
    ),
    (JenisJabatan.PELAKSANA, r"penelaah teknis|pengolah data|staf\b|pelaksana($| - )"),
)
_AHLI: Final = re.compile(r"(?<!staf )\bahli (pertama|muda|madya|utama)\b")  # says it wherever it stands
_JENJANG: Final = (
    (r"(pelaksana )?pemula", Jenjang.PEMULA),
    (r"mahir|pelaksana lanjutan", Jenjang.MAHIR),
    (r"penyelia", Jenjang.PENYELIA),
    (r"terampil|pelaksana", Jenjang.TERAMPIL),
    (r"pertama|muda|madya|utama", None),  # before 2014 the four were written without "Ahli"
)
_SEMENTARA: Final = re.compile(r"^(plt|plh|pj|jf)\b\.?\s*")  # an acting holder, or "JF" in front of the title
_TAMBAHAN: Final = re.compile(r"\s*(?:[(/,]| - |\b(?:pada|selaku|sebagai)\b).*")  # where, or as what else


@berdasar(JENIS_JABATAN, JENJANG_JF)
def urai_jabatan(nama: str) -> UraianJabatan:
    """What the title says of kind and jenjang. Total: a title that says nothing gives None for both.

    The jenjang is the tail of a functional title ("Arsiparis Ahli Muda", and older: "Arsiparis Muda"), or its head
    as SIASN writes it ("Terampil - Perawat"). Plt., Plh., and what follows the title are looked past.
    """
    rapi = " ".join(nama.split())
    judul = re.sub(r"^ka\b\.?\s*", "kepala ", _SEMENTARA.sub("", rapi.lower()))
    if ahli := _AHLI.search(judul):
        return UraianJabatan(rapi, JenisJabatan.FUNGSIONAL, Jenjang(f"ahli_{ahli[1]}"))
    jenis = next((jenis for jenis, pola in _PETUNJUK if re.match(pola, judul)), None)
    jenjang = None if jenis else _jenjang(judul) or _jenjang(_TAMBAHAN.sub("", judul))
    return UraianJabatan(rapi, JenisJabatan.FUNGSIONAL if jenjang else jenis, jenjang)


def _jenjang(judul: str) -> Jenjang | None:
    for pola, jenjang in _JENJANG:
        if cocok := re.search(rf"(?<=\S )(?:{pola})$|^(?:{pola})(?= - )", judul):
            return jenjang or Jenjang(f"ahli_{cocok[0]}")
    return None
