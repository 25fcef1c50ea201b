"""Results: read with a mark in the trail, answered, objected to, decided."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Query

from selaras.common.api import Halaman, IsianVersi, Lembar, Nomor, lembar
from selaras.common.http import TYPES, file_response
from selaras.jejak.middleware import catat_baca
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.rute import pelaku
from selaras.penilaian import documents, services
from selaras.penilaian.api.dasar import rute
from selaras.penilaian.api.skema import (
    EvaluasiBaca,
    EvaluasiRingkas,
    KeberatanBaca,
    KeberatanIsian,
    PenjelasanIsian,
    PutusanIsian,
)
from selaras.penilaian.models import Evaluasi, Keberatan
from selaras.penilaian.permissions import boleh_memutus, boleh_menanggapi, boleh_menjelaskan
from selaras.penilaian.selectors.mengapa import Mengapa, mengapa

PDF = TYPES[".pdf"]


class SaringEvaluasi(Halaman):
    """Which results."""

    periode: Nomor | None = None
    pegawai: Nomor | None = None


@rute.baca("/evaluasi", Lembar[EvaluasiRingkas], "Hasil evaluasi yang terlihat, tanpa isinya")
def daftar_evaluasi(request: PegawaiRequest, saring: Query[SaringEvaluasi]) -> object:
    """The results within sight: one's own and others' once released, and those that one rates."""
    isi = {"periode": saring.periode, "pegawai": saring.pegawai}
    terlihat = Evaluasi.objects.visible_to(request.pegawai).bernama()
    return lembar(terlihat.filter(**{nama: nilai for nama, nilai in isi.items() if nilai is not None}), saring)


@rute.baca("/evaluasi/{int:pk}", EvaluasiBaca, "Satu hasil evaluasi; pembacaannya tercatat di jejak")
def baca_evaluasi(request: PegawaiRequest, pk: int) -> Mengapa:
    """One result. Raises: Http404."""
    isi = mengapa(request.pegawai, pk, timezone.now())
    if isi is None:
        raise Http404
    catat_baca(request, "evaluasi.dibaca", objek=isi.evaluasi, oleh=request.pegawai)
    return isi


@rute.unduh("/evaluasi/{int:pk}/dokumen.pdf", "Dokumen evaluasi kinerja pegawai", PDF)
def cetak(request: PegawaiRequest, pk: int) -> HttpResponse:
    """The official document."""
    evaluasi = _dibaca(request, pk)
    data = documents.data_dokumen_evaluasi(evaluasi, pada=timezone.now())
    return file_response(documents.cetak_dokumen_evaluasi(data), f"dokumen-evaluasi-{pk}.pdf", simpan=False)


@rute.unduh("/evaluasi/{int:pk}/evaluasi.pdf", "Evaluasi kinerja pegawai dengan hasil dan umpan baliknya", PDF)
def cetak_evaluasi(request: PegawaiRequest, pk: int) -> HttpResponse:
    """The evaluation with all that this reader may read of it."""
    evaluasi = _dibaca(request, pk)
    data = documents.data_evaluasi(evaluasi, pembaca=request.pegawai, pada=timezone.now())
    return file_response(documents.cetak_evaluasi(data), f"evaluasi-{pk}.pdf", simpan=False)


@rute.tulis("POST", "/evaluasi/{int:pk}/terima", boleh_menanggapi, "Menerima hasil", EvaluasiRingkas)
def terima(request: PegawaiRequest, pk: int, isi: IsianVersi) -> Evaluasi:
    """Accept a result."""
    services.terima_hasil(evaluasi=_terbuka(request, pk), versi=isi.versi, **pelaku(request))
    return Evaluasi.objects.bernama().get(pk=pk)


@rute.tulis("POST", "/evaluasi/{int:pk}/keberatan", boleh_menanggapi, "Mengajukan keberatan", KeberatanBaca)
def ajukan_keberatan(request: PegawaiRequest, pk: int, isi: KeberatanIsian) -> Keberatan:
    """Object to a result."""
    return services.ajukan_keberatan(evaluasi=_terbuka(request, pk), **isi.dict(), **pelaku(request))


@rute.tulis(
    "POST", "/evaluasi/{int:pk}/keberatan/penjelasan", boleh_menjelaskan, "Menjelaskan hasil yang dikeberatani",
    KeberatanBaca,
)  # fmt: skip
def jelaskan_keberatan(request: PegawaiRequest, pk: int, isi: PenjelasanIsian) -> Keberatan:
    """The penilai explains."""
    return services.jelaskan_keberatan(keberatan=_keberatan(request, pk), **isi.dict(), **pelaku(request))


@rute.tulis("POST", "/evaluasi/{int:pk}/keberatan/putusan", boleh_memutus, "Memutus keberatan", KeberatanBaca)
def putus_keberatan(request: PegawaiRequest, pk: int, isi: PutusanIsian) -> Keberatan:
    """The superior decides, for good."""
    return services.putus_keberatan(keberatan=_keberatan(request, pk), **isi.dict(), **pelaku(request))


def _dibaca(request: PegawaiRequest, pk: int) -> Evaluasi:
    """A result within sight, with the mark of this read."""
    terlihat = Evaluasi.objects.visible_to(request.pegawai).exclude(predikat="").bernama()
    evaluasi = get_object_or_404(terlihat.select_related("skp__pegawai", "skp__penilai", "skp__periode"), pk=pk)
    catat_baca(request, "evaluasi.dibaca", objek=evaluasi, oleh=request.pegawai)
    return evaluasi


def _terbuka(request: PegawaiRequest, pk: int) -> Evaluasi:
    return get_object_or_404(Evaluasi.objects.visible_to(request.pegawai).terbuka(), pk=pk)


def _keberatan(request: PegawaiRequest, pk: int) -> Keberatan:
    return get_object_or_404(Keberatan, evaluasi=_terbuka(request, pk))
