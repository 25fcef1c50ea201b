from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.timezone import localtime
from django.views.decorators.http import require_safe

from selaras.common.format import jam
from selaras.common.html import minta_potongan, render_page
from selaras.common.http import require_form
from selaras.common.kiriman import Halaman, kirim, selesai
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan import services
from selaras.pelaksanaan.forms import TIDAK_MENGENAL, BalasanForm, PilihanForm, UbahForm, UmpanBalikForm
from selaras.pelaksanaan.models import UmpanBalik
from selaras.pelaksanaan.selectors import cari_orang
from selaras.pelaksanaan.selectors.halaman import HalamanUmpanBalik

HALAMAN = "pelaksanaan/umpan_balik.html"
POTONGAN = {  # what htmx asks for, by where it will put it: another person, another kind, or who will read it
    "orang": "pelaksanaan/_orang.html",
    "linimasa": "pelaksanaan/_linimasa.html",
    "pembaca": "pelaksanaan/_pembaca.html",
}


@require_form
def umpan_balik(request: PegawaiRequest) -> HttpResponse:
    """What was said of me, or (`?untuk=`) of somebody, and the form to say something."""
    if request.method == "POST":
        return beri_umpan_balik(request)
    halaman = _baca(request)
    isi = _isi(request, halaman, SimpleLazyObject(lambda: _form(halaman)))  # the timeline alone has no form
    return render_page(request, POTONGAN.get(isi["potongan"], HALAMAN), isi)


def beri_umpan_balik(request: PegawaiRequest) -> HttpResponse:
    """Send it."""
    halaman = _baca(request)
    form = UmpanBalikForm(request.POST, hasil=halaman.hasil)
    alamat = reverse("pelaksanaan:umpan_balik", query={"untuk": halaman.untuk.pk})

    def act(**isi: Any) -> UmpanBalik:
        isi |= {"hasil": form.hasil_menurut.get(isi["hasil"]), "permintaan": halaman.dijawab}
        return services.beri_umpan_balik(untuk=halaman.untuk, **isi)

    return kirim(
        request, form, act, Halaman(HALAMAN, lambda: _isi(request, halaman, form)),
        sesudah=lambda baris: selesai(request, _terkirim(baris, halaman), alamat),
    )  # fmt: skip


@require_safe
def cari(request: PegawaiRequest) -> HttpResponse:
    """People of the institution by name, each a link to the form."""
    nama = request.GET.get("nama", "")
    isi = {"nama": nama, "orang": cari_orang(request.pegawai, nama, timezone.localdate())}
    return render_page(request, "pelaksanaan/cari_orang.html", isi, fragment="hasil")


@require_form
def baca_umpan_balik(request: PegawaiRequest) -> HttpResponse:
    """Note that I have read what is addressed to me; the page asks for it once it is there."""
    if request.method == "POST":
        services.tandai_dibaca(oleh=request.pegawai, pada=timezone.now())
    return HttpResponse(status=204) if minta_potongan(request) else redirect("pelaksanaan:umpan_balik")


@require_form
def ubah_umpan_balik(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Correct what I wrote, within the minutes allowed."""
    baris = _ambil(request, pk)
    form = UbahForm(
        request.POST if request.method == "POST" else None, initial={"isi": baris.isi, "versi": baris.versi}
    )
    return kirim(
        request, form, partial(services.ubah_umpan_balik, umpan_balik=baris),
        Halaman("pelaksanaan/ubah_umpan_balik.html", lambda: {"baris": baris, "form": form}),
        sesudah=lambda _: selesai(request, "Umpan balik diubah.", _alamat(request, baris)),
    )  # fmt: skip


@require_form
def balas(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Answer, or add to what I wrote."""
    return _sahut(request, _ambil(request, pk), services.balas, BalasanForm(request.POST))


@require_form
def tindaklanjuti(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Say that I did something about it."""
    return _sahut(request, _ambil(request, pk), services.tindaklanjuti)


def _sahut(
    request: PegawaiRequest, baris: UmpanBalik, act: Callable[..., Any], form: BalasanForm | None = None
) -> HttpResponse:
    alamat, isi = _alamat(request, baris), {"baris": baris, "form": form or BalasanForm()}
    halaman = Halaman("pelaksanaan/balas.html", lambda: isi, alamat)
    return kirim(request, form, partial(act, umpan_balik=baris), halaman, sesudah=lambda _: redirect(alamat))


def _baca(request: PegawaiRequest) -> HalamanUmpanBalik:
    """The page as the address, or the form sent, asks for it. Raises: Http404 for nobody of the institution."""
    pilihan = PilihanForm(request.GET.dict() | request.POST.dict()).pilihan()
    pk = pilihan["untuk"] or request.pegawai.pk
    untuk = request.pegawai if pk == request.pegawai.pk else get_object_or_404(Pegawai.objects.asn(), pk=pk)
    return HalamanUmpanBalik(request.pegawai, untuk, timezone.localdate(), pilihan)


def _form(halaman: HalamanUmpanBalik) -> UmpanBalikForm:
    dijawab, pilihan = halaman.dijawab, halaman.pilihan
    hasil = pilihan["hasil"] or (dijawab and dijawab.hasil_id)
    awal = {"hasil": hasil, "permintaan": dijawab and dijawab.pk, "rahasia": pilihan["rahasia"]}
    return UmpanBalikForm(initial=awal, hasil=halaman.hasil)


def _isi(
    request: PegawaiRequest, halaman: HalamanUmpanBalik, form: UmpanBalikForm | SimpleLazyObject[UmpanBalikForm]
) -> dict[str, Any]:
    return {
        "halaman": halaman,
        "form": form,
        "rahasia": bool(halaman.pilihan["rahasia"]),
        "alasan_tolak": TIDAK_MENGENAL,
        "kini": timezone.now(),
        "potongan": request.headers.get("HX-Target", "") if minta_potongan(request) else "",
    }


def _terkirim(baris: UmpanBalik, halaman: HalamanUmpanBalik) -> str:
    if baris.pada is None:
        return "Terkirim tanpa nama. Isinya tampil setelah cukup orang menjawab pada triwulan ini."
    sampai = localtime(baris.pada + timedelta(minutes=halaman.kenal.ubah_menit if halaman.kenal else 0))
    return f"Terkirim ke {halaman.untuk.panggilan}. Masih dapat diubah sampai pukul {jam(sampai)}."


def _ambil(request: PegawaiRequest, pk: int) -> UmpanBalik:
    terlihat = UmpanBalik.objects.visible_to(request.pegawai).bernama().select_related("untuk", "oleh")
    return get_object_or_404(terlihat, pk=pk)


def _alamat(request: PegawaiRequest, baris: UmpanBalik) -> str:
    """The page on which this person reads it."""
    alamat = reverse("pelaksanaan:umpan_balik")
    return alamat if baris.untuk_id == request.pegawai.pk else f"{alamat}?untuk={baris.untuk_id}"
