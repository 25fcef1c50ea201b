from selaras.pelaksanaan.selectors.capaian import (
    CapaianIndikatorSKP,
    CapaianUnit,
    angka_bulanan,
    capaian_perjanjian,
    rangkum,
    waktu_berjalan,
)
from selaras.pelaksanaan.selectors.hubungan import Hubungan, cari_orang, hubungan, orang_dekat, orang_untuk_diminta
from selaras.pelaksanaan.selectors.umpan_balik import (
    SuaraTanpaNama,
    UmpanBalikOrang,
    denyut_tim,
    permintaan_antara,
    umpan_balik_untuk,
)

__all__ = [
    "CapaianIndikatorSKP",
    "CapaianUnit",
    "Hubungan",
    "SuaraTanpaNama",
    "UmpanBalikOrang",
    "angka_bulanan",
    "capaian_perjanjian",
    "cari_orang",
    "denyut_tim",
    "hubungan",
    "orang_dekat",
    "orang_untuk_diminta",
    "permintaan_antara",
    "rangkum",
    "umpan_balik_untuk",
    "waktu_berjalan",
]
