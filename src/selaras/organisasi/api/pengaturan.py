"""What the law leaves to the institution, and its holidays."""

from datetime import date
from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from ninja import Query
from pydantic import Field

from aturan.tenggat import Satuan
from selaras.common.api import Akibat, Baca, Bebas, Halaman, Hari, Isian, IsianVersi, Lembar, Teks, lembar
from selaras.organisasi import services
from selaras.organisasi.api.dasar import rute
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import HariLibur, Instansi
from selaras.organisasi.models.unit import RENTANG
from selaras.organisasi.permissions import boleh_melihat_daftar, boleh_mengatur_instansi
from selaras.organisasi.rute import pelaku


def _bilangan(nama: str, contoh: int) -> Any:
    kecil, besar = RENTANG[nama]
    return Field(ge=kecil, le=besar, examples=[contoh])


class InstansiIsian(IsianVersi):
    """The columns that the institution sets."""

    nama: Teks = Field(max_length=200, examples=["Balai Perawatan Perkeretaapian"])
    kota: Bebas = Field("", max_length=100, examples=["Semarang"])
    batas_skp_hari: int = _bilangan("batas_skp_hari", 31)
    keberatan_hari: int = _bilangan("keberatan_hari", 14)
    keberatan_satuan: Satuan
    keberatan_periodik: bool
    sebaran_ambang: int = _bilangan("sebaran_ambang", 10)
    sebaran_kepala: bool
    selisih_jauh: int = _bilangan("selisih_jauh", 2)
    rahasia_paling_sedikit: int = _bilangan("rahasia_paling_sedikit", 3)
    umpan_balik_ubah_menit: int = _bilangan("umpan_balik_ubah_menit", 15)


class InstansiBaca(Baca):
    """The same as it stands."""

    nama: str = Field(examples=["Balai Perawatan Perkeretaapian"])
    kota: str = Field(examples=["Semarang"])
    batas_skp_hari: int = Field(examples=[31])
    keberatan_hari: int = Field(examples=[14])
    keberatan_satuan: Satuan
    keberatan_periodik: bool
    sebaran_ambang: int = Field(examples=[10])
    sebaran_kepala: bool
    selisih_jauh: int = Field(examples=[2])
    rahasia_paling_sedikit: int = Field(examples=[3])
    umpan_balik_ubah_menit: int = Field(examples=[15])
    versi: int = Field(examples=[1])


class LiburBaca(Baca):
    """A public holiday or cuti bersama."""

    id: int = Field(examples=[12])
    tanggal: date
    nama: str = Field(examples=["Hari Natal"])
    perkiraan: bool


class LiburIsian(Isian):
    """A day to be added."""

    tanggal: Hari
    nama: Teks = Field(max_length=200, examples=["Cuti bersama"])


@rute.baca("/instansi", InstansiBaca, "Pengaturan instansi")
def baca_instansi(request: PegawaiRequest) -> Instansi:
    """As it stands. Raises: Http404 for who looks after nobody."""
    _pastikan_pengurus(request)
    return get_object_or_404(Instansi)


@rute.tulis("PUT", "/instansi", boleh_mengatur_instansi, "Mengubah pengaturan instansi", InstansiBaca)
def ubah_instansi(request: PegawaiRequest, isi: InstansiIsian) -> Instansi:
    """Change what the law leaves to the institution."""
    return services.ubah_instansi(isi=isi.dict(exclude={"versi"}), versi=isi.versi, **pelaku(request))


@rute.baca("/libur", Lembar[LiburBaca], "Hari libur")
def daftar_libur(request: PegawaiRequest, halaman: Query[Halaman]) -> object:
    """All of them. Raises: Http404 for who looks after nobody."""
    _pastikan_pengurus(request)
    return lembar(HariLibur.objects.all(), halaman)


@rute.tulis("POST", "/libur", boleh_mengatur_instansi, "Menambah hari libur", LiburBaca)
def tambah_libur(request: PegawaiRequest, isi: LiburIsian) -> HariLibur:
    """Put a day on the list."""
    return services.tambah_libur(**isi.dict(), **pelaku(request))


@rute.tulis("DELETE", "/libur/{int:pk}", boleh_mengatur_instansi, "Menghapus hari libur", Akibat)
def hapus_libur(request: PegawaiRequest, pk: int) -> Akibat:
    """Take a day off the list."""
    _pastikan_pengurus(request)
    return Akibat(akibat=services.hapus_libur(libur=get_object_or_404(HariLibur, pk=pk), **pelaku(request)))


def _pastikan_pengurus(request: PegawaiRequest) -> None:
    if not boleh_melihat_daftar(request.pegawai):
        raise Http404
