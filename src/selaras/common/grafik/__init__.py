"""The pictures of the domain, as numbers: each function gives what its macro in `common/grafik.html` draws.

Pure and total: no clock, no Django, no law. What the law decides (limits, cells, thresholds) is passed in.
"""

from selaras.common.grafik.bagian_tahun import Perhentian, Tahapan
from selaras.common.grafik.capaian import Bullet, bullet
from selaras.common.grafik.distribusi import AturanSebaran, Ketentuan, Sebaran, sebaran
from selaras.common.grafik.hitung_mundur import Cincin, cincin
from selaras.common.grafik.kredit import BatangKredit, SukuKredit, batang_kredit
from selaras.common.grafik.kuadran import KuadranMini, kuadran_mini
from selaras.common.grafik.pita import Pita, pita
from selaras.common.grafik.sebaran_tim import SebaranKecil, sebaran_kecil
from selaras.common.grafik.tahun import GarisTahun, garis_tahun
from selaras.common.grafik.umpan_balik import DenyutTim, denyut

__all__ = [
    "AturanSebaran",
    "BatangKredit",
    "Bullet",
    "Cincin",
    "DenyutTim",
    "GarisTahun",
    "Ketentuan",
    "KuadranMini",
    "Perhentian",
    "Pita",
    "Sebaran",
    "SebaranKecil",
    "SukuKredit",
    "Tahapan",
    "batang_kredit",
    "bullet",
    "cincin",
    "denyut",
    "garis_tahun",
    "kuadran_mini",
    "pita",
    "sebaran",
    "sebaran_kecil",
]
