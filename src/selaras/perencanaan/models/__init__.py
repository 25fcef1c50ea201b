from selaras.perencanaan.models.matriks import PeranHasil, StatusPeran
from selaras.perencanaan.models.periode import PeriodeEvaluasi, PeriodeKinerja
from selaras.perencanaan.models.perjanjian import IndikatorSasaran, PerjanjianKinerja, Sasaran, StatusPerjanjian
from selaras.perencanaan.models.rencana import (
    ButirLampiran,
    DialogKinerja,
    EkspektasiKhusus,
    HasilKerja,
    Indikator,
    Konsolidasi,
)
from selaras.perencanaan.models.skp import BERJALAN, BERLAKU, PEMBACA, SKP, StatusSKP

__all__ = [
    "BERJALAN",
    "BERLAKU",
    "PEMBACA",
    "SKP",
    "ButirLampiran",
    "DialogKinerja",
    "EkspektasiKhusus",
    "HasilKerja",
    "Indikator",
    "IndikatorSasaran",
    "Konsolidasi",
    "PeranHasil",
    "PeriodeEvaluasi",
    "PeriodeKinerja",
    "PerjanjianKinerja",
    "Sasaran",
    "StatusPeran",
    "StatusPerjanjian",
    "StatusSKP",
]
