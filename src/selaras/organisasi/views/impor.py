from dataclasses import asdict

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from selaras.common.errors import DomainError
from selaras.common.html import render_galat, render_page
from selaras.organisasi.forms import ImporForm, SetujuForm
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.impor import RencanaBerubah, Titipan, jalankan_impor
from selaras.organisasi.permissions import boleh_mengimpor

UNGGAH, PRATINJAU, SESI = "organisasi/impor.html", "organisasi/pratinjau.html", "titipan_impor"


@require_http_methods(["GET", "HEAD", "POST"])
def unggah(request: PegawaiRequest) -> HttpResponse:
    """Take a workbook, and go on to what importing it would do."""
    if not boleh_mengimpor(request.pegawai):
        raise Http404
    hari = timezone.localdate()
    form = ImporForm(request, initial={"mulai": hari.replace(month=1, day=1)})
    if not form.is_valid():
        return render_page(request, UNGGAH, {"form": form}, status=422 if form.is_bound else 200)
    try:
        titipan = Titipan.simpan(**form.isi, hari=hari)
    except DomainError as galat:
        return render_galat(request, galat, UNGGAH, {"form": form})
    request.session[SESI] = asdict(titipan)
    return redirect("organisasi:pratinjau_impor")


@require_http_methods(["GET", "HEAD", "POST"])
def pratinjau(request: PegawaiRequest) -> HttpResponse:
    """Show what the import would do; with consent to exactly that, do it."""
    titipan, kini = _titipan(request), timezone.now()
    rencana = titipan.rencana(timezone.localdate(kini))
    form = SetujuForm(request.POST or None)
    isi = {"rencana": rencana, "batas": 100}
    if not form.is_valid():
        return render_page(request, PRATINJAU, isi)
    try:
        if form.cleaned_data["sidik"] != rencana.sidik:
            raise RencanaBerubah
        banyak = jalankan_impor(rencana=rencana, oleh=request.pegawai, pada=kini)
    except DomainError as galat:
        return render_galat(request, galat, PRATINJAU, isi)
    titipan.buang()
    messages.success(request, f"Impor selesai: {banyak} pegawai ditambah atau diubah.")
    return redirect("organisasi:pegawai")


@require_POST
def batal(request: PegawaiRequest) -> HttpResponse:
    """Throw the workbook away; nothing has been changed."""
    _titipan(request).buang()
    del request.session[SESI]
    messages.success(request, "Impor dibatalkan. Tidak ada yang diubah.")
    return redirect("organisasi:impor")


def _titipan(request: HttpRequest) -> Titipan:
    """What this person has uploaded. Raises: Http404 when there is nothing, or nothing any more."""
    tersimpan = request.session.get(SESI)
    titipan = Titipan(**tersimpan) if tersimpan else None
    if titipan is None or not titipan.ada:
        raise Http404
    return titipan
