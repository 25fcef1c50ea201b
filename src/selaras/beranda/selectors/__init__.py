from selaras.beranda.selectors.denyut import denyut
from selaras.beranda.selectors.jejak import halaman_jejak, seluruh_jejak
from selaras.beranda.selectors.orang import akun, cari_pegawai, kinerja
from selaras.beranda.selectors.rumah import rumah

__all__ = ["akun", "cari_pegawai", "denyut", "halaman_jejak", "kinerja", "rumah", "seluruh_jejak"]
