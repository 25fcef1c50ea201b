"""The reads of stage 1, each shaped for its use."""

from selaras.perencanaan.selectors.calon import CalonSKP, bertumpuk, calon_skp
from selaras.perencanaan.selectors.hasil import (
    BarisHasil,
    aspek_berikut,
    baca_hasil,
    butir_terlihat,
    hasil_terlihat,
    indikator_terlihat,
    pakai_aspek,
    pilihan_induk,
)
from selaras.perencanaan.selectors.kelengkapan import isi_skp, periksa_isi
from selaras.perencanaan.selectors.lembar import LembarSKP, lembar_skp
from selaras.perencanaan.selectors.matriks import Matriks, Sel, matriks, orang_matriks
from selaras.perencanaan.selectors.menunggu import kaitan_menyusul, perubahan_terbuka, usulan_menunggu
from selaras.perencanaan.selectors.periode import daftar_periode, periode_kini, skp_berjalan, tahun_berikut
from selaras.perencanaan.selectors.perjanjian import (
    DaftarPerjanjian,
    LembarPerjanjian,
    daftar_perjanjian,
    indikator_sasaran_terlihat,
    lembar_perjanjian,
    perjanjian_terlihat,
    sasaran_terlihat,
)
from selaras.perencanaan.selectors.saya import DaftarSaya, daftar_saya
from selaras.perencanaan.selectors.tim import YangDinilai, daftar_tim
from selaras.perencanaan.selectors.versi import RiwayatVersi, riwayat_versi

__all__ = [
    "BarisHasil",
    "CalonSKP",
    "DaftarPerjanjian",
    "DaftarSaya",
    "LembarPerjanjian",
    "LembarSKP",
    "Matriks",
    "RiwayatVersi",
    "Sel",
    "YangDinilai",
    "aspek_berikut",
    "baca_hasil",
    "bertumpuk",
    "butir_terlihat",
    "calon_skp",
    "daftar_periode",
    "daftar_perjanjian",
    "daftar_saya",
    "daftar_tim",
    "hasil_terlihat",
    "indikator_sasaran_terlihat",
    "indikator_terlihat",
    "isi_skp",
    "kaitan_menyusul",
    "lembar_perjanjian",
    "lembar_skp",
    "matriks",
    "orang_matriks",
    "pakai_aspek",
    "periksa_isi",
    "periode_kini",
    "perjanjian_terlihat",
    "perubahan_terbuka",
    "pilihan_induk",
    "riwayat_versi",
    "sasaran_terlihat",
    "skp_berjalan",
    "tahun_berikut",
    "usulan_menunggu",
]
