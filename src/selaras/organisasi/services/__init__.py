from selaras.organisasi.services.akun import BERLAKU, KodeTidakCocok, aktifkan_akun, berkelompok, buat_kode
from selaras.organisasi.services.luar import NipPegawai, catat_pejabat_luar
from selaras.organisasi.services.penempatan import (
    PenempatanBertumpuk,
    PenilaiBertumpuk,
    PenilaiDiriSendiri,
    UnitSudahBerkepala,
    ganti_penilai,
    tempatkan,
)
from selaras.organisasi.services.peran import PeranSudahAda, beri_peran, cabut_peran

__all__ = [
    "BERLAKU",
    "KodeTidakCocok",
    "NipPegawai",
    "PenempatanBertumpuk",
    "PenilaiBertumpuk",
    "PenilaiDiriSendiri",
    "PeranSudahAda",
    "UnitSudahBerkepala",
    "aktifkan_akun",
    "beri_peran",
    "berkelompok",
    "buat_kode",
    "cabut_peran",
    "catat_pejabat_luar",
    "ganti_penilai",
    "tempatkan",
]
