"""Feedback: read, given, changed while it may be, answered, taken up."""

from django.db.models import Prefetch, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Query

from selaras.common.api import Halaman, Lembar, Nomor, lembar
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import Pegawai
from selaras.organisasi.rute import pelaku
from selaras.pelaksanaan import selectors, services
from selaras.pelaksanaan.api.dasar import rute
from selaras.pelaksanaan.api.skema import (
    BalasanBaca,
    BalasanIsian,
    DibacaBaca,
    SuaraBaca,
    TerkirimBaca,
    UmpanBalikBaca,
    UmpanBalikIsian,
    UmpanBalikUbah,
)
from selaras.pelaksanaan.models import BalasanUmpanBalik, PermintaanUmpanBalik, UmpanBalik
from selaras.pelaksanaan.permissions import (
    boleh_membalas,
    boleh_memberi_umpan_balik,
    boleh_mengubah,
    boleh_menindaklanjuti,
)
from selaras.pelaksanaan.selectors.halaman import SETAHUN, hasil_berjalan
from selaras.pelaksanaan.selectors.umpan_balik import SuaraTanpaNama
from selaras.perencanaan.models import HasilKerja


class SaringUmpanBalik(Halaman):
    """Whose feedback."""

    untuk: Nomor | None = None


@rute.baca("/umpan-balik", Lembar[UmpanBalikBaca], "Umpan balik bernama yang terlihat")
def daftar_umpan_balik(request: PegawaiRequest, saring: Query[SaringUmpanBalik]) -> object:
    """Named feedback within sight."""
    balasan = Prefetch("balasan", BalasanUmpanBalik.objects.select_related("oleh").order_by("pk"))
    terlihat = _terlihat(request).select_related("untuk", "oleh").prefetch_related(balasan)
    return lembar(terlihat.filter(untuk=saring.untuk) if saring.untuk else terlihat, saring)


@rute.baca("/umpan-balik/tanpa-nama/{int:untuk}", list[SuaraBaca], "Umpan balik tanpa nama untuk seseorang, setahun")
def tanpa_nama(request: PegawaiRequest, untuk: int) -> list[SuaraTanpaNama]:
    """What was said without names, as the page shows it."""
    hari = timezone.localdate()
    return list(selectors.umpan_balik_untuk(_orang(untuk), request.pegawai, hari - SETAHUN, hari).tanpa_nama)


@rute.tulis("POST", "/umpan-balik", boleh_memberi_umpan_balik, "Memberi umpan balik", TerkirimBaca)
def beri_umpan_balik(request: PegawaiRequest, isi: UmpanBalikIsian) -> TerkirimBaca:
    """Give feedback. What is sent without a name cannot be found again by its number."""
    untuk = _orang(isi.untuk)
    minta = PermintaanUmpanBalik.objects.visible_to(request.pegawai)
    permintaan = get_object_or_404(minta, pk=isi.permintaan, kepada=request.pegawai) if isi.permintaan else None
    isian = isi.dict(include={"jenis", "cara", "isi", "nilai", "rahasia"})
    baris = services.beri_umpan_balik(
        untuk=untuk, hasil=_hasil(untuk, isi.hasil), permintaan=permintaan, **isian, **pelaku(request)
    )
    return TerkirimBaca(id=None, versi=None) if baris.rahasia else TerkirimBaca(id=baris.pk, versi=baris.versi)


@rute.tulis("PUT", "/umpan-balik/{int:pk}", boleh_mengubah, "Mengubah umpan balik yang baru dikirim", TerkirimBaca)
def ubah_umpan_balik(request: PegawaiRequest, pk: int, isi: UmpanBalikUbah) -> UmpanBalik:
    """Correct the words."""
    return services.ubah_umpan_balik(umpan_balik=_satu(request, pk), **isi.dict(), **pelaku(request))


@rute.tulis("POST", "/umpan-balik/{int:pk}/balas", boleh_membalas, "Membalas umpan balik", BalasanBaca)
def balas(request: PegawaiRequest, pk: int, isi: BalasanIsian) -> BalasanUmpanBalik:
    """Answer."""
    return services.balas(umpan_balik=_satu(request, pk), isi=isi.isi, **pelaku(request))


@rute.tulis(
    "POST",
    "/umpan-balik/{int:pk}/tindak-lanjut",
    boleh_menindaklanjuti,
    "Menyatakan sudah ditindaklanjuti",
    TerkirimBaca,
)
def tindaklanjuti(request: PegawaiRequest, pk: int) -> UmpanBalik:
    """Say that something was done about it."""
    return services.tindaklanjuti(umpan_balik=_satu(request, pk), **pelaku(request))


@rute.tulis("POST", "/umpan-balik/dibaca", None, "Menandai semua umpan balik untuk saya sudah dibaca", DibacaBaca)
def baca_umpan_balik(request: PegawaiRequest) -> dict[str, int]:
    """Note that one has read what is addressed to one."""
    return {"baru": services.tandai_dibaca(**pelaku(request))}


def _terlihat(request: PegawaiRequest) -> QuerySet[UmpanBalik]:
    return UmpanBalik.objects.visible_to(request.pegawai).bernama()


def _satu(request: PegawaiRequest, pk: int) -> UmpanBalik:
    return get_object_or_404(_terlihat(request), pk=pk)


def _orang(pk: int) -> Pegawai:
    return get_object_or_404(Pegawai.objects.asn(), pk=pk)


def _hasil(untuk: Pegawai, pk: int | None) -> HasilKerja | None:
    """A result of the plan that binds a person today. Raises: Http404 for any other."""
    if pk is None:
        return None
    hasil = next((satu for satu in hasil_berjalan(untuk, timezone.localdate()) if satu.pk == pk), None)
    if hasil is None:
        raise Http404
    return hasil
