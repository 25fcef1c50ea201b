from selaras.tindak_lanjut.api import karier, perbaikan, talenta
from selaras.tindak_lanjut.api.dasar import rute

__all__ = ["karier", "perbaikan", "rute", "talenta"]
