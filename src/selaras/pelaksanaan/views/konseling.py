from functools import partial
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from selaras.common.http import require_form
from selaras.common.isian import VersiForm
from selaras.common.kiriman import Halaman, kirim, selesai
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan import services
from selaras.pelaksanaan.forms import KonselingForm, MulaiKonselingForm
from selaras.pelaksanaan.models import Konseling
from selaras.pelaksanaan.selectors import cari_orang
from selaras.pelaksanaan.selectors.pembinaan import HalamanPembinaan


@require_form
@never_cache
def mulai_konseling(request: PegawaiRequest, pegawai_pk: int) -> HttpResponse:
    """Name a counsellor for somebody I assess; `?nama=` looks for one."""
    hari, untuk = timezone.localdate(), get_object_or_404(Pegawai.objects.asn(), pk=pegawai_pk)
    halaman = HalamanPembinaan(request.pegawai, untuk, hari)
    if not halaman.boleh_menunjuk or halaman.kenal is None:
        raise Http404
    nama = request.GET.get("nama", "")
    ditemukan = [o for o in cari_orang(request.pegawai, nama, hari) if o.pk != untuk.pk]
    penerima = [request.pegawai, *Pegawai.objects.filter(pk__in=[halaman.kenal.atasan_penilai_id])]
    form = MulaiKonselingForm(
        request.POST if request.method == "POST" else None, konselor=[request.pegawai, *ditemukan], penerima=penerima
    )
    isi = {"halaman": halaman, "form": form, "nama": nama, "ditemukan": ditemukan}
    return kirim(
        request, form, partial(services.mulai_konseling, pegawai=untuk),
        Halaman("pelaksanaan/mulai_konseling.html", lambda: isi), sesudah=partial(_dimulai, request),
    )  # fmt: skip


@require_form
@never_cache
def konseling(request: PegawaiRequest, pk: int) -> HttpResponse:
    """One note, for those three; the counsellor writes it."""
    baris = _ambil(request, pk)
    awal = {n: getattr(baris, n) for n in ("tanggal", "catatan", "tindak_lanjut", "versi")}
    form = KonselingForm(request.POST if request.method == "POST" else None, initial=awal)
    return kirim(
        request, form, partial(services.catat_konseling, konseling=baris), _halaman(request, baris, form),
        sesudah=lambda _: selesai(request, "Catatan konseling tersimpan.", "pelaksanaan:konseling", pk=pk),
    )  # fmt: skip


@require_form
@never_cache
def laporkan_konseling(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Let the named receiver read it."""
    baris = _ambil(request, pk)
    form, alamat = VersiForm(request.POST), reverse("pelaksanaan:konseling", args=[pk])
    asal = _halaman(request, baris, KonselingForm(initial={"versi": baris.versi}), alamat)
    act = partial(services.laporkan_konseling, konseling=baris)
    kata = f"Hasil konseling dilaporkan kepada {baris.penerima.nama}."
    return kirim(request, form, act, asal, sesudah=lambda _: selesai(request, kata, alamat))


def _dimulai(request: PegawaiRequest, baris: Konseling) -> HttpResponse:
    """Who named another has no part in it from here on."""
    if baris.konselor_id == request.pegawai.pk:
        return selesai(
            request, "Konseling dimulai. Tulis catatannya setelah bertemu.", "pelaksanaan:konseling", pk=baris.pk
        )
    kata = f"{baris.konselor.nama} ditunjuk sebagai konselor {baris.pegawai.panggilan}. Catatannya tidak dapat dibaca di sini."
    return selesai(request, kata, reverse("pelaksanaan:pembinaan", query={"untuk": baris.pegawai_id}))


def _halaman(request: PegawaiRequest, baris: Konseling, form: Any, alamat: str = "") -> Halaman:
    menulis = baris.konselor_id == request.pegawai.pk and baris.dilaporkan_pada is None
    return Halaman("pelaksanaan/konseling.html", lambda: {"baris": baris, "form": form, "menulis": menulis}, alamat)


def _ambil(request: PegawaiRequest, pk: int) -> Konseling:
    terlihat = Konseling.objects.visible_to(request.pegawai).select_related("pegawai", "konselor", "penerima")
    return get_object_or_404(terlihat, pk=pk)
