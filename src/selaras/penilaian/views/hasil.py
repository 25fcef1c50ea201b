from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from selaras.common.errors import DomainError
from selaras.common.html import render_galat, render_page
from selaras.common.isian import VersiForm
from selaras.jejak.middleware import catat_baca
from selaras.organisasi.http import PegawaiRequest
from selaras.penilaian import services
from selaras.penilaian.forms import KeberatanForm, PenjelasanForm, PutusanForm
from selaras.penilaian.models import Evaluasi, Keberatan
from selaras.penilaian.selectors.hasil import hasil_saya, keadaan, keberatan_menunggu
from selaras.penilaian.selectors.mengapa import mengapa

HALAMAN = "penilaian/mengapa.html"


@require_safe
def daftar(request: PegawaiRequest) -> HttpResponse:
    """One's own results by year, and the objections that wait."""
    isi = {
        "tahun": hasil_saya(request.pegawai),
        "menunggu": keberatan_menunggu(request.pegawai),
        "keadaan": keadaan,
        "hari": timezone.localdate(),
    }
    return render_page(request, "penilaian/hasil_saya.html", isi)


@require_safe
def buka(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Why this predicate? The trail keeps who has read it."""
    isi = _isi(request, pk)
    catat_baca(request, "evaluasi.dibaca", objek=isi["isi"].evaluasi, oleh=request.pegawai)
    return render_page(request, HALAMAN, isi)


@require_POST
def terima(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Accept a result."""
    evaluasi, form = _terlihat(request, pk), VersiForm(request.POST)
    if not form.is_valid():
        return render_page(request, HALAMAN, _isi(request, pk), status=422)
    try:
        services.terima_hasil(evaluasi=evaluasi, oleh=request.pegawai, pada=timezone.now(), **form.cleaned_data)
    except DomainError as galat:
        return render_galat(request, galat, HALAMAN, _isi(request, pk))
    messages.success(request, f"Hasil {evaluasi.periode.nama} Anda terima.")
    return redirect("penilaian:mengapa", pk=pk)


@require_POST
def ajukan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Object to a result."""
    evaluasi, form = _terlihat(request, pk), KeberatanForm(request.POST)
    if not form.is_valid():
        return render_page(request, HALAMAN, _isi(request, pk, keberatan=form), status=422)
    try:
        services.ajukan_keberatan(evaluasi=evaluasi, oleh=request.pegawai, pada=timezone.now(), **form.cleaned_data)
    except DomainError as galat:
        return render_galat(request, galat, HALAMAN, _isi(request, pk, keberatan=form))
    messages.success(request, "Keberatan Anda sampai. Penilai diminta menjelaskan, lalu atasannya memutus.")
    return redirect("penilaian:mengapa", pk=pk)


@require_POST
def jelaskan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """The penilai explains."""
    keberatan, form = _keberatan(request, pk), PenjelasanForm(request.POST)
    if not form.is_valid():
        return render_page(request, HALAMAN, _isi(request, pk, penjelasan=form), status=422)
    try:
        services.jelaskan_keberatan(keberatan=keberatan, oleh=request.pegawai, pada=timezone.now(), **form.cleaned_data)
    except DomainError as galat:
        return render_galat(request, galat, HALAMAN, _isi(request, pk, penjelasan=form))
    messages.success(request, "Penjelasan tersimpan dan dibaca pegawai serta atasan Anda.")
    return redirect("penilaian:mengapa", pk=pk)


@require_POST
def putus(request: PegawaiRequest, pk: int) -> HttpResponse:
    """The superior decides, for good."""
    keberatan, form = _keberatan(request, pk), PutusanForm(request.POST)
    if not form.is_valid():
        return render_page(request, HALAMAN, _isi(request, pk, putusan=form), status=422)
    try:
        services.putus_keberatan(keberatan=keberatan, oleh=request.pegawai, pada=timezone.now(), **form.cleaned_data)
    except DomainError as galat:
        return render_galat(request, galat, HALAMAN, _isi(request, pk, putusan=form))
    messages.success(request, "Putusan tersimpan dan berlaku.")
    return redirect("penilaian:mengapa", pk=pk)


def _terlihat(request: PegawaiRequest, pk: int) -> Evaluasi:
    """A released result within sight: nobody answers to what is not released."""
    return get_object_or_404(Evaluasi.objects.visible_to(request.pegawai).terbuka().select_related("periode"), pk=pk)


def _keberatan(request: PegawaiRequest, pk: int) -> Keberatan:
    return get_object_or_404(Keberatan, evaluasi=_terlihat(request, pk))


def _isi(request: PegawaiRequest, pk: int, **borang: Any) -> dict[str, Any]:
    """The page; forms that came back keep what was typed. Raises: Http404 for what is out of sight."""
    kini = timezone.now()
    isi = mengapa(request.pegawai, pk, kini)
    if isi is None:
        raise Http404
    versi = {"versi": isi.keberatan.versi if isi.keberatan else 0}
    kosong = {
        "keberatan": KeberatanForm(initial={"versi": isi.evaluasi.versi}),
        "penjelasan": PenjelasanForm(initial=versi),
        "putusan": PutusanForm(initial=versi),
    }
    return {"isi": isi, "borang": kosong | borang, "zona": timezone.localtime(kini).tzname()}
