"""The acts of planning, execution and assessment.

No detail of a rating stands here before its release: `evaluasi.dinilai` tells that, never what. No words of feedback
either; those are for who gave and who got it.
"""

from functools import partial
from typing import Final

from selaras.beranda.peristiwa.bentuk import UBAHAN, Peristiwa, Tahap

_rencana = partial(Peristiwa, Tahap.RENCANA)
_laksana = partial(Peristiwa, Tahap.PELAKSANAAN)
_nilai = partial(Peristiwa, Tahap.PENILAIAN)

RENCANA: Final = {
    "periode.dibuka": _rencana("membuka tahun kinerja", rincian=("tahun", "irama")),
    "tenggat.diperpanjang": _rencana("memperpanjang tenggat penilaian", rincian=(UBAHAN, "alasan")),
    "perjanjian.dibuat": _rencana("menyusun perjanjian kinerja", "{unit}"),
    "perjanjian.ditetapkan": _rencana("menetapkan perjanjian kinerja", "{unit}"),
    "sasaran.ditambah": _rencana("menambah sasaran", "{unit}", ("rumusan",)),
    "sasaran.diubah": _rencana("mengubah sasaran", "{unit}", (UBAHAN,)),
    "sasaran.dihapus": _rencana("menghapus sasaran", "{unit}", ("rumusan",)),
    "indikator_sasaran.ditambah": _rencana("menambah indikator sasaran", "{unit}", ("rumusan", "target")),
    "indikator_sasaran.diubah": _rencana("mengubah indikator sasaran", "{unit}", (UBAHAN,)),
    "indikator_sasaran.dihapus": _rencana("menghapus indikator sasaran", "{unit}", ("rumusan",)),
    "skp.dibuat": _rencana("menyusun SKP", "{tentang}", ("penilai", "pendekatan")),
    "skp.pendekatan_diganti": _rencana("mengganti pendekatan SKP", "{tentang}", (UBAHAN,)),
    "skp.disalin_dari_perjanjian": _rencana("menyalin perjanjian kinerja", "ke SKP {tentang}", ("banyak",)),
    "skp.diajukan": _rencana("mengajukan SKP", "{tentang}"),
    "skp.ditarik": _rencana("menarik kembali SKP", "{tentang}"),
    "skp.dikembalikan": _rencana("mengembalikan SKP", "{tentang}", ("catatan",)),
    "skp.ditetapkan": _rencana("menetapkan SKP", "{tentang}"),
    "skp.ditutup": _rencana("menutup SKP", "{tentang}", (UBAHAN,)),
    "skp.dilanjutkan": _rencana("melanjutkan SKP", "{tentang}", (UBAHAN,)),
    "skp.gugur": _rencana("mengakhiri SKP yang belum ditetapkan", "{tentang}", (UBAHAN,)),
    "skp.dipendekkan": _rencana("memendekkan SKP", "{tentang}", (UBAHAN,)),
    "skp.penilai_diganti": _rencana("mengalihkan SKP ke penilai lain", "{tentang}", (UBAHAN,)),
    "skp.perubahan_dimulai": _rencana("memulai perubahan SKP", "{tentang}", ("nomor", "sebab", "alasan")),
    "skp.perubahan_dibatalkan": _rencana("membatalkan perubahan SKP", "{tentang}", ("nomor",)),
    "skp.diganti": _rencana("menetapkan versi baru SKP", "{tentang}", ("nomor", "sebab", "alasan")),
    "matriks.diusulkan": _rencana("mengusulkan hasil kerja", "kepada {tentang}", ("rumusan", "untuk")),
    "matriks.ditarik": _rencana("menarik usulan hasil kerja", "kepada {tentang}", ("rumusan",)),
    "usulan.diambil": _rencana("mengambil usulan pimpinan", "ke SKP {tentang}", (UBAHAN,)),
    "usulan.ditolak": _rencana("menolak usulan pimpinan", "untuk {tentang}", ("rumusan", "alasan")),
    "hasil.ditambah": _rencana("menambah hasil kerja", "pada SKP {tentang}", ("jenis", "rumusan")),
    "hasil.diubah": _rencana("mengubah hasil kerja", "pada SKP {tentang}", (UBAHAN,)),
    "hasil.dikaitkan": _rencana("mengaitkan hasil kerja dengan yang didukungnya", "pada SKP {tentang}"),
    "hasil.dibiarkan": _rencana("mempertahankan rumusan hasil kerja", "pada SKP {tentang}"),
    "hasil.dihapus": _rencana("menghapus hasil kerja", "pada SKP {tentang}", ("rumusan",)),
    "indikator.ditambah": _rencana("menambah indikator", "pada SKP {tentang}", ("aspek",)),
    "indikator.diubah": _rencana("mengubah indikator", "pada SKP {tentang}", (UBAHAN,)),
    "indikator.dihapus": _rencana("menghapus indikator", "pada SKP {tentang}", ("aspek", "rumusan", "target")),
    "dialog.dikatakan": _rencana("menulis dialog kinerja", "pada SKP {tentang}", ("isi", "sepakat")),
    "ekspektasi.diubah": _rencana("menulis ekspektasi khusus", "pada SKP {tentang}", (UBAHAN,)),
    "lampiran.ditambah": _rencana("menambah butir lampiran", "pada SKP {tentang}", ("jenis", "teks")),
    "lampiran.diubah": _rencana("mengubah butir lampiran", "pada SKP {tentang}", (UBAHAN,)),
    "lampiran.dihapus": _rencana("menghapus butir lampiran", "pada SKP {tentang}", ("jenis", "teks")),
}

PELAKSANAAN: Final = {
    "realisasi.diisi": _laksana("mengisi realisasi", "pada SKP {tentang}", ("bulan", UBAHAN)),
    "rencana_aksi.ditambah": _laksana("menambah langkah rencana aksi", "pada SKP {tentang}", ("periode", "langkah")),
    "rencana_aksi.diubah": _laksana("mengubah langkah rencana aksi", "pada SKP {tentang}", (UBAHAN,)),
    "rencana_aksi.ditandai": _laksana("menandai langkah rencana aksi", "pada SKP {tentang}", ("langkah", "selesai")),
    "rencana_aksi.dihapus": _laksana("menghapus langkah rencana aksi", "pada SKP {tentang}", ("langkah", "target")),
    "rencana_aksi.disepakati": _laksana("menyepakati rencana aksi", "pada SKP {tentang}", ("periode", "banyak")),
    "bimbingan.dicatat": _laksana("mencatat bimbingan kinerja", "untuk {tentang}"),
    "bimbingan.diubah": _laksana("mengubah catatan bimbingan", "untuk {tentang}"),
    "bimbingan.ditanggapi": _laksana("menanggapi catatan bimbingan", "untuk {tentang}"),
    "bimbingan.ditindaklanjuti": _laksana("menindaklanjuti bimbingan", "untuk {tentang}"),
    # that somebody is counselled at all is known to those three only
    "konseling.dimulai": _laksana("menunjuk konselor", "untuk {tentang}", pribadi=True),
    "konseling.dicatat": _laksana("menulis catatan konseling", "untuk {tentang}", pribadi=True),
    "konseling.dilaporkan": _laksana("melaporkan hasil konseling", "untuk {tentang}", pribadi=True),
    "bukti.diberi": _laksana("menambahkan bukti dukung", "pada SKP {tentang}", ("nama",)),
    "bukti.ditandai": _laksana("memeriksa bukti dukung", "pada SKP {tentang}", ("rusak",)),
    "bukti.dicabut": _laksana("mencabut bukti dukung", "pada SKP {tentang}", ("nama",)),
    "capaian_indikator.diisi": _laksana("mengisi capaian indikator", "{unit}", (UBAHAN, "keterangan")),
    "umpan_balik.diberi": _laksana("memberi umpan balik", "kepada {tentang}"),
    "umpan_balik.diubah": _laksana("memperbaiki umpan balik", "kepada {tentang}"),
    "umpan_balik.dibalas": _laksana("membalas umpan balik", "untuk {tentang}"),
    "umpan_balik.dibaca": _laksana("membaca umpan balik", "untuk {tentang}"),
    "umpan_balik.ditindaklanjuti": _laksana("menindaklanjuti umpan balik", "untuk {tentang}"),
    # whom one asked narrows down who may have answered without a name
    "umpan_balik.diminta": _laksana("meminta umpan balik", "tentang {tentang}", ("kepada",), pribadi=True),
    "umpan_balik.permintaan_ditolak": _laksana("menolak permintaan umpan balik", "{tentang}", pribadi=True),
    "umpan_balik.permintaan_ditarik": _laksana("menarik permintaan umpan balik", "{tentang}", pribadi=True),
}

PENILAIAN: Final = {
    "capaian.ditetapkan": _nilai(
        "menetapkan capaian organisasi",
        "{unit}",
        ("periode", "tingkat", "penetap", "alasan", "rata_rata", "alasan_beda"),
    ),
    "sebaran.dijelaskan": _nilai("menjelaskan sebaran predikat", "{unit}"),
    "evaluasi.dinilai": _nilai("menilai kinerja", "{tentang}"),
    "evaluasi.disampaikan": _nilai("menyampaikan hasil evaluasi", "{tentang}", ("predikat", "batas")),
    "evaluasi.dibaca": _nilai("membuka hasil evaluasi", "{tentang}"),
    "evaluasi.berlaku": _nilai("memberlakukan hasil yang tidak ditanggapi", "{tentang}", ("batas",)),
    "evaluasi.diterima": _nilai("menerima hasil evaluasi", "{tentang}"),
    "keberatan.diajukan": _nilai("mengajukan keberatan atas hasil evaluasi", "{tentang}", ("alasan",)),
    "keberatan.dijelaskan": _nilai("menjelaskan keberatan", "{tentang}", ("penjelasan",)),
    "keberatan.diputus": _nilai("memutus keberatan", "{tentang}", ("keputusan", UBAHAN, "alasan", "pemutus")),
    "rekap.diunduh": _nilai("mengunduh rekap hasil evaluasi", "", ("periode",)),
    "tunggakan.diingatkan": _nilai("mengingatkan", "{tentang}", ("hal", "banyak", "unit", "lewat")),
    "aturan_penilaian.diatur": _nilai("mengubah pengaturan penilaian", "", (UBAHAN,)),
}
