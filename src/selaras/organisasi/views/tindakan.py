"""A guided act on a person: what it asks, what would come of it, and with consent to exactly that, the act."""

from functools import partial

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone

from selaras.common.html import render_page
from selaras.common.http import require_form
from selaras.common.kiriman import Halaman, kirim, selesai
from selaras.organisasi.forms.tindakan import AngkatForm
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import Pegawai
from selaras.organisasi.permissions import unit_diurus
from selaras.organisasi.services.mutasi import angkat_pegawai
from selaras.organisasi.services.percobaan import Percobaan, coba
from selaras.organisasi.views.daftar_tindakan import Tindakan, tindakan_boleh

HALAMAN, ANGKAT = "organisasi/tindakan.html", "organisasi/angkat.html"


@require_form
def tindakan(request: PegawaiRequest, pk: int, nama: str) -> HttpResponse:
    """One act: its form, then what would come of it, then the act."""
    orang, satu = _tindakan_atau_404(request.pegawai, pk, nama)
    form = satu.borang(request.POST or None, oleh=request.pegawai, pegawai=orang, hari=timezone.localdate())
    isi = {"orang": orang, "tindakan": satu, "form": form, "akibat": [], "sidik": ""}
    act = partial(coba, satu.laku, pegawai=orang, setuju=request.POST.get("setuju", ""))

    def sesudah(hasil: Percobaan) -> HttpResponse:
        if not hasil.jadi:
            return render_page(request, HALAMAN, isi | hasil._asdict())
        return selesai(request, f"{satu.judul} {orang.panggilan} tercatat.", "organisasi:kartu", pk=orang.pk)

    return kirim(request, form, act, Halaman(HALAMAN, lambda: isi), sesudah=sesudah)


def _tindakan_atau_404(oleh: Pegawai, pk: int, nama: str) -> tuple[Pegawai, Tindakan]:
    orang = get_object_or_404(Pegawai.objects.asn(), pk=pk)
    boleh = {satu.nama: satu for satu in tindakan_boleh(oleh, orang)}
    if nama not in boleh:
        raise Http404
    return orang, boleh[nama]


@require_form
def angkat(request: PegawaiRequest) -> HttpResponse:
    """Put somebody new on record."""
    if not unit_diurus(request.pegawai):
        raise Http404
    form = AngkatForm(request.POST or None, oleh=request.pegawai, hari=timezone.localdate())
    return kirim(
        request, form, angkat_pegawai, Halaman(ANGKAT, lambda: {"form": form}),
        sesudah=lambda orang: selesai(
            request, f"{orang.nama} tercatat sebagai pegawai.", "organisasi:kartu", pk=orang.pk
        ),
    )  # fmt: skip
