"""Writing in an SKP: results, what serves them, and how they are measured."""

from functools import partial
from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404

from aturan.skp import JenisHasil
from selaras.common.http import require_form
from selaras.common.isian import VersiForm
from selaras.organisasi.http import PegawaiRequest
from selaras.perencanaan import selectors, services
from selaras.perencanaan.forms import (
    CaraHitungForm,
    HasilForm,
    IndikatorForm,
    IndukForm,
)
from selaras.perencanaan.kunci import kunci
from selaras.perencanaan.models import SKP, HasilKerja, Indikator
from selaras.perencanaan.views.baris import Jawaban, jawab_baris, kerjakan
from selaras.perencanaan.views.skp import dokumen_skp, lembar_atau_404

KOSONG = forms.Form  # an act that needs nothing but its row


@require_form
def tambah_hasil(request: PegawaiRequest, pk: int, jenis: str) -> HttpResponse:
    """One more result in a part."""
    skp = get_object_or_404(SKP.semua.visible_to(request.pegawai), pk=pk)
    if jenis not in JenisHasil:
        raise Http404
    act = partial(services.tambah_hasil, skp=skp, jenis=JenisHasil(jenis))
    jawab = partial(_hasil_baru, request)
    return kerjakan(request, dokumen_skp(request, pk), f"tambah-{jenis}", KOSONG(request.POST), act, jawab=jawab)


@require_form
def hasil(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Save the words of a result; the coach reads them at once."""
    hasil = get_object_or_404(selectors.hasil_terlihat(request.pegawai), pk=pk)
    form, act = HasilForm(request.POST), partial(services.ubah_hasil, hasil=hasil)
    return kerjakan(request, dokumen_skp(request, hasil.skp_id), hasil, form, act, jawab=_hasil_disimpan)


@require_form
def induk(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Choose what a result serves."""
    hasil = get_object_or_404(selectors.hasil_terlihat(request.pegawai), pk=pk)
    form, act = IndukForm(request.POST), partial(_pilih_induk, hasil)
    return kerjakan(request, dokumen_skp(request, hasil.skp_id), hasil, form, act, jawab=_hasil_disimpan)


def _pilih_induk(hasil: HasilKerja, *, induk: int | None, **lain: Any) -> HasilKerja:
    """A number as it comes from a page, to the row it stands for. Raises: IndukTidakSesuai."""
    pilihan = {p.pk: p for p in selectors.pilihan_induk(hasil.skp)}
    if induk is not None and induk not in pilihan:
        raise services.IndukTidakSesuai
    return services.pilih_induk(hasil=hasil, induk=pilihan.get(induk) if induk else None, **lain)


@require_form
def saran(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Take over the suggestion of the coach."""
    hasil = get_object_or_404(selectors.hasil_terlihat(request.pegawai), pk=pk)
    form, act = VersiForm(request.POST), partial(services.pakai_saran, hasil=hasil)
    jawab = partial(_hasil_utuh, request)
    return kerjakan(request, dokumen_skp(request, hasil.skp_id), hasil, form, act, jawab=jawab)


@require_form
def biarkan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Let the wording be."""
    hasil = get_object_or_404(selectors.hasil_terlihat(request.pegawai), pk=pk)
    form, act = KOSONG(request.POST), partial(services.biarkan_rumusan, hasil=hasil)
    return kerjakan(request, dokumen_skp(request, hasil.skp_id), hasil, form, act, jawab=_hasil_disimpan)


@require_form
def hapus_hasil(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Take a result out."""
    hasil = get_object_or_404(selectors.hasil_terlihat(request.pegawai), pk=pk)
    form, act = KOSONG(request.POST), partial(services.hapus_hasil, hasil=hasil)
    jawab = partial(_hasil_dihapus, hasil.skp, kunci(hasil))
    return kerjakan(request, dokumen_skp(request, hasil.skp_id), hasil, form, act, jawab=jawab)


@require_form
def tambah_indikator(request: PegawaiRequest, pk: int) -> HttpResponse:
    """One more row to measure by."""
    hasil = get_object_or_404(selectors.hasil_terlihat(request.pegawai), pk=pk)
    form, act = KOSONG(request.POST), partial(services.tambah_indikator, hasil=hasil)
    jawab = partial(_indikator_baru, request)
    return kerjakan(request, dokumen_skp(request, hasil.skp_id), f"tambah-{kunci(hasil)}", form, act, jawab=jawab)


@require_form
def indikator(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Save an indicator."""
    indikator = get_object_or_404(selectors.indikator_terlihat(request.pegawai), pk=pk)
    form, act = IndikatorForm(request.POST), partial(services.ubah_indikator, indikator=indikator)
    dokumen = dokumen_skp(request, indikator.hasil.skp_id)
    return kerjakan(request, dokumen, indikator, form, act, jawab=_indikator_disimpan)


@require_form
def cara_hitung(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Say how the figures of an indicator are read."""
    indikator = get_object_or_404(selectors.indikator_terlihat(request.pegawai), pk=pk)
    form, act = CaraHitungForm(request.POST), partial(services.ubah_cara_hitung, indikator=indikator)
    dokumen = dokumen_skp(request, indikator.hasil.skp_id)
    return kerjakan(request, dokumen, indikator, form, act, jawab=_indikator_disimpan)


@require_form
def hapus_indikator(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Take an indicator out."""
    indikator = get_object_or_404(selectors.indikator_terlihat(request.pegawai), pk=pk)
    form, act = KOSONG(request.POST), partial(services.hapus_indikator, indikator=indikator)
    jawab = partial(_indikator_dihapus, request, indikator.hasil, kunci(indikator))
    return kerjakan(request, dokumen_skp(request, indikator.hasil.skp_id), indikator, form, act, jawab=jawab)


def _hasil_baru(request: PegawaiRequest, hasil: HasilKerja) -> Jawaban:
    utuh = _hasil_utuh(request, hasil)
    return Jawaban(utuh.templat, utuh.isi, f"#daftar-{hasil.jenis}", "beforeend")


def _hasil_utuh(request: PegawaiRequest, hasil: HasilKerja) -> Jawaban:
    lembar = lembar_atau_404(request, hasil.skp_id)
    isi = {"lembar": lembar, "baris": lembar.baris(hasil.pk)}
    return Jawaban("perencanaan/_hasil_baru.html", isi, f"#{kunci(hasil)}")


def _hasil_disimpan(hasil: HasilKerja) -> Jawaban:
    bagian = selectors.baca_hasil(hasil.skp, dengan_dialog=False)
    baris = next(b for semua in bagian.values() for b in semua if b.hasil.pk == hasil.pk)
    isi = {"hasil": bagian, "baris": baris, "sebab": None}
    return Jawaban("perencanaan/_disimpan_hasil.html", isi, f"#catatan-{kunci(hasil)}")


def _hasil_dihapus(skp: SKP, nama: str, _: None) -> Jawaban:
    isi = {"hasil": selectors.baca_hasil(skp, dengan_dialog=False)}
    return Jawaban("perencanaan/_hasil_dihapus.html", isi, f"#{nama}", "delete")


def _indikator_baru(request: PegawaiRequest, indikator: Indikator) -> Jawaban:
    lembar = lembar_atau_404(request, indikator.hasil.skp_id)
    isi = {"lembar": lembar, "baris": lembar.baris(indikator.hasil_id), "indikator": indikator}
    return Jawaban("perencanaan/_indikator_baru.html", isi, f"#aspek-{indikator.hasil_id}", "beforeend")


def _indikator_disimpan(indikator: Indikator) -> Jawaban:
    jawaban = jawab_baris(indikator)
    return Jawaban("perencanaan/_disimpan_indikator.html", {**jawaban.isi, "indikator": indikator}, jawaban.sasaran)


def _indikator_dihapus(request: PegawaiRequest, hasil: HasilKerja, nama: str, _: None) -> Jawaban:
    lembar = lembar_atau_404(request, hasil.skp_id)
    isi = {"lembar": lembar, "baris": lembar.baris(hasil.pk)}
    return Jawaban("perencanaan/_indikator_dihapus.html", isi, f"#{nama}", "delete")
