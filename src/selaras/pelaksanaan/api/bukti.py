"""Evidence: files and links."""

from typing import Final

from django.db.models import QuerySet
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from ninja import File, Form, Query
from ninja.files import UploadedFile

from selaras.common.api import Halaman, Lembar, lembar
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.rute import pelaku
from selaras.pelaksanaan import services
from selaras.pelaksanaan.api.dasar import rute
from selaras.pelaksanaan.api.skema import BuktiBaca, BuktiIsian, TandaiIsian, TautanIsian
from selaras.pelaksanaan.berkas import unduhan
from selaras.pelaksanaan.jenis_berkas import JENIS
from selaras.pelaksanaan.models import BuktiDukung
from selaras.pelaksanaan.permissions import boleh_menandai, boleh_mencabut, boleh_mengisi
from selaras.perencanaan.models import SKP, Indikator

MIME: Final = [jenis.mime for jenis in JENIS.values()]


@rute.baca("/skp/{int:skp_pk}/bukti", Lembar[BuktiBaca], "Bukti satu SKP")
def daftar_bukti(request: PegawaiRequest, skp_pk: int, halaman: Query[Halaman]) -> object:
    """The evidence of an SKP."""
    skp = _skp(request, skp_pk)
    return lembar(_bukti(request).filter(skp=skp), halaman)


@rute.tulis("POST", "/skp/{int:skp_pk}/bukti", boleh_mengisi, "Memberi bukti berupa berkas", BuktiBaca, berkas=True)
def beri_berkas(request: PegawaiRequest, skp_pk: int, isi: Form[BuktiIsian], berkas: File[UploadedFile]) -> BuktiDukung:
    """Give a file."""
    skp = _skp(request, skp_pk)
    return services.beri_bukti(
        skp=skp,
        bulan=isi.bulan,
        indikator=_indikator(skp, isi),
        nama=berkas.name or "",
        unggahan=berkas,
        **pelaku(request),
    )


@rute.tulis("POST", "/skp/{int:skp_pk}/bukti/tautan", boleh_mengisi, "Memberi bukti berupa tautan", BuktiBaca)
def beri_tautan(request: PegawaiRequest, skp_pk: int, isi: TautanIsian) -> BuktiDukung:
    """Give a link."""
    skp = _skp(request, skp_pk)
    return services.beri_bukti(
        skp=skp, bulan=isi.bulan, indikator=_indikator(skp, isi), nama=isi.nama, tautan=isi.tautan, **pelaku(request)
    )


@rute.unduh("/bukti/{int:pk}/berkas", "Berkas satu bukti", *MIME)
def unduh_bukti(request: PegawaiRequest, pk: int) -> FileResponse:
    """The file of evidence. Raises: Http404."""
    berkas = _satu(request, pk).berkas
    if berkas is None:
        raise Http404
    return unduhan(berkas)


@rute.tulis("POST", "/bukti/{int:pk}/tandai", boleh_menandai, "Menandai tautan yang tidak terbuka", BuktiBaca)
def tandai_bukti(request: PegawaiRequest, pk: int, isi: TandaiIsian) -> BuktiDukung:
    """Say that a link could not be opened, or that it can be again."""
    return services.tandai_bukti(bukti=_satu(request, pk), rusak=isi.rusak, **pelaku(request))


@rute.tulis("POST", "/bukti/{int:pk}/cabut", boleh_mencabut, "Mencabut bukti")
def cabut_bukti(request: PegawaiRequest, pk: int) -> None:
    """Withdraw evidence."""
    services.cabut_bukti(bukti=_satu(request, pk), **pelaku(request))


def _skp(request: PegawaiRequest, pk: int) -> SKP:
    return get_object_or_404(SKP.objects.visible_to(request.pegawai), pk=pk)


def _bukti(request: PegawaiRequest) -> QuerySet[BuktiDukung]:
    return BuktiDukung.objects.visible_to(request.pegawai).select_related("skp", "berkas").prefetch_related("indikator")


def _satu(request: PegawaiRequest, pk: int) -> BuktiDukung:
    return get_object_or_404(_bukti(request), pk=pk)


def _indikator(skp: SKP, isi: BuktiIsian) -> list[Indikator]:
    return list(Indikator.objects.filter(hasil__skp=skp, pk__in=isi.indikator))
