from typing import Any, Final, cast

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.template import engines
from django.template.backends.jinja2 import Jinja2

from selaras.common.keadaan import API, KEADAAN, TEMPLAT, keadaan

SEBAB: Final = (
    (RequestDataTooBig, "Isian ini terlalu besar untuk dikirim sekaligus; ringkaskan, atau kirim sebagian dulu."),
    ((TooManyFieldsSent, TooManyFilesSent), "Isian ini terlalu banyak untuk dikirim sekaligus; kirim sebagian dulu."),
    (MultiPartParserError, "Kiriman terputus di jalan."),
)


@login_not_required
def tidak_terbaca(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: too large, too many fields, broken off on the way, or no form at all."""
    sebab = next((kata for jenis, kata in SEBAB if isinstance(exception, jenis)), "")
    return keadaan(request, 400, sebab=f"{sebab} {KEADAAN[400][1]}".strip())


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
    """403 of a form whose session is over; 405 of a method that no form of ours sends."""
    if request.method != "POST":
        return keadaan(request, 405)
    return keadaan(
        request,
        403,
        "Halaman ini sudah terlalu lama terbuka",
        "Demi keamanan, isian belum dikirim. Kembali ke halaman sebelumnya, muat ulang, lalu kirim lagi.",
    )


@login_not_required
def gangguan(request: HttpRequest) -> HttpResponse:
    """500: drawn without the frame, so that it needs neither session, database nor the manifest of static files."""
    if request.path.startswith(API):
        return keadaan(request, 500)
    judul, sebab = KEADAAN[500]
    isi: dict[str, Any] = {
        "judul": judul,
        "sebab": sebab,
        "request": request,
        "kerangka": None,
        "pesan": (),
        "galat": None,
    }
    isi |= {"static": f"{settings.STATIC_URL}{{}}".format, "htmx_script": str}
    return HttpResponse(cast("Jinja2", engines["jinja2"]).env.get_template(TEMPLAT).render(isi), status=500)
