from django.urls import path

from selaras.perencanaan.views import dialog, isi, periode, perjanjian, skp, status

app_name = "perencanaan"
urlpatterns = [
    path("skp/", skp.saya, name="saya"),
    path("skp/semua/", skp.semua, name="semua"),
    path("skp/tim/", skp.tim, name="tim"),
    path("skp/mulai/<int:pk>/", skp.mulai, name="mulai"),
    path("skp/<int:pk>/", skp.skp, name="skp"),
    path("skp/<int:pk>/cetak.pdf", skp.cetak_skp, name="cetak_skp"),
    path("skp/<int:pk>/ajukan/", status.ajukan, name="ajukan"),
    path("skp/<int:pk>/tarik/", status.tarik, name="tarik"),
    path("skp/<int:pk>/kembalikan/", status.kembalikan, name="kembalikan"),
    path("skp/<int:pk>/tetapkan/", status.tetapkan, name="tetapkan"),
    path("skp/<int:pk>/tutup/", status.tutup, name="tutup"),
    path("skp/<int:pk>/hasil/<slug:jenis>/", isi.tambah_hasil, name="tambah_hasil"),
    path("skp/hasil/<int:pk>/", isi.hasil, name="hasil"),
    path("skp/hasil/<int:pk>/induk/", isi.induk, name="induk"),
    path("skp/hasil/<int:pk>/saran/", isi.saran, name="saran"),
    path("skp/hasil/<int:pk>/biarkan/", isi.biarkan, name="biarkan"),
    path("skp/hasil/<int:pk>/hapus/", isi.hapus_hasil, name="hapus_hasil"),
    path("skp/hasil/<int:pk>/indikator/", isi.tambah_indikator, name="tambah_indikator"),
    path("skp/hasil/<int:pk>/dialog/", dialog.katakan, name="katakan"),
    path("skp/indikator/<int:pk>/", isi.indikator, name="indikator"),
    path("skp/indikator/<int:pk>/cara-hitung/", isi.cara_hitung, name="cara_hitung"),
    path("skp/indikator/<int:pk>/hapus/", isi.hapus_indikator, name="hapus_indikator"),
    path("skp/<int:pk>/ekspektasi/<slug:nilai>/", dialog.ekspektasi, name="ekspektasi"),
    path("skp/<int:pk>/lampiran/<slug:jenis>/", dialog.tambah_butir, name="tambah_butir"),
    path("skp/lampiran/<int:pk>/", dialog.butir, name="butir"),
    path("skp/lampiran/<int:pk>/hapus/", dialog.hapus_butir, name="hapus_butir"),
    path("perjanjian/", perjanjian.perjanjian, name="perjanjian"),
    path("perjanjian/<int:unit>/<int:periode>/", perjanjian.susun_perjanjian, name="susun_perjanjian"),
    path("perjanjian/<int:pk>/", perjanjian.satu_perjanjian, name="satu_perjanjian"),
    path("perjanjian/<int:pk>/tetapkan/", perjanjian.tetapkan_perjanjian, name="tetapkan_perjanjian"),
    path("perjanjian/<int:pk>/sasaran/", perjanjian.tambah_sasaran, name="tambah_sasaran"),
    path("perjanjian/sasaran/<int:pk>/", perjanjian.sasaran, name="sasaran"),
    path("perjanjian/sasaran/<int:pk>/hapus/", perjanjian.hapus_sasaran, name="hapus_sasaran"),
    path(
        "perjanjian/sasaran/<int:pk>/indikator/", perjanjian.tambah_indikator_sasaran, name="tambah_indikator_sasaran"
    ),
    path("perjanjian/indikator/<int:pk>/", perjanjian.indikator_sasaran, name="indikator_sasaran"),
    path("perjanjian/indikator/<int:pk>/hapus/", perjanjian.hapus_indikator_sasaran, name="hapus_indikator_sasaran"),
    path("periode/", periode.periode, name="periode"),
    path("periode/<int:pk>/tenggat/", periode.tenggat, name="tenggat"),
]
