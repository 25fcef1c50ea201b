"""The change of a set SKP, and its versions side by side."""

from functools import partial

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from selaras.common.html import render_page
from selaras.common.http import require_form
from selaras.common.isian import VersiForm
from selaras.common.kiriman import kirim, selesai
from selaras.organisasi.http import PegawaiRequest
from selaras.perencanaan import selectors, services
from selaras.perencanaan.forms import UbahForm
from selaras.perencanaan.models import SKP
from selaras.perencanaan.views.skp import dokumen_skp


@require_form
def ubah(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Begin to change a set SKP."""
    skp = get_object_or_404(SKP.objects.visible_to(request.pegawai), pk=pk)

    def sesudah(baru: SKP) -> HttpResponse:
        kata = f"Draf versi {baru.nomor} terbuka. Versi {baru.nomor - 1} tetap berlaku sampai draf ini ditetapkan."
        return selesai(request, kata, "perencanaan:skp", pk=baru.pk)

    act = partial(services.ubah_skp, skp=skp)
    return kirim(request, UbahForm(request.POST), act, dokumen_skp(request, pk), sesudah=sesudah)


@require_form
def batalkan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Drop the draft of a change."""
    skp = get_object_or_404(SKP.semua.visible_to(request.pegawai), pk=pk)

    def sesudah(kini: SKP) -> HttpResponse:
        kata = f"Perubahan dibatalkan. Versi {kini.nomor} tetap berlaku."
        return selesai(request, kata, "perencanaan:skp", pk=kini.pk)

    act = partial(services.batalkan_perubahan, skp=skp)
    return kirim(request, VersiForm(request.POST), act, dokumen_skp(request, pk), sesudah=sesudah)


@require_safe
def versi(request: PegawaiRequest, pk: int) -> HttpResponse:
    """The versions of an SKP, and two of them side by side."""
    riwayat = selectors.riwayat_versi(request.pegawai, pk, request.GET.get("baru", ""))
    if riwayat is None:
        raise Http404
    return render_page(request, "perencanaan/versi.html", {"riwayat": riwayat})
