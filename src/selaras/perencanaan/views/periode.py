from functools import partial
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from selaras.common.format import tanggal
from selaras.common.http import require_form
from selaras.common.kiriman import kirim, selesai
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.wewenang import wewenang
from selaras.perencanaan import selectors, services
from selaras.perencanaan.forms import IRAMA, PeriodeForm, TenggatForm
from selaras.perencanaan.models import PeriodeEvaluasi, PeriodeKinerja
from selaras.perencanaan.permissions import boleh_membuka_periode
from selaras.perencanaan.views.baris import Baris, Dokumen


@require_form
def periode(request: PegawaiRequest) -> HttpResponse:
    """The years with their deadlines; the pengelola opens the next one."""
    dokumen = _dokumen(request)
    if request.method != "POST":
        return dokumen.halaman(request)

    def sesudah(baru: PeriodeKinerja) -> HttpResponse:
        kata = f"Tahun {baru.tahun} dibuka. Pegawai sekarang dapat menyusun SKP {baru.tahun}."
        return selesai(request, kata, dokumen.alamat)

    return kirim(request, PeriodeForm(request.POST), services.buka_periode, Baris(dokumen, "buka"), sesudah=sesudah)


@require_form
def tenggat(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Give everybody more time for one evaluation."""
    evaluasi, dokumen = get_object_or_404(PeriodeEvaluasi, pk=pk), _dokumen(request)

    def sesudah(satu: PeriodeEvaluasi) -> HttpResponse:
        return selesai(request, f"Tenggat {satu.nama} menjadi {tanggal(satu.tenggat)}.", dokumen.alamat)

    act, baris = partial(services.perpanjang_tenggat, evaluasi=evaluasi), Baris(dokumen, f"tenggat-{pk}")
    return kirim(request, TenggatForm(request.POST), act, baris, sesudah=sesudah)


def _dokumen(request: PegawaiRequest) -> Dokumen:
    if not wewenang(request.pegawai).unit_dikelola:
        raise Http404

    def isi() -> dict[str, Any]:
        daftar, hari = selectors.daftar_periode(), timezone.localdate()
        berikut = selectors.tahun_berikut(daftar, hari)
        izin = boleh_membuka_periode(request.pegawai)
        return {"daftar": daftar, "hari": hari, "berikut": berikut, "irama": IRAMA, "izin": izin}

    return Dokumen("perencanaan/periode.html", isi, reverse("perencanaan:periode"))
