from selaras.penilaian.models.aturan import AturanPenilaian
from selaras.penilaian.models.capaian import PenetapanCapaian, PenjelasanSebaran
from selaras.penilaian.models.evaluasi import PREDIKAT, TERBUKA, Asal, Evaluasi, StatusEvaluasi
from selaras.penilaian.models.keberatan import Keberatan, Keputusan

__all__ = [
    "PREDIKAT",
    "TERBUKA",
    "Asal",
    "AturanPenilaian",
    "Evaluasi",
    "Keberatan",
    "Keputusan",
    "PenetapanCapaian",
    "PenjelasanSebaran",
    "StatusEvaluasi",
]
