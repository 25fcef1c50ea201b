"""People, units and posts from SIASN's "Data Utama": read, plan, and only then do."""

from selaras.organisasi.impor.baca import BerkasTidakTerbaca, baca_tabel
from selaras.organisasi.impor.jalankan import jalankan_impor
from selaras.organisasi.impor.rencana import MulaiTidakWajar, RencanaBerubah, RencanaImpor, rencanakan_impor
from selaras.organisasi.impor.titipan import Titipan
from selaras.organisasi.impor.unit import UnitIndukTidakJelas

__all__ = [
    "BerkasTidakTerbaca",
    "MulaiTidakWajar",
    "RencanaBerubah",
    "RencanaImpor",
    "Titipan",
    "UnitIndukTidakJelas",
    "baca_tabel",
    "jalankan_impor",
    "rencanakan_impor",
]
