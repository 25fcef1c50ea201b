from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from selaras.common.errors import DomainError
from selaras.common.html import render_galat, render_page
from selaras.common.isian import VersiForm
from selaras.organisasi.http import PegawaiRequest
from selaras.penilaian import services
from selaras.penilaian.forms import NilaiForm, PeriodeForm
from selaras.penilaian.models import Evaluasi
from selaras.penilaian.selectors.meja import Meja, meja
from selaras.penilaian.selectors.periode import periode_dinilai, pilih_periode
from selaras.perencanaan.models import SKP

HALAMAN = "penilaian/meja.html"


class IsianBelumTepat(DomainError):
    """A draft that cannot be saved as it stands."""

    kode, status = "isian_belum_tepat", 422


@require_safe
def buka(request: PegawaiRequest) -> HttpResponse:
    """The desk: `?periode=` and `?pegawai=` (an SKP) choose what lies on it."""
    isi = _isi(request, request.GET.get("periode"), request.GET.get("pegawai"))
    return render_page(request, HALAMAN, isi)


@require_POST
def nilai(request: PegawaiRequest, skp_pk: int) -> HttpResponse:
    """Save a rating, as a draft or finished, and go on to the next person."""
    skp = get_object_or_404(SKP.objects.visible_to(request.pegawai).select_related("pegawai"), pk=skp_pk)
    form = NilaiForm(request.POST)
    if not form.is_valid():
        return render_page(request, HALAMAN, _isi(request, request.POST.get("periode"), str(skp_pk), form), status=422)
    lanjut = form.cleaned_data.pop("lanjut")
    try:
        e = services.nilai(skp=skp, oleh=request.pegawai, pada=timezone.now(), **form.cleaned_data)
    except DomainError as galat:
        return render_galat(request, galat, HALAMAN, _isi(request, request.POST.get("periode"), str(skp_pk), form))
    messages.success(
        request, f"{'Draf penilaian' if e.status == 'draf' else 'Penilaian'} {skp.pegawai.nama} tersimpan."
    )
    return redirect(_alamat(e.periode_id, lanjut if form.cleaned_data["selesai"] and lanjut else skp_pk))


@require_POST
def simpan_draf(request: PegawaiRequest, skp_pk: int) -> HttpResponse:
    """Autosave: the draft as it stands; the answer is only when, and the version to go on with."""
    skp = get_object_or_404(SKP.objects.visible_to(request.pegawai), pk=skp_pk)
    form, pada = NilaiForm(request.POST), timezone.now()
    isi = {"meja": None, "form": None, "tabel": False}
    if not form.is_valid():
        return render_galat(request, IsianBelumTepat(form.keluhan), HALAMAN, isi)
    data = form.cleaned_data | {"selesai": False}
    data.pop("lanjut")
    try:
        evaluasi = services.nilai(skp=skp, oleh=request.pegawai, pada=pada, **data)
    except DomainError as galat:
        return render_galat(request, galat, HALAMAN, isi)
    return render_page(request, "penilaian/_tersimpan.html", {"evaluasi": evaluasi, "pada": pada})


@require_POST
def sampaikan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Hand over one result."""
    e = get_object_or_404(Evaluasi.objects.visible_to(request.pegawai).select_related("pegawai"), pk=pk)
    form = VersiForm(request.POST)
    if not form.is_valid():
        return redirect(_alamat(e.periode_id, e.skp_id))
    try:
        services.sampaikan_hasil(evaluasi=e, oleh=request.pegawai, pada=timezone.now(), **form.cleaned_data)
    except DomainError as galat:
        return render_galat(request, galat, HALAMAN, _isi(request, str(e.periode_id), str(e.skp_id)))
    messages.success(request, f"Hasil disampaikan kepada {e.pegawai.nama}.")
    return redirect(_alamat(e.periode_id, e.skp_id))


@require_POST
def sampaikan_semua(request: PegawaiRequest) -> HttpResponse:
    """Hand over all that are finished in a period."""
    form = PeriodeForm(request.POST)
    if not form.is_valid():
        return redirect("penilaian:meja")
    periode = form.cleaned_data["periode"]
    try:
        banyak = services.sampaikan_semua(periode=periode, oleh=request.pegawai, pada=timezone.now())
    except DomainError as galat:
        return render_galat(request, galat, HALAMAN, _isi(request, str(periode.pk), None))
    messages.success(request, f"{banyak} hasil disampaikan kepada pegawainya.")
    return redirect(_alamat(periode.pk, None))


def _isi(
    request: PegawaiRequest, periode: str | None, pegawai: str | None, form: NilaiForm | None = None
) -> dict[str, Any]:
    dipilih = pilih_periode(periode, timezone.localdate(), periode_dinilai(request.pegawai))
    kerja = meja(request.pegawai, dipilih, pegawai) if dipilih else None
    tabel = request.GET.get("tampilan") == "tabel"
    return {"meja": kerja, "form": form or _form(kerja), "tabel": tabel}


def _form(kerja: Meja | None) -> NilaiForm | None:
    """The form as it was saved last."""
    if kerja is None or kerja.dipilih is None:
        return None
    e = kerja.dipilih.evaluasi
    awal = {"hasil": e.hasil, "perilaku": e.perilaku, "catatan": e.catatan, "versi": e.versi}
    lanjut = kerja.berikutnya.skp.pk if kerja.berikutnya else None
    return NilaiForm(initial=awal | {"periode": kerja.periode.kini.pk, "lanjut": lanjut})


def _alamat(periode: int, skp: int | None) -> str:
    pegawai = f"&pegawai={skp}" if skp else ""
    return f"{reverse('penilaian:meja')}?periode={periode}{pegawai}"
