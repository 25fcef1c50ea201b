from selaras.organisasi.selectors.akun import sandi_diatur_ulang
from selaras.organisasi.selectors.daftar import daftar_pegawai, pegawai_diurus
from selaras.organisasi.selectors.instansi import instansi, libur

__all__ = ["daftar_pegawai", "instansi", "libur", "pegawai_diurus", "sandi_diatur_ulang"]
