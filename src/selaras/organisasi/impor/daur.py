"""The life of an import: taken in, planned, agreed to, done or given up. What the worker does stands in `tasks`."""

import hashlib
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from selaras.common.errors import DomainError
from selaras.jejak.services import catat
from selaras.organisasi.impor import titipan
from selaras.organisasi.impor.baca import baca_tabel
from selaras.organisasi.impor.catatan import tunjukkan
from selaras.organisasi.impor.jalankan import jalankan_impor
from selaras.organisasi.impor.orang import Hasil, urai_orang
from selaras.organisasi.impor.rencana import pastikan_mulai_wajar, rencanakan_impor
from selaras.organisasi.models import Impor, KeadaanImpor
from selaras.organisasi.models.impor import BERHENTI
from selaras.organisasi.permissions import Pelaksana, boleh_mengimpor


class ImporSudahLewat(DomainError):
    """Somebody was faster: agreed to it, did it, or gave it up."""

    kode = "impor_sudah_lewat"
    pesan = "Impor ini tidak lagi menunggu persetujuan. Lihat keadaannya di bawah ini."


class PratinjauBerubah(DomainError):
    """Consent to something else than what is shown now."""

    kode = "pratinjau_berubah"
    pesan = "Pratinjau ini sudah dibuat ulang sejak Anda membukanya. Periksa lagi yang di bawah ini, lalu setujui."


@transaction.atomic
def mulai_impor(
    *, berkas: bytes, nama_berkas: str, mulai: date, unit_induk: str, oleh: Pelaksana, pada: datetime
) -> Impor:
    """Take a workbook in and keep it until it is done or given up. Raises: TidakBerwenang, MulaiTidakWajar."""
    boleh_mengimpor(oleh).pastikan()
    pastikan_mulai_wajar(mulai, localdate(pada))
    impor = Impor.objects.create(
        nama_berkas=nama_berkas[-200:], sidik_berkas=hashlib.sha256(berkas).hexdigest(), kunci=titipan.titipkan(berkas),
        mulai=mulai, unit_induk=unit_induk, oleh=oleh.pk, nama=oleh.nama_lengkap, pada=pada,
    )  # fmt: skip
    catat("impor.dimulai", objek=impor, oleh=oleh, pada=pada, berkas=impor.sidik_berkas, mulai=mulai)
    return impor


def siapkan_impor(impor: Impor, *, hari: date) -> None:
    """Read the workbook and show what importing it would do, or why it cannot be read."""
    try:
        hasil = _baca(impor)
        rencana = rencanakan_impor(
            hasil, mulai=impor.mulai, hari=hari, unit_induk=impor.unit_induk, pengunggah=impor.oleh
        )
        tunjukkan(impor, rencana)
    except DomainError as galat:
        berhentikan(impor, galat.pesan)


@transaction.atomic
def setujui_impor(*, impor: Impor, sidik: str, oleh: Pelaksana, pada: datetime) -> Impor:
    """Agree to exactly what `sidik` stands for. Raises: TidakBerwenang, ImporSudahLewat, PratinjauBerubah."""
    impor = Impor.objects.select_for_update().get(pk=impor.pk)
    boleh_mengimpor(oleh).pastikan()
    if impor.keadaan != KeadaanImpor.MENUNGGU:
        raise ImporSudahLewat
    if not sidik or sidik != impor.sidik_rencana:
        raise PratinjauBerubah
    impor.keadaan, impor.pesan, impor.terolah = KeadaanImpor.DIKERJAKAN, "", 0
    impor.save(update_fields=["keadaan", "pesan", "terolah"])
    catat("impor.disetujui", objek=impor, oleh=oleh, pada=pada, rencana=sidik)
    return impor


def kerjakan_impor(impor: Impor, *, oleh: Pelaksana, pada: datetime) -> None:
    """Do what was agreed to; where that may not be, it waits again, with the reason."""
    try:
        jalankan_impor(impor=impor, hasil=_baca(impor), oleh=oleh, pada=pada, hari=localdate(pada))
    except DomainError as galat:
        berhentikan(impor, galat.pesan)


@transaction.atomic
def buang_impor(*, impor: Impor, oleh: Pelaksana, pada: datetime) -> Impor:
    """Give up an import that is not done; nothing has been changed. Raises: TidakBerwenang, ImporSudahLewat."""
    impor = Impor.objects.select_for_update().get(pk=impor.pk)
    boleh_mengimpor(oleh).pastikan()
    if not impor.berlangsung:
        raise ImporSudahLewat
    impor.catatan.all().delete()
    titipan.lepas(impor)
    impor.keadaan, impor.pesan = KeadaanImpor.DIBUANG, ""
    impor.save(update_fields=["keadaan", "pesan", "kunci"])
    catat("impor.dibuang", objek=impor, oleh=oleh, pada=pada)
    return impor


@transaction.atomic
def berhentikan(impor: Impor, pesan: str) -> None:
    """The worker cannot go on: the import is again what it was, or refused, with the reason."""
    impor = Impor.objects.select_for_update().get(pk=impor.pk)
    if not impor.bekerja:
        return
    if impor.keadaan == KeadaanImpor.DIBACA:
        titipan.lepas(impor)
    impor.keadaan, impor.pesan = BERHENTI[KeadaanImpor(impor.keadaan)], pesan
    impor.save(update_fields=["keadaan", "pesan", "kunci"])


def _baca(impor: Impor) -> Hasil:
    """What the kept workbook says; how far the reading is stands in the row, for whom looks."""
    baris = baca_tabel(titipan.ambil(impor.kunci))

    def kabar(terolah: int) -> None:
        Impor.objects.filter(pk=impor.pk).update(banyak=len(baris), terolah=terolah)

    kabar(0)
    hasil = urai_orang(baris, kabar)
    kabar(len(baris))
    return hasil
