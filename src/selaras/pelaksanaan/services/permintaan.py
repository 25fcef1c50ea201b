from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from selaras.common.errors import DomainError
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.models import PermintaanUmpanBalik
from selaras.pelaksanaan.permissions import boleh_meminta, boleh_menarik, boleh_menjawab
from selaras.pelaksanaan.services.umpan_balik import HasilOrangLain, rapikan
from selaras.perencanaan.models import HasilKerja


class PermintaanSelesai(DomainError):
    """It was answered, declined or withdrawn before."""

    kode = "permintaan_selesai"
    pesan = "Permintaan ini sudah dijawab, ditolak, atau ditarik. Muat ulang halaman untuk melihat keadaannya."


@transaction.atomic
def minta_umpan_balik(
    *, kepada: Pegawai, pertanyaan: str, oleh: Pegawai, pada: datetime, hasil: HasilKerja | None = None
) -> PermintaanUmpanBalik:
    """Ask somebody how one did; the same question that still waits is the same row.

    Raises: TidakBerwenang, IsiTidakPas, HasilOrangLain.
    """
    oleh_terkunci = Pegawai.objects.select_for_update(of=("self",), no_key=True).get(pk=oleh.pk)
    melayani = Pegawai.objects.melayani(localdate(pada)).filter(pk=kepada.pk).exists()
    boleh_meminta(oleh_terkunci, kepada, melayani=melayani).pastikan()
    teks = rapikan(pertanyaan, sebutan="Pertanyaan", cukup="Tulis apa yang ingin Anda ketahui.")
    if hasil and not HasilKerja.objects.filter(pk=hasil.pk, skp__pegawai=oleh).exists():
        raise HasilOrangLain
    serupa = PermintaanUmpanBalik.objects.menunggu().filter(dari=oleh, kepada=kepada, pertanyaan=teks)
    if lama := serupa.first():
        return lama
    baris = PermintaanUmpanBalik.objects.create(dari=oleh, kepada=kepada, hasil=hasil, pertanyaan=teks, pada=pada)
    catat("umpan_balik.diminta", objek=baris, oleh=oleh, pada=pada, kepada=kepada.pk)
    return baris


@transaction.atomic
def tolak_permintaan(
    *, permintaan: PermintaanUmpanBalik, alasan: str, oleh: Pegawai, pada: datetime
) -> PermintaanUmpanBalik:
    """Decline, and say why to who asked: one need not have an opinion. Declined twice, the first reason stays.

    Raises: TidakBerwenang, PermintaanSelesai, IsiTidakPas.
    """
    baris = _ambil(permintaan)
    boleh_menjawab(oleh, baris).pastikan()
    if baris.ditolak_pada:
        return baris
    if not baris.menunggu:
        raise PermintaanSelesai
    baris.alasan_tolak = rapikan(alasan, sebutan="Alasan", cukup="Cukup satu kalimat, supaya peminta tidak menunggu.")
    baris.ditolak_pada = pada
    baris.save(update_fields=["ditolak_pada", "alasan_tolak"])
    catat("umpan_balik.permintaan_ditolak", objek=baris, oleh=oleh, pada=pada)
    return baris


@transaction.atomic
def tarik_permintaan(*, permintaan: PermintaanUmpanBalik, oleh: Pegawai, pada: datetime) -> PermintaanUmpanBalik:
    """Take back a question that still waits; twice is once. Raises: TidakBerwenang, PermintaanSelesai."""
    baris = _ambil(permintaan)
    boleh_menarik(oleh, baris).pastikan()
    if baris.ditarik_pada:
        return baris
    if not baris.menunggu:
        raise PermintaanSelesai
    baris.ditarik_pada = pada
    baris.save(update_fields=["ditarik_pada"])
    catat("umpan_balik.permintaan_ditarik", objek=baris, oleh=oleh, pada=pada)
    return baris


def _ambil(permintaan: PermintaanUmpanBalik) -> PermintaanUmpanBalik:
    return PermintaanUmpanBalik.objects.select_for_update(of=("self",), no_key=True).get(pk=permintaan.pk)
