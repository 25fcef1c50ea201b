from functools import partial
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from selaras.common.html import render_page
from selaras.common.http import require_form
from selaras.common.isian import VersiForm
from selaras.common.kiriman import Halaman, kirim, selesai
from selaras.organisasi.http import PegawaiRequest
from selaras.penilaian import services
from selaras.penilaian.forms import NilaiForm, PeriodeForm
from selaras.penilaian.models import Evaluasi
from selaras.penilaian.selectors.meja import Meja, meja
from selaras.penilaian.selectors.periode import periode_dinilai, pilih_periode
from selaras.perencanaan.models import SKP

HALAMAN = "penilaian/meja.html"


@require_safe
def buka(request: PegawaiRequest) -> HttpResponse:
    """The desk: `?periode=` and `?pegawai=` (an SKP) choose what lies on it."""
    isi = _isi(request, request.GET.get("periode"), request.GET.get("pegawai"))
    return render_page(request, HALAMAN, isi)


@require_form
def nilai(request: PegawaiRequest, skp_pk: int) -> HttpResponse:
    """Save a rating, as a draft or finished, and go on to the next person."""
    skp = get_object_or_404(SKP.objects.visible_to(request.pegawai).select_related("pegawai"), pk=skp_pk)
    form = NilaiForm(request.POST)

    def sesudah(e: Evaluasi) -> HttpResponse:
        kata = f"{'Draf penilaian' if e.status == 'draf' else 'Penilaian'} {skp.pegawai.nama} tersimpan."
        lanjut = form.cleaned_data["lanjut"] if form.cleaned_data["selesai"] else None
        return selesai(request, kata, _alamat(e.periode_id, lanjut or skp_pk))

    return kirim(request, form, partial(services.nilai, skp=skp), _meja(request, skp_pk, form), sesudah=sesudah)


@require_form
def simpan_draf(request: PegawaiRequest, skp_pk: int) -> HttpResponse:
    """Autosave: the draft as it stands; the answer is only when, and the version to go on with."""
    skp = get_object_or_404(SKP.objects.visible_to(request.pegawai), pk=skp_pk)
    form = NilaiForm(request.POST)

    def act(**isi: Any) -> Evaluasi:
        return services.nilai(skp=skp, **isi | {"selesai": False})

    def sesudah(evaluasi: Evaluasi) -> HttpResponse:
        return render_page(request, "penilaian/_tersimpan.html", {"evaluasi": evaluasi, "pada": timezone.now()})

    return kirim(request, form, act, _meja(request, skp_pk, form), sesudah=sesudah)


@require_form
def sampaikan(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Hand over one result."""
    e = get_object_or_404(Evaluasi.objects.visible_to(request.pegawai).select_related("pegawai"), pk=pk)
    alamat = _alamat(e.periode_id, e.skp_id)
    halaman = Halaman(HALAMAN, lambda: _isi(request, str(e.periode_id), str(e.skp_id)), alamat)
    return kirim(
        request, VersiForm(request.POST), partial(services.sampaikan_hasil, evaluasi=e), halaman,
        sesudah=lambda _: selesai(request, f"Hasil disampaikan kepada {e.pegawai.nama}.", alamat),
    )  # fmt: skip


@require_form
def sampaikan_semua(request: PegawaiRequest) -> HttpResponse:
    """Hand over all that are finished in a period."""
    form, periode = PeriodeForm(request.POST), request.POST.get("periode", "")
    halaman = Halaman(HALAMAN, lambda: _isi(request, periode, None), reverse("penilaian:meja"))
    return kirim(
        request, form, services.sampaikan_semua, halaman,
        sesudah=lambda banyak: selesai(request, f"{banyak} hasil disampaikan kepada pegawainya.", _alamat(periode)),
    )  # fmt: skip


def _meja(request: PegawaiRequest, skp_pk: int, form: NilaiForm) -> Halaman:
    """The desk with one person on it, as it is drawn again when a rating is refused."""
    alamat = reverse("penilaian:meja", query={"pegawai": skp_pk})
    return Halaman(HALAMAN, lambda: _isi(request, request.POST.get("periode"), str(skp_pk), form), alamat)


def _isi(
    request: PegawaiRequest, periode: str | None, pegawai: str | None, form: NilaiForm | None = None
) -> dict[str, Any]:
    hari = timezone.localdate()
    dipilih = pilih_periode(periode, hari, periode_dinilai(request.pegawai, hari))
    kerja = meja(request.pegawai, dipilih, pegawai) if dipilih else None
    tabel = request.GET.get("tampilan") == "tabel"
    return {"meja": kerja, "form": form or _form(kerja), "tabel": tabel}


def _form(kerja: Meja | None) -> NilaiForm | None:
    """The form as it was saved last."""
    if kerja is None or kerja.dipilih is None:
        return None
    e = kerja.dipilih.evaluasi
    awal = {"hasil": e.hasil, "perilaku": e.perilaku, "catatan": e.catatan, "versi": e.versi}
    lanjut = kerja.berikutnya.skp.pk if kerja.berikutnya else None
    return NilaiForm(initial=awal | {"periode": kerja.periode.kini.pk, "lanjut": lanjut})


def _alamat(periode: int | str, skp: int | None = None) -> str:
    return reverse("penilaian:meja", query={"periode": periode} | ({"pegawai": skp} if skp else {}))
