"""The list of who meets what the law ties to two good years."""

from typing import Any

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from selaras.common.html import render_page
from selaras.common.http import file_response
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.selectors.susunan import Susunan
from selaras.tindak_lanjut.documents import buku_kenaikan
from selaras.tindak_lanjut.forms.karier import SaringForm
from selaras.tindak_lanjut.selectors.kenaikan import daftar_kenaikan, semua_kenaikan, unit_karier


def pilihan_unit(susunan: Susunan, cakupan: frozenset[int]) -> list[tuple[int, str]]:
    """The units of a reach, each further in than the one above."""

    def turun(unit: int, dalam: int) -> list[tuple[int, str]]:
        satu = [(unit, f"{'– ' * dalam}{susunan.nama[unit]}")]
        return satu + [baris for anak in susunan.anak.get(unit, []) for baris in turun(anak, dalam + 1)]

    puncak = [unit for unit in susunan.nama if unit in cakupan and susunan.induk[unit] not in cakupan]
    return [baris for unit in puncak for baris in turun(unit, 0)]


@require_safe
def daftar(request: PegawaiRequest) -> HttpResponse:
    """One page of people, with the reasons."""
    minta, hari = _minta(request), timezone.localdate()
    isi = daftar_kenaikan(request.pegawai, hari=hari, halaman=request.GET.get("halaman"), **minta)
    if isi is None:
        raise Http404
    form = SaringForm(request.GET, unit=pilihan_unit(isi.susunan, unit_karier(request.pegawai)))
    return render_page(request, "tindak_lanjut/kenaikan.html", {"isi": isi, "form": form, "saring": minta["saring"]})


@require_safe
def unduh(request: PegawaiRequest) -> HttpResponse:
    """The whole list as a workbook."""
    if not unit_karier(request.pegawai):
        raise Http404
    hari = timezone.localdate()
    baris = semua_kenaikan(request.pegawai, hari=hari, **_minta(request))
    return file_response(buku_kenaikan(baris, (hari.year - 2, hari.year - 1)), f"kenaikan-{hari.year}.xlsx")


def _minta(request: PegawaiRequest) -> dict[str, Any]:
    unit = request.GET.get("unit", "")
    return {"unit": int(unit) if unit.isdecimal() else None, "saring": request.GET.get("saring", "")}
