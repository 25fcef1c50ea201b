"""A guided act on a person: what it asks, what would come of it, and with consent to exactly that, the act."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone

from selaras.common.errors import DomainError
from selaras.common.html import render_galat, render_page
from selaras.common.http import require_form
from selaras.organisasi.forms.tindakan import AngkatForm
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import Pegawai
from selaras.organisasi.permissions import unit_diurus
from selaras.organisasi.services.mutasi import angkat_pegawai
from selaras.organisasi.services.percobaan import coba
from selaras.organisasi.views.daftar_tindakan import Tindakan, tindakan_boleh

HALAMAN, ANGKAT = "organisasi/tindakan.html", "organisasi/angkat.html"


@require_form
def tindakan(request: PegawaiRequest, pk: int, nama: str) -> HttpResponse:
    """One act: its form, then what would come of it, then the act."""
    kini = timezone.now()
    orang, satu = _tindakan_atau_404(request.pegawai, pk, nama)
    form = satu.borang(request.POST or None, oleh=request.pegawai, pegawai=orang, hari=timezone.localdate(kini))
    isi = {"orang": orang, "tindakan": satu, "form": form, "akibat": [], "sidik": ""}
    if not form.is_valid():
        return render_page(request, HALAMAN, isi, status=422 if form.is_bound else 200)
    setuju, apa = request.POST.get("setuju", ""), {"pegawai": orang, **form.isi}
    try:
        hasil = coba(satu.laku, apa, setuju=setuju, oleh=request.pegawai, pada=kini)
    except DomainError as galat:
        return render_galat(request, galat, HALAMAN, isi)
    return _tercatat(request, orang, satu) if hasil.jadi else render_page(request, HALAMAN, isi | hasil._asdict())


def _tindakan_atau_404(oleh: Pegawai, pk: int, nama: str) -> tuple[Pegawai, Tindakan]:
    orang = get_object_or_404(Pegawai.objects.asn(), pk=pk)
    boleh = {satu.nama: satu for satu in tindakan_boleh(oleh, orang)}
    if nama not in boleh:
        raise Http404
    return orang, boleh[nama]


def _tercatat(request: PegawaiRequest, orang: Pegawai, satu: Tindakan) -> HttpResponse:
    messages.success(request, f"{satu.judul} {orang.panggilan} tercatat.")
    return redirect("organisasi:kartu", pk=orang.pk)


@require_form
def angkat(request: PegawaiRequest) -> HttpResponse:
    """Put somebody new on record."""
    kini = timezone.now()
    if not unit_diurus(request.pegawai):
        raise Http404
    form = AngkatForm(request.POST or None, oleh=request.pegawai, hari=timezone.localdate(kini))
    if not form.is_valid():
        return render_page(request, ANGKAT, {"form": form}, status=422 if form.is_bound else 200)
    try:
        orang = angkat_pegawai(**form.isi, oleh=request.pegawai, pada=kini)
    except DomainError as galat:
        return render_galat(request, galat, ANGKAT, {"form": form})
    messages.success(request, f"{orang.nama} tercatat sebagai pegawai.")
    return redirect("organisasi:kartu", pk=orang.pk)
