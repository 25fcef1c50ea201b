from typing import cast

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.template.backends.jinja2 import Jinja2

from selaras.common.keadaan import KEADAAN, TEMPLAT, keadaan


@login_not_required
def tidak_ada(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: what is not there, or not for this person, is the same answer."""
    return keadaan(request, 404)


@login_not_required
def ditolak(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403 outside a service."""
    return keadaan(request, 403)


@login_not_required
def terlalu_sering(request: HttpRequest) -> HttpResponse:
    """429 of sign-in and activation."""
    return keadaan(request, 429)


@login_not_required
def csrf_gagal(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 of a form whose session is over."""
    return keadaan(
        request,
        403,
        "Halaman ini sudah terlalu lama terbuka",
        "Demi keamanan, isian belum dikirim. Kembali ke halaman sebelumnya, muat ulang, lalu kirim lagi.",
    )


@login_not_required
def gangguan(request: HttpRequest) -> HttpResponse:
    """500: drawn without the frame, so that it needs neither the session nor the database."""
    judul, sebab = KEADAAN[500]
    isi = {"judul": judul, "sebab": sebab, "request": request, "kerangka": None, "pesan": (), "galat": None}
    return HttpResponse(cast("Jinja2", engines["jinja2"]).env.get_template(TEMPLAT).render(isi), status=500)
