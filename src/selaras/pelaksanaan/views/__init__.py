from selaras.pelaksanaan.views import bukti, capaian, linimasa, permintaan, realisasi, umpan_balik

__all__ = ["bukti", "capaian", "linimasa", "permintaan", "realisasi", "umpan_balik"]
