from functools import partial
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from selaras.common.html import render_page
from selaras.common.http import require_form
from selaras.common.kiriman import Halaman, kirim, selesai
from selaras.organisasi.forms.kunci_api import KunciApiForm
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.selectors.kunci_api import LINGKUP, kunci_milik
from selaras.organisasi.services.kunci_api import buat_kunci_api, cabut_kunci_api

HALAMAN = "organisasi/kunci_api.html"


@require_form
def daftar(request: PegawaiRequest) -> HttpResponse:
    """My keys, and the form of a new one; a key is shown in the answer to that form, and never again."""
    form = KunciApiForm(request.POST if request.method == "POST" else None)
    act, halaman = partial(buat_kunci_api, pegawai=request.pegawai), Halaman(HALAMAN, lambda: _isi(request, form))
    return kirim(request, form, act, halaman, sesudah=partial(_baru, request))


@require_form
def cabut(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Revoke one of them."""
    kunci = get_object_or_404(kunci_milik(request.pegawai), pk=pk)
    halaman = Halaman(HALAMAN, lambda: _isi(request, KunciApiForm()), reverse("organisasi:kunci_api"))
    act = partial(cabut_kunci_api, kunci=kunci)
    kata = f"Kunci “{kunci.nama}” dicabut. Program yang memakainya tidak dapat masuk lagi."
    return kirim(request, None, act, halaman, sesudah=lambda _: selesai(request, kata, "organisasi:kunci_api"))


def _baru(request: PegawaiRequest, token: str) -> HttpResponse:
    return render_page(request, HALAMAN, _isi(request, KunciApiForm()) | {"token": token})


def _isi(request: PegawaiRequest, form: KunciApiForm) -> dict[str, Any]:
    daftar, kini = list(kunci_milik(request.pegawai)), timezone.now()
    return {"daftar": daftar, "form": form, "token": "", "kini": kini, "nama_lingkup": LINGKUP}
