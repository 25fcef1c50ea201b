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
from selaras.common.isian import VersiForm
from selaras.common.kiriman import Halaman, kirim, selesai
from selaras.jejak.middleware import catat_baca
from selaras.organisasi.http import PegawaiRequest
from selaras.pelaksanaan.berkas import unduhan
from selaras.pelaksanaan.models import Berkas
from selaras.penilaian import services
from selaras.penilaian.forms import KeberatanForm, PenjelasanForm, PutusanForm, PutusanNaskahForm
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


@require_form
def terima(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Accept a result."""
    evaluasi = _terlihat(request, pk)
    act, kata = partial(services.terima_hasil, evaluasi=evaluasi), f"Hasil {evaluasi.periode.nama} Anda terima."
    return _kirim(request, pk, act, kata, terima=VersiForm(request.POST))


@require_form
def ajukan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Object to a result."""
    act = partial(services.ajukan_keberatan, evaluasi=_terlihat(request, pk))
    kata = "Keberatan Anda sampai. Penilai diminta menjelaskan, lalu atasannya memutus."
    return _kirim(request, pk, act, kata, keberatan=KeberatanForm(request.POST))


@require_form
def jelaskan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """The penilai explains."""
    act = partial(services.jelaskan_keberatan, keberatan=_keberatan(request, pk))
    kata = "Penjelasan tersimpan dan dibaca pegawai serta atasan Anda."
    return _kirim(request, pk, act, kata, penjelasan=PenjelasanForm(request.POST))


@require_form
def putus(request: PegawaiRequest, pk: int) -> HttpResponse:
    """The superior decides, for good."""
    act = partial(services.putus_keberatan, keberatan=_keberatan(request, pk))
    return _kirim(request, pk, act, "Putusan tersimpan dan berlaku.", putusan=PutusanForm(request.POST))


@require_form
def catat_putusan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """The pengelola records a decision that was signed on paper."""
    keberatan, kiriman, berkas = _keberatan(request, pk), request.POST, request.FILES  # the file first: was it stopped?
    form = PutusanNaskahForm(kiriman, berkas, terlalu_besar=getattr(request, "terlalu_besar", False))
    act = partial(services.catat_putusan, keberatan=keberatan)
    return _kirim(request, pk, act, "Putusan tercatat bersama naskahnya, dan berlaku.", naskah=form)


@require_safe
def naskah_putusan(request: PegawaiRequest, pk: int) -> FileResponse:
    """The scan of it, for whoever may read the result."""
    return unduhan(get_object_or_404(Berkas, pk=_keberatan(request, pk).naskah_id))


def _kirim(request: PegawaiRequest, pk: int, act: Callable[..., Any], kata: str, **borang: forms.Form) -> HttpResponse:
    """Send the one form there is in `borang`, under its name on the page."""
    (form,) = borang.values()
    halaman = Halaman(HALAMAN, lambda: _isi(request, pk, **borang), reverse("penilaian:mengapa", args=[pk]))
    return kirim(request, form, act, halaman, sesudah=lambda _: selesai(request, kata, halaman.alamat))


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
        "naskah": PutusanNaskahForm(initial=versi),
    }
    return {"isi": isi, "borang": kosong | borang, "zona": timezone.localtime(kini).tzname()}
