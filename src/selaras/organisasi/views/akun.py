from functools import partial
from typing import Any

from allauth.account.utils import perform_login
from allauth.core import ratelimit
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from selaras.common.html import render_page
from selaras.common.http import require_form
from selaras.common.kiriman import Halaman, kirim
from selaras.common.views import terlalu_sering
from selaras.organisasi import services
from selaras.organisasi.forms import AktivasiForm, LupaForm
from selaras.organisasi.models import Pegawai, Pengguna


@login_not_required
@never_cache
@sensitive_post_parameters("kode", "sandi", "ulangi")
@require_form
def aktivasi(request: HttpRequest) -> HttpResponse:
    """Open an account with a one-time code, and sign in, with the second factor where there is one."""
    form = AktivasiForm(request.POST or None)
    if form.is_valid() and not ratelimit.consume(request, action="aktivasi", key=form.cleaned_data["nip"]):
        return terlalu_sering(request)
    halaman = Halaman("organisasi/aktivasi.html", lambda: {"form": form})
    return kirim(request, form, _aktifkan, halaman, sesudah=partial(_masuk, request))


def _aktifkan(*, oleh: Pegawai | None, **isi: Any) -> Pengguna:
    """Whoever is signed in here has no part in it."""
    return services.aktifkan_akun(**isi)


def _masuk(request: HttpRequest, pengguna: Pengguna) -> HttpResponse:
    jawaban: HttpResponse = perform_login(request, pengguna, email_verification=settings.ACCOUNT_EMAIL_VERIFICATION)
    return jawaban


@login_not_required
@never_cache
@require_form
def lupa(request: HttpRequest) -> HttpResponse:
    """Ask for a code by mail. The answer is the same, and as quick, for a NIP that is nobody's."""
    if not settings.SUREL_AKTIF:
        raise Http404
    form = LupaForm(request.POST or None)
    isi: dict[str, Any] = {"form": form, "terkirim": form.is_valid()}
    if form.is_valid():
        nip = form.cleaned_data["nip"]
        if not ratelimit.consume(request, action="lupa", key=nip):
            return terlalu_sering(request)
        services.minta_kode(nip=nip, alamat=request.build_absolute_uri(reverse("organisasi:aktivasi")))
    return render_page(request, "organisasi/lupa.html", isi, status=422 if form.errors else 200)
