from functools import partial

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from selaras.common.html import render_page
from selaras.common.http import require_form
from selaras.common.kiriman import Halaman, kirim
from selaras.organisasi import selectors, services
from selaras.organisasi.forms import SaringPegawaiForm
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import Kedudukan
from selaras.organisasi.permissions import boleh_melihat_daftar, boleh_mengimpor
from selaras.organisasi.selectors.daftar import daftar_pegawai, pilihan_unit
from selaras.organisasi.selectors.susunan import Susunan

KODE = "organisasi/kode.html"


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


@require_form
@never_cache
def kode_aktivasi(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Make a one-time code for a person, and show it this once on a slip to print."""
    kini = timezone.now()
    pegawai = get_object_or_404(selectors.pegawai_diurus(request.pegawai, timezone.localdate(kini)), pk=pk)
    isi = {"pegawai": pegawai, "kode": "", "sampai": kini + services.BERLAKU}
    halaman = Halaman(KODE, lambda: isi, alamat=reverse("organisasi:akun_pegawai", args=[pk]))
    return kirim(
        request, None, partial(services.buat_kode, pegawai=pegawai), halaman,
        sesudah=lambda kode: render_page(request, KODE, isi | {"kode": services.berkelompok(kode)}),
    )  # fmt: skip
