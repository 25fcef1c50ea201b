from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from selaras.beranda import selectors, services
from selaras.beranda.forms import CariForm, TampilanForm
from selaras.common.html import minta_potongan, render_page
from selaras.organisasi.http import PegawaiRequest

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


@require_http_methods(["GET", "HEAD", "POST"])
def akun(request: PegawaiRequest) -> HttpResponse:
    """My data and how the screens look."""
    form = TampilanForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        services.simpan_tampilan(tema=form.cleaned_data["tema"], oleh=request.pegawai, pada=timezone.now())
        messages.success(request, "Tampilan disimpan.")
        return redirect("beranda:akun")
    isi = {"form": form, **selectors.akun(request.pegawai, timezone.localdate())}
    return render_page(request, "beranda/akun.html", isi, status=422 if form.is_bound else 200)


@require_safe
def cari(request: PegawaiRequest) -> HttpResponse:
    """Find a colleague by name."""
    form = CariForm(request.GET or None)
    nama = form.cleaned_data["nama"] if form.is_bound and form.is_valid() else ""
    ditemukan = selectors.cari_pegawai(nama, request.pegawai, timezone.localdate()) if nama else None
    return render_page(request, "beranda/cari.html", {"form": form, "ditemukan": ditemukan})


@require_safe
def keadaan(request: HttpRequest) -> HttpResponse:
    """The states of a screen side by side, for whoever draws the next one."""
    return render_page(request, "beranda/keadaan.html", {})
