from django.urls import path

from selaras.penilaian.views import dokumen, hasil, keselarasan, linearitas, meja, pengaturan

app_name = "penilaian"
urlpatterns = [
    path("penilaian/", meja.buka, name="meja"),
    path("penilaian/sampaikan/", meja.sampaikan_semua, name="sampaikan_semua"),
    path("penilaian/<int:skp_pk>/", meja.nilai, name="nilai"),
    path("penilaian/<int:skp_pk>/draf/", meja.simpan_draf, name="simpan_draf"),
    path("keselarasan/", keselarasan.buka, name="keselarasan"),
    path("keselarasan/pohon/", linearitas.buka, name="linearitas"),
    path("keselarasan/<int:unit_pk>/<int:periode_pk>/capaian/", keselarasan.tetapkan, name="tetapkan_capaian"),
    path("keselarasan/<int:unit_pk>/<int:periode_pk>/naskah/", keselarasan.catat, name="catat_capaian"),
    path("keselarasan/<int:unit_pk>/<int:periode_pk>/naskah/unduh/", keselarasan.naskah, name="naskah"),
    path("keselarasan/<int:unit_pk>/<int:periode_pk>/alasan/", keselarasan.jelaskan, name="jelaskan_sebaran"),
    path("hasil/", hasil.daftar, name="hasil_saya"),
    path("hasil/<int:pk>/", hasil.buka, name="mengapa"),
    path("hasil/<int:pk>/dokumen.pdf", dokumen.dokumen_evaluasi, name="cetak"),
    path("hasil/<int:pk>/evaluasi.pdf", dokumen.evaluasi, name="cetak_evaluasi"),
    path("hasil/<int:pk>/terima/", hasil.terima, name="terima"),
    path("hasil/<int:pk>/keberatan/", hasil.ajukan, name="ajukan_keberatan"),
    path("hasil/<int:pk>/keberatan/penjelasan/", hasil.jelaskan, name="jelaskan_keberatan"),
    path("hasil/<int:pk>/keberatan/putusan/", hasil.putus, name="putus_keberatan"),
    path("hasil/<int:pk>/keberatan/naskah/", hasil.catat_putusan, name="catat_putusan"),
    path("hasil/<int:pk>/keberatan/naskah/unduh/", hasil.naskah_putusan, name="naskah_putusan"),
    path("pengaturan/penilaian/", pengaturan.pengaturan, name="pengaturan"),
    path("hasil/<int:pk>/sampaikan/", meja.sampaikan, name="sampaikan"),
]
