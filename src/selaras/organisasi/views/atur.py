"""Teams and units: formed, changed, ended. A page holds the forms of one team or one unit, each an act."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from selaras.common.html import render_page
from selaras.common.http import require_form
from selaras.common.kiriman import Halaman, kirim, selesai
from selaras.organisasi.forms.tim import (
    BentukTimForm,
    BubarForm,
    KeluarTimForm,
    OrangTimForm,
    UbahUnitForm,
    UnitBaruForm,
)
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import AnggotaTim, TimKerja, UnitKerja
from selaras.organisasi.permissions import boleh_menempatkan, boleh_mengatur_tim, unit_diurus, unit_tim
from selaras.organisasi.services import tim as tim_kerja
from selaras.organisasi.services import unit as unit_kerja
from selaras.organisasi.services.percobaan import Percobaan, coba

HALAMAN = "organisasi/atur.html"
KELUAR = "Riwayat keanggotaannya tetap tersimpan."
BUBAR = "Semua anggotanya keluar sesudah hari itu. Riwayat tim tetap tersimpan."
TUTUP = "Orang, tim, dan unit di dalamnya dipindahkan dulu. Riwayat unit tetap tersimpan."


class Bagian(NamedTuple):
    """One form of a page: its heading, what it asks, the service, and the word on its button.

    `akhir` tells what the act brings to an end; such an act is never the first that meets the eye, and is tried out
    before it is done. `versi` of what the form was filled from, where two may write it at once.
    """

    judul: str
    borang: Callable[..., Any]
    laku: Callable[..., Any]
    tombol: str
    akhir: str = ""
    versi: int = 0


def _atur(request: PegawaiRequest, isi: dict[str, Any], semua: Mapping[str, Bagian]) -> HttpResponse:
    """A page of forms: shown, one refused with the reason and what was typed, or one done."""
    dipilih, borang = request.POST.get("laku", ""), _borang(request, semua)
    isi |= {"semua": [(nama, satu, borang[nama]) for nama, satu in semua.items()], "dicoba": "", "akibat": []}
    halaman = Halaman(HALAMAN, lambda: isi)
    if dipilih not in semua:
        return halaman.buka(request)
    satu = semua[dipilih]
    act = partial(coba, satu.laku, setuju=request.POST.get("setuju", "")) if satu.akhir else satu.laku

    def sesudah(hasil: object) -> HttpResponse:
        if isinstance(hasil, Percobaan) and not hasil.jadi:
            return render_page(request, HALAMAN, isi | {"dicoba": dipilih} | hasil._asdict())
        return selesai(request, f"{satu.judul}: tercatat.", isi["kembali"])

    return kirim(request, borang[dipilih], act, halaman, sesudah=sesudah)


def _borang(request: PegawaiRequest, semua: Mapping[str, Bagian]) -> dict[str, Any]:
    """The form of each part; only the one that was sent holds what was typed."""
    dipilih, lain = request.POST.get("laku"), {"oleh": request.pegawai, "hari": timezone.localdate()}
    return {
        nama: satu.borang(request.POST if nama == dipilih else None, auto_id=f"id_{nama}_%s", **lain)
        for nama, satu in semua.items()
    }


@require_form
def bentuk_tim(request: PegawaiRequest) -> HttpResponse:
    """A new team."""
    if not unit_tim(request.pegawai):
        raise Http404
    isi = {"judul": "Bentuk tim kerja", "nama_induk": "Tim kerja", "kembali": reverse("organisasi:tim")}
    return _atur(request, isi, {"bentuk": Bagian("Tim baru", BentukTimForm, tim_kerja.bentuk_tim, "Bentuk tim")})


@require_form
def atur_tim(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Who joins, leaves and leads a team, and its end."""
    tim = get_object_or_404(TimKerja.objects.select_related("unit").berlaku(timezone.localdate()), pk=pk)
    if not boleh_mengatur_tim(request.pegawai, tim.unit):
        raise Http404
    isi = {"judul": "Atur tim", "nama_induk": tim.nama, "kembali": reverse("organisasi:tim_kerja", args=[pk])}
    return _atur(request, isi, _bagian_tim(tim, timezone.localdate()))


def _bagian_tim(tim: TimKerja, hari: date) -> dict[str, Bagian]:
    keluar = partial(KeluarTimForm, anggota=AnggotaTim.objects.filter(tim=tim).berlaku(hari))
    return {
        "tambah": Bagian("Tambah anggota", OrangTimForm, partial(tim_kerja.tambah_anggota, tim=tim), "Tambahkan"),
        "ketua": Bagian("Ganti ketua", OrangTimForm, partial(tim_kerja.ganti_ketua, tim=tim), "Ganti ketua"),
        "keluar": Bagian(
            "Keluarkan anggota", keluar, partial(tim_kerja.keluarkan_anggota, tim=tim), "Keluarkan", KELUAR
        ),
        "bubar": Bagian("Bubarkan tim", BubarForm, partial(tim_kerja.bubarkan_tim, tim=tim), "Bubarkan", BUBAR),
    }


@require_form
def unit_baru(request: PegawaiRequest) -> HttpResponse:
    """A new unit."""
    if not unit_diurus(request.pegawai):
        raise Http404
    isi = {"judul": "Unit baru", "nama_induk": "Struktur", "kembali": reverse("organisasi:struktur")}
    return _atur(request, isi, {"buat": Bagian("Unit baru", UnitBaruForm, unit_kerja.buat_unit, "Buat unit")})


@require_form
def ubah_unit(request: PegawaiRequest, pk: int) -> HttpResponse:
    """The name and the place of a unit, and its end."""
    unit = get_object_or_404(UnitKerja, pk=pk)
    if not boleh_menempatkan(request.pegawai, unit):
        raise Http404
    isi = {"judul": "Ubah unit", "nama_induk": unit.nama, "kembali": reverse("organisasi:unit", args=[pk])}
    semua = {
        "ubah": Bagian(
            "Nama dan tempatnya",
            partial(UbahUnitForm, unit=unit),
            partial(unit_kerja.ubah_unit, unit=unit),
            "Simpan",
            versi=unit.versi,
        ),
        "tutup": Bagian("Tutup unit", BubarForm, partial(unit_kerja.tutup_unit, unit=unit), "Tutup unit", TUTUP),
    }
    return _atur(request, isi, semua)
