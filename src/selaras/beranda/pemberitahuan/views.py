"""What I should know: a list, and how I want to be told."""

from functools import partial

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from selaras.beranda.models import Pemberitahuan, PilihanKabar
from selaras.beranda.pemberitahuan import services
from selaras.beranda.pemberitahuan.forms import PilihanKabarForm
from selaras.common.html import Context
from selaras.common.http import require_form
from selaras.common.kiriman import Halaman, kirim, selesai
from selaras.organisasi.http import PegawaiRequest

SEHALAMAN = 30


@require_safe
def daftar(request: PegawaiRequest) -> HttpResponse:
    """My notices, newest first."""
    return _daftar(request, "").buka(request)


@require_form
def buka(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Go where a notice leads; it is read then."""
    satu = get_object_or_404(Pemberitahuan.objects.untuk(request.pegawai), pk=pk)
    act, halaman = partial(services.baca, pemberitahuan=satu), _daftar(request, reverse("beranda:pemberitahuan"))
    return kirim(request, None, act, halaman, sesudah=lambda _: redirect(satu.alamat))


@require_form
def baca_semua(request: PegawaiRequest) -> HttpResponse:
    """All of them are read."""
    halaman = _daftar(request, reverse("beranda:pemberitahuan"))
    return kirim(request, None, services.baca_semua, halaman, sesudah=lambda _: redirect(halaman.alamat))


@require_form
def pilihan(request: PegawaiRequest) -> HttpResponse:
    """When they come by mail too."""
    kini = PilihanKabar.objects.filter(pegawai=request.pegawai).first() or PilihanKabar()
    form = PilihanKabarForm.untuk(request.POST or None, kini)
    isi = {"form": form, "surel": settings.SUREL_AKTIF}
    return kirim(
        request, form, services.atur_kabar, Halaman("beranda/pilihan_kabar.html", lambda: isi),
        sesudah=lambda _: selesai(request, "Pilihan Anda disimpan.", "beranda:pemberitahuan"),
    )  # fmt: skip


def _daftar(request: PegawaiRequest, alamat: str) -> Halaman:
    def isi() -> Context:
        semua = Pemberitahuan.objects.untuk(request.pegawai)
        halaman = Paginator(semua, SEHALAMAN).get_page(request.GET.get("halaman"))
        return {"halaman": halaman, "hari": timezone.localdate()}

    return Halaman("beranda/pemberitahuan.html", isi, alamat)
