from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone

from selaras.common.errors import DomainError
from selaras.common.format import tanggal
from selaras.common.html import render_page
from selaras.common.http import require_form
from selaras.organisasi.http import PegawaiRequest
from selaras.perencanaan import selectors, services
from selaras.perencanaan.forms import IRAMA, PeriodeForm, TenggatForm
from selaras.perencanaan.models import PeriodeEvaluasi
from selaras.perencanaan.permissions import boleh_membuka_periode
from selaras.perencanaan.views.baris import Tertolak, bersama, isian


@require_form
def periode(request: PegawaiRequest) -> HttpResponse:
    """The years with their deadlines; the pengelola opens the next one."""
    if request.method != "POST":
        return _halaman(request)
    try:
        baru = services.buka_periode(**isian(PeriodeForm(request.POST)), oleh=request.pegawai, pada=timezone.now())
    except DomainError as galat:
        return _halaman(request, Tertolak("buka", request.POST.dict(), galat))
    messages.success(request, f"Tahun {baru.tahun} dibuka. Pegawai sekarang dapat menyusun SKP {baru.tahun}.")
    return redirect("perencanaan:periode")


@require_form
def tenggat(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Give everybody more time for one evaluation."""
    evaluasi = get_object_or_404(PeriodeEvaluasi, pk=pk)
    if request.method != "POST":
        return redirect("perencanaan:periode")
    try:
        isi = isian(TenggatForm(request.POST))
        evaluasi = services.perpanjang_tenggat(evaluasi=evaluasi, **isi, oleh=request.pegawai, pada=timezone.now())
    except DomainError as galat:
        return _halaman(request, Tertolak(f"tenggat-{pk}", request.POST.dict(), galat))
    messages.success(request, f"Tenggat {evaluasi.nama} menjadi {tanggal(evaluasi.tenggat)}.")
    return redirect("perencanaan:periode")


def _halaman(request: PegawaiRequest, tertolak: Tertolak | None = None) -> HttpResponse:
    if not boleh_membuka_periode(request.pegawai):
        raise Http404
    daftar, hari = selectors.daftar_periode(), timezone.localdate()
    isi = {"daftar": daftar, "hari": hari, "berikut": selectors.tahun_berikut(daftar, hari), "irama": IRAMA}
    status = tertolak.galat.status if tertolak and tertolak.galat else 200
    return render_page(
        request,
        "perencanaan/periode.html",
        bersama() | isi | {"tertolak": tertolak or Tertolak()},
        status=status,
    )
