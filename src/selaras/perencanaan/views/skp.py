"""Reading: an SKP, one's own list, the team."""

from functools import partial
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from selaras.common.html import render_page
from selaras.common.http import file_response, require_form
from selaras.common.kiriman import kirim
from selaras.organisasi.http import PegawaiRequest
from selaras.perencanaan import documents, selectors, services
from selaras.perencanaan.forms import MulaiForm
from selaras.perencanaan.models import SKP, PeriodeKinerja
from selaras.perencanaan.selectors import LembarSKP
from selaras.perencanaan.views.baris import Dokumen


def lembar_atau_404(request: PegawaiRequest, pk: int) -> LembarSKP:
    """The SKP, if its reader may see it. Raises: Http404."""
    lembar = selectors.lembar_skp(request.pegawai, pk)
    if lembar is None:
        raise Http404
    return lembar


def dokumen_skp(request: PegawaiRequest, pk: int) -> Dokumen:
    """The page of an SKP, as its rows know it."""
    alamat = reverse("perencanaan:skp", args=[pk])
    return Dokumen("perencanaan/skp.html", lambda: {"lembar": lembar_atau_404(request, pk)}, alamat)


@require_safe
def skp(request: PegawaiRequest, pk: int) -> HttpResponse:
    """One SKP: its pegawai writes, its penilai talks and decides, others read."""
    return dokumen_skp(request, pk).halaman(request)


@require_safe
def cetak_skp(request: PegawaiRequest, pk: int) -> HttpResponse:
    """The official form as PDF."""
    skp = get_object_or_404(SKP.semua.visible_to(request.pegawai).bernama(), pk=pk)
    pdf = documents.cetak_skp(documents.data_skp(skp, pada=timezone.now()))
    return file_response(pdf, f"skp-{skp.periode.tahun}-{skp.pk}.pdf", simpan=False)


@require_safe
def saya(request: PegawaiRequest) -> HttpResponse:
    """The SKP of today; where there is none yet, the invitation to start."""
    berjalan = selectors.skp_berjalan(request.pegawai, timezone.localdate())
    return redirect("perencanaan:skp", pk=berjalan.pk) if berjalan else _daftar(request).halaman(request)


@require_safe
def semua(request: PegawaiRequest) -> HttpResponse:
    """All of one's SKP, and the years that wait for one."""
    return _daftar(request).halaman(request)


def _daftar(request: PegawaiRequest) -> Dokumen:
    def isi() -> dict[str, Any]:
        return {"daftar": selectors.daftar_saya(request.pegawai, timezone.localdate())}

    return Dokumen("perencanaan/saya.html", isi, reverse("perencanaan:semua"))


@require_form
def mulai(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Start the draft of a year."""
    periode = get_object_or_404(PeriodeKinerja, pk=pk)
    act = partial(services.mulai_skp, pegawai=request.pegawai, periode=periode)
    return kirim(
        request, MulaiForm(request.POST), act, _daftar(request),
        sesudah=lambda skp: redirect("perencanaan:skp", pk=skp.pk),
    )  # fmt: skip


@require_safe
def tim(request: PegawaiRequest) -> HttpResponse:
    """The people whom one assesses, and how far their SKP are."""
    hari = timezone.localdate()
    return render_page(
        request, "perencanaan/tim.html", {"tim": selectors.daftar_tim(request.pegawai, hari), "hari": hari}
    )
