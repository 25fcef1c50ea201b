from typing import Final

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import Jenis, Pegawai, TimKerja, UnitKerja
from selaras.organisasi.permissions import boleh_melihat_struktur
from selaras.organisasi.rute import Rute
from selaras.organisasi.selectors.kartu import pegawai_terlihat

rute: Final = Rute("organisasi")


def pastikan_di_dalam(request: PegawaiRequest) -> None:
    """Raises: Http404 for whom units and teams are not open to."""
    if not boleh_melihat_struktur(request.pegawai):
        raise Http404


def pegawai(request: PegawaiRequest, pk: int) -> Pegawai:
    """Somebody whose card one may open. Raises: Http404."""
    return get_object_or_404(pegawai_terlihat(request.pegawai, timezone.localdate()), pk=pk)


def asn(request: PegawaiRequest, pk: int) -> Pegawai:
    """The same, of the institution. Raises: Http404."""
    return get_object_or_404(pegawai_terlihat(request.pegawai, timezone.localdate()).exclude(jenis=Jenis.LUAR), pk=pk)


def unit(request: PegawaiRequest, pk: int) -> UnitKerja:
    """A unit. Raises: Http404."""
    pastikan_di_dalam(request)
    return get_object_or_404(UnitKerja, pk=pk)


def tim(request: PegawaiRequest, pk: int) -> TimKerja:
    """A team. Raises: Http404."""
    pastikan_di_dalam(request)
    return get_object_or_404(TimKerja.objects.select_related("unit"), pk=pk)
