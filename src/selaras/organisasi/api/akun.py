"""Codes that open accounts, and second factors that were lost."""

from selaras.organisasi import services
from selaras.organisasi.api.dasar import pegawai, rute, unit
from selaras.organisasi.api.skema import KodeBaca
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.permissions import boleh_membuat_kode, boleh_membuat_lembar, boleh_mencabut_faktor
from selaras.organisasi.rute import pelaku


@rute.tulis("POST", "/pegawai/{int:pk}/kode", boleh_membuat_kode, "Membuat kode aktivasi seorang pegawai", KodeBaca)
def buat_kode(request: PegawaiRequest, pk: int) -> dict[str, object]:
    """A one-time code."""
    siapa = pegawai(request, pk)
    return {"pegawai": siapa, "kode": services.berkelompok(services.buat_kode(pegawai=siapa, **pelaku(request)))}


@rute.tulis(
    "POST",
    "/unit/{int:pk}/kode",
    boleh_membuat_lembar,
    "Membuat kode aktivasi seunit yang belum berakun",
    list[KodeBaca],
)
def buat_kode_unit(request: PegawaiRequest, pk: int) -> list[dict[str, object]]:
    """A code for everybody without an account, in a unit and below it."""
    semua = services.buat_kode_unit(unit=unit(request, pk), **pelaku(request))
    return [{"pegawai": siapa, "kode": services.berkelompok(kode)} for siapa, kode in semua]


@rute.tulis("POST", "/pegawai/{int:pk}/faktor/cabut", boleh_mencabut_faktor, "Mencabut faktor kedua akun pegawai")
def cabut_faktor(request: PegawaiRequest, pk: int) -> None:
    """Take the second factor off an account whose holder lost the device."""
    services.cabut_faktor_kedua(pegawai=pegawai(request, pk), **pelaku(request))
