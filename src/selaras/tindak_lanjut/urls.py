from django.urls import path

from selaras.tindak_lanjut.views import karier, kenaikan, pengaturan, perbaikan, talenta

app_name = "tindak_lanjut"
urlpatterns = [
    path("karier/", karier.saya, name="karier"),
    path("karier/daftar/", kenaikan.daftar, name="kenaikan"),
    path("karier/daftar/unduh.xlsx", kenaikan.unduh, name="unduh_kenaikan"),
    path("karier/<int:pk>/", karier.orang, name="karier_orang"),
    path("karier/<int:pk>/angka-kredit.pdf", karier.cetak, name="cetak_akumulasi"),
    path("karier/<int:pk>/saldo/", karier.saldo, name="catat_saldo"),
    path("karier/<int:pk>/penghargaan/", karier.penghargaan, name="catat_penghargaan"),
    path("karier/tetapkan/<int:evaluasi_pk>/", karier.tetapkan, name="tetapkan_angka_kredit"),
    path("karier/angka-kredit/<int:pk>/cabut/", karier.cabut_kredit, name="cabut_angka_kredit"),
    path("karier/penghargaan/<int:pk>/cabut/", karier.cabut_penghargaan, name="cabut_penghargaan"),
    path("talenta/", talenta.peta, name="talenta"),
    path("talenta/impor/", talenta.impor, name="impor_potensi"),
    path("talenta/impor/<int:pk>/", talenta.satu_impor, name="satu_impor"),
    path("talenta/impor/<int:pk>/setujui/", talenta.setujui, name="setujui_impor"),
    path("talenta/impor/<int:pk>/buang/", talenta.buang, name="buang_impor"),
    path("talenta/impor/<int:pk>/urungkan/", talenta.urungkan, name="urungkan_impor"),
    path("perbaikan/", perbaikan.daftar, name="perbaikan"),
    path("perbaikan/buka/<int:evaluasi_pk>/", perbaikan.buka, name="buka_perbaikan"),
    path("perbaikan/<int:pk>/", perbaikan.satu, name="perbaikan_satu"),
    path("perbaikan/<int:pk>/sasaran/", perbaikan.sasaran, name="ubah_sasaran"),
    path("perbaikan/<int:pk>/sepakati/", perbaikan.sepakati, name="sepakati_perbaikan"),
    path("perbaikan/<int:pk>/tutup/", perbaikan.tutup, name="tutup_perbaikan"),
    path("perbaikan/<int:pk>/langkah/", perbaikan.langkah, name="catat_langkah"),
    path("perbaikan/pemeriksaan/<int:pk>/", perbaikan.periksa, name="catat_pemeriksaan"),
    path("pengaturan/tindak-lanjut/", pengaturan.pengaturan, name="pengaturan"),
]
