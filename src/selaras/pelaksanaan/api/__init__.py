from selaras.pelaksanaan.api import bukti, permintaan, realisasi, rencana_aksi, umpan_balik
from selaras.pelaksanaan.api.dasar import rute

__all__ = ["bukti", "permintaan", "realisasi", "rencana_aksi", "rute", "umpan_balik"]
