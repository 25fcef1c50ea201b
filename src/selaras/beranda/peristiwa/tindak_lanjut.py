"""The acts of follow-up. What a score of potential is, and what was seen in a case, is told to nobody here."""

from functools import partial
from typing import Final

from selaras.beranda.peristiwa.bentuk import UBAHAN, Peristiwa, Tahap

_lanjut = partial(Peristiwa, Tahap.TINDAK_LANJUT)

TINDAK_LANJUT: Final = {
    "angka_kredit.ditetapkan": _lanjut("menetapkan angka kredit", "{tentang}", ("jenjang", "angka_kredit", "dokumen")),
    "angka_kredit.dicatat": _lanjut("mencatat angka kredit dari dokumen", "{tentang}", ("angka_kredit", "dokumen")),
    "angka_kredit.dicabut": _lanjut("mencabut baris angka kredit", "{tentang}", ("angka_kredit", "alasan")),
    "penghargaan.dicatat": _lanjut("mencatat penghargaan", "{tentang}", ("nama", "tanggal", "dasar")),
    "penghargaan.dicabut": _lanjut("mencabut penghargaan", "{tentang}", ("nama", "alasan")),
    "perbaikan.dibuka": _lanjut("membuka perbaikan kinerja", "{tentang}", ("batas",)),
    "perbaikan.diubah": _lanjut("mengubah sasaran perbaikan kinerja", "{tentang}"),
    "perbaikan.disepakati": _lanjut("menyepakati sasaran perbaikan kinerja", "{tentang}"),
    "perbaikan.diperiksa": _lanjut("mencatat pemeriksaan perbaikan kinerja", "{tentang}", ("dilakukan",)),
    "perbaikan.disimpulkan": _lanjut("menyimpulkan perbaikan kinerja", "{tentang}", ("hasil",)),
    "perbaikan.ditindaklanjuti": _lanjut(
        "mencatat keputusan sesudah perbaikan kinerja", "{tentang}", ("langkah", "tanggal", "nomor")
    ),
    "perbaikan.dialihkan": _lanjut("mengalihkan perbaikan kinerja ke pembina lain", "{tentang}", (UBAHAN,)),
    "impor_potensi.diunggah": _lanjut("mengunggah nilai potensial", "", ("baris",)),
    "impor_potensi.disetujui": _lanjut("memakai nilai potensial dari berkas", "", ("orang",)),
    "impor_potensi.dibuang": _lanjut("membuang nilai potensial yang diunggah"),
    "impor_potensi.diurungkan": _lanjut("mengurungkan nilai potensial dari berkas"),
    "tindak_lanjut.diatur": _lanjut("mengubah pengaturan tindak lanjut", "", (UBAHAN,)),
}
