from collections.abc import Callable
from functools import partial
from typing import Any

from django import forms
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from selaras.common.html import render_page
from selaras.common.http import require_form
from selaras.common.kiriman import Halaman, kirim, selesai
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


@require_form
def tetapkan(request: PegawaiRequest, unit_pk: int, periode_pk: int) -> HttpResponse:
    """The leader above sets the level."""
    unit, periode = _unit(request, unit_pk), get_object_or_404(PeriodeEvaluasi, pk=periode_pk)
    kata = f"Capaian {unit.nama} untuk {periode.nama} ditetapkan."
    return _kirim(request, unit, periode, services.tetapkan_capaian, kata, tetapkan=CapaianForm(request.POST))


@require_form
def catat(request: PegawaiRequest, unit_pk: int, periode_pk: int) -> HttpResponse:
    """The pengelola records a signed decision with its scan."""
    unit, periode = _unit(request, unit_pk), get_object_or_404(PeriodeEvaluasi, pk=periode_pk)
    kata = f"Penetapan capaian {unit.nama} untuk {periode.nama} tercatat bersama naskahnya."
    return _kirim(request, unit, periode, services.catat_penetapan_capaian, kata, catat=_form_naskah(request, unit))


@require_form
def jelaskan(request: PegawaiRequest, unit_pk: int, periode_pk: int) -> HttpResponse:
    """Why the spread departs from the pattern."""
    unit, periode = _unit(request, unit_pk), get_object_or_404(PeriodeEvaluasi, pk=periode_pk)
    kata = "Alasan tersimpan di jejak. Hasil sudah dapat disampaikan para penilai."
    return _kirim(request, unit, periode, services.jelaskan_sebaran, kata, jelaskan=AlasanForm(request.POST))


def _kirim(
    request: PegawaiRequest,
    unit: UnitKerja,
    periode: PeriodeEvaluasi,
    act: Callable[..., Any],
    kata: str,
    **borang: forms.Form,
) -> HttpResponse:
    """Send the one form there is in `borang`, under its name on the page."""
    (form,) = borang.values()
    alamat = reverse("penilaian:keselarasan", query={"periode": periode.pk, "unit": unit.pk})
    halaman = Halaman(HALAMAN, lambda: _isi(request, str(periode.pk), str(unit.pk), **borang), alamat)
    act = partial(act, unit=unit, periode=periode)
    return kirim(request, form, act, halaman, sesudah=lambda _: selesai(request, kata, alamat))


@require_safe
def naskah(request: PegawaiRequest, unit_pk: int, periode_pk: int) -> FileResponse:
    """The scan of a recorded decision."""
    unit = _unit(request, unit_pk)
    tercatat = PenetapanCapaian.objects.filter(unit=unit, periode=periode_pk).values("naskah")
    return unduhan(get_object_or_404(Berkas, pk__in=tercatat))


def _isi(request: PegawaiRequest, periode: str | None, unit: str | None, **borang: Any) -> dict[str, Any]:
    """The page; forms that came back keep what was typed. Raises: Http404 where nothing may be seen."""
    hari = timezone.localdate()
    dipilih = pilih_periode(periode, hari, periode_dilihat(request.pegawai, hari))
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
