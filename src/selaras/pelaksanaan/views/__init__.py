from selaras.pelaksanaan.views import bukti, capaian, permintaan, realisasi, umpan_balik

__all__ = ["bukti", "capaian", "permintaan", "realisasi", "umpan_balik"]
