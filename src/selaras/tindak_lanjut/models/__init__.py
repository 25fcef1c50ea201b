from selaras.tindak_lanjut.models.aturan import AturanTindakLanjut
from selaras.tindak_lanjut.models.kredit import AngkaKredit, JenisAngkaKredit
from selaras.tindak_lanjut.models.penghargaan import JenisPenghargaan, Penghargaan
from selaras.tindak_lanjut.models.perbaikan import (
    LangkahPerbaikan,
    PemeriksaanPerbaikan,
    Perbaikan,
    StatusPerbaikan,
)
from selaras.tindak_lanjut.models.talenta import ImporPotensi, KeadaanImporPotensi, NilaiPotensi

__all__ = [
    "AngkaKredit",
    "AturanTindakLanjut",
    "ImporPotensi",
    "JenisAngkaKredit",
    "JenisPenghargaan",
    "KeadaanImporPotensi",
    "LangkahPerbaikan",
    "NilaiPotensi",
    "PemeriksaanPerbaikan",
    "Penghargaan",
    "Perbaikan",
    "StatusPerbaikan",
]
