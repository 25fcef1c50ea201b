from selaras.organisasi.kode import BERLAKU, berkelompok
from selaras.organisasi.services.akun import KodeTidakCocok, TidakTerdaftar, aktifkan_akun, akun_dari_penyedia
from selaras.organisasi.services.keamanan import TanpaFaktor, akhiri_sesi, cabut_faktor_kedua
from selaras.organisasi.services.kedudukan import mulai_masa
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
from selaras.organisasi.services.mutasi import mutasikan
from selaras.organisasi.services.penempatan import (
    PenempatanBertumpuk,
    PenilaiBertumpuk,
    PenilaiDiriSendiri,
    UnitSudahBerkepala,
    ganti_penilai,
    tempatkan,
)
from selaras.organisasi.services.pengaturan import LiburSudahAda, hapus_libur, tambah_libur, ubah_instansi
from selaras.organisasi.services.pengganti import tunjuk_pengganti
from selaras.organisasi.services.peran import PeranSudahAda, beri_peran, cabut_peran
from selaras.organisasi.services.tim import bentuk_tim

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
    "bentuk_tim",
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
    "mulai_masa",
    "mutasikan",
    "tambah_libur",
    "tempatkan",
    "tunjuk_pengganti",
    "ubah_instansi",
]
