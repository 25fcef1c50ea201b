from selaras.pelaksanaan.services.bukti import beri_bukti, cabut_bukti, simpan_berkas, tandai_bukti
from selaras.pelaksanaan.services.capaian import isi_capaian_indikator
from selaras.pelaksanaan.services.kunci import BulanTidakTerbaca, kunci_pelaksanaan, pastikan_terbuka
from selaras.pelaksanaan.services.permintaan import minta_umpan_balik, tarik_permintaan, tolak_permintaan
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
    "BulanTidakTerbaca",
    "Isian",
    "balas",
    "beri_bukti",
    "beri_umpan_balik",
    "cabut_bukti",
    "hapus_langkah",
    "isi_banyak",
    "isi_capaian_indikator",
    "isi_realisasi",
    "kunci_pelaksanaan",
    "minta_umpan_balik",
    "pastikan_terbuka",
    "sepakati_rencana",
    "simpan_berkas",
    "tambah_langkah",
    "tandai_bukti",
    "tandai_dibaca",
    "tandai_langkah",
    "tarik_permintaan",
    "tindaklanjuti",
    "tolak_permintaan",
    "ubah_langkah",
    "ubah_umpan_balik",
]
