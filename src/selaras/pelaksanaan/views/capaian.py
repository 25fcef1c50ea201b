from functools import partial
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone

from selaras.common.html import render_page
from selaras.common.http import require_form
from selaras.common.kiriman import Halaman, kirim
from selaras.organisasi.http import PegawaiRequest
from selaras.pelaksanaan import services
from selaras.pelaksanaan.forms import CapaianForm, PeriodeForm
from selaras.pelaksanaan.selectors.capaian import CapaianUnit
from selaras.pelaksanaan.selectors.perjanjian import HalamanCapaian, halaman_capaian
from selaras.perencanaan.models import PeriodeEvaluasi
from selaras.perencanaan.selectors import perjanjian_terlihat

HALAMAN = "pelaksanaan/capaian.html"


@require_form
def capaian_perjanjian(request: PegawaiRequest, pk: int) -> HttpResponse:
    """What a unit reached on its agreement up to the end of a period (`?periode=`); POST writes one line of it."""
    halaman = _baca(request, pk)
    if request.method != "POST":
        return render_page(request, HALAMAN, _isi(halaman), fragment="capaian")
    baris, periode = _baris(request, halaman)
    form = CapaianForm(request.POST, auto_id=f"c{baris.indikator.pk}-%s")
    asal = Halaman(HALAMAN, lambda: _isi(halaman) | {"form": form, "diisi": baris}, potongan="capaian")
    act = partial(services.isi_capaian_indikator, indikator=baris.indikator, periode=periode)
    alamat = reverse("pelaksanaan:capaian_perjanjian", args=[pk], query={"periode": periode.pk})
    return kirim(request, form, act, asal, sesudah=lambda _: redirect(alamat))


def _baca(request: PegawaiRequest, pk: int) -> HalamanCapaian:
    perjanjian = get_object_or_404(perjanjian_terlihat(request.pegawai), pk=pk)
    nomor = PeriodeForm(request.GET).nomor("periode")
    return halaman_capaian(perjanjian=perjanjian, pembaca=request.pegawai, periode=nomor, hari=timezone.localdate())


def _baris(request: PegawaiRequest, halaman: HalamanCapaian) -> tuple[CapaianUnit, PeriodeEvaluasi]:
    """The line that was sent. Raises: Http404 when the agreement has none such, or no period has begun."""
    baris = halaman.baris(PeriodeForm(request.POST).nomor("indikator"))
    if baris is None or halaman.periode is None:
        raise Http404
    return baris, halaman.periode


def _isi(halaman: HalamanCapaian) -> dict[str, Any]:
    return {"halaman": halaman, "form": None, "diisi": None, "untuk": CapaianForm.untuk}
