from collections.abc import Callable
from functools import partial
from typing import Any

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone

from selaras.common.errors import DomainError
from selaras.common.html import minta_potongan, render_galat, render_page
from selaras.common.http import require_form
from selaras.common.isian import VersiForm
from selaras.common.kiriman import Halaman, kirim, selesai
from selaras.organisasi.http import PegawaiRequest
from selaras.pelaksanaan import services
from selaras.pelaksanaan.forms import LangkahForm, PeriodeForm, SepakatForm, TandaiForm, UbahLangkahForm
from selaras.pelaksanaan.models import RencanaAksi
from selaras.pelaksanaan.selectors.rencana_aksi import HalamanRencana, halaman_rencana
from selaras.perencanaan.models import SKP

HALAMAN = "pelaksanaan/rencana_aksi.html"


class Tombol(Halaman):
    """The page with one step, of which something is pressed: the step stays where it is, and the reason stands above."""

    def tolak(self, request: HttpRequest, galat: DomainError) -> HttpResponse:
        """The reason alone, or the page with it."""
        return render_galat(request, galat, self.templat, self.isi())


class Baris(Halaman):
    """The page with one step that saves itself: htmx gets a refusal beside that step."""

    def tolak(self, request: HttpRequest, galat: DomainError) -> HttpResponse:
        """The reason, with the version to write next; or the page."""
        if not minta_potongan(request):
            return super().tolak(request, galat)
        isi = {**self.isi(), "sebab": galat}
        return render_page(request, "pelaksanaan/_langkah_tersimpan.html", isi, status=galat.status)


@require_form
def rencana_aksi(request: PegawaiRequest, skp_pk: int) -> HttpResponse:
    """The steps of one SKP in a period (`?periode=`); POST adds one."""
    halaman = _baca(request, skp_pk)
    form = LangkahForm(request.POST if request.method == "POST" else None, halaman=halaman)
    asal = Halaman(HALAMAN, lambda: _isi(halaman, form), potongan="halaman")
    return kirim(request, form, services.tambah_langkah, asal, sesudah=lambda baris: redirect(_alamat(baris, skp_pk)))


@require_form
def ubah_langkah(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Rewrite a step while it is typed."""
    baris, halaman = _ambil(request, pk)
    form = UbahLangkahForm(request.POST, bukti=halaman.rencana.bukti if halaman.rencana else ())
    return _kirim(request, baris, services.ubah_langkah, form, "pelaksanaan/_langkah_tersimpan.html", asal=Baris)


@require_form
def tandai_langkah(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Tick a step, or take the tick away."""
    baris, _ = _ambil(request, pk)
    return _kirim(request, baris, services.tandai_langkah, TandaiForm(request.POST), "pelaksanaan/_langkah.html")


@require_form
def hapus_langkah(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Drop a step."""
    baris, _ = _ambil(request, pk)
    return _kirim(request, baris, services.hapus_langkah, VersiForm(request.POST), "pelaksanaan/_hitungan.html")


@require_form
def sepakati_rencana(request: PegawaiRequest, skp_pk: int) -> HttpResponse:
    """Agree to the steps of the period in the address, as the penilai."""
    halaman = _baca(request, skp_pk)
    if halaman.periode is None:
        raise Http404
    alamat = reverse("pelaksanaan:rencana_aksi", args=[skp_pk], query={"periode": halaman.periode.pk})
    act = partial(services.sepakati_rencana, skp=halaman.skp, periode=halaman.periode)
    asal = Halaman(HALAMAN, lambda: _isi(_baca(request, skp_pk)), alamat)
    kata = f"Rencana aksi {halaman.periode.nama} disepakati."
    return kirim(request, SepakatForm(request.POST), act, asal, sesudah=lambda _: selesai(request, kata, alamat))


def _kirim(
    request: PegawaiRequest,
    baris: RencanaAksi,
    act: Callable[..., Any],
    form: Form,
    templat: str,
    *,
    asal: type[Halaman] = Tombol,
) -> HttpResponse:
    """Do one act on one step: htmx gets a piece of the page, others go back to it."""
    skp_pk = baris.hasil.skp_id

    def isi() -> dict[str, Any]:
        halaman = _baca(request, skp_pk, baris.periode_id)
        langkah = halaman.rencana.langkah if halaman.rencana else []
        kini = next((satu for satu in langkah if satu.pk == baris.pk), baris)
        return _isi(halaman) | {"l": kini, "sebab": None, "pada": timezone.now()}

    def sesudah(_: object) -> HttpResponse:
        return render_page(request, templat, isi()) if minta_potongan(request) else redirect(_alamat(baris, skp_pk))

    halaman = asal(HALAMAN, isi, _alamat(baris, skp_pk))
    return kirim(request, form, partial(act, langkah=baris), halaman, sesudah=sesudah)


def _baca(request: PegawaiRequest, skp_pk: int, periode: int | None = None) -> HalamanRencana:
    """The page of an SKP that this person may see. Raises: Http404."""
    skp = get_object_or_404(SKP.objects.visible_to(request.pegawai).bernama().select_related("kunci"), pk=skp_pk)
    nomor = periode or PeriodeForm(request.GET).nomor("periode")
    return halaman_rencana(skp=skp, pembaca=request.pegawai, periode=nomor, hari=timezone.localdate())


def _ambil(request: PegawaiRequest, pk: int) -> tuple[RencanaAksi, HalamanRencana]:
    terlihat = RencanaAksi.objects.visible_to(request.pegawai).select_related("hasil")
    baris = get_object_or_404(terlihat, pk=pk)
    return baris, _baca(request, baris.hasil.skp_id, baris.periode_id)


def _isi(halaman: HalamanRencana, form: LangkahForm | None = None) -> dict[str, Any]:
    form = form or LangkahForm(halaman=halaman)
    return {"halaman": halaman, "rencana": halaman.rencana, "form": form, "tambah": True}


def _alamat(baris: RencanaAksi, skp_pk: int) -> str:
    """The page with the step."""
    query = {"periode": baris.periode_id}
    return reverse("pelaksanaan:rencana_aksi", args=[skp_pk], query=query, fragment=f"langkah-{baris.pk}")
