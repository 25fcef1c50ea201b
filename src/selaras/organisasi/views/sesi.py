from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from selaras.common.html import render_page
from selaras.organisasi import selectors, services
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.perangkat import nama_perangkat


@require_safe
def daftar(request: PegawaiRequest) -> HttpResponse:
    """The devices on which I am signed in."""
    semua = selectors.sesi_saya(request.pegawai, timezone.now())
    sesi = [(satu, nama_perangkat(satu.user_agent)) for satu in semua]
    return render_page(request, "organisasi/sesi.html", {"sesi": sesi, "kunci": request.session.session_key})


@require_POST
def akhiri(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Sign out on one of them."""
    kini = timezone.now()
    sesi = get_object_or_404(selectors.sesi_saya(request.pegawai, kini), pk=pk)
    services.akhiri_sesi(sesi=[sesi], oleh=request.pegawai, pada=kini)
    messages.success(request, "Perangkat itu sudah keluar.")
    return redirect("organisasi:sesi")


@require_POST
def akhiri_lainnya(request: PegawaiRequest) -> HttpResponse:
    """Sign out on all of them but this one."""
    kini = timezone.now()
    lain = selectors.sesi_saya(request.pegawai, kini).exclude(session_key=request.session.session_key)
    banyak = services.akhiri_sesi(sesi=lain, oleh=request.pegawai, pada=kini)
    messages.success(request, f"{banyak} perangkat lain sudah keluar.")
    return redirect("organisasi:sesi")
