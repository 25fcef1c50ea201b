from allauth.account.adapter import get_adapter
from allauth.core import ratelimit
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from selaras.common.errors import DomainError
from selaras.common.html import render_galat, render_page
from selaras.common.views import terlalu_sering
from selaras.organisasi import services
from selaras.organisasi.forms import AktivasiForm


@login_not_required
@never_cache
@sensitive_post_parameters("kode", "sandi", "ulangi")
@require_http_methods(["GET", "HEAD", "POST"])
def aktivasi(request: HttpRequest) -> HttpResponse:
    """Open an account with a one-time code, and be signed in."""
    form, halaman = AktivasiForm(request.POST or None), "organisasi/aktivasi.html"
    if not form.is_valid():
        return render_page(request, halaman, {"form": form}, status=422 if form.is_bound else 200)
    if not ratelimit.consume(request, action="aktivasi", key=form.cleaned_data["nip"]):
        return terlalu_sering(request)
    try:
        pengguna = services.aktifkan_akun(pada=timezone.now(), **form.isi)
    except DomainError as galat:
        return render_galat(request, galat, halaman, {"form": form})
    get_adapter(request).login(request, pengguna)
    return redirect("beranda:beranda")
