from django.urls import path

from selaras.organisasi.views import akun, impor, kartu, pegawai, struktur, tim

app_name = "organisasi"
urlpatterns = [
    path("aktivasi/", akun.aktivasi, name="aktivasi"),
    path("pegawai/", pegawai.daftar, name="pegawai"),
    path("pegawai/<int:pk>/kode/", pegawai.kode_aktivasi, name="kode_aktivasi"),
    path("pegawai/impor/", impor.unggah, name="impor"),
    path("pegawai/impor/pratinjau/", impor.pratinjau, name="pratinjau_impor"),
    path("pegawai/impor/batal/", impor.batal, name="batal_impor"),
    path("pegawai/<int:pk>/", kartu.kartu, name="kartu"),
    path("struktur/", struktur.struktur, name="struktur"),
    path("struktur/<int:pk>/", struktur.unit, name="unit"),
    path("tim/", tim.daftar, name="tim"),
    path("tim/<int:pk>/", tim.tim_kerja, name="tim_kerja"),
]
