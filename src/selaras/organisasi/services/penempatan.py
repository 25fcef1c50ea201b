from datetime import date, datetime, timedelta

from django.db import transaction

from selaras.common.errors import DomainError
from selaras.jejak.services import catat
from selaras.organisasi.models import AlasanPenilai, Jabatan, JenisPenempatan, Pegawai, Penempatan, Penilai, UnitKerja
from selaras.organisasi.permissions import Pelaksana, boleh_menempatkan, boleh_mengurus

SEHARI = timedelta(days=1)


class PenempatanBertumpuk(DomainError):
    """One person, two definitive posts at once."""

    kode = "penempatan_bertumpuk"
    pesan = "Pada tanggal itu pegawai ini sudah punya jabatan definitif lain. Periksa tanggal mulainya."


class UnitSudahBerkepala(DomainError):
    """One unit, two definitive heads at once."""

    kode = "unit_sudah_berkepala"
    pesan = "Pada tanggal itu unit ini sudah dipimpin orang lain. Akhiri dulu penempatannya."


class PenilaiBertumpuk(DomainError):
    """One person, two assessors at once."""

    kode = "penilai_bertumpuk"
    pesan = "Pada tanggal itu pegawai ini sudah punya pejabat penilai lain. Periksa tanggal mulainya."


class PenilaiDiriSendiri(DomainError):
    """Nobody rates himself."""

    kode = "penilai_diri_sendiri"
    pesan = "Pejabat penilai kinerja tidak boleh pegawai itu sendiri. Pilih atasannya."


@transaction.atomic
def tempatkan(
    *,
    pegawai: Pegawai,
    unit: UnitKerja,
    jabatan: Jabatan,
    mulai: date,
    oleh: Pelaksana,
    pada: datetime,
    jenis: JenisPenempatan = JenisPenempatan.DEFINITIF,
    kepala: bool = False,
    selesai: date | None = None,
) -> Penempatan:
    """Give a person a post from `mulai` on; a definitive one ends the open one before it, the day before.

    Raises: TidakBerwenang, PenempatanBertumpuk, UnitSudahBerkepala.
    """
    Pegawai.objects.select_for_update(no_key=True).get(pk=pegawai.pk)
    UnitKerja.objects.select_for_update(no_key=True).get(pk=unit.pk)
    boleh_menempatkan(oleh, unit).pastikan()
    definitif = Penempatan.objects.filter(jenis=JenisPenempatan.DEFINITIF)
    if jenis == JenisPenempatan.DEFINITIF:
        definitif.filter(pegawai=pegawai, selesai=None, mulai__lt=mulai).update(selesai=mulai - SEHARI)
        if definitif.filter(pegawai=pegawai).bertumpuk(mulai, selesai).exists():
            raise PenempatanBertumpuk
        if kepala and definitif.filter(unit=unit, kepala=True).bertumpuk(mulai, selesai).exists():
            raise UnitSudahBerkepala
    penempatan = Penempatan.objects.create(
        pegawai=pegawai, unit=unit, jabatan=jabatan, jenis=jenis, kepala=kepala, mulai=mulai, selesai=selesai
    )
    catat(
        "pegawai.ditempatkan", objek=pegawai, oleh=oleh, pada=pada,
        unit=unit.pk, jabatan=jabatan.nama, jenis=jenis, kepala=kepala, mulai=mulai, selesai=selesai,
    )  # fmt: skip
    return penempatan


@transaction.atomic
def ganti_penilai(
    *,
    pegawai: Pegawai,
    penilai: Pegawai,
    mulai: date,
    oleh: Pelaksana,
    pada: datetime,
    alasan: AlasanPenilai = AlasanPenilai.ATASAN,
) -> Penilai:
    """Name the Pejabat Penilai Kinerja of a person from `mulai` on; the open one before ends the day before.

    Raises: TidakBerwenang, PenilaiDiriSendiri, PenilaiBertumpuk.
    """
    Pegawai.objects.select_for_update(no_key=True).get(pk=pegawai.pk)
    boleh_mengurus(oleh, pegawai).pastikan()
    if penilai.pk == pegawai.pk:
        raise PenilaiDiriSendiri
    milik = Penilai.objects.filter(pegawai=pegawai)
    sebelum = milik.filter(selesai=None, mulai__lt=mulai).values_list("penilai", flat=True).first()
    milik.filter(selesai=None, mulai__lt=mulai).update(selesai=mulai - SEHARI)
    if milik.bertumpuk(mulai, None).exists():
        raise PenilaiBertumpuk
    baru = Penilai.objects.create(pegawai=pegawai, penilai=penilai, mulai=mulai, alasan=alasan)
    catat(
        "pegawai.penilai_diganti", objek=pegawai, oleh=oleh, pada=pada,
        sebelum=sebelum, sesudah=penilai.pk, mulai=mulai, alasan=alasan,
    )  # fmt: skip
    return baru
