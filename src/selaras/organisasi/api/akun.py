"""Codes that open accounts, and second factors that were lost."""

from django.shortcuts import get_object_or_404

from selaras.organisasi import services
from selaras.organisasi.api.dasar import rute
from selaras.organisasi.api.skema import KodeBaca
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import Pegawai, UnitKerja
from selaras.organisasi.permissions import boleh_membuat_kode, boleh_membuat_lembar, boleh_mencabut_faktor
from selaras.organisasi.rute import pelaku


@rute.tulis("POST", "/pegawai/{int:pk}/kode", boleh_membuat_kode, "Membuat kode aktivasi seorang pegawai", KodeBaca)
def buat_kode(request: PegawaiRequest, pk: int) -> dict[str, object]:
    """A one-time code."""
    pegawai = get_object_or_404(Pegawai, pk=pk)
    return {"pegawai": pegawai, "kode": services.berkelompok(services.buat_kode(pegawai=pegawai, **pelaku(request)))}


@rute.tulis(
    "POST",
    "/unit/{int:pk}/kode",
    boleh_membuat_lembar,
    "Membuat kode aktivasi seunit yang belum berakun",
    list[KodeBaca],
)
def buat_kode_unit(request: PegawaiRequest, pk: int) -> list[dict[str, object]]:
    """A code for everybody without an account, in a unit and below it."""
    unit = get_object_or_404(UnitKerja, pk=pk)
    semua = services.buat_kode_unit(unit=unit, **pelaku(request))
    return [{"pegawai": pegawai, "kode": services.berkelompok(kode)} for pegawai, kode in semua]


@rute.tulis("POST", "/pegawai/{int:pk}/faktor/cabut", boleh_mencabut_faktor, "Mencabut faktor kedua akun pegawai")
def cabut_faktor(request: PegawaiRequest, pk: int) -> None:
    """Take the second factor off an account whose holder lost the device."""
    services.cabut_faktor_kedua(pegawai=get_object_or_404(Pegawai, pk=pk), **pelaku(request))
