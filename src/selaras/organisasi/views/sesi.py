from collections.abc import Iterable
from functools import partial
from typing import Any

from allauth.usersessions.models import UserSession
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from selaras.common.html import render_page
from selaras.common.http import require_form
from selaras.common.kiriman import Halaman, kirim, selesai
from selaras.organisasi import selectors, services
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.perangkat import nama_perangkat

HALAMAN = "organisasi/sesi.html"


@require_safe
def daftar(request: PegawaiRequest) -> HttpResponse:
    """The devices on which I am signed in."""
    return render_page(request, HALAMAN, _isi(request))


@require_form
def akhiri(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Sign out on one of them."""
    sesi = get_object_or_404(selectors.sesi_saya(request.pegawai, timezone.now()), pk=pk)
    return _akhiri(request, [sesi], "Perangkat itu sudah keluar.")


@require_form
def akhiri_lainnya(request: PegawaiRequest) -> HttpResponse:
    """Sign out on all of them but this one."""
    semua = selectors.sesi_saya(request.pegawai, timezone.now())
    lain = semua.exclude(session_key=request.session.session_key)
    return _akhiri(request, lain, "{} perangkat lain sudah keluar.")


def _akhiri(request: PegawaiRequest, sesi: Iterable[UserSession], kata: str) -> HttpResponse:
    halaman = Halaman(HALAMAN, lambda: _isi(request), reverse("organisasi:sesi"))
    return kirim(
        request, None, partial(services.akhiri_sesi, sesi=sesi), halaman,
        sesudah=lambda banyak: selesai(request, kata.format(banyak), halaman.alamat),
    )  # fmt: skip


def _isi(request: PegawaiRequest) -> dict[str, Any]:
    semua = selectors.sesi_saya(request.pegawai, timezone.now())
    sesi = [(satu, nama_perangkat(satu.user_agent)) for satu in semua]
    return {"sesi": sesi, "kunci": request.session.session_key}
