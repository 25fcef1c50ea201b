from collections.abc import Callable
from functools import partial
from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from selaras.common.html import render_page
from selaras.common.http import file_response, require_form
from selaras.common.kiriman import Halaman, kirim, selesai
from selaras.organisasi import documents
from selaras.organisasi.forms.impor import ImporForm, SetujuForm
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import Impor
from selaras.organisasi.permissions import boleh_mengimpor
from selaras.organisasi.selectors.impor import daftar_impor, ditolak, halaman_impor, impor_terlihat
from selaras.organisasi.services.impor import batalkan_impor, buang_impor, mulai_impor, setujui_impor

DAFTAR, SATU = "organisasi/impor.html", "organisasi/impor_satu.html"


@require_form
def daftar(request: PegawaiRequest) -> HttpResponse:
    """The imports there were; a new one begins with a file, and goes on on its own page."""
    if not boleh_mengimpor(request.pegawai):
        raise Http404
    form = ImporForm(request, initial=_awal(request))
    halaman = Halaman(DAFTAR, lambda: {"form": form, "daftar": daftar_impor()})
    return kirim(
        request, form, mulai_impor, halaman, sesudah=lambda impor: redirect("organisasi:satu_impor", pk=impor.pk)
    )


@require_safe
def satu(request: PegawaiRequest, pk: int) -> HttpResponse:
    """One import: how far it is, what it would do, what it did. While the worker has it, the page looks again."""
    return render_page(request, SATU, _isi(request, _impor(request, pk)), fragment="keadaan")


@require_form
def setujui(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Agree to what was seen."""
    return _langkah(request, pk, setujui_impor, SetujuForm(request.POST))


@require_form
def buang(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Give up what is not done."""
    return _langkah(request, pk, buang_impor, kata="Impor tidak jadi dilakukan. Tidak ada yang diubah.")


@require_form
def batalkan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Have it taken back."""
    return _langkah(request, pk, batalkan_impor)


@require_safe
def unduh_ditolak(request: PegawaiRequest, pk: int) -> HttpResponse:
    """The refused rows as a workbook."""
    impor = _impor(request, pk)
    return file_response(documents.buku_ditolak(ditolak(impor)), f"baris-ditolak-{impor.pk}.xlsx")


def _langkah(
    request: PegawaiRequest, pk: int, act: Callable[..., Impor], form: forms.Form | None = None, kata: str = ""
) -> HttpResponse:
    """One step of an import; refused, its page comes back as it is now."""
    impor, alamat = _impor(request, pk), reverse("organisasi:satu_impor", args=[pk])
    halaman = Halaman(SATU, lambda: _isi(request, _impor(request, pk)), alamat)
    return kirim(
        request, form, partial(act, impor=impor), halaman,
        sesudah=lambda _: selesai(request, kata, alamat) if kata else redirect(alamat),
    )  # fmt: skip


def _impor(request: PegawaiRequest, pk: int) -> Impor:
    return get_object_or_404(impor_terlihat(request.pegawai), pk=pk)


def _isi(request: PegawaiRequest, impor: Impor) -> dict[str, Any]:
    isi = halaman_impor(
        impor, bagian=request.GET.get("bagian", ""), halaman=request.GET.get("halaman"), pada=timezone.now()
    )
    return {"impor": impor, "isi": isi}


def _awal(request: PegawaiRequest) -> dict[str, Any]:
    """What was typed beside a file that could not be read, else the first of January."""
    lagi = request.GET.get("lagi", "")
    impor = impor_terlihat(request.pegawai).filter(pk=lagi).first() if lagi.isdecimal() else None
    if impor:
        return {"mulai": impor.mulai, "unit_induk": impor.unit_induk}
    return {"mulai": timezone.localdate().replace(month=1, day=1)}
