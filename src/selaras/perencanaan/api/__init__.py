from selaras.perencanaan.api import isi, perjanjian, skp
from selaras.perencanaan.api.dasar import rute

__all__ = ["isi", "perjanjian", "rute", "skp"]
