from django.urls import path

from selaras.beranda import views
from selaras.beranda.pantauan.urls import urlpatterns as pantauan
from selaras.beranda.pemberitahuan.urls import urlpatterns as pemberitahuan

app_name = "beranda"
urlpatterns = [
    *pantauan,
    *pemberitahuan,
    path("", views.beranda, name="beranda"),
    path("denyut/", views.denyut, name="denyut"),
    path("menu/", views.menu, name="menu"),
    path("akun/", views.akun, name="akun"),
    path("cari/", views.cari, name="cari"),
    path("pegawai/<int:pk>/kinerja/", views.kinerja, name="kinerja"),
    path("jejak/", views.jejak, name="jejak"),
    path("jejak/jejak.csv", views.unduh_jejak, {"bentuk": "csv"}, name="jejak_csv"),
    path("jejak/jejak.xlsx", views.unduh_jejak, {"bentuk": "xlsx"}, name="jejak_xlsx"),
    path("wewenang/", views.wewenang, name="wewenang"),
    path("keadaan/", views.keadaan, name="keadaan"),
]
