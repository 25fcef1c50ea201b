from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from selaras.common.errors import DomainError
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.models import PermintaanUmpanBalik
from selaras.pelaksanaan.permissions import boleh_meminta, boleh_menjawab
from selaras.pelaksanaan.services.umpan_balik import HasilOrangLain, rapikan
from selaras.perencanaan.models import HasilKerja


class PermintaanSelesai(DomainError):
    """It was answered or declined before."""

    kode = "permintaan_selesai"
    pesan = "Permintaan ini sudah dijawab atau ditolak."


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
    teks = rapikan(pertanyaan, sebutan="Pertanyaan")
    if hasil and not HasilKerja.objects.filter(pk=hasil.pk, skp__pegawai=oleh).exists():
        raise HasilOrangLain
    serupa = PermintaanUmpanBalik.objects.menunggu().filter(dari=oleh, kepada=kepada, pertanyaan=teks)
    if lama := serupa.first():
        return lama
    baris = PermintaanUmpanBalik.objects.create(dari=oleh, kepada=kepada, hasil=hasil, pertanyaan=teks, pada=pada)
    catat("umpan_balik.diminta", objek=baris, oleh=oleh, pada=pada, kepada=kepada.pk)
    return baris


@transaction.atomic
def tolak_permintaan(*, permintaan: PermintaanUmpanBalik, oleh: Pegawai, pada: datetime) -> PermintaanUmpanBalik:
    """Decline: one need not have an opinion. Raises: TidakBerwenang, PermintaanSelesai."""
    baris = PermintaanUmpanBalik.objects.select_for_update(of=("self",), no_key=True).get(pk=permintaan.pk)
    boleh_menjawab(oleh, baris).pastikan()
    if baris.ditolak_pada:
        return baris
    if baris.dijawab_pada:
        raise PermintaanSelesai
    baris.ditolak_pada = pada
    baris.save(update_fields=["ditolak_pada"])
    catat("umpan_balik.permintaan_ditolak", objek=baris, oleh=oleh, pada=pada)
    return baris
