"""Angka kredit of a jabatan fungsional: converted from the predikat, summed up, held against the next step.

Every answer carries its arithmetic as data, so that a page can print how it came about.
"""

from aturan.angka_kredit.kelayakan import SYARAT, Butir, Kelayakan, KodeButir, Syarat, Tujuan, kelayakan
from aturan.angka_kredit.konversi import DESIMAL, Akumulasi, Konversi, akumulasi, konversi, uraikan_konversi
from aturan.angka_kredit.proyeksi import Proyeksi, TahunMendatang, proyeksikan
from aturan.angka_kredit.tabel import JENJANG, PERSEN, KetentuanJenjang, Langkah, ketentuan_jenjang

__all__ = [
    "DESIMAL",
    "JENJANG",
    "PERSEN",
    "SYARAT",
    "Akumulasi",
    "Butir",
    "Kelayakan",
    "KetentuanJenjang",
    "KodeButir",
    "Konversi",
    "Langkah",
    "Proyeksi",
    "Syarat",
    "TahunMendatang",
    "Tujuan",
    "akumulasi",
    "kelayakan",
    "ketentuan_jenjang",
    "konversi",
    "proyeksikan",
    "uraikan_konversi",
]
