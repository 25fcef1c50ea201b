from django.urls import path

from selaras.penilaian.views import meja

app_name = "penilaian"
urlpatterns = [
    path("penilaian/", meja.buka, name="meja"),
    path("penilaian/sampaikan/", meja.sampaikan_semua, name="sampaikan_semua"),
    path("penilaian/<int:skp_pk>/", meja.nilai, name="nilai"),
    path("penilaian/<int:skp_pk>/draf/", meja.simpan_draf, name="simpan_draf"),
    path("hasil/<int:pk>/sampaikan/", meja.sampaikan, name="sampaikan"),
]
