from allauth.core import ratelimit
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from selaras.common.errors import DomainError
from selaras.common.html import render_galat, render_page
from selaras.common.http import file_response, require_form
from selaras.common.views import terlalu_sering
from selaras.organisasi import selectors, services
from selaras.organisasi.forms import LembarForm
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.lembar import cetak_lembar_aktivasi
from selaras.organisasi.models import Pegawai, UnitKerja
from selaras.organisasi.permissions import boleh_melihat_daftar


@require_form
@never_cache
def lembar(request: PegawaiRequest) -> HttpResponse:
    """First codes for all of a unit: on paper, or by mail to whoever has an address."""
    if not boleh_melihat_daftar(request.pegawai):
        raise Http404
    unit = selectors.unit_lembar(request.pegawai)
    form = LembarForm(request.POST or None, unit=unit, initial={"unit": request.GET.get("unit")})
    halaman, isi = "organisasi/lembar.html", {"form": form, "surel": settings.SUREL_AKTIF}
    if not form.is_valid():
        return render_page(request, halaman, isi, status=422 if form.is_bound else 200)
    try:
        return (
            _surati(request, form.cleaned_data["unit"])
            if "surel" in request.POST
            else _cetak(request, form.cleaned_data["unit"])
        )
    except DomainError as galat:
        return render_galat(request, galat, halaman, isi)


def _cetak(request: PegawaiRequest, unit: UnitKerja) -> HttpResponse:
    kini = timezone.now()
    slip = services.buat_kode_unit(unit=unit, oleh=request.pegawai, pada=kini)
    pdf = cetak_lembar_aktivasi(unit=unit, slip=slip, alamat=_alamat(request), pada=kini)
    return file_response(pdf, "lembar-aktivasi.pdf")


def _surati(request: PegawaiRequest, unit: UnitKerja) -> HttpResponse:
    kini = timezone.now()
    banyak = services.kirim_kode_unit(unit=unit, oleh=request.pegawai, pada=kini, alamat=_alamat(request))
    messages.success(request, f"{banyak} kode sedang dikirim. Yang belum punya surel tetap memerlukan lembar cetak.")
    return redirect("organisasi:lembar_aktivasi")


@require_safe
def akun_pegawai(request: PegawaiRequest, pk: int) -> HttpResponse:
    """How the account of somebody stands."""
    isi = selectors.keadaan_akun(_diurus(request, pk), request.pegawai, timezone.now())
    return render_page(request, "organisasi/akun_pegawai.html", {**isi, "surel": settings.SUREL_AKTIF})


@require_POST
def kirim(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Mail somebody a one-time code."""
    pegawai = _diurus(request, pk)
    if not settings.SUREL_AKTIF:
        raise Http404
    if not ratelimit.consume(request, action="kode_surel"):
        return terlalu_sering(request)
    try:
        services.kirim_kode(pegawai=pegawai, oleh=request.pegawai, alamat=_alamat(request))
    except DomainError as galat:
        return _ditolak(request, pegawai, galat)
    messages.success(request, f"Kode untuk {pegawai.panggilan} sedang dikirim ke surelnya.")
    return redirect("organisasi:akun_pegawai", pk=pk)


@require_POST
def cabut_faktor(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Take the second factor off the account of somebody who lost the device."""
    pegawai = _diurus(request, pk)
    try:
        services.cabut_faktor_kedua(pegawai=pegawai, oleh=request.pegawai, pada=timezone.now())
    except DomainError as galat:
        return _ditolak(request, pegawai, galat)
    messages.success(request, f"Faktor kedua {pegawai.panggilan} sudah dicabut.")
    return redirect("organisasi:akun_pegawai", pk=pk)


def _diurus(request: PegawaiRequest, pk: int) -> Pegawai:
    orang = selectors.pegawai_diurus(request.pegawai, timezone.localdate()).select_related("pengguna")
    return get_object_or_404(orang, pk=pk)


def _ditolak(request: PegawaiRequest, pegawai: Pegawai, galat: DomainError) -> HttpResponse:
    isi = selectors.keadaan_akun(pegawai, request.pegawai, timezone.now())
    return render_galat(request, galat, "organisasi/akun_pegawai.html", {**isi, "surel": settings.SUREL_AKTIF})


def _alamat(request: HttpRequest) -> str:
    return request.build_absolute_uri(reverse("organisasi:aktivasi"))
