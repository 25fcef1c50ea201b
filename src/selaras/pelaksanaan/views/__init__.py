from selaras.pelaksanaan.views import bukti, capaian, linimasa, permintaan, realisasi, rencana_aksi, umpan_balik

__all__ = ["bukti", "capaian", "linimasa", "permintaan", "realisasi", "rencana_aksi", "umpan_balik"]
