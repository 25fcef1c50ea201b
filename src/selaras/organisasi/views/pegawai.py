from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from selaras.common.errors import DomainError
from selaras.common.html import render_galat, render_page
from selaras.common.http import require_form
from selaras.organisasi import selectors, services
from selaras.organisasi.forms import SaringPegawaiForm
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import Kedudukan
from selaras.organisasi.permissions import boleh_melihat_daftar, boleh_mengimpor
from selaras.organisasi.selectors.daftar import daftar_pegawai, pilihan_unit
from selaras.organisasi.selectors.susunan import Susunan


@require_form
def daftar(request: PegawaiRequest) -> HttpResponse:
    """The people whom one looks after. A NIP is looked for by POST, so that it stands in no address."""
    if not boleh_melihat_daftar(request.pegawai):
        raise Http404
    pada, form = timezone.now(), SaringPegawaiForm(request.POST or request.GET)
    saringan, susunan = form.saringan(), Susunan.baca(timezone.localdate(pada))
    form.tawarkan_unit(pilihan_unit(request.pegawai, susunan, saringan.unit))
    halaman = daftar_pegawai(
        untuk=request.pegawai, saringan=saringan, susunan=susunan, pada=pada, halaman=request.GET.get("halaman")
    )
    isi = {"form": form, "saringan": saringan, "halaman": halaman, "kedudukan": dict(Kedudukan.choices)}
    return render_page(request, "organisasi/pegawai.html", {**isi, "boleh_mengimpor": boleh_mengimpor(request.pegawai)})


@require_POST
@never_cache
def kode_aktivasi(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Make a one-time code for a person, and show it this once on a slip to print."""
    kini = timezone.now()
    pegawai = get_object_or_404(selectors.pegawai_diurus(request.pegawai, timezone.localdate(kini)), pk=pk)
    isi = {"pegawai": pegawai, "kode": "", "sampai": kini + services.BERLAKU}
    try:
        kode = services.buat_kode(pegawai=pegawai, oleh=request.pegawai, pada=kini)
    except DomainError as galat:
        return render_galat(request, galat, "organisasi/kode.html", isi)
    return render_page(request, "organisasi/kode.html", {**isi, "kode": services.berkelompok(kode)})
