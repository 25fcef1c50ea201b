from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from selaras.beranda import selectors, services
from selaras.beranda.documents import buku_xlsx, lembar_csv
from selaras.beranda.forms import CariForm, SaringJejakForm, TampilanForm
from selaras.beranda.selectors.wewenang import wewenang_dan_matriks
from selaras.common.html import minta_potongan, render_page
from selaras.common.http import require_form
from selaras.common.kiriman import Halaman, kirim, selesai
from selaras.jejak.middleware import catat_baca
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.permissions import boleh_melihat_riwayat
from selaras.organisasi.selectors.kartu import pegawai_terlihat
from selaras.tindak_lanjut.permissions import boleh_membaca_karier

DI_PANEL = 5  # people in the panel of the home page


@require_safe
def beranda(request: PegawaiRequest) -> HttpResponse:
    """Home: what waits for me, where I and the organisation stand."""
    return render_page(request, "beranda/beranda.html", selectors.rumah(request.pegawai, timezone.localtime()))


@require_safe
def denyut(request: PegawaiRequest) -> HttpResponse:
    """When I last gave feedback to each of my team; a panel of the home page, and a page of its own."""
    potongan = minta_potongan(request)
    isi = selectors.denyut(request.pegawai, timezone.localdate(), paling_banyak=DI_PANEL if potongan else None)
    return render_page(request, "beranda/denyut.html", isi, fragment="denyut")


@require_safe
def menu(request: HttpRequest) -> HttpResponse:
    """Everything this person may open, for the phone's "Lainnya"."""
    return render_page(request, "beranda/menu.html", {})


@require_form
def akun(request: PegawaiRequest) -> HttpResponse:
    """My data and how the screens look."""
    form = TampilanForm(request.POST if request.method == "POST" else None)
    halaman = Halaman(
        "beranda/akun.html", lambda: {"form": form, **selectors.akun(request.pegawai, timezone.localdate())}
    )
    return kirim(
        request, form, services.simpan_tampilan, halaman,
        sesudah=lambda _: selesai(request, "Tampilan disimpan.", "beranda:akun"),
    )  # fmt: skip


@require_form
def cari(request: PegawaiRequest) -> HttpResponse:
    """Find a colleague by name, post, unit or NIP; sent by POST, so that a NIP stands in no address."""
    form = CariForm(request.POST or request.GET or None)
    kata = form.cleaned_data["nama"] if form.is_valid() else ""
    ditemukan = selectors.cari_pegawai(kata, request.pegawai, timezone.localdate()) if kata else None
    return render_page(request, "beranda/cari.html", {"form": form, "ditemukan": ditemukan})


@require_safe
def kinerja(request: PegawaiRequest, pk: int) -> HttpResponse:
    """The plans and results of a person, for whom may see the history; a panel of the card, and a page of its own."""
    pegawai = get_object_or_404(pegawai_terlihat(request.pegawai, timezone.localdate()), pk=pk)
    if not boleh_melihat_riwayat(request.pegawai, pegawai):
        raise Http404
    karier = boleh_membaca_karier(request.pegawai, pegawai)
    isi = {"pegawai": pegawai, "karier": karier, **selectors.kinerja(pegawai, request.pegawai)}
    return render_page(request, "beranda/kinerja.html", isi, fragment="kinerja")


@require_safe
def jejak(request: PegawaiRequest) -> HttpResponse:
    """Who did what, and who read whose evaluation, as far as one watches over it; for everybody what is their own."""
    form = SaringJejakForm(request.GET)
    isi = selectors.halaman_jejak(request.pegawai, form.saringan(), request.GET.get("sebelum", ""))
    return render_page(request, "beranda/jejak.html", {"form": form, **isi}, fragment="jejak")


@require_safe
def unduh_jejak(request: PegawaiRequest, bentuk: str) -> HttpResponseBase:
    """What the page shows, whole, as a file; that it was taken is in the trail too."""
    form = SaringJejakForm(request.GET)
    if (saringan := form.saringan()) is None:
        return redirect(f"{reverse('beranda:jejak')}?{urlencode(form.terpakai())}")
    oleh = request.pegawai
    catat_baca(request, "jejak.diekspor", objek=oleh, oleh=oleh, bentuk=bentuk, saringan=form.kata())
    baris, nama = selectors.seluruh_jejak(oleh, saringan), f"jejak.{bentuk}"
    if bentuk == "xlsx":
        return FileResponse(buku_xlsx(baris), as_attachment=True, filename=nama)
    unduhan = {"Content-Disposition": f'attachment; filename="{nama}"'}
    return StreamingHttpResponse(lembar_csv(baris), content_type="text/csv; charset=utf-8", headers=unduhan)


@require_safe
def wewenang(request: PegawaiRequest) -> HttpResponse:
    """Who may do what, and first of all what I may."""
    isi = wewenang_dan_matriks(request.pegawai, timezone.localdate())
    return render_page(request, "beranda/wewenang.html", isi)


@require_safe
def keadaan(request: HttpRequest) -> HttpResponse:
    """The states of a screen side by side, for whoever draws the next one."""
    return render_page(request, "beranda/keadaan.html", {})
