from collections.abc import Callable
from functools import partial
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe
from django_htmx.http import reswap, retarget

from selaras.common.errors import DomainError
from selaras.common.html import minta_potongan
from selaras.common.http import require_form
from selaras.common.keadaan import keadaan
from selaras.common.kiriman import Halaman, IsianKeliru, kirim, selesai
from selaras.organisasi.http import PegawaiRequest
from selaras.pelaksanaan import services
from selaras.pelaksanaan.berkas import BerkasTerlaluBesar, periksa_ukuran, unduhan
from selaras.pelaksanaan.forms import BerkasForm, TautanForm
from selaras.pelaksanaan.models import BuktiDukung
from selaras.pelaksanaan.selectors.kisi import Kisi
from selaras.pelaksanaan.views.realisasi import HALAMAN, alamat, baca_kisi, bulan_dikirim, isi_halaman


class Borang(Halaman):
    """The form, alone for htmx: what is wrong with it goes back to where it stands."""

    def tolak(self, request: HttpRequest, galat: DomainError) -> HttpResponse:
        """The form again."""
        jawaban = super().tolak(request, galat)
        if isinstance(galat, IsianKeliru) and minta_potongan(request):
            return retarget(reswap(jawaban, "innerHTML"), "#bukti-baru")
        return jawaban


@require_form
def beri_bukti(request: PegawaiRequest, skp_pk: int) -> HttpResponse:
    """Give a file, or (`?cara=tautan`) a link, for the month in the address."""
    kisi = baca_kisi(request, skp_pk)
    if kisi.alasan:
        return keadaan(request, 403, "Bukti belum dapat ditambahkan", kisi.alasan)
    form = _form(request, kisi)
    isi = {"kisi": kisi, "form": form, "batas": settings.UKURAN_BERKAS_MAKS}

    def act(**isian: Any) -> None:
        services.beri_bukti(skp=kisi.skp, bulan=bulan_dikirim(request, kisi), **isian)

    return kirim(
        request, form, act, Borang("pelaksanaan/bukti.html", lambda: isi, potongan="borang"),
        sesudah=lambda _: selesai(request, f"Bukti {kisi.nama_bulan} ditambahkan.", alamat(kisi)),
    )  # fmt: skip


@require_form
def tandai_bukti(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Mark a link that does not open, or (`rusak=`) unmark it."""
    return _ubah(request, pk, partial(services.tandai_bukti, rusak=bool(request.POST.get("rusak"))))


@require_form
def cabut_bukti(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Withdraw one's evidence."""
    return _ubah(request, pk, services.cabut_bukti)


@require_safe
def unduh_bukti(request: PegawaiRequest, pk: int) -> FileResponse:
    """The file of evidence that this person may see, as a download."""
    terlihat = BuktiDukung.objects.visible_to(request.pegawai).filter(berkas__isnull=False).select_related("berkas")
    berkas = get_object_or_404(terlihat, pk=pk).berkas
    if berkas is None:  # the filter above leaves none
        raise Http404
    return unduhan(berkas)


def _ubah(request: PegawaiRequest, pk: int, act: Callable[..., BuktiDukung]) -> HttpResponse:
    """Do one thing to a piece of evidence, then show the month it belongs to."""
    bukti = get_object_or_404(BuktiDukung.objects.visible_to(request.pegawai).select_related("skp"), pk=pk)
    kisi = baca_kisi(request, bukti.skp_id, bukti.bulan)
    halaman = Halaman(HALAMAN, lambda: isi_halaman(kisi), alamat(kisi))
    return kirim(request, None, partial(act, bukti=bukti), halaman, sesudah=lambda _: redirect(alamat(kisi)))


def _form(request: PegawaiRequest, kisi: Kisi) -> BerkasForm | TautanForm:
    jenis = TautanForm if request.GET.get("cara") == "tautan" else BerkasForm
    indikator = [b.indikator for b in kisi.baris]
    if request.method != "POST":
        return jenis(indikator=indikator)
    form = jenis(request.POST, request.FILES, indikator=indikator)
    if getattr(request, "terlalu_besar", False):  # nothing of it was kept
        try:
            periksa_ukuran(int(request.META["CONTENT_LENGTH"]))
        except BerkasTerlaluBesar as galat:
            form.full_clean()
            form.errors.pop("berkas", None)
            form.add_error("berkas", ValidationError(galat.pesan))
    return form
