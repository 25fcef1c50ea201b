"""The rating desk: whom one rates, on what it rests, and the ratings, until they are handed over."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from selaras.common.api import IsianVersi
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.rute import pelaku
from selaras.penilaian import services
from selaras.penilaian.api.dasar import rute
from selaras.penilaian.api.skema import (
    BahanBaca,
    BanyakBaca,
    DinilaiBaca,
    EvaluasiRingkas,
    GiliranBaca,
    NilaiIsian,
    PeriodeIsian,
)
from selaras.penilaian.models import Evaluasi
from selaras.penilaian.permissions import boleh_menilai, boleh_menyampaikan
from selaras.penilaian.selectors.antre import Giliran, antre
from selaras.penilaian.selectors.bahan import Bahan, bahan
from selaras.perencanaan.models import SKP, PeriodeEvaluasi


@rute.baca("/meja/{int:periode_pk}", list[GiliranBaca], "Siapa yang saya nilai dalam satu periode")
def meja(request: PegawaiRequest, periode_pk: int) -> list[Giliran]:
    """The queue of the penilai who asks."""
    return list(antre(request.pegawai, get_object_or_404(PeriodeEvaluasi, pk=periode_pk)).giliran)


@rute.baca("/meja/{int:periode_pk}/{int:skp_pk}", BahanBaca, "Bahan menilai satu orang")
def bahan_menilai(request: PegawaiRequest, periode_pk: int, skp_pk: int) -> Bahan:
    """What the penilai weighs about one of the queue. Raises: Http404 for anybody else."""
    periode = get_object_or_404(PeriodeEvaluasi, pk=periode_pk)
    giliran = next((g for g in antre(request.pegawai, periode).giliran if g.skp.pk == skp_pk), None)
    if giliran is None:
        raise Http404
    return bahan(giliran.skp, periode, request.pegawai)


@rute.tulis(
    "PUT",
    "/skp/{int:skp_pk}/evaluasi/{int:periode_pk}",
    boleh_menilai,
    "Menilai, sebagai draf atau selesai",
    DinilaiBaca,
)
def nilai(request: PegawaiRequest, skp_pk: int, periode_pk: int, isi: NilaiIsian) -> Evaluasi:
    """Rate one person."""
    skp = get_object_or_404(SKP.objects.visible_to(request.pegawai), pk=skp_pk)
    periode = get_object_or_404(PeriodeEvaluasi, pk=periode_pk)
    return services.nilai(skp=skp, periode=periode, **isi.dict(), **pelaku(request))


@rute.tulis(
    "POST",
    "/evaluasi/{int:pk}/sampaikan",
    boleh_menyampaikan,
    "Menyampaikan satu hasil kepada pegawainya",
    EvaluasiRingkas,
)
def sampaikan(request: PegawaiRequest, pk: int, isi: IsianVersi) -> Evaluasi:
    """Hand over one result."""
    evaluasi = get_object_or_404(Evaluasi.objects.visible_to(request.pegawai), pk=pk)
    services.sampaikan_hasil(evaluasi=evaluasi, versi=isi.versi, **pelaku(request))
    return Evaluasi.objects.bernama().get(pk=pk)


@rute.tulis("POST", "/evaluasi/sampaikan", None, "Menyampaikan semua hasil saya yang selesai", BanyakBaca)
def sampaikan_semua(request: PegawaiRequest, isi: PeriodeIsian) -> dict[str, int]:
    """Hand over all that one has finished in a period."""
    periode = get_object_or_404(PeriodeEvaluasi, pk=isi.periode)
    return {"banyak": services.sampaikan_semua(periode=periode, **pelaku(request))}
