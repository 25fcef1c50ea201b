"""SKP: found, started, and on their way until they bind and end."""

from typing import Annotated

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Query
from pydantic import Field

from selaras.common.api import Halaman, IsianVersi, Lembar, Nomor, lembar
from selaras.common.http import TYPES, file_response
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.rute import pelaku
from selaras.perencanaan import documents, selectors, services
from selaras.perencanaan.api.dasar import rute
from selaras.perencanaan.api.skema import (
    KembalikanIsian,
    SKPBaca,
    SKPIsian,
    SKPRingkas,
    TutupIsian,
    UbahIsian,
    YangDinilaiBaca,
)
from selaras.perencanaan.models import SKP, PeriodeKinerja, StatusSKP
from selaras.perencanaan.permissions import (
    boleh_membatalkan_perubahan,
    boleh_memulai,
    boleh_menetapkan,
    boleh_mengajukan,
    boleh_mengubah,
    boleh_menutup,
)
from selaras.perencanaan.selectors import LembarSKP, YangDinilai


class SaringSKP(Halaman):
    """Which SKP."""

    pegawai: Nomor | None = None
    tahun: Annotated[int, Field(ge=1, le=9999, examples=[2026])] | None = None
    status: StatusSKP | None = None


@rute.baca(
    "/skp", Lembar[SKPRingkas], "SKP yang terlihat: milik sendiri, yang dinilai, dan yang dipimpin atau dikelola"
)
def daftar_skp(request: PegawaiRequest, saring: Query[SaringSKP]) -> object:
    """The SKP within sight."""
    isi = {"pegawai": saring.pegawai, "periode__tahun": saring.tahun, "status": saring.status}
    terlihat = SKP.objects.visible_to(request.pegawai).bernama()
    return lembar(terlihat.filter(**{nama: nilai for nama, nilai in isi.items() if nilai is not None}), saring)


@rute.baca("/skp/tim", list[YangDinilaiBaca], "Orang yang saya nilai, dengan SKP tahun ini")
def tim(request: PegawaiRequest) -> list[YangDinilai]:
    """The people whom one assesses."""
    return selectors.daftar_tim(request.pegawai, timezone.localdate())


@rute.baca("/skp/{int:pk}", SKPBaca, "Satu SKP dengan isinya")
def baca_skp(request: PegawaiRequest, pk: int) -> LembarSKP:
    """One SKP. Raises: Http404."""
    isi = selectors.lembar_skp(request.pegawai, pk)
    if isi is None:
        raise Http404
    return isi


@rute.unduh("/skp/{int:pk}/cetak.pdf", "SKP sebagai dokumen resmi", TYPES[".pdf"])
def cetak_skp(request: PegawaiRequest, pk: int) -> HttpResponse:
    """The official form."""
    skp = _skp(request, pk)
    pdf = documents.cetak_skp(documents.data_skp(skp, pada=timezone.now()))
    return file_response(pdf, f"skp-{skp.periode.tahun}-{skp.pk}.pdf", simpan=False)


@rute.tulis("POST", "/skp", boleh_memulai, "Memulai SKP sendiri", SKPRingkas)
def mulai(request: PegawaiRequest, isi: SKPIsian) -> SKP:
    """Start one's own draft of a year."""
    periode = get_object_or_404(PeriodeKinerja, pk=isi.periode)
    siapa = pelaku(request)
    return services.mulai_skp(pegawai=siapa["oleh"], periode=periode, pendekatan=isi.pendekatan, **siapa)


@rute.tulis("POST", "/skp/{int:pk}/ajukan", boleh_mengajukan, "Mengajukan SKP", SKPRingkas)
def ajukan(request: PegawaiRequest, pk: int, isi: IsianVersi) -> SKP:
    """Submit."""
    return services.ajukan_skp(skp=_skp(request, pk), versi=isi.versi, **pelaku(request))


@rute.tulis("POST", "/skp/{int:pk}/tarik", boleh_mengajukan, "Menarik SKP yang sudah diajukan", SKPRingkas)
def tarik(request: PegawaiRequest, pk: int, isi: IsianVersi) -> SKP:
    """Take a submission back."""
    return services.tarik_skp(skp=_skp(request, pk), versi=isi.versi, **pelaku(request))


@rute.tulis("POST", "/skp/{int:pk}/kembalikan", boleh_menetapkan, "Mengembalikan SKP dengan catatan", SKPRingkas)
def kembalikan(request: PegawaiRequest, pk: int, isi: KembalikanIsian) -> SKP:
    """Return it with a note."""
    return services.kembalikan_skp(skp=_skp(request, pk), **isi.dict(), **pelaku(request))


@rute.tulis("POST", "/skp/{int:pk}/tetapkan", boleh_menetapkan, "Menetapkan SKP", SKPRingkas)
def tetapkan(request: PegawaiRequest, pk: int, isi: IsianVersi) -> SKP:
    """Set it."""
    return services.tetapkan_skp(skp=_skp(request, pk), versi=isi.versi, **pelaku(request))


@rute.tulis("POST", "/skp/{int:pk}/tutup", boleh_menutup, "Menutup SKP yang jabatannya berakhir", SKPRingkas)
def tutup(request: PegawaiRequest, pk: int, isi: TutupIsian) -> SKP:
    """End it on the last day in the post."""
    return services.tutup_skp(skp=_skp(request, pk), **isi.dict(), **pelaku(request))


@rute.tulis("POST", "/skp/{int:pk}/ubah", boleh_mengubah, "Memulai perubahan SKP yang ditetapkan", SKPRingkas)
def ubah(request: PegawaiRequest, pk: int, isi: UbahIsian) -> SKP:
    """Open the draft of the next version; the set one binds until that one is set."""
    return services.ubah_skp(skp=_skp(request, pk), **isi.dict(), **pelaku(request))


@rute.tulis("POST", "/skp/{int:pk}/batalkan", boleh_membatalkan_perubahan, "Membatalkan draf perubahan SKP", SKPRingkas)
def batalkan(request: PegawaiRequest, pk: int, isi: IsianVersi) -> SKP:
    """Drop the draft of a change."""
    return services.batalkan_perubahan(skp=_skp(request, pk), versi=isi.versi, **pelaku(request))


def _skp(request: PegawaiRequest, pk: int) -> SKP:
    return get_object_or_404(SKP.semua.visible_to(request.pegawai).bernama(), pk=pk)
