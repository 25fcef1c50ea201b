"""People: who asks, who there is, their cards, and roles."""

from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Query
from pydantic import Field

from selaras.common.api import Bebas, Halaman, Lembar, Nomor, Orang, lembar
from selaras.organisasi import services
from selaras.organisasi.api.dasar import asn, pegawai, rute, unit
from selaras.organisasi.api.skema import (
    KartuBaca,
    LuarIsian,
    PegawaiDiurus,
    PegawaiRingkas,
    PeranBaca,
    PeranIsian,
    SayaBaca,
    SejakIsian,
)
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import Pegawai, Penempatan, Penilai, Peran
from selaras.organisasi.permissions import boleh_mengatur_peran, boleh_mengurus
from selaras.organisasi.rute import pelaku
from selaras.organisasi.selectors import pegawai_diurus
from selaras.organisasi.selectors.cari import bernama
from selaras.organisasi.selectors.kartu import Kartu, isi_kartu, pegawai_terlihat
from selaras.organisasi.selectors.tugas import tugas_kini
from selaras.organisasi.wewenang import wewenang


class SaringPegawai(Halaman):
    """Which people: by the beginning of words in name, post and unit, or of one unit."""

    nama: Bebas = Field("", max_length=150, examples=["ratna sarana"])
    unit: Nomor | None = None


@rute.baca("/saya", SayaBaca, "Atas nama siapa kunci ini, dan untuk apa", kunci="")
def saya(request: PegawaiRequest) -> dict[str, Any]:
    """The owner of the key."""
    p, k = request.pegawai, request.kunci
    isi = {"pegawai": p, "nip": p.nip, "jenis": p.jenis, "lingkup": k.lingkup, "kedaluwarsa": k.kedaluwarsa}
    return isi | {"wewenang": wewenang(p)}


@rute.baca("/pegawai", Lembar[PegawaiRingkas], "Pegawai instansi, dengan jabatan dan unitnya hari ini")
def daftar_pegawai(request: PegawaiRequest, saring: Query[SaringPegawai]) -> object:
    """Everybody whose card one may open."""
    hari = timezone.localdate()
    return lembar(
        _tersaring(pegawai_terlihat(request.pegawai, hari), saring).annotate(**tugas_kini("pk", hari)), saring
    )


@rute.baca("/pegawai/diurus", Lembar[PegawaiDiurus], "Pegawai yang saya urus, dengan NIP dan keadaan akunnya")
def daftar_diurus(request: PegawaiRequest, saring: Query[SaringPegawai]) -> object:
    """The people whose posts and accounts one looks after; nobody for others."""
    hari = timezone.localdate()
    penilai = Penilai.objects.berlaku(hari).filter(pegawai=OuterRef("pk"))
    diurus: QuerySet[Any] = pegawai_diurus(request.pegawai, hari).asn().pada(hari)
    kolom = {**tugas_kini("pk", hari), "penilai_kini": Subquery(penilai.values("penilai__nama")[:1])}
    return lembar(_tersaring(diurus, saring).annotate(**kolom), saring)


@rute.baca("/pegawai/{int:pk}", KartuBaca, "Kartu satu pegawai")
def kartu(request: PegawaiRequest, pk: int) -> Kartu:
    """The card of a person, as far as the reader may see it."""
    hari = timezone.localdate()
    return isi_kartu(pegawai=pegawai(request, pk), untuk=request.pegawai, pada=hari)


@rute.tulis("POST", "/pejabat-luar", boleh_mengurus, "Mencatat penilai dari luar instansi", Orang)
def catat_pejabat_luar(request: PegawaiRequest, isi: LuarIsian) -> Pegawai:
    """Put an assessor outside the institution on record."""
    dinilai = asn(request, isi.menilai)
    return services.catat_pejabat_luar(**isi.dict() | {"menilai": dinilai, "nip": isi.nip or ""}, **pelaku(request))


@rute.baca("/peran", Lembar[PeranBaca], "Peran yang berlaku di unit yang saya admini")
def daftar_peran(request: PegawaiRequest, halaman: Query[Halaman]) -> object:
    """The roles over the units that one is admin of."""
    peran = Peran.objects.berlaku(timezone.localdate()).filter(unit__in=wewenang(request.pegawai).unit_diadmin)
    return lembar(peran.select_related("pegawai"), halaman)


@rute.tulis("POST", "/peran", boleh_mengatur_peran, "Memberi peran", PeranBaca)
def beri_peran(request: PegawaiRequest, isi: PeranIsian) -> Peran:
    """Give a role."""
    siapa, di = pegawai(request, isi.pegawai), unit(request, isi.unit)
    return services.beri_peran(pegawai=siapa, jenis=isi.jenis, unit=di, mulai=isi.mulai, **pelaku(request))


@rute.tulis("POST", "/peran/{int:pk}/cabut", boleh_mengatur_peran, "Mencabut peran")
def cabut_peran(request: PegawaiRequest, pk: int, isi: SejakIsian) -> None:
    """End a role."""
    peran = get_object_or_404(Peran, pk=pk, unit__in=wewenang(request.pegawai).unit_diadmin)
    services.cabut_peran(peran=peran, sejak=isi.sejak, **pelaku(request))


def _tersaring(orang: QuerySet[Any], saring: SaringPegawai) -> QuerySet[Any]:
    hari = timezone.localdate()
    if saring.nama:
        orang = orang.filter(bernama(saring.nama, hari))
    if saring.unit:
        bertugas = Penempatan.objects.berlaku(hari).filter(unit=saring.unit)
        orang = orang.filter(pk__in=bertugas.values("pegawai"))
    return orang
