from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.timezone import localdate

from selaras.common.errors import DomainError
from selaras.common.format import tanggal
from selaras.jejak.services import catat
from selaras.organisasi.models import AlasanPenilai, Jabatan, JenisPenempatan, Pegawai, Penempatan, Penilai, UnitKerja
from selaras.organisasi.permissions import Pelaksana, boleh_menempatkan, boleh_mengurus
from selaras.organisasi.signals import penilai_berganti, umumkan

SEHARI = timedelta(days=1)


class PenempatanBertumpuk(DomainError):
    """One person, two definitive posts at once."""

    kode = "penempatan_bertumpuk"
    pesan = "Pada tanggal itu pegawai ini sudah punya jabatan definitif lain. Periksa tanggal mulainya."


class UnitSudahBerkepala(DomainError):
    """One unit, two heads of a kind at once."""

    kode = "unit_sudah_berkepala"
    pesan = "Pada tanggal itu unit ini sudah dipimpin orang lain. Akhiri dulu penempatannya."


class UnitTutup(DomainError):
    """A unit that is not there yet, or no more."""

    kode = "unit_tutup"


class PenilaiBertumpuk(DomainError):
    """One person, two assessors at once."""

    kode = "penilai_bertumpuk"
    pesan = "Pada tanggal itu pegawai ini sudah punya pejabat penilai lain. Periksa tanggal mulainya."


class PenilaiDiriSendiri(DomainError):
    """Nobody rates himself."""

    kode = "penilai_diri_sendiri"
    pesan = "Pejabat penilai kinerja tidak boleh pegawai itu sendiri. Pilih atasannya."


class PenilaiPencatatnya(DomainError):
    """Nobody opens the plans and the ratings of others to himself."""

    kode, status = "penilai_pencatatnya", 403
    pesan = "Anda tidak dapat menunjuk diri sendiri sebagai penilai. Minta pengelola lain atau admin mencatatnya."


class TanggalTerbalik(DomainError):
    """An end before its beginning."""

    kode, status = "tanggal_terbalik", 422
    pesan = "Tanggal selesai mendahului tanggal mulai. Periksa keduanya."


class SudahTidakBertugas(DomainError):
    """Somebody who has left."""

    kode = "sudah_tidak_bertugas"


def pastikan_bertugas(pegawai: Pegawai, hari: date) -> None:
    """Raises: SudahTidakBertugas for somebody who has left by that day."""
    if not pegawai.bertugas(hari):
        raise SudahTidakBertugas(f"{pegawai.nama} hanya bertugas sampai {tanggal(pegawai.bertugas_sampai)}.")


def pastikan_berurutan(mulai: date, selesai: date | None) -> None:
    """Raises: TanggalTerbalik."""
    if selesai is not None and selesai < mulai:
        raise TanggalTerbalik


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
    dasar: str = "",
) -> Penempatan:
    """Give a person a post from `mulai` on; a definitive one ends the open one before it, the day before.

    Raises: TidakBerwenang, TanggalTerbalik, SudahTidakBertugas, UnitTutup, PenempatanBertumpuk, UnitSudahBerkepala.
    """
    pegawai = Pegawai.objects.select_for_update(no_key=True).get(pk=pegawai.pk)
    unit = UnitKerja.objects.select_for_update(no_key=True).get(pk=unit.pk)
    boleh_menempatkan(oleh, unit, localdate(pada)).pastikan()
    pastikan_berurutan(mulai, selesai)
    pastikan_bertugas(pegawai, selesai or mulai)
    _pastikan_buka(unit, mulai, selesai)
    if jenis == JenisPenempatan.DEFINITIF:
        definitif = Penempatan.objects.filter(pegawai=pegawai, jenis=jenis)
        definitif.filter(selesai=None, mulai__lt=mulai).update(selesai=mulai - SEHARI)
        if definitif.bertumpuk(mulai, selesai).exists():
            raise PenempatanBertumpuk
    if kepala and Penempatan.objects.filter(unit=unit, kepala=True, jenis=jenis).bertumpuk(mulai, selesai).exists():
        raise UnitSudahBerkepala
    penempatan = Penempatan.objects.create(
        pegawai=pegawai, unit=unit, jabatan=jabatan, jenis=jenis, kepala=kepala, mulai=mulai, selesai=selesai,
        dasar=dasar,
    )  # fmt: skip
    catat(
        "pegawai.ditempatkan", objek=pegawai, oleh=oleh, pada=pada, dasar=dasar,
        unit=unit.pk, jabatan=jabatan.nama, jenis=jenis, kepala=kepala, mulai=mulai, selesai=selesai,
    )  # fmt: skip
    return penempatan


def _pastikan_buka(unit: UnitKerja, mulai: date, selesai: date | None) -> None:
    if mulai < unit.mulai:
        raise UnitTutup(f"{unit.nama} baru ada sejak {tanggal(unit.mulai)}.")
    if unit.selesai and (selesai or date.max) > unit.selesai:
        raise UnitTutup(f"{unit.nama} hanya ada sampai {tanggal(unit.selesai)}. Pilih unit penggantinya.")


@transaction.atomic
def ganti_penilai(
    *,
    pegawai: Pegawai,
    penilai: Pegawai,
    mulai: date,
    oleh: Pelaksana,
    pada: datetime,
    alasan: AlasanPenilai = AlasanPenilai.ATASAN,
    selesai: date | None = None,
    dasar: str = "",
) -> list[str]:
    """Name the Pejabat Penilai Kinerja of a person from `mulai` on; the one of that day ends the day before.

    For a time only (`selesai`): the one before comes back after it. SKP that run go on with the new one.

    Returns: what came of it, in sentences.

    Raises: TidakBerwenang, TanggalTerbalik, PenilaiDiriSendiri, PenilaiPencatatnya, SudahTidakBertugas,
        PenilaiBertumpuk.
    """
    hari = localdate(pada)
    pegawai = Pegawai.objects.select_for_update(no_key=True).get(pk=pegawai.pk)
    boleh_mengurus(oleh, pegawai, hari).pastikan()
    catat_penilai(
        pegawai=pegawai, penilai=penilai, mulai=mulai, selesai=selesai, alasan=alasan, dasar=dasar, oleh=oleh, pada=pada
    )
    sampai = f" sampai {tanggal(selesai)}" if selesai else ""
    kabar = umumkan(penilai_berganti, pegawai=[pegawai.pk], hari=hari, oleh=oleh, pada=pada)
    return [f"Dinilai oleh {penilai.nama} sejak {tanggal(mulai)}{sampai}.", *kabar]


def catat_penilai(
    *,
    pegawai: Pegawai,
    penilai: Pegawai,
    mulai: date,
    selesai: date | None,
    alasan: AlasanPenilai,
    dasar: str,
    oleh: Pelaksana,
    pada: datetime,
) -> Penilai:
    """Write the row that `ganti_penilai` promises, for an act that has locked the person and asked for the right."""
    pastikan_berurutan(mulai, selesai)
    if penilai.pk == pegawai.pk:
        raise PenilaiDiriSendiri
    if penilai.pk == oleh.pk:
        raise PenilaiPencatatnya
    pastikan_bertugas(pegawai, mulai)
    pastikan_bertugas(penilai, mulai)
    milik = Penilai.objects.filter(pegawai=pegawai)
    lama = milik.berlaku(mulai).filter(mulai__lt=mulai).first()
    sampai = lama.selesai if lama else None
    if lama:
        lama.selesai = mulai - SEHARI
        lama.save(update_fields=["selesai"])
    if milik.bertumpuk(mulai, selesai).exists():
        raise PenilaiBertumpuk
    baru = Penilai.objects.create(
        pegawai=pegawai, penilai=penilai, mulai=mulai, selesai=selesai, alasan=alasan, dasar=dasar
    )
    if lama and selesai and (sampai is None or sampai > selesai):
        kembali = {"penilai_id": lama.penilai_id, "alasan": lama.alasan, "dasar": lama.dasar}
        Penilai.objects.create(pegawai=pegawai, mulai=selesai + SEHARI, selesai=sampai, **kembali)
    catat(
        "pegawai.penilai_diganti", objek=pegawai, oleh=oleh, pada=pada, dasar=dasar,
        sebelum=lama.penilai_id if lama else None, sesudah=penilai.pk, mulai=mulai, selesai=selesai, alasan=alasan,
    )  # fmt: skip
    return baru
