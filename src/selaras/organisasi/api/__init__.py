from selaras.organisasi.api import akun, impor, pegawai, pengaturan, tindakan, unit
from selaras.organisasi.api.dasar import rute

__all__ = ["akun", "impor", "pegawai", "pengaturan", "rute", "tindakan", "unit"]
