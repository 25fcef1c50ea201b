"""Units and teams."""

from django.http import Http404
from django.utils import timezone
from ninja import Query

from selaras.common.api import Akibat, Halaman, Lembar, lembar
from selaras.organisasi.api.dasar import pastikan_di_dalam, pegawai, rute, tim, unit
from selaras.organisasi.api.skema import (
    AnggotaBaca,
    AnggotaIsian,
    KeluarIsian,
    TerakhirIsian,
    TimBaca,
    TimIsian,
    TimRingkas,
    UnitBaca,
    UnitIsian,
    UnitUbah,
)
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import AnggotaTim, Pegawai, TimKerja, UnitKerja
from selaras.organisasi.permissions import boleh_menempatkan, boleh_mengatur_tim
from selaras.organisasi.rute import pelaku
from selaras.organisasi.selectors.tim import RincianTim, rincian_tim
from selaras.organisasi.services import tim as tim_kerja
from selaras.organisasi.services import unit as unit_kerja


@rute.baca("/unit", Lembar[UnitBaca], "Unit kerja")
def daftar_unit(request: PegawaiRequest, halaman: Query[Halaman]) -> object:
    """All units, also those that are closed. Raises: Http404 for whom the structure is not open to."""
    pastikan_di_dalam(request)
    return lembar(UnitKerja.objects.all(), halaman)


@rute.baca("/unit/{int:pk}", UnitBaca, "Satu unit kerja")
def baca_unit(request: PegawaiRequest, pk: int) -> UnitKerja:
    """One unit. Raises: Http404."""
    return unit(request, pk)


@rute.tulis("POST", "/unit", boleh_menempatkan, "Membuat unit", UnitBaca)
def buat_unit(request: PegawaiRequest, isi: UnitIsian) -> UnitKerja:
    """A new unit."""
    isian = isi.dict(exclude={"induk"})
    return unit_kerja.buat_unit(parent=unit(request, isi.induk), **isian, **pelaku(request))


@rute.tulis("PUT", "/unit/{int:pk}", boleh_menempatkan, "Mengubah nama, tempat, dan kedudukan unit", UnitBaca)
def ubah_unit(request: PegawaiRequest, pk: int, isi: UnitUbah) -> UnitKerja:
    """Rename or move a unit."""
    parent = None if isi.induk is None else unit(request, isi.induk)
    unit_kerja.ubah_unit(unit=unit(request, pk), parent=parent, **isi.dict(exclude={"induk"}), **pelaku(request))
    return unit(request, pk)


@rute.tulis("POST", "/unit/{int:pk}/tutup", boleh_menempatkan, "Menutup unit", Akibat)
def tutup_unit(request: PegawaiRequest, pk: int, isi: TerakhirIsian) -> Akibat:
    """Close a unit."""
    return Akibat(akibat=unit_kerja.tutup_unit(unit=unit(request, pk), terakhir=isi.terakhir, **pelaku(request)))


@rute.baca("/tim", Lembar[TimRingkas], "Tim kerja")
def daftar_tim(request: PegawaiRequest, halaman: Query[Halaman]) -> object:
    """All teams, also those that are over. Raises: Http404 for whom the structure is not open to."""
    pastikan_di_dalam(request)
    return lembar(TimKerja.objects.all(), halaman)


@rute.baca("/tim/{int:pk}", TimBaca, "Satu tim kerja dengan anggotanya")
def baca_tim(request: PegawaiRequest, pk: int) -> RincianTim:
    """One team. Raises: Http404."""
    pastikan_di_dalam(request)
    rincian = rincian_tim(tim=pk, pada=timezone.localdate())
    if rincian is None:
        raise Http404
    return rincian


@rute.tulis("POST", "/tim", boleh_mengatur_tim, "Membentuk tim kerja", TimRingkas)
def bentuk_tim(request: PegawaiRequest, isi: TimIsian) -> TimKerja:
    """A new team."""
    orang = {satu.pk: satu for satu in Pegawai.objects.filter(pk__in=[isi.ketua, *isi.anggota])}
    if not {isi.ketua, *isi.anggota} <= orang.keys():
        raise Http404
    isian = isi.dict() | {
        "unit": unit(request, isi.unit), "ketua": orang[isi.ketua], "anggota": [orang[pk] for pk in isi.anggota],
    }  # fmt: skip
    return tim_kerja.bentuk_tim(**isian, **pelaku(request))


@rute.tulis("POST", "/tim/{int:pk}/anggota", boleh_mengatur_tim, "Menambah anggota tim", AnggotaBaca)
def tambah_anggota(request: PegawaiRequest, pk: int, isi: AnggotaIsian) -> AnggotaTim:
    """Somebody joins."""
    siapa = pegawai(request, isi.pegawai)
    return tim_kerja.tambah_anggota(tim=tim(request, pk), pegawai=siapa, mulai=isi.mulai, **pelaku(request))


@rute.tulis("POST", "/tim/{int:pk}/ketua", boleh_mengatur_tim, "Mengganti ketua tim")
def ganti_ketua(request: PegawaiRequest, pk: int, isi: AnggotaIsian) -> None:
    """Another leads."""
    siapa = pegawai(request, isi.pegawai)
    tim_kerja.ganti_ketua(tim=tim(request, pk), pegawai=siapa, mulai=isi.mulai, **pelaku(request))


@rute.tulis("POST", "/tim/{int:pk}/keluar", boleh_mengatur_tim, "Mengeluarkan anggota tim", Akibat)
def keluarkan_anggota(request: PegawaiRequest, pk: int, isi: KeluarIsian) -> Akibat:
    """Somebody leaves."""
    siapa = pegawai(request, isi.pegawai)
    akibat = tim_kerja.keluarkan_anggota(tim=tim(request, pk), pegawai=siapa, terakhir=isi.terakhir, **pelaku(request))
    return Akibat(akibat=akibat)


@rute.tulis("POST", "/tim/{int:pk}/bubar", boleh_mengatur_tim, "Membubarkan tim", Akibat)
def bubarkan_tim(request: PegawaiRequest, pk: int, isi: TerakhirIsian) -> Akibat:
    """The end of a team."""
    return Akibat(akibat=tim_kerja.bubarkan_tim(tim=tim(request, pk), terakhir=isi.terakhir, **pelaku(request)))
