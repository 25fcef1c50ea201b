from selaras.organisasi.models.akun import KodeAktivasi, Pengguna, Tema
from selaras.organisasi.models.impor import CatatanImpor, Impor, JenisCatatan, KeadaanImpor, UbahanImpor
from selaras.organisasi.models.masa import AkhirTugas, MasaKedudukan, Pangkat
from selaras.organisasi.models.orang import (
    BERAKHIR,
    BERKURUN,
    MELAYANI,
    TANPA_AKHIR,
    TANPA_SKP,
    Jenis,
    Kedudukan,
    Pegawai,
    Sapaan,
)
from selaras.organisasi.models.penempatan import AlasanPenilai, JenisPenempatan, JenisPeran, Penempatan, Penilai, Peran
from selaras.organisasi.models.tim import AnggotaTim, TimKerja
from selaras.organisasi.models.unit import HariLibur, Instansi, Jabatan, UnitKerja

__all__ = [
    "BERAKHIR",
    "BERKURUN",
    "MELAYANI",
    "TANPA_AKHIR",
    "TANPA_SKP",
    "AkhirTugas",
    "AlasanPenilai",
    "AnggotaTim",
    "CatatanImpor",
    "HariLibur",
    "Impor",
    "Instansi",
    "Jabatan",
    "Jenis",
    "JenisCatatan",
    "JenisPenempatan",
    "JenisPeran",
    "KeadaanImpor",
    "Kedudukan",
    "KodeAktivasi",
    "MasaKedudukan",
    "Pangkat",
    "Pegawai",
    "Penempatan",
    "Pengguna",
    "Penilai",
    "Peran",
    "Sapaan",
    "Tema",
    "TimKerja",
    "UbahanImpor",
    "UnitKerja",
]
