"""Years, and what units promise for them."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from ninja import Query

from selaras.common.api import Halaman, IsianVersi, Lembar, lembar
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import UnitKerja
from selaras.organisasi.rute import pelaku
from selaras.organisasi.wewenang import wewenang
from selaras.perencanaan import selectors, services
from selaras.perencanaan.api.dasar import rute
from selaras.perencanaan.api.skema import (
    IndikatorSasaranBaca,
    IndikatorSasaranIsian,
    IndikatorSasaranUbah,
    PeriodeBaca,
    PerjanjianBaca,
    PerjanjianIsian,
    PerjanjianRingkas,
    SasaranBaca,
    SasaranIsian,
    SasaranUbah,
    TahunBaca,
    TahunIsian,
    TenggatIsian,
)
from selaras.perencanaan.models import (
    IndikatorSasaran,
    PeriodeEvaluasi,
    PeriodeKinerja,
    PerjanjianKinerja,
    Sasaran,
)
from selaras.perencanaan.permissions import (
    boleh_membuka_periode,
    boleh_menyunting_perjanjian,
    boleh_menyusun_perjanjian,
)


@rute.baca("/periode", list[TahunBaca], "Tahun kinerja dan periode evaluasinya")
def daftar_periode(request: PegawaiRequest) -> list[PeriodeKinerja]:
    """The years that were opened."""
    return selectors.daftar_periode()


@rute.tulis("POST", "/periode", boleh_membuka_periode, "Membuka tahun kinerja", TahunBaca)
def periode(request: PegawaiRequest, isi: TahunIsian) -> PeriodeKinerja:
    """Open a year."""
    return services.buka_periode(**isi.dict(), **pelaku(request))


@rute.tulis(
    "POST", "/periode/{int:pk}/tenggat", boleh_membuka_periode, "Memperpanjang tenggat satu periode", PeriodeBaca
)
def tenggat(request: PegawaiRequest, pk: int, isi: TenggatIsian) -> PeriodeEvaluasi:
    """Give everybody more time for one evaluation."""
    evaluasi = get_object_or_404(PeriodeEvaluasi, pk=pk)
    return services.perpanjang_tenggat(evaluasi=evaluasi, **isi.dict(), **pelaku(request))


@rute.baca("/perjanjian", Lembar[PerjanjianRingkas], "Perjanjian kinerja yang terlihat")
def daftar_perjanjian(request: PegawaiRequest, halaman: Query[Halaman]) -> object:
    """The agreements within sight."""
    return lembar(selectors.perjanjian_terlihat(request.pegawai), halaman)


@rute.baca("/perjanjian/{int:pk}", PerjanjianBaca, "Satu perjanjian kinerja dengan sasarannya")
def baca_perjanjian(request: PegawaiRequest, pk: int) -> object:
    """One agreement. Raises: Http404."""
    isi = selectors.lembar_perjanjian(request.pegawai, pk)
    if isi is None:
        raise Http404
    return isi


@rute.tulis("POST", "/perjanjian", boleh_menyusun_perjanjian, "Memulai perjanjian kinerja satu unit", PerjanjianRingkas)
def susun_perjanjian(request: PegawaiRequest, isi: PerjanjianIsian) -> PerjanjianKinerja:
    """Start the agreement of a unit, or find the one there is."""
    unit = get_object_or_404(UnitKerja, pk=isi.unit, pk__in=wewenang(request.pegawai).unit_terlihat)
    periode = get_object_or_404(PeriodeKinerja, pk=isi.periode)
    return services.susun_perjanjian(unit=unit, periode=periode, **pelaku(request))


@rute.tulis(
    "POST",
    "/perjanjian/{int:pk}/tetapkan",
    boleh_menyusun_perjanjian,
    "Menetapkan perjanjian kinerja",
    PerjanjianRingkas,
)
def tetapkan_perjanjian(request: PegawaiRequest, pk: int, isi: IsianVersi) -> PerjanjianKinerja:
    """Set an agreement."""
    return services.tetapkan_perjanjian(perjanjian=_perjanjian(request, pk), versi=isi.versi, **pelaku(request))


@rute.tulis("POST", "/perjanjian/{int:pk}/sasaran", boleh_menyunting_perjanjian, "Menambah sasaran", SasaranBaca)
def tambah_sasaran(request: PegawaiRequest, pk: int, isi: SasaranIsian) -> Sasaran:
    """One more sasaran."""
    return services.tambah_sasaran(perjanjian=_perjanjian(request, pk), **isi.dict(), **pelaku(request))


@rute.tulis("PUT", "/sasaran/{int:pk}", boleh_menyunting_perjanjian, "Mengubah sasaran", SasaranBaca)
def sasaran(request: PegawaiRequest, pk: int, isi: SasaranUbah) -> Sasaran:
    """Reword a sasaran."""
    return services.ubah_sasaran(sasaran=_sasaran(request, pk), **isi.dict(), **pelaku(request))


@rute.tulis("DELETE", "/sasaran/{int:pk}", boleh_menyunting_perjanjian, "Menghapus sasaran yang tanpa indikator")
def hapus_sasaran(request: PegawaiRequest, pk: int) -> None:
    """Take a sasaran out."""
    services.hapus_sasaran(sasaran=_sasaran(request, pk), **pelaku(request))


@rute.tulis(
    "POST",
    "/sasaran/{int:pk}/indikator",
    boleh_menyunting_perjanjian,
    "Menambah indikator sasaran",
    IndikatorSasaranBaca,
)
def tambah_indikator_sasaran(request: PegawaiRequest, pk: int, isi: IndikatorSasaranIsian) -> IndikatorSasaran:
    """One more indicator of a sasaran."""
    return services.tambah_indikator_sasaran(sasaran=_sasaran(request, pk), **isi.dict(), **pelaku(request))


@rute.tulis(
    "PUT",
    "/indikator-sasaran/{int:pk}",
    boleh_menyunting_perjanjian,
    "Mengubah indikator sasaran",
    IndikatorSasaranBaca,
)
def indikator_sasaran(request: PegawaiRequest, pk: int, isi: IndikatorSasaranUbah) -> IndikatorSasaran:
    """Change an indicator."""
    return services.ubah_indikator_sasaran(indikator=_indikator(request, pk), **isi.dict(), **pelaku(request))


@rute.tulis("DELETE", "/indikator-sasaran/{int:pk}", boleh_menyunting_perjanjian, "Menghapus indikator sasaran")
def hapus_indikator_sasaran(request: PegawaiRequest, pk: int) -> None:
    """Take an indicator out."""
    services.hapus_indikator_sasaran(indikator=_indikator(request, pk), **pelaku(request))


def _perjanjian(request: PegawaiRequest, pk: int) -> PerjanjianKinerja:
    return get_object_or_404(selectors.perjanjian_terlihat(request.pegawai), pk=pk)


def _sasaran(request: PegawaiRequest, pk: int) -> Sasaran:
    return get_object_or_404(selectors.sasaran_terlihat(request.pegawai), pk=pk)


def _indikator(request: PegawaiRequest, pk: int) -> IndikatorSasaran:
    return get_object_or_404(selectors.indikator_sasaran_terlihat(request.pegawai), pk=pk)
