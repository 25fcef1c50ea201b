from selaras.organisasi.services.akun import KodeTidakCocok, aktifkan_akun, buat_kode
from selaras.organisasi.services.libur import isi_libur
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
    "KodeTidakCocok",
    "PenempatanBertumpuk",
    "PenilaiBertumpuk",
    "PenilaiDiriSendiri",
    "PeranSudahAda",
    "UnitSudahBerkepala",
    "aktifkan_akun",
    "beri_peran",
    "buat_kode",
    "cabut_peran",
    "ganti_penilai",
    "isi_libur",
    "tempatkan",
]
