from typing import Final

from django.http import HttpRequest, HttpResponse

from selaras.common.html import render_page

TEMPLAT: Final = "common/keadaan.html"
KEADAAN: Final = {
    400: (
        "Kiriman ini tidak dapat dibaca",
        "Belum ada yang disimpan. Tekan Kembali di peramban; yang sudah Anda tulis masih ada di halaman sebelumnya.",
    ),
    403: ("Halaman ini bukan untuk Anda", "Anda masuk, tetapi halaman ini di luar wewenang Anda."),
    404: (
        "Halaman ini tidak ada",
        "Alamatnya mungkin salah ketik, atau isinya bukan untuk akun Anda. Kembali ke Beranda, lalu pilih dari menu.",
    ),
    405: (
        "Alamat ini tidak dibuka dengan cara itu",
        "Tidak ada yang berubah. Kembali ke Beranda, lalu pilih dari menu.",
    ),
    415: ("Bentuk kiriman ini tidak dikenal", "Belum ada yang disimpan. Kirim lagi dari halaman aslinya."),
    429: (
        "Terlalu banyak percobaan",
        "Demi keamanan, permintaan dari tempat ini ditahan sebentar. Tunggu lima menit, lalu coba lagi.",
    ),
    500: (
        "Ada gangguan di server kami",
        "Isian yang sudah tersimpan tetap aman. Coba lagi beberapa menit lagi; bila masih gagal, hubungi pengelola.",
    ),
}


def keadaan(request: HttpRequest, status: int, judul: str = "", sebab: str = "") -> HttpResponse:
    """A page that only says in what state things are: what happened and what to do next."""
    bawaan = KEADAAN[status]
    return render_page(request, TEMPLAT, {"judul": judul or bawaan[0], "sebab": sebab or bawaan[1]}, status=status)
