from selaras.pelaksanaan.models.bukti import Berkas, BuktiDukung
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
    "BuktiDukung",
    "CapaianIndikator",
    "CaraUmpanBalik",
    "JenisUmpanBalik",
    "KunciPelaksanaan",
    "PenulisRahasia",
    "PeranPemberi",
    "PermintaanUmpanBalik",
    "Realisasi",
    "RencanaAksi",
    "UmpanBalik",
]
