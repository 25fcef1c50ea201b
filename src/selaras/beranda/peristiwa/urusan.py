"""The acts around people, accounts and the trail itself. A code is shown nowhere: none is in the trail."""

from functools import partial
from typing import Final

from selaras.beranda.peristiwa.bentuk import UBAHAN, Peristiwa, Tahap

_organisasi = partial(Peristiwa, Tahap.ORGANISASI)
_akun = partial(Peristiwa, Tahap.AKUN)
_awas = partial(Peristiwa, Tahap.PENGAWASAN)

ORGANISASI: Final = {
    "pegawai.ditempatkan": _organisasi(
        "menempatkan pegawai", "{tentang}", ("jabatan", "unit", "jenis", "kepala", "mulai", "selesai", "dasar")
    ),
    "pegawai.diangkat": _organisasi("mengangkat pegawai", "{tentang}", ("jenis", "mulai", "dasar")),
    "pegawai.pangkat_naik": _organisasi("mencatat kenaikan pangkat", "{tentang}", (UBAHAN, "mulai", "dasar")),
    "pegawai.masa_dimulai": _organisasi(
        "mencatat kedudukan baru", "{tentang}", ("kedudukan", "tempat", "mulai", "selesai", "dasar")
    ),
    "pegawai.kembali_bertugas": _organisasi("mencatat kembali bertugas", "{tentang}", ("kedudukan", "mulai", "dasar")),
    "pegawai.diangkat_pns": _organisasi("mengangkat menjadi PNS", "{tentang}", ("mulai", "dasar")),
    "pegawai.berakhir": _organisasi("mencatat akhir tugas", "{tentang}", ("sebab", "terakhir", "dasar", "gugur")),
    "pegawai.akhir_dibatalkan": _organisasi("membatalkan akhir tugas", "{tentang}", ("sebab", "terakhir", "dasar")),
    "pegawai.penilai_diganti": _organisasi(
        "mengganti penilai", "{tentang}", (UBAHAN, "mulai", "selesai", "alasan", "dasar")
    ),
    "pegawai.diimpor": _organisasi("mengimpor data pegawai", "{tentang}"),
    "pegawai.impor_dijalankan": _organisasi("menjalankan impor pegawai", "", ("baru", "berubah", "ditolak")),
    "pegawai.impor_dibatalkan": _organisasi("membatalkan impor data pegawai", "{tentang}"),
    "pejabat_luar.dicatat": _organisasi("mencatat pejabat luar", "{tentang}", ("jabatan", "instansi")),
    "peran.diberi": _organisasi("memberi peran", "kepada {tentang}", ("jenis", "unit", "mulai")),
    "peran.dicabut": _organisasi("mencabut peran", "dari {tentang}", ("jenis", "unit", "sejak")),
    "impor.dimulai": _organisasi("mengunggah berkas impor pegawai", "", ("mulai",)),
    "impor.disetujui": _organisasi("menyetujui rencana impor pegawai"),
    "impor.dijalankan": _organisasi("menjalankan impor pegawai", "", ("baru", "berubah", "unit", "ditolak")),
    "impor.dibuang": _organisasi("membuang rencana impor pegawai"),
    "impor.diminta_batal": _organisasi("meminta impor pegawai dibatalkan"),
    "impor.dibatalkan": _organisasi("membatalkan impor pegawai"),
    "tim.dibentuk": _organisasi("membentuk tim kerja", "di {unit}", ("nama", "mulai", "dasar")),
    "tim.bergabung": _organisasi("memasukkan ke tim kerja", "{tentang}", ("ketua", "mulai")),
    "tim.keluar": _organisasi("mengeluarkan dari tim kerja", "{tentang}", ("terakhir",)),
    "tim.ketua_diganti": _organisasi("mengganti ketua tim kerja", "di {unit}", (UBAHAN, "mulai")),
    "tim.dibubarkan": _organisasi("membubarkan tim kerja", "di {unit}", ("terakhir",)),
    "unit.dibuat": _organisasi("membuat unit", "{unit}", ("induk", "mandiri", "mulai")),
    "unit.diubah": _organisasi("mengubah unit", "{unit}", (UBAHAN,)),
    "unit.ditutup": _organisasi("menutup unit", "{unit}", ("terakhir",)),
    "instansi.diatur": _organisasi("mengubah pengaturan instansi", "", (UBAHAN,)),
    "libur.ditambah": _organisasi("menambah hari libur", "", ("tanggal", "nama")),
    "libur.dihapus": _organisasi("menghapus hari libur", "", ("tanggal", "nama")),
}

AKUN: Final = {
    "akun.kode_dibuat": _akun("membuat kode aktivasi", "untuk {tentang}"),
    "akun.diaktifkan": _akun("mengaktifkan akun", "{tentang}"),
    "akun.dibuat": _akun("membuat akun", "{tentang}"),
    "akun.masuk": _akun("masuk ke Selaras"),
    "akun.masuk_ditahan": _akun("ditahan sesudah terlalu sering keliru masuk", "sebagai {tentang}"),
    "akun.sandi_diganti": _akun("mengganti kata sandi"),
    "akun.sesi_diakhiri": _akun("mengakhiri sesi di perangkat lain"),
    "akun.aplikasi_dipasang": _akun("memasang aplikasi autentikator"),
    "akun.aplikasi_dicopot": _akun("mencopot aplikasi autentikator"),
    "akun.kunci_dipasang": _akun("memasang kunci keamanan"),
    "akun.kunci_dicopot": _akun("mencopot kunci keamanan"),
    "akun.kode_cadangan_dibuat": _akun("membuat kode cadangan baru"),
    "akun.faktor_dicabut": _akun("mencabut faktor kedua", "{tentang}"),
    "kunci_api.dibuat": _akun("membuat kunci API", "", ("nama", "awalan", "lingkup", "kedaluwarsa")),
    "kunci_api.dicabut": _akun("mencabut kunci API", "", ("nama", "awalan")),
    "akun.kabar_diatur": _akun("mengatur kapan pemberitahuan dikirim lewat surel"),
    "akun.tampilan_diubah": _akun("mengubah tampilan layar", pribadi=True),
}

PENGAWASAN: Final = {
    "jejak.diekspor": _awas("mengunduh jejak", "", ("bentuk", "saringan")),
}
