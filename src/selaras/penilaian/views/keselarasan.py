from datetime import datetime, time
from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.timezone import get_current_timezone
from django.views.decorators.http import require_POST, require_safe

from selaras.common.errors import DomainError
from selaras.common.html import render_galat, render_page
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import UnitKerja
from selaras.pelaksanaan.berkas import unduhan
from selaras.pelaksanaan.models import Berkas
from selaras.penilaian import services
from selaras.penilaian.forms import AlasanForm, CapaianForm, NaskahForm
from selaras.penilaian.models import PenetapanCapaian
from selaras.penilaian.permissions import pimpinan_di_atas
from selaras.penilaian.selectors.keselarasan import keselarasan, unit_terlihat
from selaras.penilaian.selectors.periode import periode_dilihat, pilih_periode
from selaras.perencanaan.models import PeriodeEvaluasi

HALAMAN = "penilaian/keselarasan.html"


@require_safe
def buka(request: PegawaiRequest) -> HttpResponse:
    """The units within sight: `?periode=` and `?unit=` choose."""
    return render_page(request, HALAMAN, _isi(request, request.GET.get("periode"), request.GET.get("unit")))


@require_POST
def tetapkan(request: PegawaiRequest, unit_pk: int, periode_pk: int) -> HttpResponse:
    """The leader above sets the level."""
    unit, periode = _unit(request, unit_pk), get_object_or_404(PeriodeEvaluasi, pk=periode_pk)
    form = CapaianForm(request.POST)
    if not form.is_valid():
        return render_page(request, HALAMAN, _isi(request, str(periode_pk), str(unit_pk), tetapkan=form), status=422)
    try:
        services.tetapkan_capaian(
            unit=unit, periode=periode, oleh=request.pegawai, pada=timezone.now(), **form.cleaned_data
        )
    except DomainError as galat:
        return render_galat(request, galat, HALAMAN, _isi(request, str(periode_pk), str(unit_pk), tetapkan=form))
    messages.success(request, f"Capaian {unit.nama} untuk {periode.nama} ditetapkan.")
    return _kembali(unit, periode)


@require_POST
def catat(request: PegawaiRequest, unit_pk: int, periode_pk: int) -> HttpResponse:
    """The pengelola records a signed decision with its scan."""
    unit, periode = _unit(request, unit_pk), get_object_or_404(PeriodeEvaluasi, pk=periode_pk)
    form = _form_naskah(request, unit)
    if not form.is_valid():
        return render_page(request, HALAMAN, _isi(request, str(periode_pk), str(unit_pk), catat=form), status=422)
    data = form.cleaned_data | {"ditetapkan_pada": _awal_hari(form)}
    try:
        services.catat_penetapan_capaian(unit=unit, periode=periode, oleh=request.pegawai, pada=timezone.now(), **data)
    except DomainError as galat:
        return render_galat(request, galat, HALAMAN, _isi(request, str(periode_pk), str(unit_pk), catat=form))
    messages.success(request, f"Penetapan capaian {unit.nama} untuk {periode.nama} tercatat bersama naskahnya.")
    return _kembali(unit, periode)


@require_POST
def jelaskan(request: PegawaiRequest, unit_pk: int, periode_pk: int) -> HttpResponse:
    """Why the spread departs from the pattern."""
    unit, periode = _unit(request, unit_pk), get_object_or_404(PeriodeEvaluasi, pk=periode_pk)
    form = AlasanForm(request.POST)
    if not form.is_valid():
        return render_page(request, HALAMAN, _isi(request, str(periode_pk), str(unit_pk), jelaskan=form), status=422)
    try:
        services.jelaskan_sebaran(
            unit=unit, periode=periode, oleh=request.pegawai, pada=timezone.now(), **form.cleaned_data
        )
    except DomainError as galat:
        return render_galat(request, galat, HALAMAN, _isi(request, str(periode_pk), str(unit_pk), jelaskan=form))
    messages.success(request, "Alasan tersimpan di jejak. Hasil sudah dapat disampaikan para penilai.")
    return _kembali(unit, periode)


@require_safe
def naskah(request: PegawaiRequest, unit_pk: int, periode_pk: int) -> FileResponse:
    """The scan of a recorded decision."""
    unit = _unit(request, unit_pk)
    tercatat = PenetapanCapaian.objects.filter(unit=unit, periode=periode_pk).values("naskah")
    return unduhan(get_object_or_404(Berkas, pk__in=tercatat))


def _isi(request: PegawaiRequest, periode: str | None, unit: str | None, **borang: Any) -> dict[str, Any]:
    """The page; forms that came back keep what was typed. Raises: Http404 where nothing may be seen."""
    hari = timezone.localdate()
    dipilih = pilih_periode(periode, hari, periode_dilihat(request.pegawai))
    isi = keselarasan(request.pegawai, dipilih, unit, hari) if dipilih else None
    if dipilih and isi is None:
        raise Http404
    penetap = isi.penetap if isi else ()
    kosong = {"tetapkan": CapaianForm(), "catat": NaskahForm(penetap=penetap), "jelaskan": AlasanForm()}
    return {"isi": isi, "borang": kosong | borang}


def _unit(request: PegawaiRequest, pk: int) -> UnitKerja:
    terlihat = UnitKerja.objects.filter(pk__in=unit_terlihat(request.pegawai, timezone.localdate()))
    return get_object_or_404(terlihat, pk=pk)


def _form_naskah(request: PegawaiRequest, unit: UnitKerja) -> NaskahForm:
    penetap = pimpinan_di_atas(unit, timezone.localdate())
    kiriman, berkas = request.POST, request.FILES  # read first: only then is it known that the file was stopped
    return NaskahForm(kiriman, berkas, penetap=penetap, terlalu_besar=getattr(request, "terlalu_besar", False))


def _awal_hari(form: NaskahForm) -> datetime:
    return datetime.combine(form.cleaned_data["ditetapkan_pada"], time.min, get_current_timezone())


def _kembali(unit: UnitKerja, periode: PeriodeEvaluasi) -> HttpResponse:
    return redirect(f"{reverse('penilaian:keselarasan')}?periode={periode.pk}&unit={unit.pk}")
