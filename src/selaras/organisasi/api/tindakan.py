"""The guided acts on people. Each answers with what came of it, in sentences."""

from selaras.common.api import Akibat, Orang
from selaras.organisasi.api.dasar import asn, pegawai, rute, unit
from selaras.organisasi.api.skema import (
    AkhirIsian,
    AngkatIsian,
    DasarIsian,
    MasaIsian,
    MutasiIsian,
    PenggantiIsian,
    PenilaiIsian,
    PromosiIsian,
    SuratIsian,
)
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import BERAKHIR, BERKURUN, Pegawai
from selaras.organisasi.permissions import boleh_bertindak, boleh_menempatkan, boleh_mengurus
from selaras.organisasi.rute import pelaku
from selaras.organisasi.services.berakhir import akhiri_tugas
from selaras.organisasi.services.kedudukan import kembali_bertugas, mulai_masa
from selaras.organisasi.services.mutasi import angkat_pegawai, mutasikan, promosikan
from selaras.organisasi.services.penempatan import ganti_penilai
from selaras.organisasi.services.pengganti import tunjuk_pengganti
from selaras.organisasi.services.pns import angkat_pns
from selaras.organisasi.services.pulih import batalkan_akhir


@rute.tulis("POST", "/pegawai", boleh_menempatkan, "Mencatat pegawai baru", Orang)
def angkat(request: PegawaiRequest, isi: AngkatIsian) -> Pegawai:
    """Put somebody new on record."""
    isian = isi.dict() | {"unit": unit(request, isi.unit), "penilai": orang(request, isi.penilai)}
    return angkat_pegawai(**isian, **pelaku(request))


@rute.tulis("POST", "/pegawai/{int:pk}/mutasi", boleh_bertindak, "Mutasi: pindah unit atau jabatan", Akibat)
def mutasi(request: PegawaiRequest, pk: int, isi: MutasiIsian) -> Akibat:
    """Transfer."""
    isian = isi.dict() | {"unit": unit(request, isi.unit), "penilai": orang(request, isi.penilai)}
    return Akibat(akibat=mutasikan(pegawai=asn(request, pk), **isian, **pelaku(request)))


@rute.tulis("POST", "/pegawai/{int:pk}/promosi", boleh_bertindak, "Promosi: naik jabatan atau pangkat", Akibat)
def promosi(request: PegawaiRequest, pk: int, isi: PromosiIsian) -> Akibat:
    """Raise."""
    return Akibat(akibat=promosikan(pegawai=asn(request, pk), **isi.dict(), **pelaku(request)))


@rute.tulis("POST", "/pegawai/{int:pk}/penilai", boleh_mengurus, "Mengganti pejabat penilai", Akibat)
def penilai(request: PegawaiRequest, pk: int, isi: PenilaiIsian) -> Akibat:
    """Another assessor."""
    isian = isi.dict() | {"penilai": pegawai(request, isi.penilai)}
    return Akibat(akibat=ganti_penilai(pegawai=asn(request, pk), **isian, **pelaku(request)))


@rute.tulis("POST", "/pegawai/{int:pk}/pengganti", boleh_bertindak, "Menunjuk Plt. atau Plh.", Akibat)
def pengganti(request: PegawaiRequest, pk: int, isi: PenggantiIsian) -> Akibat:
    """An acting head."""
    isian = isi.dict() | {"unit": unit(request, isi.unit)}
    return Akibat(akibat=tunjuk_pengganti(pegawai=asn(request, pk), **isian, **pelaku(request)))


@rute.tulis("POST", "/pegawai/{int:pk}/masa", boleh_bertindak, f"Mencatat masa: {', '.join(BERKURUN)}", Akibat)
def masa(request: PegawaiRequest, pk: int, isi: MasaIsian) -> Akibat:
    """A time of serving otherwise."""
    isian = isi.dict() | {"penilai": orang(request, isi.penilai)}
    return Akibat(akibat=mulai_masa(pegawai=asn(request, pk), **isian, **pelaku(request)))


@rute.tulis("POST", "/pegawai/{int:pk}/kembali", boleh_bertindak, "Kembali bertugas", Akibat)
def kembali(request: PegawaiRequest, pk: int, isi: SuratIsian) -> Akibat:
    """The first day back."""
    return Akibat(akibat=kembali_bertugas(pegawai=asn(request, pk), **isi.dict(), **pelaku(request)))


@rute.tulis("POST", "/pegawai/{int:pk}/pns", boleh_bertindak, "Mengangkat CPNS menjadi PNS", Akibat)
def pns(request: PegawaiRequest, pk: int, isi: SuratIsian) -> Akibat:
    """Appoint."""
    return Akibat(akibat=angkat_pns(pegawai=asn(request, pk), **isi.dict(), **pelaku(request)))


@rute.tulis("POST", "/pegawai/{int:pk}/akhir", boleh_bertindak, f"Mengakhiri tugas: {', '.join(BERAKHIR)}", Akibat)
def akhir(request: PegawaiRequest, pk: int, isi: AkhirIsian) -> Akibat:
    """The end of service."""
    return Akibat(akibat=akhiri_tugas(pegawai=asn(request, pk), **isi.dict(), **pelaku(request)))


@rute.tulis("POST", "/pegawai/{int:pk}/pulih", boleh_bertindak, "Membatalkan akhir tugas yang salah catat", Akibat)
def pulih(request: PegawaiRequest, pk: int, isi: DasarIsian) -> Akibat:
    """Take an end of service back."""
    return Akibat(akibat=batalkan_akhir(pegawai=asn(request, pk), dasar=isi.dasar, **pelaku(request)))


def orang(request: PegawaiRequest, pk: int | None) -> Pegawai | None:
    """Somebody, if anybody is named. Raises: Http404."""
    return None if pk is None else pegawai(request, pk)
