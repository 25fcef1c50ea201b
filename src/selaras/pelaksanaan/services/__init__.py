from selaras.pelaksanaan.services.bimbingan import (
    catat_bimbingan,
    tanggapi_bimbingan,
    tuntaskan_bimbingan,
    ubah_bimbingan,
)
from selaras.pelaksanaan.services.bukti import beri_bukti, cabut_bukti, simpan_berkas, tandai_bukti
from selaras.pelaksanaan.services.capaian import isi_capaian_indikator
from selaras.pelaksanaan.services.konseling import catat_konseling, laporkan_konseling, mulai_konseling
from selaras.pelaksanaan.services.kunci import BulanTidakTerbaca, kunci_pelaksanaan, pastikan_terbuka
from selaras.pelaksanaan.services.permintaan import minta_umpan_balik, tarik_permintaan, tolak_permintaan
from selaras.pelaksanaan.services.rahasia import TANPA_NAMA, sidik_penulis
from selaras.pelaksanaan.services.realisasi import Isian, isi_banyak, isi_realisasi
from selaras.pelaksanaan.services.rencana_aksi import (
    hapus_langkah,
    sepakati_rencana,
    tambah_langkah,
    tandai_langkah,
    ubah_langkah,
)
from selaras.pelaksanaan.services.umpan_balik import (
    balas,
    beri_umpan_balik,
    tandai_dibaca,
    tindaklanjuti,
    ubah_umpan_balik,
)

__all__ = [
    "TANPA_NAMA",
    "BulanTidakTerbaca",
    "Isian",
    "balas",
    "beri_bukti",
    "beri_umpan_balik",
    "cabut_bukti",
    "catat_bimbingan",
    "catat_konseling",
    "hapus_langkah",
    "isi_banyak",
    "isi_capaian_indikator",
    "isi_realisasi",
    "kunci_pelaksanaan",
    "laporkan_konseling",
    "minta_umpan_balik",
    "mulai_konseling",
    "pastikan_terbuka",
    "sepakati_rencana",
    "sidik_penulis",
    "simpan_berkas",
    "tambah_langkah",
    "tandai_bukti",
    "tandai_dibaca",
    "tandai_langkah",
    "tanggapi_bimbingan",
    "tarik_permintaan",
    "tindaklanjuti",
    "tolak_permintaan",
    "tuntaskan_bimbingan",
    "ubah_bimbingan",
    "ubah_langkah",
    "ubah_umpan_balik",
]
