"""Questions: how did I do?"""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Query

from selaras.common.api import Halaman, Lembar, lembar
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import Pegawai
from selaras.organisasi.rute import pelaku
from selaras.pelaksanaan import selectors, services
from selaras.pelaksanaan.api.dasar import rute
from selaras.pelaksanaan.api.skema import PermintaanBaca, PermintaanIsian, TolakIsian
from selaras.pelaksanaan.models import PermintaanUmpanBalik
from selaras.pelaksanaan.permissions import boleh_meminta, boleh_menarik, boleh_menjawab
from selaras.perencanaan.models import HasilKerja


@rute.baca("/permintaan", Lembar[PermintaanBaca], "Permintaan umpan balik dari dan kepada saya")
def daftar_permintaan(request: PegawaiRequest, halaman: Query[Halaman]) -> object:
    """What one asked, and what one was asked."""
    terlihat = PermintaanUmpanBalik.objects.visible_to(request.pegawai)
    return lembar(terlihat.select_related("dari", "kepada"), halaman)


@rute.tulis("POST", "/permintaan", boleh_meminta, "Meminta umpan balik", PermintaanBaca)
def minta_umpan_balik(request: PegawaiRequest, isi: PermintaanIsian) -> PermintaanUmpanBalik:
    """Ask somebody how one did."""
    milik = HasilKerja.objects.filter(skp__pegawai=request.pegawai)
    hasil = get_object_or_404(milik, pk=isi.hasil) if isi.hasil else None
    kepada = _orang(request, isi.kepada)
    return services.minta_umpan_balik(kepada=kepada, pertanyaan=isi.pertanyaan, hasil=hasil, **pelaku(request))


@rute.tulis("POST", "/permintaan/{int:pk}/tolak", boleh_menjawab, "Menolak permintaan umpan balik", PermintaanBaca)
def tolak_permintaan(request: PegawaiRequest, pk: int, isi: TolakIsian) -> PermintaanUmpanBalik:
    """Decline, and say why."""
    return services.tolak_permintaan(permintaan=_satu(request, pk), alasan=isi.alasan, **pelaku(request))


@rute.tulis("POST", "/permintaan/{int:pk}/tarik", boleh_menarik, "Menarik permintaan umpan balik", PermintaanBaca)
def tarik_permintaan(request: PegawaiRequest, pk: int) -> PermintaanUmpanBalik:
    """Take a question back."""
    return services.tarik_permintaan(permintaan=_satu(request, pk), **pelaku(request))


def _satu(request: PegawaiRequest, pk: int) -> PermintaanUmpanBalik:
    terlihat = PermintaanUmpanBalik.objects.visible_to(request.pegawai)
    return get_object_or_404(terlihat.select_related("dari", "kepada"), pk=pk)


def _orang(request: PegawaiRequest, pk: int) -> Pegawai:
    """Whom one may ask. Raises: Http404 for anybody else."""
    orang = selectors.orang_untuk_diminta(request.pegawai, timezone.localdate(), juga=pk)
    dipilih = next((satu for satu in orang if satu.pk == pk), None)
    if dipilih is None:
        raise Http404
    return dipilih
