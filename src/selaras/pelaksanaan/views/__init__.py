from selaras.pelaksanaan.views import (
    bukti,
    capaian,
    konseling,
    linimasa,
    pembinaan,
    permintaan,
    realisasi,
    rencana_aksi,
    umpan_balik,
)

__all__ = [
    "bukti",
    "capaian",
    "konseling",
    "linimasa",
    "pembinaan",
    "permintaan",
    "realisasi",
    "rencana_aksi",
    "umpan_balik",
]
