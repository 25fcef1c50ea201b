from selaras.pelaksanaan.selectors.capaian import (
    CapaianIndikatorSKP,
    CapaianUnit,
    capaian_perjanjian,
    capaian_skp,
    jumlah_bukti,
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
    "capaian_perjanjian",
    "capaian_skp",
    "cari_orang",
    "denyut_tim",
    "hubungan",
    "jumlah_bukti",
    "orang_dekat",
    "orang_untuk_diminta",
    "permintaan_antara",
    "umpan_balik_untuk",
    "waktu_berjalan",
]
