"""Units: their level, the spread of their people, and why it departs from the pattern."""

from datetime import datetime, time

from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import File, Form
from ninja.files import UploadedFile

from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import UnitKerja
from selaras.organisasi.rute import pelaku
from selaras.pelaksanaan.berkas import unduhan
from selaras.pelaksanaan.jenis_berkas import JENIS
from selaras.pelaksanaan.models import Berkas
from selaras.penilaian import services
from selaras.penilaian.api.dasar import rute
from selaras.penilaian.api.skema import (
    AlasanIsian,
    KeselarasanBaca,
    NaskahIsian,
    NomorBaca,
    PenetapanBaca,
    PenetapanIsian,
    UnitDinilai,
)
from selaras.penilaian.models import PenetapanCapaian, PenjelasanSebaran
from selaras.penilaian.permissions import (
    boleh_mencatat_capaian,
    boleh_menetapkan_capaian,
    boleh_menjelaskan_sebaran,
    pimpinan_di_atas,
)
from selaras.penilaian.selectors.keselarasan import Keselarasan, keselarasan, unit_terlihat
from selaras.penilaian.selectors.periode import aturan_periode
from selaras.penilaian.selectors.unit import Unit, baca_unit
from selaras.perencanaan.models import PeriodeEvaluasi


@rute.baca("/keselarasan/{int:periode_pk}", list[UnitDinilai], "Unit kerja mandiri yang terlihat, dengan capaiannya")
def daftar_unit(request: PegawaiRequest, periode_pk: int) -> list[Unit]:
    """The units within sight."""
    periode = get_object_or_404(PeriodeEvaluasi, pk=periode_pk)
    return list(baca_unit(unit_terlihat(request.pegawai, timezone.localdate()), periode).values())


@rute.baca("/keselarasan/{int:unit_pk}/{int:periode_pk}", KeselarasanBaca, "Capaian dan sebaran predikat satu unit")
def baca_keselarasan(request: PegawaiRequest, unit_pk: int, periode_pk: int) -> Keselarasan:
    """One unit. Raises: Http404 for one out of sight."""
    periode = aturan_periode(get_object_or_404(PeriodeEvaluasi, pk=periode_pk))
    isi = keselarasan(request.pegawai, periode, str(unit_pk), timezone.localdate())
    if isi is None:
        raise Http404
    return isi


@rute.tulis(
    "POST", "/keselarasan/{int:unit_pk}/{int:periode_pk}/capaian", boleh_menetapkan_capaian,
    "Menetapkan capaian organisasi", PenetapanBaca,
)  # fmt: skip
def tetapkan_capaian(request: PegawaiRequest, unit_pk: int, periode_pk: int, isi: PenetapanIsian) -> PenetapanCapaian:
    """The leader above sets the level."""
    unit, periode = _unit(request, unit_pk), get_object_or_404(PeriodeEvaluasi, pk=periode_pk)
    return services.tetapkan_capaian(unit=unit, periode=periode, **isi.dict(), **pelaku(request))


@rute.tulis(
    "POST", "/keselarasan/{int:unit_pk}/{int:periode_pk}/naskah", boleh_mencatat_capaian,
    "Mencatat capaian yang ditetapkan di atas kertas", PenetapanBaca, berkas=True,
)  # fmt: skip
def catat_capaian(
    request: PegawaiRequest, unit_pk: int, periode_pk: int, isi: Form[NaskahIsian], unggahan: File[UploadedFile]
) -> PenetapanCapaian:
    """The pengelola records a signed decision with its scan. Raises: Http404 where that person leads nothing above."""
    unit, periode = _unit(request, unit_pk), get_object_or_404(PeriodeEvaluasi, pk=periode_pk)
    boleh_mencatat_capaian(request.pegawai, unit).pastikan()
    penetap = {satu.pk: satu for satu in pimpinan_di_atas(unit, isi.ditetapkan_pada)}
    if isi.ditetapkan_oleh not in penetap:
        raise Http404
    pada = datetime.combine(isi.ditetapkan_pada, time.min, timezone.get_current_timezone())
    isian = isi.dict() | {"ditetapkan_oleh": penetap[isi.ditetapkan_oleh], "ditetapkan_pada": pada}
    return services.catat_penetapan_capaian(unit=unit, periode=periode, unggahan=unggahan, **isian, **pelaku(request))


@rute.unduh(
    "/keselarasan/{int:unit_pk}/{int:periode_pk}/naskah", "Naskah penetapan capaian", *(j.mime for j in JENIS.values())
)
def naskah(request: PegawaiRequest, unit_pk: int, periode_pk: int) -> FileResponse:
    """The scan of a recorded decision."""
    tercatat = PenetapanCapaian.objects.filter(unit=_unit(request, unit_pk), periode=periode_pk).values("naskah")
    return unduhan(get_object_or_404(Berkas, pk__in=tercatat))


@rute.tulis(
    "POST", "/keselarasan/{int:unit_pk}/{int:periode_pk}/alasan", boleh_menjelaskan_sebaran,
    "Menulis alasan sebaran predikat", NomorBaca,
)  # fmt: skip
def jelaskan_sebaran(request: PegawaiRequest, unit_pk: int, periode_pk: int, isi: AlasanIsian) -> PenjelasanSebaran:
    """Why the spread departs from the pattern."""
    unit, periode = _unit(request, unit_pk), get_object_or_404(PeriodeEvaluasi, pk=periode_pk)
    return services.jelaskan_sebaran(unit=unit, periode=periode, alasan=isi.alasan, **pelaku(request))


def _unit(request: PegawaiRequest, pk: int) -> UnitKerja:
    terlihat = UnitKerja.objects.filter(pk__in=unit_terlihat(request.pegawai, timezone.localdate()))
    return get_object_or_404(terlihat, pk=pk)
