from collections.abc import Callable
from functools import partial
from typing import Any

from allauth.core import ratelimit
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from selaras.common.html import render_page
from selaras.common.http import file_response, require_form
from selaras.common.kiriman import Halaman, kirim, selesai
from selaras.common.views import terlalu_sering
from selaras.organisasi import selectors, services
from selaras.organisasi.forms import LembarForm
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.lembar import cetak_lembar_aktivasi
from selaras.organisasi.models import Pegawai
from selaras.organisasi.permissions import boleh_melihat_daftar

AKUN = "organisasi/akun_pegawai.html"


@require_form
@never_cache
def lembar(request: PegawaiRequest) -> HttpResponse:
    """First codes for all of a unit: on paper, or by mail to whoever has an address."""
    if not boleh_melihat_daftar(request.pegawai):
        raise Http404
    unit = selectors.unit_lembar(request.pegawai)
    form = LembarForm(request.POST or None, unit=unit, initial={"unit": request.GET.get("unit")})
    halaman = Halaman("organisasi/lembar.html", lambda: {"form": form, "surel": settings.SUREL_AKTIF})
    if "surel" in request.POST:
        act = partial(services.kirim_kode_unit, alamat=_alamat(request))
        return kirim(request, form, act, halaman, sesudah=partial(_terkirim, request))
    return kirim(request, form, services.buat_kode_unit, halaman, sesudah=partial(_lembar, request, form))


def _terkirim(request: PegawaiRequest, banyak: int) -> HttpResponse:
    kata = f"{banyak} kode sedang dikirim. Yang belum punya surel tetap memerlukan lembar cetak."
    return selesai(request, kata, "organisasi:lembar_aktivasi")


def _lembar(request: PegawaiRequest, form: LembarForm, slip: list[tuple[Pegawai, str]]) -> HttpResponse:
    unit, kini = form.cleaned_data["unit"], timezone.now()
    pdf = cetak_lembar_aktivasi(unit=unit, slip=slip, alamat=_alamat(request), pada=kini)
    return file_response(pdf, "lembar-aktivasi.pdf")


@require_safe
def akun_pegawai(request: PegawaiRequest, pk: int) -> HttpResponse:
    """How the account of somebody stands."""
    return render_page(request, AKUN, _isi(request, _diurus(request, pk)))


@require_form
def kirim_kode(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Mail somebody a one-time code."""
    pegawai = _diurus(request, pk)
    if not settings.SUREL_AKTIF:
        raise Http404
    if request.method == "POST" and not ratelimit.consume(request, action="kode_surel"):
        return terlalu_sering(request)
    act = partial(services.kirim_kode, pegawai=pegawai, alamat=_alamat(request))
    return _pada_akun(request, pegawai, act, f"Kode untuk {pegawai.panggilan} sedang dikirim ke surelnya.")


@require_form
def cabut_faktor(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Take the second factor off the account of somebody who lost the device."""
    pegawai = _diurus(request, pk)
    act = partial(services.cabut_faktor_kedua, pegawai=pegawai)
    return _pada_akun(request, pegawai, act, f"Faktor kedua {pegawai.panggilan} sudah dicabut.")


def _diurus(request: PegawaiRequest, pk: int) -> Pegawai:
    orang = selectors.pegawai_diurus(request.pegawai, timezone.localdate()).select_related("pengguna")
    return get_object_or_404(orang, pk=pk)


def _pada_akun(request: PegawaiRequest, pegawai: Pegawai, act: Callable[..., None], kata: str) -> HttpResponse:
    alamat = reverse("organisasi:akun_pegawai", args=[pegawai.pk])
    halaman = Halaman(AKUN, lambda: _isi(request, pegawai), alamat)
    return kirim(request, None, act, halaman, sesudah=lambda _: selesai(request, kata, alamat))


def _isi(request: PegawaiRequest, pegawai: Pegawai) -> dict[str, Any]:
    isi = selectors.keadaan_akun(pegawai, request.pegawai, timezone.now())
    return {**isi, "surel": settings.SUREL_AKTIF}


def _alamat(request: HttpRequest) -> str:
    return request.build_absolute_uri(reverse("organisasi:aktivasi"))
