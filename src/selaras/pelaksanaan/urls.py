from django.urls import path

from selaras.pelaksanaan.views import bukti, capaian, linimasa, permintaan, realisasi, rencana_aksi, umpan_balik

app_name = "pelaksanaan"
urlpatterns = [
    path("realisasi/", realisasi.realisasi_saya, name="realisasi_saya"),
    path("realisasi/<int:skp_pk>/", realisasi.realisasi, name="realisasi"),
    path("realisasi/<int:skp_pk>/isi/", realisasi.isi_realisasi, name="isi_realisasi"),
    path("realisasi/<int:skp_pk>/tempel/", realisasi.tempel, name="tempel"),
    path("realisasi/<int:skp_pk>/unduh.xlsx", realisasi.unduh_realisasi, name="unduh_realisasi"),
    path("realisasi/<int:skp_pk>/bukti/", bukti.beri_bukti, name="beri_bukti"),
    path("rencana-aksi/<int:skp_pk>/", rencana_aksi.rencana_aksi, name="rencana_aksi"),
    path("rencana-aksi/<int:skp_pk>/sepakati/", rencana_aksi.sepakati_rencana, name="sepakati_rencana"),
    path("rencana-aksi/langkah/<int:pk>/ubah/", rencana_aksi.ubah_langkah, name="ubah_langkah"),
    path("rencana-aksi/langkah/<int:pk>/tandai/", rencana_aksi.tandai_langkah, name="tandai_langkah"),
    path("rencana-aksi/langkah/<int:pk>/hapus/", rencana_aksi.hapus_langkah, name="hapus_langkah"),
    path("bukti/<int:pk>/berkas/", bukti.unduh_bukti, name="unduh_bukti"),
    path("bukti/<int:pk>/tandai/", bukti.tandai_bukti, name="tandai_bukti"),
    path("bukti/<int:pk>/cabut/", bukti.cabut_bukti, name="cabut_bukti"),
    path("umpan-balik/", umpan_balik.umpan_balik, name="umpan_balik"),
    path("umpan-balik/cari/", umpan_balik.cari, name="cari_orang"),
    path("umpan-balik/dibaca/", umpan_balik.baca_umpan_balik, name="baca_umpan_balik"),
    path("umpan-balik/minta/", permintaan.minta_umpan_balik, name="minta_umpan_balik"),
    path("umpan-balik/permintaan/<int:pk>/tolak/", permintaan.tolak_permintaan, name="tolak_permintaan"),
    path("umpan-balik/permintaan/<int:pk>/tarik/", permintaan.tarik_permintaan, name="tarik_permintaan"),
    path("umpan-balik/orang/<int:pk>/", linimasa.linimasa, name="linimasa"),
    path("umpan-balik/<int:pk>/ubah/", umpan_balik.ubah_umpan_balik, name="ubah_umpan_balik"),
    path("umpan-balik/<int:pk>/balas/", umpan_balik.balas, name="balas"),
    path("umpan-balik/<int:pk>/tindak-lanjut/", umpan_balik.tindaklanjuti, name="tindaklanjuti"),
    path("perjanjian/<int:pk>/capaian/", capaian.capaian_perjanjian, name="capaian_perjanjian"),
]
