"""The matriks peran hasil, and the answers of those who are proposed for something."""

from functools import partial
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from aturan.bahasa_hasil import periksa_rumusan
from selaras.common.html import render_page
from selaras.common.http import require_form
from selaras.common.isian import bersihkan
from selaras.common.kiriman import kirim, selesai
from selaras.organisasi.http import PegawaiRequest
from selaras.perencanaan import selectors, services
from selaras.perencanaan.forms import AmbilForm, PeranForm, TolakForm
from selaras.perencanaan.models import SKP, HasilKerja, PeranHasil
from selaras.perencanaan.selectors import Matriks
from selaras.perencanaan.views.baris import Baris, Dokumen, bersama
from selaras.perencanaan.views.skp import dokumen_skp


@require_safe
def saya(request: PegawaiRequest) -> HttpResponse:
    """The matrix of one's SKP of today; without one, the way to it."""
    berjalan = selectors.skp_berjalan(request.pegawai, timezone.localdate())
    return redirect("perencanaan:matriks", pk=berjalan.pk) if berjalan else redirect("perencanaan:semua")


@require_safe
def matriks(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Who delivers what for which result of a leader."""
    return _gambar(request, _matriks(request, pk))


@require_form
def sel(request: PegawaiRequest, pk: int, pegawai: int, hasil: int) -> HttpResponse:
    """One cell: opened to be written in, or sent."""
    isi = _matriks(request, pk)
    satu = isi.sel(pegawai, hasil)
    if satu is None:
        raise Http404
    if request.method != "POST":
        return _gambar(request, isi, satu.kunci)
    act = partial(services.usulkan_peran, induk=satu.induk, pegawai=satu.pegawai)
    return kirim(
        request, PeranForm(request.POST), act, Baris(_lembar(request, pk, satu.kunci), satu.kunci),
        sesudah=lambda _: _terkirim(request, pk, satu.kunci),
    )  # fmt: skip


@require_safe
def pelatih(request: PegawaiRequest) -> HttpResponse:
    """What the coach says of words that are being typed."""
    rumusan = bersihkan(request.GET.get("rumusan", ""))[:1000].strip()
    periksa = periksa_rumusan(rumusan) if rumusan else None
    return render_page(request, "perencanaan/_pelatih_sel.html", {"periksa": periksa})


@require_form
def ambil(request: PegawaiRequest, pk: int, peran: int) -> HttpResponse:
    """Take a proposal over into one's SKP."""
    skp = get_object_or_404(SKP.semua.visible_to(request.pegawai), pk=pk)
    usulan = get_object_or_404(PeranHasil, pk=peran, pegawai=skp.pegawai_id)

    def sesudah(hasil: HasilKerja) -> HttpResponse:
        kata = "Usulan masuk ke SKP. Lengkapi ukuran dan targetnya."
        return selesai(request, kata, f"{reverse('perencanaan:skp', args=[pk])}#hasil-{hasil.pk}")

    act = partial(services.ambil_usulan, peran=usulan, skp=skp)
    asal = Baris(dokumen_skp(request, pk), f"usulan-{peran}")
    return kirim(request, AmbilForm(request.POST), act, asal, sesudah=sesudah)


@require_form
def tolak(request: PegawaiRequest, pk: int, peran: int) -> HttpResponse:
    """Decline a proposal, with the reason."""
    skp = get_object_or_404(SKP.semua.visible_to(request.pegawai), pk=pk)
    usulan = get_object_or_404(PeranHasil, pk=peran, pegawai=skp.pegawai_id)
    kata = "Usulan tidak diambil. Pimpinan membaca alasan Anda di matriksnya."
    return kirim(
        request, TolakForm(request.POST), partial(services.tolak_usulan, peran=usulan),
        Baris(dokumen_skp(request, pk), f"usulan-{peran}"),
        sesudah=lambda _: selesai(request, kata, "perencanaan:skp", pk=pk),
    )  # fmt: skip


def _matriks(request: PegawaiRequest, pk: int) -> Matriks:
    isi = selectors.matriks(request.pegawai, pk, timezone.localdate())
    if isi is None:
        raise Http404
    return isi


def _isi(isi: Matriks, dibuka: str = "") -> dict[str, Any]:
    return {"matriks": isi, "dibuka": dibuka}


def _gambar(request: PegawaiRequest, isi: Matriks, dibuka: str = "") -> HttpResponse:
    return render_page(request, "perencanaan/matriks.html", bersama() | _isi(isi, dibuka), fragment="tabel")


def _lembar(request: PegawaiRequest, pk: int, dibuka: str = "") -> Dokumen:
    alamat = reverse("perencanaan:matriks", args=[pk])
    return Dokumen("perencanaan/matriks.html", lambda: _isi(_matriks(request, pk), dibuka), alamat)


def _terkirim(request: PegawaiRequest, pk: int, kunci: str) -> HttpResponse:
    """The matrix again, at the cell that was sent."""
    return redirect(f"{reverse('perencanaan:matriks', args=[pk])}#{kunci}")
