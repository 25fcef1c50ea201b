from django.urls import path

from selaras.beranda.pemberitahuan import views

urlpatterns = [
    path("pemberitahuan/", views.daftar, name="pemberitahuan"),
    path("pemberitahuan/dibaca/", views.baca_semua, name="baca_pemberitahuan"),
    path("pemberitahuan/pilihan/", views.pilihan, name="pilihan_kabar"),
    path("pemberitahuan/<int:pk>/", views.buka, name="buka_pemberitahuan"),
]
