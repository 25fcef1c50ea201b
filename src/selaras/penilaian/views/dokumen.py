from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from selaras.common.http import file_response
from selaras.jejak.middleware import catat_baca
from selaras.organisasi.http import PegawaiRequest
from selaras.penilaian.documents import (
    cetak_dokumen_evaluasi,
    cetak_evaluasi,
    data_dokumen_evaluasi,
    data_evaluasi,
)
from selaras.penilaian.models import Evaluasi


@require_safe
def dokumen_evaluasi(request: PegawaiRequest, pk: int) -> HttpResponse:
    """DOKUMEN EVALUASI KINERJA PEGAWAI; a draft to its penilai before release."""
    evaluasi = _terlihat(request, pk)
    isi = cetak_dokumen_evaluasi(data_dokumen_evaluasi(evaluasi, pada=timezone.now()))
    return file_response(isi, f"Dokumen evaluasi {evaluasi.periode.nama}.pdf", simpan=False)


@require_safe
def evaluasi(request: PegawaiRequest, pk: int) -> HttpResponse:
    """EVALUASI KINERJA PEGAWAI with results, ratings and the feedback that this reader may read."""
    satu = _terlihat(request, pk)
    data = data_evaluasi(satu, pembaca=request.pegawai, pada=timezone.now())
    return file_response(cetak_evaluasi(data), f"Evaluasi {satu.periode.nama}.pdf", simpan=False)


def _terlihat(request: PegawaiRequest, pk: int) -> Evaluasi:
    """The same people as the page, and the same mark in the trail."""
    terlihat = Evaluasi.objects.visible_to(request.pegawai).exclude(predikat="").bernama()
    evaluasi = get_object_or_404(terlihat.select_related("skp__pegawai", "skp__penilai", "skp__periode"), pk=pk)
    catat_baca(request, "evaluasi.dibaca", objek=evaluasi, oleh=request.pegawai)
    return evaluasi
