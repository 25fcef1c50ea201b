from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from selaras.common.errors import DomainError
from selaras.common.html import render_galat, render_page
from selaras.common.http import require_form
from selaras.organisasi.http import PegawaiRequest
from selaras.pelaksanaan import services
from selaras.pelaksanaan.forms import MintaForm, PilihanForm
from selaras.pelaksanaan.models import PermintaanUmpanBalik
from selaras.pelaksanaan.selectors import orang_untuk_diminta
from selaras.pelaksanaan.selectors.halaman import hasil_berjalan

HALAMAN = "pelaksanaan/minta.html"


@require_form
def minta_umpan_balik(request: PegawaiRequest) -> HttpResponse:
    """Ask somebody I work with how I did."""
    form = _form(request)
    if not form.is_valid():
        return render_page(request, HALAMAN, {"form": form}, status=422 if form.is_bound else 200)
    kepada = form.orang[form.cleaned_data["kepada"]]
    hasil = form.hasil_menurut.get(form.cleaned_data["hasil"])
    isian: dict[str, Any] = {"pertanyaan": form.cleaned_data["pertanyaan"], "kepada": kepada, "hasil": hasil}
    try:
        services.minta_umpan_balik(oleh=request.pegawai, pada=timezone.now(), **isian)
    except DomainError as galat:
        return render_galat(request, galat, HALAMAN, {"form": form})
    messages.success(request, f"Permintaan terkirim ke {kepada.panggilan}.")
    return redirect("pelaksanaan:umpan_balik")


@require_POST
def tolak_permintaan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Decline a request to me."""
    baris = get_object_or_404(PermintaanUmpanBalik.objects.visible_to(request.pegawai).select_related("dari"), pk=pk)
    try:
        services.tolak_permintaan(permintaan=baris, oleh=request.pegawai, pada=timezone.now())
    except DomainError as galat:
        return render_galat(request, galat, HALAMAN, {"form": _form(request)})
    messages.success(request, f"Permintaan {baris.dari.panggilan} ditolak.")
    return redirect("pelaksanaan:umpan_balik")


def _form(request: PegawaiRequest) -> MintaForm:
    hari = timezone.localdate()
    pilihan = PilihanForm(request.GET).pilihan()
    orang = orang_untuk_diminta(request.pegawai, hari, juga=pilihan["untuk"])
    hasil = hasil_berjalan(request.pegawai, hari)
    awal = {"kepada": pilihan["untuk"], "hasil": pilihan["hasil"]}
    return MintaForm(request.POST if request.method == "POST" else None, initial=awal, orang=orang, hasil=hasil)
