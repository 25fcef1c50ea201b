from selaras.organisasi.selectors.akun import (
    belum_berakun,
    keadaan_akun,
    sandi_diatur_ulang,
    sesi_saya,
    unit_lembar,
)
from selaras.organisasi.selectors.daftar import daftar_pegawai, pegawai_diurus
from selaras.organisasi.selectors.instansi import daftar_libur, instansi, libur
from selaras.organisasi.selectors.pangkat import golongan_pada

__all__ = [
    "belum_berakun",
    "daftar_libur",
    "daftar_pegawai",
    "golongan_pada",
    "instansi",
    "keadaan_akun",
    "libur",
    "pegawai_diurus",
    "sandi_diatur_ulang",
    "sesi_saya",
    "unit_lembar",
]
