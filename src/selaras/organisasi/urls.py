from django.urls import path

from selaras.organisasi.views import akun, impor, kartu, kode, pegawai, pengaturan, sesi, struktur, tim

app_name = "organisasi"
urlpatterns = [
    path("aktivasi/", akun.aktivasi, name="aktivasi"),
    path("lupa/", akun.lupa, name="lupa"),
    path("akun/sesi/", sesi.daftar, name="sesi"),
    path("akun/sesi/akhiri/", sesi.akhiri_lainnya, name="akhiri_sesi_lain"),
    path("akun/sesi/<int:pk>/akhiri/", sesi.akhiri, name="akhiri_sesi"),
    path("pegawai/", pegawai.daftar, name="pegawai"),
    path("pegawai/<int:pk>/", kartu.kartu, name="kartu"),
    path("pegawai/<int:pk>/kode/", pegawai.kode_aktivasi, name="kode_aktivasi"),
    path("pegawai/<int:pk>/akun/", kode.akun_pegawai, name="akun_pegawai"),
    path("pegawai/<int:pk>/akun/kirim/", kode.kirim, name="kirim_kode"),
    path("pegawai/<int:pk>/akun/faktor/", kode.cabut_faktor, name="cabut_faktor"),
    path("pegawai/lembar-aktivasi/", kode.lembar, name="lembar_aktivasi"),
    path("pegawai/impor/", impor.daftar, name="impor"),
    path("pegawai/impor/<int:pk>/", impor.satu, name="satu_impor"),
    path("pegawai/impor/<int:pk>/setujui/", impor.setujui, name="setujui_impor"),
    path("pegawai/impor/<int:pk>/buang/", impor.buang, name="buang_impor"),
    path("pegawai/impor/<int:pk>/batalkan/", impor.batalkan, name="batalkan_impor"),
    path("pegawai/impor/<int:pk>/ditolak.xlsx", impor.unduh_ditolak, name="ditolak_impor"),
    path("pengaturan/", pengaturan.pengaturan, name="pengaturan"),
    path("pengaturan/libur/", pengaturan.libur, name="libur"),
    path("pengaturan/libur/<int:pk>/hapus/", pengaturan.hapus_libur, name="hapus_libur"),
    path("struktur/", struktur.struktur, name="struktur"),
    path("struktur/<int:pk>/", struktur.unit, name="unit"),
    path("tim/", tim.daftar, name="tim"),
    path("tim/<int:pk>/", tim.tim_kerja, name="tim_kerja"),
]
