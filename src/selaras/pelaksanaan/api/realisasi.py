"""Figures: of people by the month, of units by the period."""

from django.shortcuts import get_object_or_404
from django.utils import timezone

from selaras.common.api import Bulan
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.rute import pelaku
from selaras.pelaksanaan import selectors, services
from selaras.pelaksanaan.api.dasar import rute
from selaras.pelaksanaan.api.skema import CapaianBaca, CapaianIsian, RealisasiBaca, RealisasiIsian
from selaras.pelaksanaan.models import CapaianIndikator
from selaras.pelaksanaan.permissions import boleh_mengisi, boleh_mengisi_capaian
from selaras.pelaksanaan.selectors.capaian import CapaianUnit
from selaras.pelaksanaan.selectors.kisi import Kisi
from selaras.pelaksanaan.selectors.realisasi import kisi_realisasi
from selaras.perencanaan.models import SKP, PeriodeEvaluasi
from selaras.perencanaan.selectors import indikator_sasaran_terlihat, perjanjian_terlihat


@rute.baca("/skp/{int:skp_pk}/realisasi", RealisasiBaca, "Realisasi satu SKP, bulan demi bulan")
def realisasi(request: PegawaiRequest, skp_pk: int) -> Kisi:
    """The figures of one SKP."""
    return _kisi(request, skp_pk)


@rute.tulis("PUT", "/skp/{int:skp_pk}/realisasi/{bulan}", boleh_mengisi, "Mengisi realisasi satu bulan", RealisasiBaca)
def isi_realisasi(request: PegawaiRequest, skp_pk: int, bulan: Bulan, isi: RealisasiIsian) -> Kisi:
    """Write cells of a month; answered with all of them as they stand now."""
    skp = get_object_or_404(SKP.objects.visible_to(request.pegawai), pk=skp_pk)
    isian = {s.indikator: services.Isian(s.versi, s.nilai, "" if s.nilai is not None else s.uraian) for s in isi.isian}
    services.isi_banyak(skp=skp, bulan=bulan, isian=isian, **pelaku(request))
    return _kisi(request, skp_pk)


@rute.baca(
    "/perjanjian/{int:pk}/capaian/{int:periode_pk}", list[CapaianBaca], "Capaian perjanjian kinerja sampai satu periode"
)
def capaian_perjanjian(request: PegawaiRequest, pk: int, periode_pk: int) -> list[CapaianUnit]:
    """What a unit reached."""
    perjanjian = get_object_or_404(perjanjian_terlihat(request.pegawai), pk=pk)
    periode = get_object_or_404(PeriodeEvaluasi, pk=periode_pk, periode=perjanjian.periode_id)
    return selectors.capaian_perjanjian(perjanjian.pk, periode.pk)


@rute.tulis(
    "PUT", "/indikator-sasaran/{int:pk}/capaian/{int:periode_pk}", boleh_mengisi_capaian,
    "Mengisi capaian satu indikator perjanjian", CapaianBaca,
)  # fmt: skip
def isi_capaian(request: PegawaiRequest, pk: int, periode_pk: int, isi: CapaianIsian) -> CapaianIndikator:
    """Write one figure of a unit."""
    indikator = get_object_or_404(indikator_sasaran_terlihat(request.pegawai), pk=pk)
    periode = get_object_or_404(PeriodeEvaluasi, pk=periode_pk)
    return services.isi_capaian_indikator(indikator=indikator, periode=periode, **isi.dict(), **pelaku(request))


def _kisi(request: PegawaiRequest, skp_pk: int) -> Kisi:
    terlihat = SKP.objects.visible_to(request.pegawai).bernama().select_related("kunci")
    skp = get_object_or_404(terlihat, pk=skp_pk)
    return kisi_realisasi(skp=skp, pembaca=request.pegawai, bulan=None, hari=timezone.localdate())
