"""The time to improve: the list, the case, and each act on it."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from aturan.perbaikan import LABEL, batas_perbaikan
from selaras.common.html import render_page
from selaras.common.http import require_form
from selaras.common.kiriman import Halaman, kirim, selesai
from selaras.organisasi.http import PegawaiRequest
from selaras.penilaian.models import Evaluasi
from selaras.tindak_lanjut import services
from selaras.tindak_lanjut.forms.perbaikan import (
    BukaForm,
    LangkahForm,
    PemeriksaanForm,
    SasaranForm,
    SepakatForm,
    TutupForm,
)
from selaras.tindak_lanjut.models import PemeriksaanPerbaikan, Perbaikan
from selaras.tindak_lanjut.permissions import boleh_membina, boleh_mencatat_langkah, boleh_menyepakati
from selaras.tindak_lanjut.selectors.perbaikan import (
    Kasus,
    daftar_perbaikan,
    kasus,
    pilihan_langkah,
    terlambat,
    usulan_perbaikan,
)

KASUS, BUKA = "tindak_lanjut/perbaikan_satu.html", "tindak_lanjut/perbaikan_buka.html"


@require_safe
def daftar(request: PegawaiRequest) -> HttpResponse:
    """The cases within sight, and the results of which one may open a case."""
    isi = {
        "daftar": daftar_perbaikan(request.pegawai),
        "usulan": usulan_perbaikan(request.pegawai),
        "hari": timezone.localdate(),
        "terlambat": terlambat,
    }
    return render_page(request, "tindak_lanjut/perbaikan.html", isi)


@require_form
def buka(request: PegawaiRequest, evaluasi_pk: int) -> HttpResponse:
    """Open a case after a low result."""
    terlihat = Evaluasi.objects.visible_to(request.pegawai).terbuka().bernama()
    evaluasi, form = get_object_or_404(terlihat, pk=evaluasi_pk), BukaForm(request.POST or None)
    isi = {"evaluasi": evaluasi, "form": form, "batas": batas_perbaikan(mulai=timezone.localdate())}
    return kirim(
        request, form, partial(services.buka_perbaikan, evaluasi=evaluasi), Halaman(BUKA, lambda: isi),
        sesudah=lambda satu: selesai(
            request, f"Perbaikan kinerja dibuka. {evaluasi.pegawai.panggilan} diminta menyepakati sasarannya.",
            "tindak_lanjut:perbaikan_satu", pk=satu.pk,
        ),
    )  # fmt: skip


@require_safe
def satu(request: PegawaiRequest, pk: int) -> HttpResponse:
    """One case."""
    return render_page(request, KASUS, _isi(request, _perbaikan(request, pk)))


@require_form
def sasaran(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Write the goals anew."""
    form = SasaranForm(request.POST)
    return _langkah(request, pk, form, services.ubah_sasaran, nama="sasaran", kata="Sasaran perbaikan diperbarui.")


@require_form
def sepakati(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Agree to the goals."""
    form = SepakatForm(request.POST)
    return _langkah(
        request, pk, form, services.sepakati_perbaikan, nama="sepakat", kata="Sasaran perbaikan Anda sepakati."
    )


@require_form
def tutup(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Say what came of it."""
    return _langkah(
        request, pk, TutupForm(request.POST), services.tutup_perbaikan, nama="tutup", kata="Hasil perbaikan tersimpan."
    )


@require_form
def langkah(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Record what was decided."""
    form = LangkahForm(request.POST, pilihan=pilihan_langkah(_perbaikan(request, pk)))
    return _langkah(request, pk, form, services.catat_langkah, nama="langkah", kata="Keputusan tercatat.")


@require_form
def periksa(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Record one look."""
    baris = get_object_or_404(PemeriksaanPerbaikan, pk=pk)
    perbaikan, form = _perbaikan(request, baris.perbaikan_id), PemeriksaanForm(request.POST)
    alamat = reverse("tindak_lanjut:perbaikan_satu", args=[perbaikan.pk])
    halaman = Halaman(KASUS, lambda: _isi(request, _perbaikan(request, perbaikan.pk), pemeriksaan=form), alamat)
    act = partial(services.catat_pemeriksaan, pemeriksaan=baris)
    return kirim(request, form, act, halaman, sesudah=lambda _: selesai(request, "Pemeriksaan tercatat.", alamat))


def _langkah(
    request: PegawaiRequest, pk: int, form: forms.Form, act: Callable[..., Any], *, nama: str, kata: str
) -> HttpResponse:
    perbaikan, alamat = _perbaikan(request, pk), reverse("tindak_lanjut:perbaikan_satu", args=[pk])
    halaman = Halaman(KASUS, lambda: _isi(request, _perbaikan(request, pk), **{nama: form}), alamat)
    act = partial(act, perbaikan=perbaikan)
    return kirim(request, form, act, halaman, sesudah=lambda _: selesai(request, kata, alamat))


def _perbaikan(request: PegawaiRequest, pk: int) -> Perbaikan:
    terlihat = Perbaikan.objects.visible_to(request.pegawai)
    return get_object_or_404(
        terlihat.select_related("pegawai", "penilai", "unit", "evaluasi__periode", "ditutup_oleh"), pk=pk
    )


def _isi(request: PegawaiRequest, perbaikan: Perbaikan, **borang: forms.Form) -> dict[str, Any]:
    """The case; forms that came back keep what was typed."""
    isi, hari = kasus(perbaikan), timezone.localdate()
    return {
        "isi": isi,
        "hari": hari,
        "label": LABEL,
        "lewat": terlambat(perbaikan, hari),
        "borang": _kosong(isi, hari) | borang,
        "membina": boleh_membina(request.pegawai, perbaikan),
        "menyepakati": boleh_menyepakati(request.pegawai, perbaikan),
        "mencatat": boleh_mencatat_langkah(request.pegawai, perbaikan),
    }


def _kosong(isi: Kasus, hari: date) -> dict[str, forms.Form]:
    """The forms before anything is typed."""
    awal = {"versi": isi.perbaikan.versi}
    return {
        "sasaran": SasaranForm(initial=awal | {"sasaran": isi.perbaikan.sasaran}),
        "sepakat": SepakatForm(initial=awal),
        "pemeriksaan": PemeriksaanForm(initial={"dilakukan": hari}),
        "tutup": TutupForm(initial=awal),
        "langkah": LangkahForm(pilihan=isi.pilihan),
    }
