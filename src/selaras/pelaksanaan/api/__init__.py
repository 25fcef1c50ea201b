from selaras.pelaksanaan.api import bukti, permintaan, realisasi, umpan_balik
from selaras.pelaksanaan.api.dasar import rute

__all__ = ["bukti", "permintaan", "realisasi", "rute", "umpan_balik"]
