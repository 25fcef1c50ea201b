"""Angka kredit and awards."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Query

from selaras.common.api import Halaman, Lembar, lembar
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import Pegawai
from selaras.organisasi.rute import pelaku
from selaras.organisasi.selectors.kartu import pegawai_terlihat
from selaras.penilaian.models import Evaluasi
from selaras.tindak_lanjut import services
from selaras.tindak_lanjut.api.dasar import rute
from selaras.tindak_lanjut.api.skema import (
    AngkaKreditBaca,
    CabutIsian,
    DokumenIsian,
    PenghargaanBaca,
    PenghargaanIsian,
    SaldoIsian,
)
from selaras.tindak_lanjut.models import AngkaKredit, Penghargaan
from selaras.tindak_lanjut.permissions import (
    boleh_membaca_karier,
    boleh_mencatat_angka_kredit,
    boleh_mencatat_penghargaan,
    boleh_menetapkan_angka_kredit,
)


@rute.baca("/karier/{int:pk}/angka-kredit", Lembar[AngkaKreditBaca], "Angka kredit seseorang")
def daftar_angka_kredit(request: PegawaiRequest, pk: int, halaman: Query[Halaman]) -> object:
    """Its lines, also those that were taken back."""
    return lembar(AngkaKredit.objects.filter(pegawai=_orang(request, pk)), halaman)


@rute.baca("/karier/{int:pk}/penghargaan", Lembar[PenghargaanBaca], "Penghargaan seseorang")
def daftar_penghargaan(request: PegawaiRequest, pk: int, halaman: Query[Halaman]) -> object:
    """The awards of a person."""
    return lembar(Penghargaan.objects.filter(pegawai=_orang(request, pk)), halaman)


@rute.tulis(
    "POST", "/evaluasi/{int:evaluasi_pk}/angka-kredit", boleh_menetapkan_angka_kredit,
    "Menetapkan angka kredit dari hasil setahun", list[AngkaKreditBaca],
)  # fmt: skip
def tetapkan_angka_kredit(request: PegawaiRequest, evaluasi_pk: int, isi: DokumenIsian) -> list[AngkaKredit]:
    """Set what an annual result brings."""
    terlihat = Evaluasi.objects.visible_to(request.pegawai).terbuka()
    evaluasi = get_object_or_404(terlihat, pk=evaluasi_pk)
    return services.tetapkan_angka_kredit(evaluasi=evaluasi, dokumen=isi.dokumen, **pelaku(request))


@rute.tulis(
    "POST", "/karier/{int:pk}/angka-kredit", boleh_mencatat_angka_kredit, "Mencatat angka kredit dari dokumen",
    AngkaKreditBaca,
)  # fmt: skip
def catat_saldo(request: PegawaiRequest, pk: int, isi: SaldoIsian) -> AngkaKredit:
    """Record angka kredit that a document brings along."""
    return services.catat_saldo(pegawai=_orang(request, pk), **isi.dict(), **pelaku(request))


@rute.tulis("POST", "/karier/{int:pk}/penghargaan", boleh_mencatat_penghargaan, "Mencatat penghargaan", PenghargaanBaca)
def catat_penghargaan(request: PegawaiRequest, pk: int, isi: PenghargaanIsian) -> Penghargaan:
    """Record an award."""
    return services.catat_penghargaan(pegawai=_orang(request, pk), **isi.dict(), **pelaku(request))


@rute.tulis(
    "POST", "/angka-kredit/{int:pk}/cabut", boleh_mencatat_angka_kredit, "Mencabut baris angka kredit", AngkaKreditBaca
)
def cabut_angka_kredit(request: PegawaiRequest, pk: int, isi: CabutIsian) -> AngkaKredit:
    """Take a line back."""
    baris = get_object_or_404(AngkaKredit, pk=pk)
    _orang(request, baris.pegawai_id)
    return services.cabut_angka_kredit(baris=baris, alasan=isi.alasan, **pelaku(request))


@rute.tulis("POST", "/penghargaan/{int:pk}/cabut", boleh_mencatat_penghargaan, "Mencabut penghargaan", PenghargaanBaca)
def cabut_penghargaan(request: PegawaiRequest, pk: int, isi: CabutIsian) -> Penghargaan:
    """Take an award back."""
    baris = get_object_or_404(Penghargaan, pk=pk)
    _orang(request, baris.pegawai_id)
    return services.cabut_penghargaan(baris=baris, alasan=isi.alasan, **pelaku(request))


def _orang(request: PegawaiRequest, pk: int) -> Pegawai:
    """Somebody whose career one may read. Raises: Http404."""
    orang = get_object_or_404(pegawai_terlihat(request.pegawai, timezone.localdate()), pk=pk)
    if not boleh_membaca_karier(request.pegawai, orang):
        raise Http404
    return orang
