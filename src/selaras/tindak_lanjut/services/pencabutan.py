from datetime import datetime

from django.db import transaction

from selaras.common.errors import DomainError
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.tindak_lanjut.models import AngkaKredit, Penghargaan
from selaras.tindak_lanjut.permissions import boleh_mencatat_angka_kredit, boleh_mencatat_penghargaan


class SudahDicabut(DomainError):
    """Once is enough."""

    kode = "sudah_dicabut"
    pesan = "Baris ini sudah dicabut. Muat ulang halaman untuk melihatnya."


class AlasanKosong(DomainError):
    """What is taken back leaves its reason."""

    kode, status = "alasan_kosong", 422
    pesan = "Tulis mengapa baris ini dicabut; alasannya tetap tersimpan di jejak."


@transaction.atomic
def cabut_angka_kredit(*, baris: AngkaKredit, alasan: str, oleh: Pegawai, pada: datetime) -> AngkaKredit:
    """Take back one line, which stays readable. Raises: TidakBerwenang, SudahDicabut, AlasanKosong."""
    baris = AngkaKredit.objects.select_for_update(of=("self",)).select_related("pegawai").get(pk=baris.pk)
    boleh_mencatat_angka_kredit(oleh, baris.pegawai).pastikan()
    _cabut(baris, alasan, oleh, pada)
    catat("angka_kredit.dicabut", objek=baris, oleh=oleh, pada=pada, angka_kredit=str(baris.hasil), alasan=alasan)
    return baris


@transaction.atomic
def cabut_penghargaan(*, baris: Penghargaan, alasan: str, oleh: Pegawai, pada: datetime) -> Penghargaan:
    """Take back one award, which stays readable. Raises: TidakBerwenang, SudahDicabut, AlasanKosong."""
    baris = Penghargaan.objects.select_for_update(of=("self",)).select_related("pegawai").get(pk=baris.pk)
    boleh_mencatat_penghargaan(oleh, baris.pegawai).pastikan()
    _cabut(baris, alasan, oleh, pada)
    catat("penghargaan.dicabut", objek=baris, oleh=oleh, pada=pada, nama=baris.nama, alasan=alasan)
    return baris


def _cabut(baris: AngkaKredit | Penghargaan, alasan: str, oleh: Pegawai, pada: datetime) -> None:
    if baris.dicabut_pada is not None:
        raise SudahDicabut
    if not alasan.strip():
        raise AlasanKosong
    baris.dicabut_oleh, baris.dicabut_pada, baris.alasan_cabut = oleh, pada, alasan.strip()
    baris.save(update_fields=["dicabut_oleh", "dicabut_pada", "alasan_cabut"])
