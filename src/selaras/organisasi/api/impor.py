"""A workbook of people on its way in; the worker reads it, and does what was agreed to."""

from datetime import date, datetime

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import File, Form, Query
from ninja.files import UploadedFile
from pydantic import Field

from selaras.common.api import Baca, Bebas, Halaman, Hari, Isian, Lembar, Teks, lembar
from selaras.common.http import TYPES, file_response
from selaras.organisasi import documents
from selaras.organisasi.api.dasar import rute
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import Impor, JenisCatatan, KeadaanImpor
from selaras.organisasi.permissions import boleh_mengimpor
from selaras.organisasi.rute import pelaku
from selaras.organisasi.selectors.impor import ditolak, impor_terlihat
from selaras.organisasi.services import impor as layanan


class ImporBaca(Baca):
    """How far an import is. `sidik_rencana` is what is agreed to, once it waits for that."""

    id: int = Field(examples=[1])
    nama_berkas: str = Field(examples=["siasn.xlsx"])
    mulai: date
    keadaan: KeadaanImpor
    pesan: str = Field(examples=[""])
    sidik_rencana: str = Field(examples=["0" * 64])
    ringkasan: str = Field(examples=["40 pegawai baru"])
    terolah: int = Field(examples=[40])
    banyak: int = Field(examples=[40])
    nama: str = Field(description="Siapa yang memulainya.", examples=["Wulan Sari"])
    pada: datetime


class CatatanBaca(Baca):
    """One line of what an import would do, or did."""

    id: int = Field(examples=[5])
    jenis: JenisCatatan
    lembar: str = Field(examples=["Data Utama"])
    baris: int = Field(examples=[2])
    judul: str = Field(examples=["Ratna Widyastuti"])
    isi: list[str] = Field(examples=[["Pegawai baru."]])


class ImporIsian(Isian):
    """What the workbook does not say."""

    mulai: Hari
    unit_induk: Bebas = Field("", max_length=200, examples=["Balai Perawatan Perkeretaapian"])


class SetujuIsian(Isian):
    """What was seen."""

    sidik: Teks = Field(max_length=64, examples=["0" * 64])


class SaringCatatan(Halaman):
    """Which lines."""

    jenis: JenisCatatan | None = None


@rute.baca("/impor", Lembar[ImporBaca], "Impor pegawai")
def daftar_impor(request: PegawaiRequest, halaman: Query[Halaman]) -> object:
    """All imports for whom may import."""
    return lembar(impor_terlihat(request.pegawai), halaman)


@rute.tulis("POST", "/impor", boleh_mengimpor, "Mengunggah ekspor Data Utama SIASN", ImporBaca, berkas=True)
def mulai_impor(request: PegawaiRequest, isi: Form[ImporIsian], berkas: File[UploadedFile]) -> Impor:
    """Take a workbook in."""
    nama = berkas.name or "impor"
    return layanan.mulai_impor(berkas=berkas.read(), nama_berkas=nama, **isi.dict(), **pelaku(request))


@rute.baca("/impor/{int:pk}", ImporBaca, "Keadaan satu impor")
def baca_impor(request: PegawaiRequest, pk: int) -> Impor:
    """How far it is."""
    return _impor(request, pk)


@rute.baca("/impor/{int:pk}/catatan", Lembar[CatatanBaca], "Apa yang akan, atau sudah, dilakukan satu impor")
def catatan_impor(request: PegawaiRequest, pk: int, saring: Query[SaringCatatan]) -> object:
    """Its lines."""
    catatan = _impor(request, pk).catatan
    return lembar(catatan.filter(jenis=saring.jenis) if saring.jenis else catatan.all(), saring)


@rute.unduh("/impor/{int:pk}/ditolak.xlsx", "Baris yang ditolak, sebagai lembar kerja", TYPES[".xlsx"])
def unduh_ditolak(request: PegawaiRequest, pk: int) -> HttpResponse:
    """The refused rows."""
    impor = _impor(request, pk)
    return file_response(documents.buku_ditolak(ditolak(impor)), f"baris-ditolak-{impor.pk}.xlsx")


@rute.tulis("POST", "/impor/{int:pk}/setujui", boleh_mengimpor, "Menyetujui apa yang ditunjukkan", ImporBaca)
def setujui_impor(request: PegawaiRequest, pk: int, isi: SetujuIsian) -> Impor:
    """Agree to exactly what was seen."""
    return layanan.setujui_impor(impor=_impor(request, pk), sidik=isi.sidik, **pelaku(request))


@rute.tulis("POST", "/impor/{int:pk}/buang", boleh_mengimpor, "Tidak jadi mengimpor", ImporBaca)
def tinggalkan_impor(request: PegawaiRequest, pk: int) -> Impor:
    """Give up what is not done."""
    return layanan.buang_impor(impor=_impor(request, pk), **pelaku(request))


@rute.tulis("POST", "/impor/{int:pk}/batalkan", boleh_mengimpor, "Membatalkan impor yang sudah dilakukan", ImporBaca)
def batalkan_impor(request: PegawaiRequest, pk: int) -> Impor:
    """Have it taken back."""
    return layanan.batalkan_impor(impor=_impor(request, pk), **pelaku(request))


def _impor(request: PegawaiRequest, pk: int) -> Impor:
    return get_object_or_404(impor_terlihat(request.pegawai), pk=pk)
