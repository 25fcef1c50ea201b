"""Steps towards each result, period by period: planned, ticked, agreed to."""

from datetime import datetime
from typing import Any

from django.shortcuts import get_object_or_404
from ninja import Query
from pydantic import Field

from selaras.common.api import Baca, Bebas, Halaman, Isian, IsianVersi, Lembar, Nomor, Teks, lembar
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.rute import pelaku
from selaras.pelaksanaan import services
from selaras.pelaksanaan.api.dasar import rute
from selaras.pelaksanaan.models import BuktiDukung, RencanaAksi
from selaras.pelaksanaan.permissions import boleh_merencanakan
from selaras.perencanaan.models import SKP, HasilKerja, PeriodeEvaluasi

LANGKAH = "Menyusun lembar periksa"


class LangkahAksiBaca(Baca):
    """One step."""

    id: int = Field(examples=[6])
    hasil_id: int = Field(examples=[21])
    periode_id: int = Field(examples=[3])
    langkah: str = Field(examples=[LANGKAH])
    target: str = Field(examples=["Dipakai dua unit"])
    bukti_id: int | None = Field(examples=[40])
    selesai_pada: datetime | None
    disepakati_pada: datetime | None
    versi: int = Field(examples=[1])


class LangkahAksiIsian(Isian):
    """A new step, for a result and a period."""

    hasil: Nomor
    periode: Nomor
    langkah: Teks = Field(max_length=1000, examples=[LANGKAH])
    target: Bebas = Field("", max_length=1000, examples=["Dipakai dua unit"])


class LangkahAksiUbah(IsianVersi):
    """Other words, or its evidence."""

    langkah: Teks = Field(max_length=1000, examples=[LANGKAH])
    target: Bebas = Field("", max_length=1000, examples=["Dipakai dua unit"])
    bukti: Nomor | None = None


class SelesaiIsian(IsianVersi):
    """Whether it is done."""

    selesai: bool


@rute.baca("/skp/{int:skp_pk}/rencana-aksi", Lembar[LangkahAksiBaca], "Rencana aksi satu SKP")
def daftar_langkah(request: PegawaiRequest, skp_pk: int, halaman: Query[Halaman]) -> object:
    """The steps of an SKP."""
    return lembar(RencanaAksi.objects.visible_to(request.pegawai).filter(hasil__skp=_skp(request, skp_pk)), halaman)


@rute.tulis(
    "POST", "/skp/{int:skp_pk}/rencana-aksi", boleh_merencanakan, "Menambah langkah rencana aksi", LangkahAksiBaca
)
def tambah_langkah(request: PegawaiRequest, skp_pk: int, isi: LangkahAksiIsian) -> RencanaAksi:
    """Plan a step."""
    hasil = get_object_or_404(HasilKerja, pk=isi.hasil, skp=_skp(request, skp_pk))
    periode = get_object_or_404(PeriodeEvaluasi, pk=isi.periode)
    kata = {"langkah": isi.langkah, "target": isi.target}
    return services.tambah_langkah(hasil=hasil, periode=periode, **kata, **pelaku(request))


@rute.tulis(
    "PUT", "/rencana-aksi/{int:pk}", boleh_merencanakan, "Mengubah langkah, atau menyebut buktinya", LangkahAksiBaca
)
def ubah_langkah(request: PegawaiRequest, pk: int, isi: LangkahAksiUbah) -> RencanaAksi:
    """Rewrite a step."""
    satu = _satu(request, pk)
    terlihat = BuktiDukung.objects.visible_to(request.pegawai).filter(skp=satu.hasil.skp_id)
    bukti = get_object_or_404(terlihat, pk=isi.bukti) if isi.bukti else None
    lain: dict[str, Any] = {"isi": isi.langkah, "target": isi.target, "versi": isi.versi}
    return services.ubah_langkah(langkah=satu, bukti=bukti, **lain, **pelaku(request))


@rute.tulis("POST", "/rencana-aksi/{int:pk}/tandai", boleh_merencanakan, "Menandai langkah selesai", LangkahAksiBaca)
def tandai_langkah(request: PegawaiRequest, pk: int, isi: SelesaiIsian) -> RencanaAksi:
    """Tick a step."""
    return services.tandai_langkah(langkah=_satu(request, pk), **isi.dict(), **pelaku(request))


@rute.tulis("POST", "/rencana-aksi/{int:pk}/hapus", boleh_merencanakan, "Menghapus langkah")
def hapus_langkah(request: PegawaiRequest, pk: int, isi: IsianVersi) -> None:
    """Drop a step."""
    services.hapus_langkah(langkah=_satu(request, pk), versi=isi.versi, **pelaku(request))


def _skp(request: PegawaiRequest, pk: int) -> SKP:
    return get_object_or_404(SKP.objects.visible_to(request.pegawai), pk=pk)


def _satu(request: PegawaiRequest, pk: int) -> RencanaAksi:
    return get_object_or_404(RencanaAksi.objects.visible_to(request.pegawai).select_related("hasil"), pk=pk)
