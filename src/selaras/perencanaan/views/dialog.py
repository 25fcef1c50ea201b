"""What stands beside the plan: the dialog kinerja, expectations, the annex."""

from functools import partial

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404

from aturan.berakhlak import NilaiDasar
from aturan.skp import BagianLampiran
from selaras.common.http import require_form
from selaras.organisasi.http import PegawaiRequest
from selaras.perencanaan import selectors, services
from selaras.perencanaan.forms import ButirBaruForm, ButirForm, EkspektasiForm, UcapanForm
from selaras.perencanaan.kunci import kunci
from selaras.perencanaan.models import SKP, ButirLampiran, DialogKinerja, EkspektasiKhusus
from selaras.perencanaan.views.baris import Jawaban, jawab_baris, jawab_hapus, kerjakan
from selaras.perencanaan.views.skp import dokumen_skp, lembar_atau_404


@require_form
def katakan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Say something about a result, or agree."""
    hasil = get_object_or_404(selectors.hasil_terlihat(request.pegawai), pk=pk)
    form, act = UcapanForm(request.POST), partial(services.katakan, hasil=hasil)
    jawab = partial(_dialog, request, hasil.skp_id)
    return kerjakan(request, dokumen_skp(request, hasil.skp_id), f"dialog-{pk}", form, act, jawab=jawab)


def _dialog(request: PegawaiRequest, skp_id: int, ucapan: DialogKinerja) -> Jawaban:
    lembar = lembar_atau_404(request, skp_id)
    isi = {"lembar": lembar, "baris": lembar.baris(ucapan.hasil_id)}
    return Jawaban("perencanaan/_dialog.html", isi, f"#dialog-{ucapan.hasil_id}")


@require_form
def ekspektasi(request: PegawaiRequest, pk: int, nilai: str) -> HttpResponse:
    """Write what is expected in particular of one value."""
    skp = get_object_or_404(SKP.semua.visible_to(request.pegawai), pk=pk)
    if nilai not in NilaiDasar:
        raise Http404
    form, act = EkspektasiForm(request.POST), partial(services.ubah_ekspektasi, skp=skp, nilai=NilaiDasar(nilai))
    return kerjakan(request, dokumen_skp(request, pk), f"ekspektasi-{nilai}", form, act, jawab=_ekspektasi_disimpan)


def _ekspektasi_disimpan(ekspektasi: EkspektasiKhusus) -> Jawaban:
    nama = f"ekspektasi-{ekspektasi.nilai}"
    isi = {"kunci": nama, "versi": ekspektasi.versi, "sebab": None}
    return Jawaban("perencanaan/_disimpan.html", isi, f"#catatan-{nama}")


@require_form
def tambah_butir(request: PegawaiRequest, pk: int, jenis: str) -> HttpResponse:
    """One more line in a section of the annex."""
    skp = get_object_or_404(SKP.semua.visible_to(request.pegawai), pk=pk)
    if jenis not in BagianLampiran:
        raise Http404
    bagian = BagianLampiran(jenis)
    form, act = ButirBaruForm(request.POST), partial(services.tambah_butir_lampiran, skp=skp, jenis=bagian)
    jawab = partial(_butir_baru, request)
    return kerjakan(request, dokumen_skp(request, pk), f"tambah-{bagian}", form, act, jawab=jawab)


def _butir_baru(request: PegawaiRequest, butir: ButirLampiran) -> Jawaban:
    isi = {"lembar": lembar_atau_404(request, butir.skp_id), "butir": butir, "jenis": butir.jenis}
    return Jawaban("perencanaan/_butir_baru.html", isi, f"#butir-{butir.jenis}", "beforeend")


@require_form
def butir(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Save a line of the annex."""
    butir = get_object_or_404(selectors.butir_terlihat(request.pegawai), pk=pk)
    form, act = ButirForm(request.POST), partial(services.ubah_butir_lampiran, butir=butir)
    return kerjakan(request, dokumen_skp(request, butir.skp_id), butir, form, act, jawab=jawab_baris)


@require_form
def hapus_butir(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Take a line out of the annex."""
    butir = get_object_or_404(selectors.butir_terlihat(request.pegawai), pk=pk)
    act, jawab = partial(services.hapus_butir_lampiran, butir=butir), jawab_hapus(kunci(butir))
    return kerjakan(request, dokumen_skp(request, butir.skp_id), butir, forms.Form(request.POST), act, jawab=jawab)
