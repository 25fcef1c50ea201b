from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from selaras.common.errors import DomainError
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.tindak_lanjut.models import Penghargaan
from selaras.tindak_lanjut.permissions import boleh_mencatat_penghargaan


class PenghargaanBelumTerjadi(DomainError):
    """An award of tomorrow."""

    kode, status = "penghargaan_belum_terjadi", 422
    pesan = "Tanggal penghargaannya belum sampai. Catat sesudah penghargaan itu diberikan."


@transaction.atomic
def catat_penghargaan(
    *, pegawai: Pegawai, jenis: str, nama: str, tanggal: date, alasan: str, dasar: str, oleh: Pegawai, pada: datetime
) -> Penghargaan:
    """Record an award that was given by the document `dasar`. Raises: TidakBerwenang, PenghargaanBelumTerjadi."""
    boleh_mencatat_penghargaan(oleh, pegawai).pastikan()
    if tanggal > localdate(pada):
        raise PenghargaanBelumTerjadi
    baru = Penghargaan.objects.create(
        pegawai=pegawai, jenis=jenis, nama=nama, tanggal=tanggal, alasan=alasan, dasar=dasar, dicatat_oleh=oleh,
        dicatat_pada=pada,
    )  # fmt: skip
    catat("penghargaan.dicatat", objek=baru, oleh=oleh, pada=pada, nama=nama, tanggal=tanggal, dasar=dasar)
    return baru
