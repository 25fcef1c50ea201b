from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse

from selaras.common.html import render_page

KEADAAN = {
    403: ("Halaman ini bukan untuk Anda", "Anda masuk, tetapi halaman ini di luar wewenang Anda."),
    404: (
        "Halaman ini tidak ada",
        "Alamatnya mungkin salah ketik, atau isinya bukan untuk akun Anda. Kembali ke Beranda, lalu pilih dari menu.",
    ),
    500: (
        "Ada gangguan di server kami",
        "Isian yang sudah tersimpan tetap aman. Coba lagi beberapa menit lagi; bila masih gagal, hubungi pengelola.",
    ),
}


def _keadaan(request: HttpRequest, status: int, judul: str = "", sebab: str = "") -> HttpResponse:
    bawaan = KEADAAN[status]
    isi = {"judul": judul or bawaan[0], "sebab": sebab or bawaan[1]}
    return render_page(request, "common/keadaan.html", isi, status=status)


@login_not_required
def tidak_ada(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: what is not there, or not for this person, is the same answer."""
    return _keadaan(request, 404)


@login_not_required
def ditolak(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403 outside a service."""
    return _keadaan(request, 403)


@login_not_required
def csrf_gagal(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 of a form whose session is over."""
    return _keadaan(
        request,
        403,
        "Halaman ini sudah terlalu lama terbuka",
        "Demi keamanan, isian belum dikirim. Kembali ke halaman sebelumnya, muat ulang, lalu kirim lagi.",
    )


@login_not_required
def gangguan(request: HttpRequest) -> HttpResponse:
    """500: says what is safe and what to do, without touching the database."""
    return HttpResponse(
        "<!doctype html><html lang='id'><meta charset='utf-8'><title>Gangguan · Selaras</title>"
        f"<h1>{KEADAAN[500][0]}</h1><p>{KEADAAN[500][1]}</p><p><a href='/'>Ke Beranda</a></p>",
        status=500,
    )
