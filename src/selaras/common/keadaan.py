from typing import Final

from django.http import HttpRequest, HttpResponse, JsonResponse

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
API: Final = "/api/"  # below it programs ask, and are answered in their form
KODE: Final = {  # what each state is called there
    400: "tidak_terbaca", 403: "ditolak", 404: "tidak_ada", 405: "cara_tidak_dikenal", 413: "terlalu_besar",
    415: "bentuk_tidak_dikenal", 429: "terlalu_sering", 500: "gangguan",
}  # fmt: skip


def keadaan(request: HttpRequest, status: int, judul: str = "", sebab: str = "") -> HttpResponse:
    """A page that only says in what state things are: what happened and what to do next."""
    bawaan = KEADAAN[status]
    if request.path.startswith(API):
        return JsonResponse({"kode": KODE[status], "pesan": sebab or bawaan[1]}, status=status)
    return render_page(request, TEMPLAT, {"judul": judul or bawaan[0], "sebab": sebab or bawaan[1]}, status=status)
