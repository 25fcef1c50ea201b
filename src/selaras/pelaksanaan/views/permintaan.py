from functools import partial

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from selaras.common.http import require_form
from selaras.common.kiriman import Halaman, kirim, selesai
from selaras.organisasi.http import PegawaiRequest
from selaras.pelaksanaan import services
from selaras.pelaksanaan.forms import MintaForm, PilihanForm, TolakForm
from selaras.pelaksanaan.models import PermintaanUmpanBalik
from selaras.pelaksanaan.selectors import orang_untuk_diminta
from selaras.pelaksanaan.selectors.halaman import hasil_berjalan

UMPAN_BALIK = "pelaksanaan:umpan_balik"


@require_form
def minta_umpan_balik(request: PegawaiRequest) -> HttpResponse:
    """Ask somebody I work with how I did."""
    form = _form(request)
    halaman = Halaman("pelaksanaan/minta.html", lambda: {"form": form})

    def sesudah(baris: PermintaanUmpanBalik) -> HttpResponse:
        return selesai(request, f"Permintaan terkirim ke {baris.kepada.panggilan}.", UMPAN_BALIK)

    return kirim(request, form, services.minta_umpan_balik, halaman, sesudah=sesudah)


@require_form
def tolak_permintaan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Decline a request to me, and say why."""
    baris, form = _ambil(request, pk), TolakForm(request.POST if request.method == "POST" else None)
    halaman = Halaman("pelaksanaan/tolak.html", lambda: {"baris": baris, "form": form})
    kata = f"Permintaan {baris.dari.panggilan} ditolak. Alasannya dapat dibaca di sana."
    act = partial(services.tolak_permintaan, permintaan=baris)
    return kirim(request, form, act, halaman, sesudah=lambda _: selesai(request, kata, UMPAN_BALIK))


@require_form
def tarik_permintaan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Take back a request of mine that still waits."""
    baris = _ambil(request, pk)
    halaman = Halaman("pelaksanaan/minta.html", lambda: {"form": _form(request)}, alamat=reverse(UMPAN_BALIK))
    kata = f"Permintaan ke {baris.kepada.panggilan} ditarik."
    act = partial(services.tarik_permintaan, permintaan=baris)
    return kirim(request, None, act, halaman, sesudah=lambda _: selesai(request, kata, UMPAN_BALIK))


def _ambil(request: PegawaiRequest, pk: int) -> PermintaanUmpanBalik:
    terlihat = PermintaanUmpanBalik.objects.visible_to(request.pegawai).select_related("dari", "kepada")
    return get_object_or_404(terlihat, pk=pk)


def _form(request: PegawaiRequest) -> MintaForm:
    hari = timezone.localdate()
    pilihan = PilihanForm(request.GET).pilihan()
    orang = orang_untuk_diminta(request.pegawai, hari, juga=pilihan["untuk"])
    hasil = hasil_berjalan(request.pegawai, hari)
    awal = {"kepada": pilihan["untuk"], "hasil": pilihan["hasil"]}
    return MintaForm(request.POST if request.method == "POST" else None, initial=awal, orang=orang, hasil=hasil)
