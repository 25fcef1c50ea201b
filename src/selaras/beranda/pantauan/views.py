"""How the units stand: for those who lead them, and for those who run the cycle."""

from functools import partial

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from selaras.beranda.pantauan.dasbor import dasbor as susun_dasbor
from selaras.beranda.pantauan.formulir import IngatForm
from selaras.beranda.pantauan.ingatkan import ingatkan as act_ingatkan
from selaras.beranda.pantauan.papan import papan as susun_papan
from selaras.beranda.pantauan.rekap import buku_rekap
from selaras.common.html import Context, render_page
from selaras.common.http import require_form
from selaras.common.kiriman import Halaman, kirim, selesai
from selaras.jejak.middleware import catat_baca
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import UnitKerja
from selaras.organisasi.wewenang import wewenang
from selaras.penilaian.selectors.periode import Periode, periode_dilihat, pilih_periode

PAPAN = "beranda/papan.html"


@require_safe
def dasbor(request: PegawaiRequest) -> HttpResponse:
    """What a leader should look at, in the period of `?periode=`."""
    if not wewenang(request.pegawai).unit_terlihat:
        raise Http404
    periode = _periode(request)
    isi = susun_dasbor(request.pegawai, periode, timezone.localdate()) if periode else None
    return render_page(request, "beranda/dasbor.html", {"isi": isi})


@require_safe
def papan(request: PegawaiRequest) -> HttpResponse:
    """Who is late: `?hal=` with what, `?unit=` where."""
    if not wewenang(request.pegawai).unit_dikelola:
        raise Http404
    return render_page(request, PAPAN, _isi_papan(request))


@require_form
def ingatkan(request: PegawaiRequest, unit_pk: int) -> HttpResponse:
    """Remind one person of what waits in a unit."""
    dikelola = UnitKerja.objects.filter(pk__in=wewenang(request.pegawai).unit_dikelola)
    form, alamat = IngatForm(request.POST), reverse("beranda:papan")
    act = partial(act_ingatkan, unit=get_object_or_404(dikelola, pk=unit_pk))
    return kirim(
        request, form, act, Halaman(PAPAN, lambda: _isi_papan(request), alamat),
        sesudah=lambda satu: selesai(request, f"{satu.nama} diingatkan, dan itu tercatat di jejak.", form.kembali),
    )  # fmt: skip


@require_safe
def rekap(request: PegawaiRequest) -> FileResponse:
    """The recap of one's units; that it was taken is in the trail."""
    periode = _periode(request)
    if periode is None or not wewenang(request.pegawai).unit_terlihat:
        raise Http404
    catat_baca(request, "rekap.diunduh", objek=request.pegawai, oleh=request.pegawai, periode=periode.kini.nama)
    nama = f"rekap {periode.kini.nama.lower()}.xlsx"
    return FileResponse(buku_rekap(request.pegawai, periode), as_attachment=True, filename=nama)


def _periode(request: PegawaiRequest) -> Periode | None:
    diminta = request.POST.get("periode") or request.GET.get("periode")
    hari = timezone.localdate()
    return pilih_periode(diminta, hari, periode_dilihat(request.pegawai, hari))


def _isi_papan(request: PegawaiRequest) -> Context:
    periode, tanya = _periode(request), request.POST or request.GET
    if periode is None:
        return {"isi": None}
    hal, unit = tanya.get("hal", ""), tanya.get("unit", "")
    return {"isi": susun_papan(request.pegawai, periode, hal, unit, timezone.localdate())}
