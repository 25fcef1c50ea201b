"""The nine boxes, and the import of scores."""

from typing import Annotated, Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import File, Query
from ninja.files import UploadedFile
from pydantic import Field

from selaras.common.api import Baca, Halaman, Lembar, Nomor, lembar
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.rute import pelaku
from selaras.tindak_lanjut import services
from selaras.tindak_lanjut.api.dasar import rute
from selaras.tindak_lanjut.api.skema import ImporPotensiBaca, TalentaBaca
from selaras.tindak_lanjut.models import ImporPotensi
from selaras.tindak_lanjut.models.talenta import ImporPotensiQuerySet
from selaras.tindak_lanjut.permissions import boleh_mengimpor_potensi
from selaras.tindak_lanjut.selectors.talenta import peta_talenta

PEMILIK = ImporPotensiQuerySet.visible_to  # who uploaded it


class SaringTalenta(Baca):
    """Which box (none: who has one; 0: who cannot be placed yet), of which unit; `setelah`: the page before."""

    kotak: Annotated[int, Field(ge=0, le=9, examples=[9])] | None = None
    unit: Nomor | None = None
    setelah: int = Field(0, ge=0, le=10**6, examples=[1])


@rute.baca("/talenta", TalentaBaca, "Sembilan kotak talenta unit yang saya pimpin atau kelola")
def talenta(request: PegawaiRequest, saring: Query[SaringTalenta]) -> dict[str, Any]:
    """The map. Raises: Http404 for whom leads and serves nothing."""
    kotak = "belum" if saring.kotak == 0 else str(saring.kotak or "")
    isi = peta_talenta(
        request.pegawai, hari=timezone.localdate(), kotak=kotak, unit=saring.unit, halaman=str(saring.setelah + 1)
    )
    if isi is None:
        raise Http404
    petak = [
        {"nomor": k.nomor, "nama": k.nama, "rekomendasi": list(k.rekomendasi), "banyak": isi.banyak[k.nomor]}
        for k in isi.petak
    ]
    berikut = str(isi.orang.number) if isi.orang.has_next() else None
    return {"petak": petak, "belum": isi.belum, "orang": list(isi.orang), "berikut": berikut}


@rute.baca("/potensi", Lembar[ImporPotensiBaca], "Impor nilai potensial saya")
def daftar_impor_potensi(request: PegawaiRequest, halaman: Query[Halaman]) -> object:
    """The imports that one has begun."""
    return lembar(ImporPotensi.objects.visible_to(request.pegawai), halaman)


@rute.tulis("POST", "/potensi", boleh_mengimpor_potensi, "Mengunggah nilai potensial", ImporPotensiBaca, berkas=True)
def impor_potensi(request: PegawaiRequest, berkas: File[UploadedFile]) -> ImporPotensi:
    """Read a file of scores; nobody's score changes yet."""
    return services.unggah_potensi(berkas=berkas.read(), nama_berkas=berkas.name or "nilai", **pelaku(request))


@rute.tulis("POST", "/potensi/{int:pk}/setujui", PEMILIK, "Memakai baris yang benar", ImporPotensiBaca)
def setujui_impor(request: PegawaiRequest, pk: int) -> ImporPotensi:
    """Take the rows that are right."""
    return services.setujui_potensi(impor=_impor(request, pk), **pelaku(request))


@rute.tulis("POST", "/potensi/{int:pk}/buang", PEMILIK, "Tidak jadi memakai impor", ImporPotensiBaca)
def buang_impor(request: PegawaiRequest, pk: int) -> ImporPotensi:
    """Give up what was only read."""
    return services.buang_potensi(impor=_impor(request, pk), **pelaku(request))


@rute.tulis("POST", "/potensi/{int:pk}/urungkan", PEMILIK, "Mengurungkan impor yang sudah dipakai", ImporPotensiBaca)
def urungkan_impor(request: PegawaiRequest, pk: int) -> ImporPotensi:
    """Take back what was done."""
    return services.urungkan_potensi(impor=_impor(request, pk), **pelaku(request))


def _impor(request: PegawaiRequest, pk: int) -> ImporPotensi:
    return get_object_or_404(ImporPotensi.objects.visible_to(request.pegawai), pk=pk)
