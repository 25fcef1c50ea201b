from selaras.organisasi.kode import BERLAKU, berkelompok
from selaras.organisasi.services.akun import KodeTidakCocok, TidakTerdaftar, aktifkan_akun, akun_dari_penyedia
from selaras.organisasi.services.keamanan import TanpaFaktor, akhiri_sesi, cabut_faktor_kedua
from selaras.organisasi.services.kode import (
    SemuaSudahBerakun,
    TanpaSurel,
    buat_kode,
    buat_kode_unit,
    kirim_kode,
    kirim_kode_unit,
    minta_kode,
)
from selaras.organisasi.services.luar import NipPegawai, catat_pejabat_luar
from selaras.organisasi.services.penempatan import (
    PenempatanBertumpuk,
    PenilaiBertumpuk,
    PenilaiDiriSendiri,
    UnitSudahBerkepala,
    ganti_penilai,
    tempatkan,
)
from selaras.organisasi.services.pengaturan import LiburSudahAda, hapus_libur, tambah_libur, ubah_instansi
from selaras.organisasi.services.peran import PeranSudahAda, beri_peran, cabut_peran

__all__ = [
    "BERLAKU",
    "KodeTidakCocok",
    "LiburSudahAda",
    "NipPegawai",
    "PenempatanBertumpuk",
    "PenilaiBertumpuk",
    "PenilaiDiriSendiri",
    "PeranSudahAda",
    "SemuaSudahBerakun",
    "TanpaFaktor",
    "TanpaSurel",
    "TidakTerdaftar",
    "UnitSudahBerkepala",
    "akhiri_sesi",
    "aktifkan_akun",
    "akun_dari_penyedia",
    "beri_peran",
    "berkelompok",
    "buat_kode",
    "buat_kode_unit",
    "cabut_faktor_kedua",
    "cabut_peran",
    "catat_pejabat_luar",
    "ganti_penilai",
    "hapus_libur",
    "kirim_kode",
    "kirim_kode_unit",
    "minta_kode",
    "tambah_libur",
    "tempatkan",
    "ubah_instansi",
]
