"""The career of a person, and what is recorded there."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from selaras.common.html import render_page
from selaras.common.http import file_response, require_form
from selaras.common.kiriman import Halaman, kirim, selesai
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import Jenis, Pegawai
from selaras.penilaian.models import Evaluasi
from selaras.tindak_lanjut import services
from selaras.tindak_lanjut.documents import cetak_akumulasi, data_akumulasi
from selaras.tindak_lanjut.forms.karier import CabutForm, DokumenForm, PenghargaanForm, SaldoForm
from selaras.tindak_lanjut.models import AngkaKredit, Penghargaan
from selaras.tindak_lanjut.permissions import (
    boleh_membaca_karier,
    boleh_mencatat_angka_kredit,
    boleh_mencatat_penghargaan,
    boleh_menetapkan_angka_kredit,
)
from selaras.tindak_lanjut.selectors.karier import LembarKarier, kredit_menunggu, lembar_karier

HALAMAN = "tindak_lanjut/karier.html"


@require_safe
def saya(request: PegawaiRequest) -> HttpResponse:
    """One's own career, and what waits for the penilai that one is."""
    if request.pegawai.jenis == Jenis.LUAR:
        return render_page(request, "tindak_lanjut/karier_luar.html", {"menunggu": _menunggu(request)})
    return render_page(request, HALAMAN, _isi(request, request.pegawai) | {"menunggu": _menunggu(request)})


@require_safe
def orang(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Somebody's career."""
    return render_page(request, HALAMAN, _isi(request, _orang(request, pk)))


@require_safe
def cetak(request: PegawaiRequest, pk: int) -> HttpResponse:
    """AKUMULASI ANGKA KREDIT of the jenjang that somebody holds."""
    milik = _orang(request, pk)
    kredit = lembar_karier(milik, timezone.localdate(), sendiri=False).kredit
    data = data_akumulasi(kredit, pada=timezone.now()) if kredit else None
    if data is None:
        raise Http404
    return file_response(cetak_akumulasi(data), f"Akumulasi angka kredit {milik.nama}.pdf", simpan=False)


@require_form
def tetapkan(request: PegawaiRequest, evaluasi_pk: int) -> HttpResponse:
    """Set what an annual result brings."""
    terlihat = Evaluasi.objects.visible_to(request.pegawai).terbuka().select_related("pegawai")
    evaluasi = get_object_or_404(terlihat, pk=evaluasi_pk)
    milik = evaluasi.pegawai
    form = DokumenForm(request.POST)
    halaman = Halaman(
        HALAMAN, lambda: _isi(request, milik, dokumen=form), reverse("tindak_lanjut:karier_orang", args=[milik.pk])
    )
    kata = f"Angka kredit {milik.panggilan} ditetapkan."
    ke = halaman.alamat if boleh_membaca_karier(request.pegawai, milik) else reverse("tindak_lanjut:karier")
    act = partial(services.tetapkan_angka_kredit, evaluasi=evaluasi)
    return kirim(request, form, act, halaman, sesudah=lambda _: selesai(request, kata, ke))


@require_form
def saldo(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Record angka kredit that a document brings along."""
    return _catat(
        request,
        pk,
        SaldoForm(request.POST, auto_id="saldo_%s"),
        services.catat_saldo,
        nama="saldo",
        kata="Angka kredit dicatat.",
    )


@require_form
def penghargaan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Record an award."""
    form = PenghargaanForm(request.POST, auto_id="penghargaan_%s")
    return _catat(request, pk, form, services.catat_penghargaan, nama="penghargaan", kata="Penghargaan dicatat.")


@require_form
def cabut_kredit(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Take a line back."""
    baris = get_object_or_404(AngkaKredit.objects.select_related("pegawai"), pk=pk)
    return _cabut(request, baris.pegawai_id, partial(services.cabut_angka_kredit, baris=baris))


@require_form
def cabut_penghargaan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Take an award back."""
    baris = get_object_or_404(Penghargaan.objects.select_related("pegawai"), pk=pk)
    return _cabut(request, baris.pegawai_id, partial(services.cabut_penghargaan, baris=baris))


def _catat(
    request: PegawaiRequest, pk: int, form: forms.Form, act: Callable[..., Any], *, nama: str, kata: str
) -> HttpResponse:
    milik, alamat = _orang(request, pk), reverse("tindak_lanjut:karier_orang", args=[pk])
    halaman = Halaman(HALAMAN, lambda: _isi(request, milik, **{nama: form}), alamat)
    return kirim(request, form, partial(act, pegawai=milik), halaman, sesudah=lambda _: selesai(request, kata, alamat))


def _cabut(request: PegawaiRequest, pk: int, act: Callable[..., Any]) -> HttpResponse:
    milik, alamat, form = _orang(request, pk), reverse("tindak_lanjut:karier_orang", args=[pk]), CabutForm(request.POST)
    halaman = Halaman(HALAMAN, lambda: _isi(request, milik, cabut=form), alamat)
    kata = "Barisnya dicabut. Alasannya tersimpan di jejak."
    return kirim(request, form, act, halaman, sesudah=lambda _: selesai(request, kata, alamat))


def _orang(request: PegawaiRequest, pk: int) -> Pegawai:
    """Somebody whose career one may read. Raises: Http404."""
    milik = get_object_or_404(Pegawai.objects.asn(), pk=pk)
    if not boleh_membaca_karier(request.pegawai, milik):
        raise Http404
    return milik


def _menunggu(request: PegawaiRequest) -> list[Evaluasi]:
    return kredit_menunggu(request.pegawai, timezone.localdate())


def _isi(request: PegawaiRequest, milik: Pegawai, **borang: forms.Form) -> dict[str, Any]:
    """The page; forms that came back keep what was typed."""
    sendiri = milik.pk == request.pegawai.pk
    lembar = lembar_karier(milik, timezone.localdate(), sendiri=sendiri)
    return {
        "isi": lembar,
        "sendiri": sendiri,
        "borang": _kosong(lembar) | borang,
        "menunggu": [],
        "boleh_mencatat": boleh_mencatat_angka_kredit(request.pegawai, milik),
        "boleh_menghargai": boleh_mencatat_penghargaan(request.pegawai, milik),
        "boleh_menetapkan": partial(boleh_menetapkan_angka_kredit, request.pegawai),
    }


def _kosong(lembar: LembarKarier) -> dict[str, forms.Form]:
    """The forms before anything is typed."""
    return {
        "dokumen": DokumenForm(),
        "saldo": SaldoForm(initial={"jenjang": lembar.kredit.jenjang if lembar.kredit else ""}, auto_id="saldo_%s"),
        "penghargaan": PenghargaanForm(auto_id="penghargaan_%s"),
        "cabut": CabutForm(),
    }
