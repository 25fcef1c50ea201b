"""What the law leaves to the institution: read by whom looks after people, changed by whom looks after them all."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from selaras.common.errors import DomainError
from selaras.common.html import render_galat, render_page
from selaras.common.http import require_form
from selaras.organisasi import selectors, services
from selaras.organisasi.forms.pengaturan import LiburForm, PengaturanForm, TahunForm
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import HariLibur
from selaras.organisasi.permissions import boleh_melihat_daftar, boleh_mengatur_instansi

PENGATURAN, LIBUR = "organisasi/pengaturan.html", "organisasi/libur.html"


@require_form
def pengaturan(request: PegawaiRequest) -> HttpResponse:
    """Names, terms and thresholds."""
    _pastikan_terlihat(request)
    instansi = selectors.instansi()
    form = PengaturanForm(request.POST or None, instance=instansi, initial={"versi": instansi.versi})
    isi = {"form": form, "izin": boleh_mengatur_instansi(request.pegawai), "versi": instansi.versi}
    if not form.is_valid():
        return render_page(request, PENGATURAN, isi, status=422 if form.is_bound else 200)
    data = form.cleaned_data
    try:
        services.ubah_instansi(isi=data, versi=data.pop("versi"), oleh=request.pegawai, pada=timezone.now())
    except DomainError as galat:
        return render_galat(request, galat, PENGATURAN, isi)
    messages.success(request, "Pengaturan disimpan dan berlaku mulai sekarang.")
    return redirect("organisasi:pengaturan")


@require_form
def libur(request: PegawaiRequest) -> HttpResponse:
    """The holidays of a year; one more."""
    _pastikan_terlihat(request)
    form = LiburForm(request.POST or None)
    isi = _daftar_libur(request) | {"form": form}
    if not form.is_valid():
        return render_page(request, LIBUR, isi, status=422 if form.is_bound else 200)
    try:
        baru = services.tambah_libur(**form.cleaned_data, oleh=request.pegawai, pada=timezone.now())
    except DomainError as galat:
        return render_galat(request, galat, LIBUR, isi)
    messages.success(request, f"{baru.nama} ditambahkan.")
    return _ke_tahun(baru.tanggal.year)


@require_POST
def hapus_libur(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Take a day off the list."""
    _pastikan_terlihat(request)
    hari = get_object_or_404(HariLibur, pk=pk)
    try:
        services.hapus_libur(libur=hari, oleh=request.pegawai, pada=timezone.now())
    except DomainError as galat:
        return render_galat(request, galat, LIBUR, _daftar_libur(request) | {"form": LiburForm()})
    messages.success(request, f"{hari.nama} dihapus dari daftar.")
    return _ke_tahun(hari.tanggal.year)


def _pastikan_terlihat(request: PegawaiRequest) -> None:
    if not boleh_melihat_daftar(request.pegawai):
        raise Http404


def _daftar_libur(request: PegawaiRequest) -> dict[str, object]:
    form = TahunForm(request.GET)
    tahun = (form.cleaned_data["tahun"] if form.is_valid() else None) or timezone.localdate().year
    izin = boleh_mengatur_instansi(request.pegawai)
    return {"tahun": tahun, "daftar": selectors.daftar_libur(tahun), "izin": izin}


def _ke_tahun(tahun: int) -> HttpResponse:
    return redirect(reverse("organisasi:libur", query={"tahun": tahun}))
