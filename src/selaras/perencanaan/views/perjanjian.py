from collections.abc import Callable
from functools import partial
from typing import Any

from django import forms
from django.db.models import Model
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from selaras.common.html import render_page
from selaras.common.http import require_form
from selaras.common.isian import VersiForm
from selaras.common.kiriman import Halaman, kirim, selesai
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import UnitKerja
from selaras.organisasi.wewenang import wewenang
from selaras.perencanaan import selectors, services
from selaras.perencanaan.forms import (
    IndikatorSasaranBaruForm,
    IndikatorSasaranForm,
    SasaranBaruForm,
    SasaranForm,
)
from selaras.perencanaan.kunci import kunci
from selaras.perencanaan.models import PeriodeKinerja
from selaras.perencanaan.selectors import DaftarPerjanjian, LembarPerjanjian
from selaras.perencanaan.views.baris import (
    Dokumen,
    jawab_baris,
    jawab_hapus,
    kerjakan,
)

DAFTAR = "perencanaan/daftar_perjanjian.html"


@require_safe
def perjanjian(request: PegawaiRequest) -> HttpResponse:
    """The perjanjian of the year; where there is only one, itself."""
    daftar = _baca_daftar(request)
    satu = daftar.unit[0].perjanjian_pk if len(daftar.unit) == 1 else None
    if satu and "tahun" not in request.GET:
        return redirect("perencanaan:satu_perjanjian", pk=satu)
    return render_page(request, DAFTAR, {"daftar": daftar})


def _baca_daftar(request: PegawaiRequest) -> DaftarPerjanjian:
    return selectors.daftar_perjanjian(request.pegawai, request.GET.get("tahun", ""), timezone.localdate())


@require_form
def susun_perjanjian(request: PegawaiRequest, unit: int, periode: int) -> HttpResponse:
    """Start the perjanjian of a unit, or open the one there is."""
    satu = get_object_or_404(UnitKerja, pk=unit, pk__in=wewenang(request.pegawai).unit_terlihat)
    tahun = get_object_or_404(PeriodeKinerja, pk=periode)
    halaman = Halaman(DAFTAR, lambda: {"daftar": _baca_daftar(request)}, reverse("perencanaan:perjanjian"))
    return kirim(
        request, None, partial(services.susun_perjanjian, unit=satu, periode=tahun), halaman,
        sesudah=lambda baru: redirect("perencanaan:satu_perjanjian", pk=baru.pk),
    )  # fmt: skip


def _dokumen(request: PegawaiRequest, pk: int) -> Dokumen:
    def isi() -> dict[str, LembarPerjanjian]:
        lembar = selectors.lembar_perjanjian(request.pegawai, pk)
        if lembar is None:
            raise Http404
        return {"lembar": lembar}

    return Dokumen("perencanaan/perjanjian.html", isi, reverse("perencanaan:satu_perjanjian", args=[pk]))


@require_safe
def satu_perjanjian(request: PegawaiRequest, pk: int) -> HttpResponse:
    """One perjanjian kinerja: written while a draft, read once set."""
    return _dokumen(request, pk).halaman(request)


@require_form
def tetapkan_perjanjian(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Set a perjanjian."""
    perjanjian = get_object_or_404(selectors.perjanjian_terlihat(request.pegawai), pk=pk)
    act, dokumen = partial(services.tetapkan_perjanjian, perjanjian=perjanjian), _dokumen(request, pk)
    kata = "Perjanjian kinerja ditetapkan. Isinya sekarang menjadi rujukan SKP."
    return kirim(
        request, VersiForm(request.POST), act, dokumen, sesudah=lambda _: selesai(request, kata, dokumen.alamat)
    )


@require_form
def tambah_sasaran(request: PegawaiRequest, pk: int) -> HttpResponse:
    """One more sasaran."""
    perjanjian = get_object_or_404(selectors.perjanjian_terlihat(request.pegawai), pk=pk)
    form, act = SasaranBaruForm(request.POST), partial(services.tambah_sasaran, perjanjian=perjanjian)
    return kerjakan(request, _dokumen(request, pk), "tambah-sasaran", form, act, jawab=jawab_baris)


@require_form
def sasaran(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Save a sasaran."""
    sasaran = get_object_or_404(selectors.sasaran_terlihat(request.pegawai), pk=pk)
    form, act = SasaranForm(request.POST), partial(services.ubah_sasaran, sasaran=sasaran)
    return kerjakan(request, _dokumen(request, sasaran.perjanjian_id), sasaran, form, act, jawab=jawab_baris)


@require_form
def hapus_sasaran(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Take a sasaran out."""
    sasaran = get_object_or_404(selectors.sasaran_terlihat(request.pegawai), pk=pk)
    act, dokumen = partial(services.hapus_sasaran, sasaran=sasaran), _dokumen(request, sasaran.perjanjian_id)
    return _hapus(request, dokumen, sasaran, act)


@require_form
def tambah_indikator_sasaran(request: PegawaiRequest, pk: int) -> HttpResponse:
    """One more indicator of a sasaran."""
    sasaran = get_object_or_404(selectors.sasaran_terlihat(request.pegawai), pk=pk)
    form, act = IndikatorSasaranBaruForm(request.POST), partial(services.tambah_indikator_sasaran, sasaran=sasaran)
    dokumen, nama = _dokumen(request, sasaran.perjanjian_id), f"tambah-indikator-{pk}"
    return kerjakan(request, dokumen, nama, form, act, jawab=jawab_baris)


@require_form
def indikator_sasaran(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Save an indicator of the perjanjian."""
    indikator = get_object_or_404(selectors.indikator_sasaran_terlihat(request.pegawai), pk=pk)
    form, act = IndikatorSasaranForm(request.POST), partial(services.ubah_indikator_sasaran, indikator=indikator)
    dokumen = _dokumen(request, indikator.sasaran.perjanjian_id)
    return kerjakan(request, dokumen, indikator, form, act, jawab=jawab_baris)


@require_form
def hapus_indikator_sasaran(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Take an indicator out of the perjanjian."""
    indikator = get_object_or_404(selectors.indikator_sasaran_terlihat(request.pegawai), pk=pk)
    act = partial(services.hapus_indikator_sasaran, indikator=indikator)
    return _hapus(request, _dokumen(request, indikator.sasaran.perjanjian_id), indikator, act)


def _hapus(request: PegawaiRequest, dokumen: Dokumen, baris: Model, act: Callable[..., Any]) -> HttpResponse:
    return kerjakan(request, dokumen, baris, forms.Form(request.POST), act, jawab=jawab_hapus(kunci(baris)))
