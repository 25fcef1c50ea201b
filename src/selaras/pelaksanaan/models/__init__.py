from selaras.pelaksanaan.models.bukti import Berkas, BuktiDukung
from selaras.pelaksanaan.models.pembinaan import Bimbingan, Konseling, TindakLanjutKonseling
from selaras.pelaksanaan.models.realisasi import CapaianIndikator, KunciPelaksanaan, Realisasi
from selaras.pelaksanaan.models.rencana_aksi import RencanaAksi
from selaras.pelaksanaan.models.umpan_balik import (
    BalasanUmpanBalik,
    CaraUmpanBalik,
    JenisUmpanBalik,
    PenulisRahasia,
    PeranPemberi,
    PermintaanUmpanBalik,
    UmpanBalik,
)

__all__ = [
    "BalasanUmpanBalik",
    "Berkas",
    "Bimbingan",
    "BuktiDukung",
    "CapaianIndikator",
    "CaraUmpanBalik",
    "JenisUmpanBalik",
    "Konseling",
    "KunciPelaksanaan",
    "PenulisRahasia",
    "PeranPemberi",
    "PermintaanUmpanBalik",
    "Realisasi",
    "RencanaAksi",
    "TindakLanjutKonseling",
    "UmpanBalik",
]
