from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from selaras.common.errors import DomainError
from selaras.common.html import render_galat, render_page
from selaras.common.http import file_response, require_form
from selaras.organisasi import documents
from selaras.organisasi.forms.impor import ImporForm, SetujuForm
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.impor import buang_impor
from selaras.organisasi.models import Impor
from selaras.organisasi.permissions import boleh_mengimpor
from selaras.organisasi.selectors.impor import daftar_impor, ditolak, halaman_impor, impor_terlihat
from selaras.organisasi.services.impor import batalkan_impor, mulai_impor, setujui_impor

DAFTAR, SATU = "organisasi/impor.html", "organisasi/impor_satu.html"


@require_form
def daftar(request: PegawaiRequest) -> HttpResponse:
    """The imports there were; a new one begins with a file, and goes on on its own page."""
    if not boleh_mengimpor(request.pegawai):
        raise Http404
    kini = timezone.now()
    form = ImporForm(request, initial=_awal(request))
    isi = {"form": form, "daftar": daftar_impor()}
    if not form.is_valid():
        return render_page(request, DAFTAR, isi, status=422 if form.is_bound else 200)
    try:
        impor = mulai_impor(**form.isi, oleh=request.pegawai, pada=kini)
    except DomainError as galat:
        return render_galat(request, galat, DAFTAR, isi)
    return redirect("organisasi:satu_impor", pk=impor.pk)


@require_safe
def satu(request: PegawaiRequest, pk: int) -> HttpResponse:
    """One import: how far it is, what it would do, what it did. While the worker has it, the page looks again."""
    return render_page(request, SATU, _isi(request, _impor(request, pk)), fragment="keadaan")


@require_POST
def setujui(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Agree to what was seen."""
    form = SetujuForm(request.POST)
    sidik = form.cleaned_data["sidik"] if form.is_valid() else ""
    return _langkah(
        request, pk, lambda impor: setujui_impor(impor=impor, sidik=sidik, oleh=request.pegawai, pada=timezone.now())
    )


@require_POST
def buang(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Give up what is not done."""
    return _langkah(
        request, pk, lambda impor: buang_impor(impor=impor, oleh=request.pegawai, pada=timezone.now()),
        "Impor tidak jadi dilakukan. Tidak ada yang diubah.",
    )  # fmt: skip


@require_POST
def batalkan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Have it taken back."""
    return _langkah(request, pk, lambda impor: batalkan_impor(impor=impor, oleh=request.pegawai, pada=timezone.now()))


@require_safe
def unduh_ditolak(request: PegawaiRequest, pk: int) -> HttpResponse:
    """The refused rows as a workbook."""
    impor = _impor(request, pk)
    return file_response(documents.buku_ditolak(ditolak(impor)), f"baris-ditolak-{impor.pk}.xlsx")


def _langkah(request: PegawaiRequest, pk: int, langkah: Callable[[Impor], Impor], kabar: str = "") -> HttpResponse:
    """One step of an import; refused, its page comes back as it is now, with the reason."""
    impor = _impor(request, pk)
    try:
        langkah(impor)
    except DomainError as galat:
        return render_galat(request, galat, SATU, _isi(request, _impor(request, pk)))
    if kabar:
        messages.success(request, kabar)
    return redirect("organisasi:satu_impor", pk=pk)


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
