"""People, units and posts from SIASN's "Data Utama": read, plan, and only then do; and take back."""

from selaras.organisasi.impor.baca import baca_tabel
from selaras.organisasi.impor.catatan import ImporTidakDikerjakan, tunjukkan
from selaras.organisasi.impor.daur import (
    ImporSudahLewat,
    PratinjauBerubah,
    berhentikan,
    buang_impor,
    kerjakan_impor,
    mulai_impor,
    setujui_impor,
    siapkan_impor,
)
from selaras.organisasi.impor.jalankan import jalankan_impor
from selaras.organisasi.impor.lembar import BerkasTidakTerbaca
from selaras.organisasi.impor.orang import urai_orang
from selaras.organisasi.impor.rencana import MulaiTidakWajar, RencanaImpor, rencanakan_impor
from selaras.organisasi.impor.titipan import buang_yang_lama
from selaras.organisasi.impor.unit import UnitIndukTidakJelas
from selaras.organisasi.impor.urungkan import ImporDipakai, batalkan_impor, minta_batal, mundurkan_impor

__all__ = [
    "BerkasTidakTerbaca",
    "ImporDipakai",
    "ImporSudahLewat",
    "ImporTidakDikerjakan",
    "MulaiTidakWajar",
    "PratinjauBerubah",
    "RencanaImpor",
    "UnitIndukTidakJelas",
    "baca_tabel",
    "batalkan_impor",
    "berhentikan",
    "buang_impor",
    "buang_yang_lama",
    "jalankan_impor",
    "kerjakan_impor",
    "minta_batal",
    "mulai_impor",
    "mundurkan_impor",
    "rencanakan_impor",
    "setujui_impor",
    "siapkan_impor",
    "tunjukkan",
    "urai_orang",
]
