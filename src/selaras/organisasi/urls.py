from django.urls import path

from selaras.organisasi.views import akun, impor, pegawai

app_name = "organisasi"
urlpatterns = [
    path("aktivasi/", akun.aktivasi, name="aktivasi"),
    path("pegawai/", pegawai.daftar, name="pegawai"),
    path("pegawai/<int:pk>/kode/", pegawai.kode_aktivasi, name="kode_aktivasi"),
    path("pegawai/impor/", impor.unggah, name="impor"),
    path("pegawai/impor/pratinjau/", impor.pratinjau, name="pratinjau_impor"),
    path("pegawai/impor/batal/", impor.batal, name="batal_impor"),
]
