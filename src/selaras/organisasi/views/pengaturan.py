"""What the law leaves to the institution: read by whom looks after people, changed by whom looks after them all."""

from functools import partial

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from selaras.common.html import render_page
from selaras.common.http import require_form
from selaras.common.kiriman import Halaman, kirim, selesai
from selaras.organisasi import selectors, services
from selaras.organisasi.forms.pengaturan import LiburForm, PengaturanForm, TahunForm
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import HariLibur
from selaras.organisasi.permissions import boleh_melihat_daftar, boleh_mengatur_instansi
from selaras.organisasi.services.percobaan import Percobaan, coba

PENGATURAN, LIBUR = "organisasi/pengaturan.html", "organisasi/libur.html"


@require_form
def pengaturan(request: PegawaiRequest) -> HttpResponse:
    """Names, terms and thresholds."""
    _pastikan_terlihat(request)
    instansi = selectors.instansi()
    form = PengaturanForm(request.POST or None, instance=instansi, initial={"versi": instansi.versi})
    isi = {"form": form, "izin": boleh_mengatur_instansi(request.pegawai), "versi": instansi.versi}
    kata = "Pengaturan disimpan dan berlaku mulai sekarang."
    return kirim(
        request, form, services.ubah_instansi, Halaman(PENGATURAN, lambda: isi),
        sesudah=lambda _: selesai(request, kata, "organisasi:pengaturan"),
    )  # fmt: skip


@require_form
def libur(request: PegawaiRequest) -> HttpResponse:
    """The holidays of a year; one more."""
    _pastikan_terlihat(request)
    form = LiburForm(request.POST or None)
    return kirim(
        request, form, services.tambah_libur, Halaman(LIBUR, lambda: _isi_libur(request, form)),
        sesudah=lambda baru: selesai(request, f"{baru.nama} ditambahkan.", _tahun(baru.tanggal.year)),
    )  # fmt: skip


@require_form
def hapus_libur(request: PegawaiRequest, pk: int) -> HttpResponse:
    """Take a day off the list, once what comes of it was seen."""
    _pastikan_terlihat(request)
    hari = get_object_or_404(HariLibur, pk=pk)
    halaman = Halaman(LIBUR, lambda: _isi_libur(request, LiburForm()), alamat=_tahun(hari.tanggal.year))
    act = partial(coba, services.hapus_libur, libur=hari, setuju=request.POST.get("setuju", ""))

    def sesudah(hasil: Percobaan) -> HttpResponse:
        if not hasil.jadi:
            return render_page(request, "organisasi/hapus_libur.html", {"hari": hari, **hasil._asdict()})
        return selesai(request, f"{hari.nama} dihapus dari daftar.", halaman.alamat)

    return kirim(request, None, act, halaman, sesudah=sesudah)


def _pastikan_terlihat(request: PegawaiRequest) -> None:
    if not boleh_melihat_daftar(request.pegawai):
        raise Http404


def _isi_libur(request: PegawaiRequest, form: LiburForm) -> dict[str, object]:
    pilihan = TahunForm(request.GET)
    tahun = (pilihan.cleaned_data["tahun"] if pilihan.is_valid() else None) or timezone.localdate().year
    izin = boleh_mengatur_instansi(request.pegawai)
    return {"form": form, "tahun": tahun, "daftar": selectors.daftar_libur(tahun), "izin": izin}


def _tahun(tahun: int) -> str:
    return reverse("organisasi:libur", query={"tahun": tahun})
