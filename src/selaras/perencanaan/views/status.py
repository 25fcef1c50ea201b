"""The way of an SKP: submitted, taken back or returned, set, closed."""

from collections.abc import Callable
from functools import partial

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from selaras.common.http import require_form
from selaras.common.isian import VersiForm
from selaras.common.kiriman import kirim, selesai
from selaras.organisasi.http import PegawaiRequest
from selaras.perencanaan import services
from selaras.perencanaan.forms import KembalikanForm, TutupForm
from selaras.perencanaan.models import SKP
from selaras.perencanaan.views.skp import dokumen_skp


@require_form
def ganti_pendekatan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Use the other approach in a draft that is empty."""
    kata = "Pendekatan diganti. Tulis hasil kerja pertama bila sudah siap."
    return _putuskan(request, pk, VersiForm(request.POST), services.ganti_pendekatan, kata)


@require_form
def salin_perjanjian(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Begin the plan of a head as a copy of the perjanjian kinerja."""
    kata = (
        "Sasaran dan indikator perjanjian kinerja tersalin. Pilih perspektif tiap hasil kerja, lalu sesuaikan isinya."
    )
    return _putuskan(request, pk, VersiForm(request.POST), services.salin_perjanjian, kata)


@require_form
def ajukan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Submit one's SKP."""
    kata = "SKP diajukan. {penilai} akan memeriksa, lalu menetapkan atau mengembalikannya."
    return _putuskan(request, pk, VersiForm(request.POST), services.ajukan_skp, kata)


@require_form
def tarik(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Take one's submission back."""
    kata = "SKP ditarik lagi menjadi draf. Ajukan kembali setelah selesai diubah."
    return _putuskan(request, pk, VersiForm(request.POST), services.tarik_skp, kata)


@require_form
def kembalikan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Return an SKP with a note."""
    kata = "SKP dikembalikan. {pegawai} membaca catatan itu di halaman ini."
    return _putuskan(request, pk, KembalikanForm(request.POST), services.kembalikan_skp, kata)


@require_form
def tetapkan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Set an SKP."""
    kata = "SKP ditetapkan. Mulai sekarang isinya mengikat kedua pihak."
    return _putuskan(request, pk, VersiForm(request.POST), services.tetapkan_skp, kata)


@require_form
def tutup(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Close an SKP whose pegawai leaves the post."""
    kata = "SKP ditutup. {pegawai} dapat memulai SKP pada jabatan yang baru."
    return _putuskan(request, pk, TutupForm(request.POST), services.tutup_skp, kata)


def _putuskan(request: PegawaiRequest, pk: int, form: forms.Form, act: Callable[..., SKP], kata: str) -> HttpResponse:
    """One step; refused, the whole page says why and keeps what was typed."""
    skp = get_object_or_404(SKP.semua.visible_to(request.pegawai).bernama(), pk=pk)
    dokumen = dokumen_skp(request, pk)
    kata = kata.format(pegawai=skp.pegawai.panggilan, penilai=skp.penilai.panggilan)

    def sesudah(kini: SKP) -> HttpResponse:
        return selesai(request, kata, "perencanaan:skp", pk=kini.pk)

    return kirim(request, form, partial(act, skp=skp), dokumen, sesudah=sesudah)
