from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from selaras.common.errors import DomainError
from selaras.common.html import minta_potongan, render_galat, render_page
from selaras.common.http import file_response, require_form
from selaras.common.kiriman import IsianKeliru, kirim, selesai
from selaras.common.versi import VersiBasi
from selaras.organisasi.http import PegawaiRequest
from selaras.pelaksanaan import documents, services
from selaras.pelaksanaan.forms import BulanForm, RealisasiForm, TempelForm
from selaras.pelaksanaan.selectors.kisi import Kisi
from selaras.pelaksanaan.selectors.realisasi import kisi_realisasi, pratinjau
from selaras.pelaksanaan.selectors.rencana_aksi import RencanaPeriode
from selaras.perencanaan.models import SKP

HALAMAN = "pelaksanaan/realisasi.html"
BARIS = "pelaksanaan/_tersimpan.html"
TEMPEL = "pelaksanaan/tempel.html"


@dataclass(frozen=True, slots=True)
class Kisian:
    """The cells of a month: what is wrong with one, and what stands there now, is said at its own place."""

    pengirim: PegawaiRequest
    skp_pk: int
    form: RealisasiForm

    def buka(self, request: HttpRequest) -> HttpResponse:
        """The page."""
        return redirect("pelaksanaan:realisasi", self.skp_pk)

    def tolak(self, request: HttpRequest, galat: DomainError) -> HttpResponse:
        """The cells, or the page with them, and what was typed."""
        kisi = baca_kisi(self.pengirim, self.skp_pk)
        if isinstance(galat, IsianKeliru | VersiBasi) and minta_potongan(request):
            return _sel(self.pengirim, kisi, self.form, status=galat.status)
        if isinstance(galat, IsianKeliru):
            return render_page(request, HALAMAN, isi_halaman(kisi, self.form), status=galat.status)
        return render_galat(request, galat, HALAMAN, isi_halaman(kisi, self.form))


@require_safe
def realisasi_saya(request: PegawaiRequest) -> HttpResponse:
    """My figures: those of the plan that binds today, else of the last one; without a plan, what to do first."""
    skp = SKP.objects.berlaku().filter(pegawai=request.pegawai, mulai__lte=timezone.localdate()).order_by("-mulai")
    if terakhir := skp.first():
        return redirect("pelaksanaan:realisasi", terakhir.pk)
    return render_page(request, "pelaksanaan/realisasi_kosong.html", {})


@require_safe
def realisasi(request: PegawaiRequest, skp_pk: int) -> HttpResponse:
    """Figures, evidence and bars of one SKP, for one month."""
    kisi = baca_kisi(request, skp_pk)
    return render_page(request, HALAMAN, isi_halaman(kisi), fragment="halaman")


@require_form
def isi_realisasi(request: PegawaiRequest, skp_pk: int) -> HttpResponse:
    """Save the cells that were sent: one while it is typed, or all of the month by the button."""
    kisi = baca_kisi(request, skp_pk)
    form = RealisasiForm(request.POST, baris=kisi.baris)

    def act(**isian: Any) -> None:
        services.isi_banyak(skp=kisi.skp, bulan=bulan_dikirim(request, kisi), **isian)

    def sesudah(_: None) -> HttpResponse:
        if minta_potongan(request):
            return _sel(request, baca_kisi(request, skp_pk), form)
        return selesai(request, f"Angka {kisi.nama_bulan} tersimpan.", alamat(kisi))

    return kirim(request, form, act, Kisian(request, skp_pk, form), sesudah=sesudah)


@require_form
def tempel(request: PegawaiRequest, skp_pk: int) -> HttpResponse:
    """A pasted column, or the figures of another month, side by side with what is stored: nothing is saved here."""
    kisi = baca_kisi(request, skp_pk)
    form = TempelForm(request.POST if request.method == "POST" else None)
    isi: dict[str, Any] = {"kisi": kisi, "form": form, "baris": None}
    if dari := _bulan(request, "dari"):
        isi["baris"] = pratinjau(kisi, kisi.angka_pada(dari))
    elif form.is_valid():
        isi["baris"] = pratinjau(kisi, form.sel(len(kisi.berangka)))
    return render_page(request, TEMPEL, isi, fragment="tempel", status=422 if form.errors else 200)


@require_safe
def unduh_realisasi(request: PegawaiRequest, skp_pk: int) -> HttpResponse:
    """The figures as a workbook."""
    kisi = baca_kisi(request, skp_pk)
    nama = f"realisasi-{slugify(kisi.skp.pegawai.nama)}-{kisi.skp.mulai.year}.xlsx"
    return file_response(documents.buku_realisasi(kisi), nama)


def baca_kisi(request: PegawaiRequest, skp_pk: int, bulan: date | None = None) -> Kisi:
    """The page of an SKP that this person may see, for a month (default: that in the address). Raises: Http404."""
    terlihat = SKP.objects.visible_to(request.pegawai).bernama().select_related("kunci")
    skp = get_object_or_404(terlihat, pk=skp_pk)
    hari = timezone.localdate()
    return kisi_realisasi(skp=skp, pembaca=request.pegawai, bulan=bulan or _bulan(request, "bulan"), hari=hari)


def bulan_dikirim(request: PegawaiRequest, kisi: Kisi) -> date:
    """The month in the address of what is sent. Another is never written in its place, as a page that is read may do.

    Raises: BulanTidakTerbaca, BulanDiLuarSKP, BulanBelumTiba.
    """
    bulan = _bulan(request, "bulan")
    if bulan is None:
        raise services.BulanTidakTerbaca
    if bulan != kisi.bulan.hari:
        services.pastikan_terbuka(kisi.skp, bulan, timezone.now())
    return bulan


def isi_halaman(kisi: Kisi, form: RealisasiForm | None = None) -> dict[str, Any]:
    """What the page shows."""
    return {
        "kisi": kisi,
        "form": form or RealisasiForm(baris=kisi.baris),
        "batas": settings.UKURAN_BERKAS_MAKS,
        "rencana": kisi.penilaian and RencanaPeriode(kisi.skp, kisi.penilaian, kisi.pembaca),
        "tambah": False,
    }


def alamat(kisi: Kisi) -> str:
    """The page with its month."""
    return f"{reverse('pelaksanaan:realisasi', args=[kisi.skp.pk])}?bulan={kisi.bulan.kode}"


def _bulan(request: PegawaiRequest, nama: str) -> date | None:
    form = BulanForm(request.GET)
    form.is_valid()
    bulan: date | None = form.cleaned_data[nama]
    return bulan


def _sel(request: PegawaiRequest, kisi: Kisi, form: RealisasiForm, status: int = 200) -> HttpResponse:
    """The lines that were sent, as they stand now."""
    isi = {"kisi": kisi, "form": form, "kini": timezone.now() if status == 200 else None, "konflik": status == 409}
    return render_page(request, BARIS, isi, status=status)
