from functools import partial
from typing import Any

from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from selaras.common.html import minta_potongan, render_page
from selaras.common.http import require_form
from selaras.common.kiriman import Halaman, kirim, selesai
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan import services
from selaras.pelaksanaan.forms import BimbinganForm, PilihanForm, RentangForm, TanggapanForm, UbahBimbinganForm
from selaras.pelaksanaan.models import Bimbingan
from selaras.pelaksanaan.selectors.pembinaan import HalamanPembinaan, bimbingan_antara

HALAMAN = "pelaksanaan/pembinaan.html"


@require_form
def pembinaan(request: PegawaiRequest) -> HttpResponse:
    """Coaching and counselling that I have part in, or (`?untuk=`) with somebody; POST notes a bimbingan."""
    halaman = _baca(request)
    kirim_ini = request.method == "POST"
    form = BimbinganForm(request.POST if kirim_ini else None, initial={"tanggal": timezone.localdate()})
    return kirim(
        request, form, partial(services.catat_bimbingan, pegawai=halaman.untuk),
        Halaman(HALAMAN, lambda: _isi(halaman, form)),
        sesudah=lambda _: selesai(request, "Catatan bimbingan tersimpan.", _alamat(halaman.untuk.pk)),
    )  # fmt: skip


@require_form
def ubah_bimbingan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Correct a note of mine."""
    baris = _ambil(request, pk)
    awal = {n: getattr(baris, n) for n in ("tanggal", "pokok", "kesepakatan", "tindak_lanjut", "versi")}
    form = UbahBimbinganForm(request.POST if request.method == "POST" else None, initial=awal)
    return kirim(
        request, form, partial(services.ubah_bimbingan, bimbingan=baris),
        Halaman("pelaksanaan/ubah_bimbingan.html", lambda: {"baris": baris, "form": form}),
        sesudah=lambda _: selesai(request, "Catatan bimbingan diubah.", _alamat(baris.pegawai_id)),
    )  # fmt: skip


@require_form
def tanggapi_bimbingan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Say something to a note about me."""
    baris = _ambil(request, pk)
    awal = {"tanggapan": baris.tanggapan, "versi": baris.versi}
    form = TanggapanForm(request.POST if request.method == "POST" else None, initial=awal)
    return kirim(
        request, form, partial(services.tanggapi_bimbingan, bimbingan=baris),
        Halaman("pelaksanaan/tanggapi_bimbingan.html", lambda: {"baris": baris, "form": form}),
        sesudah=lambda _: selesai(request, "Tanggapan tersimpan.", reverse("pelaksanaan:pembinaan")),
    )  # fmt: skip


@require_form
def tuntaskan_bimbingan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Say that what was agreed is done."""
    baris = _ambil(request, pk)
    alamat = _alamat(baris.pegawai_id) if baris.pembimbing_id == request.pegawai.pk else _alamat()
    act = partial(services.tuntaskan_bimbingan, bimbingan=baris)
    asal = Halaman(HALAMAN, lambda: _isi(_baca(request), BimbinganForm()), alamat)
    return kirim(request, None, act, asal, sesudah=lambda _: selesai(request, "Tindak lanjut dicatat.", alamat))


@require_safe
def bimbingan_periode(request: PegawaiRequest) -> HttpResponse:
    """The notes about somebody between two days, for a page of a later stage."""
    rentang = RentangForm(request.GET).rentang()
    if rentang is None:
        raise Http404
    untuk = get_object_or_404(Pegawai.objects.asn(), pk=rentang[0])
    baris = bimbingan_antara(untuk, request.pegawai, *rentang[1:])
    if not minta_potongan(request):
        return redirect(_alamat(untuk.pk))
    return render_page(request, "pelaksanaan/_bimbingan_periode.html", {"baris": baris, "untuk": untuk})


def _baca(request: PegawaiRequest) -> HalamanPembinaan:
    """Raises: Http404 for nobody of the institution, and where there is nothing to read or to write."""
    pk = PilihanForm(request.GET.dict() | request.POST.dict()).pilihan()["untuk"] or request.pegawai.pk
    untuk = request.pegawai if pk == request.pegawai.pk else get_object_or_404(Pegawai.objects.asn(), pk=pk)
    halaman = HalamanPembinaan(request.pegawai, untuk, timezone.localdate())
    if not halaman.terbuka:
        raise Http404
    return halaman


def _isi(halaman: HalamanPembinaan, form: Form) -> dict[str, Any]:
    return {"halaman": halaman, "form": form}


def _ambil(request: PegawaiRequest, pk: int) -> Bimbingan:
    terlihat = Bimbingan.objects.visible_to(request.pegawai).select_related("pegawai", "pembimbing")
    return get_object_or_404(terlihat, pk=pk)


def _alamat(untuk: int | None = None) -> str:
    return reverse("pelaksanaan:pembinaan", query={"untuk": untuk} if untuk else None)
