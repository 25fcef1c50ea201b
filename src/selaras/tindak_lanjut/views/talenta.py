"""The nine boxes, and the import of scores."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from selaras.common.html import render_page
from selaras.common.http import require_form
from selaras.common.kiriman import Halaman, kirim, selesai
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.wewenang import wewenang
from selaras.tindak_lanjut import services
from selaras.tindak_lanjut.forms.karier import SaringForm
from selaras.tindak_lanjut.forms.talenta import PotensiForm
from selaras.tindak_lanjut.models import ImporPotensi
from selaras.tindak_lanjut.permissions import boleh_mengimpor_potensi
from selaras.tindak_lanjut.selectors.potensi import daftar_impor_potensi, halaman_impor_potensi
from selaras.tindak_lanjut.selectors.talenta import peta_talenta
from selaras.tindak_lanjut.views.kenaikan import pilihan_unit

IMPOR, SATU = "tindak_lanjut/impor_potensi.html", "tindak_lanjut/impor_potensi_satu.html"


@require_safe
def peta(request: PegawaiRequest) -> HttpResponse:
    """The map of the units that one leads or serves."""
    unit, kotak = request.GET.get("unit", ""), request.GET.get("kotak", "")
    isi = peta_talenta(
        request.pegawai, hari=timezone.localdate(), kotak=kotak, unit=int(unit) if unit.isdecimal() else None,
        halaman=request.GET.get("halaman"),
    )  # fmt: skip
    if isi is None:
        raise Http404
    w = wewenang(request.pegawai)
    form = SaringForm(request.GET, unit=pilihan_unit(isi.susunan, w.unit_dipimpin | w.unit_dikelola))
    boleh = boleh_mengimpor_potensi(request.pegawai)
    return render_page(
        request, "tindak_lanjut/talenta.html", {"isi": isi, "form": form, "kotak": kotak, "boleh": boleh}
    )


@require_form
def impor(request: PegawaiRequest) -> HttpResponse:
    """The imports there were; a new one begins with a file."""
    if not boleh_mengimpor_potensi(request.pegawai):
        raise Http404
    form = PotensiForm(request)
    halaman = Halaman(IMPOR, lambda: {"form": form, "daftar": daftar_impor_potensi(request.pegawai)})
    return kirim(
        request, form, services.unggah_potensi, halaman,
        sesudah=lambda satu: redirect("tindak_lanjut:satu_impor", pk=satu.pk),
    )  # fmt: skip


@require_safe
def satu_impor(request: PegawaiRequest, pk: int) -> HttpResponse:
    """One import: its rows, and what may be done with it."""
    return render_page(request, SATU, _isi(request, _impor(request, pk)))


@require_form
def setujui(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Take the rows that are right."""
    return _langkah(request, pk, services.setujui_potensi, "Nilai potensial tersimpan dan dipakai di peta talenta.")


@require_form
def buang(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Give up what was only read."""
    return _langkah(request, pk, services.buang_potensi, "Impor tidak jadi dilakukan. Tidak ada yang diubah.")


@require_form
def urungkan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Take back what was done."""
    return _langkah(request, pk, services.urungkan_potensi, "Impor diurungkan. Nilai sebelumnya berlaku lagi.")


def _langkah(request: PegawaiRequest, pk: int, act: Callable[..., ImporPotensi], kata: str) -> HttpResponse:
    satu, alamat = _impor(request, pk), reverse("tindak_lanjut:satu_impor", args=[pk])
    halaman = Halaman(SATU, lambda: _isi(request, _impor(request, pk)), alamat)
    return kirim(request, None, partial(act, impor=satu), halaman, sesudah=lambda _: selesai(request, kata, alamat))


def _impor(request: PegawaiRequest, pk: int) -> ImporPotensi:
    return get_object_or_404(ImporPotensi.objects.visible_to(request.pegawai), pk=pk)


def _isi(request: PegawaiRequest, satu: ImporPotensi) -> dict[str, Any]:
    return halaman_impor_potensi(satu, request.GET.get("halaman"))
