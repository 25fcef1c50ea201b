from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import reswap, retarget

from selaras.common.errors import DomainError
from selaras.common.html import minta_potongan, render_galat, render_page
from selaras.common.http import require_form
from selaras.common.keadaan import keadaan
from selaras.organisasi.http import PegawaiRequest
from selaras.pelaksanaan import services
from selaras.pelaksanaan.berkas import BerkasTerlaluBesar, periksa_ukuran, unduhan
from selaras.pelaksanaan.forms import BerkasForm, TautanForm
from selaras.pelaksanaan.models import BuktiDukung
from selaras.pelaksanaan.selectors.kisi import Kisi
from selaras.pelaksanaan.views.realisasi import HALAMAN, alamat, baca_kisi, bulan_dikirim, isi_halaman

BORANG = "pelaksanaan/bukti.html"


@require_form
def beri_bukti(request: PegawaiRequest, skp_pk: int) -> HttpResponse:
    """Give a file, or (`?cara=tautan`) a link, for the month in the address."""
    kisi = baca_kisi(request, skp_pk)
    form = _form(request, kisi)
    try:
        bulan = bulan_dikirim(request, kisi) if form.is_bound else kisi.bulan.hari
        if kisi.alasan:
            return keadaan(request, 403, "Bukti belum dapat ditambahkan", kisi.alasan)
        if not form.is_valid():
            return _borang(request, kisi, form)
        services.beri_bukti(skp=kisi.skp, bulan=bulan, oleh=request.pegawai, pada=timezone.now(), **form.isi())
    except DomainError as galat:
        return render_galat(request, galat, BORANG, {"kisi": kisi, "form": form, "batas": settings.UKURAN_BERKAS_MAKS})
    messages.success(request, f"Bukti {kisi.nama_bulan} ditambahkan.")
    return redirect(alamat(kisi))


@require_POST
def tandai_bukti(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Mark a link that does not open, or (`rusak=`) unmark it."""
    rusak = bool(request.POST.get("rusak"))
    return _ubah(request, pk, lambda bukti, **siapa: services.tandai_bukti(bukti=bukti, rusak=rusak, **siapa))


@require_POST
def cabut_bukti(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Withdraw one's evidence."""
    return _ubah(request, pk, lambda bukti, **siapa: services.cabut_bukti(bukti=bukti, **siapa))


@require_safe
def unduh_bukti(request: PegawaiRequest, pk: int) -> FileResponse:
    """The file of evidence that this person may see, as a download."""
    terlihat = BuktiDukung.objects.visible_to(request.pegawai).filter(berkas__isnull=False).select_related("berkas")
    berkas = get_object_or_404(terlihat, pk=pk).berkas
    if berkas is None:  # the filter above leaves none
        raise Http404
    return unduhan(berkas)


def _ubah(request: PegawaiRequest, pk: int, tindakan: Any) -> HttpResponse:
    """Do one thing to a piece of evidence, then show the month it belongs to."""
    bukti = get_object_or_404(BuktiDukung.objects.visible_to(request.pegawai).select_related("skp"), pk=pk)
    kisi = baca_kisi(request, bukti.skp_id, bukti.bulan)
    try:
        tindakan(bukti, oleh=request.pegawai, pada=timezone.now())
    except DomainError as galat:
        return render_galat(request, galat, HALAMAN, isi_halaman(kisi))
    return redirect(alamat(kisi))


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


def _borang(request: PegawaiRequest, kisi: Kisi, form: BerkasForm | TautanForm) -> HttpResponse:
    """The form, alone for htmx: an answer to a mistake goes back to where the form stands."""
    isi = {"kisi": kisi, "form": form, "batas": settings.UKURAN_BERKAS_MAKS}
    if not form.is_bound:
        return render_page(request, BORANG, isi, fragment="borang")
    jawaban = render_page(request, BORANG, isi, fragment="borang", status=422)
    return retarget(reswap(jawaban, "innerHTML"), "#bukti-baru") if minta_potongan(request) else jawaban
