"""People come, move and rise: hire, transfer, promotion."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from selaras.common.errors import DomainError
from selaras.common.format import tanggal
from selaras.jejak.services import catat
from selaras.organisasi.models import (
    AlasanPenilai,
    Jenis,
    JenisPenempatan,
    Pangkat,
    Pegawai,
    Penempatan,
    Penilai,
    UnitKerja,
)
from selaras.organisasi.permissions import Pelaksana, boleh_bertindak, boleh_menempatkan
from selaras.organisasi.services.jabatan import jabatan_bernama
from selaras.organisasi.services.penempatan import SEHARI, catat_penilai, pastikan_bertugas, tempatkan
from selaras.organisasi.signals import penilai_berganti, tugas_terputus, umumkan


class NipTerpakai(DomainError):
    """Somebody is on record with it."""

    kode = "nip_terpakai"


class PangkatMendahului(DomainError):
    """A rank from a day on which a later one holds already."""

    kode = "pangkat_mendahului"


class TanpaPerubahan(DomainError):
    """An act that would change nothing."""

    kode, status = "tanpa_perubahan", 422
    pesan = "Isi jabatan baru, golongan baru, atau keduanya."


@dataclass(frozen=True, slots=True)
class _Surat:
    """From which day, by which decision, who records it and when."""

    mulai: date
    dasar: str
    oleh: Pelaksana
    pada: datetime


@transaction.atomic
def angkat_pegawai(
    *,
    nip: str,
    nama: str,
    gelar_depan: str,
    gelar_belakang: str,
    jenis: Jenis,
    golongan: str,
    unit: UnitKerja,
    jabatan: str,
    kepala: bool,
    penilai: Pegawai | None,
    mulai: date,
    dasar: str,
    oleh: Pelaksana,
    pada: datetime,
) -> Pegawai:
    """Put somebody new on record, with post, rank and assessor from the first day on.

    Raises: TidakBerwenang, NipTerpakai, and what `tempatkan` and `ganti_penilai` raise.
    """
    boleh_menempatkan(oleh, unit, localdate(pada)).pastikan()
    surat = _Surat(mulai, dasar, oleh, pada)
    if lama := Pegawai.objects.filter(nip=nip).first():
        raise NipTerpakai(f"NIP itu sudah tercatat atas nama {lama.nama}. Buka kartunya dari daftar pegawai.")
    pegawai = Pegawai.objects.create(
        nip=nip, nama=nama, gelar_depan=gelar_depan, gelar_belakang=gelar_belakang, jenis=jenis
    )
    catat("pegawai.diangkat", objek=pegawai, oleh=oleh, pada=pada, jenis=jenis, mulai=mulai, dasar=dasar)
    _pindah(pegawai, unit, jabatan, surat, kepala=kepala)
    if golongan:
        _beri_pangkat(pegawai, golongan, surat)
    if penilai:
        _beri_penilai(pegawai, penilai, surat)
    return pegawai


@transaction.atomic
def mutasikan(
    *,
    pegawai: Pegawai,
    unit: UnitKerja,
    jabatan: str,
    kepala: bool,
    penilai: Pegawai | None,
    mulai: date,
    dasar: str,
    oleh: Pelaksana,
    pada: datetime,
) -> list[str]:
    """Move a person to another post; the former ends the day before, and with it the SKP in it.

    Returns: what came of it, in sentences.

    Raises: TidakBerwenang, and what `tempatkan` and `ganti_penilai` raise.
    """
    pegawai = Pegawai.objects.select_for_update(no_key=True).get(pk=pegawai.pk)
    boleh_bertindak(oleh, pegawai, localdate(pada)).pastikan()
    surat = _Surat(mulai, dasar, oleh, pada)
    akibat = _pindah(pegawai, unit, jabatan, surat, kepala=kepala)
    if penilai:
        akibat += _beri_penilai(pegawai, penilai, surat)
    else:
        akibat += _penilai_tetap(pegawai, mulai)
    return akibat + masih_menilai(pegawai, mulai)


@transaction.atomic
def promosikan(
    *,
    pegawai: Pegawai,
    jabatan: str,
    golongan: str,
    mulai: date,
    dasar: str,
    oleh: Pelaksana,
    pada: datetime,
) -> list[str]:
    """Raise a person: a higher post in the same unit, a higher golongan, or both.

    Returns: what came of it, in sentences.

    Raises: TidakBerwenang, TanpaPerubahan, PangkatMendahului, and what `tempatkan` raises.
    """
    pegawai = Pegawai.objects.select_for_update(no_key=True).get(pk=pegawai.pk)
    boleh_bertindak(oleh, pegawai, localdate(pada)).pastikan()
    pastikan_bertugas(pegawai, mulai)
    surat, akibat = _Surat(mulai, dasar, oleh, pada), list[str]()
    if golongan:
        akibat += _beri_pangkat(pegawai, golongan, surat)
    if jabatan and (kini := _definitif(pegawai, mulai)):
        akibat += _pindah(pegawai, kini.unit, jabatan, surat, kepala=kini.kepala)
    if not akibat:
        raise TanpaPerubahan
    return akibat


def _definitif(pegawai: Pegawai, hari: date) -> Penempatan | None:
    milik = Penempatan.objects.berlaku(hari).filter(pegawai=pegawai, jenis=JenisPenempatan.DEFINITIF)
    return milik.select_related("unit", "jabatan").first()


def _pindah(pegawai: Pegawai, unit: UnitKerja, jabatan: str, surat: _Surat, *, kepala: bool) -> list[str]:
    mulai = surat.mulai
    lama, terakhir, akibat = _definitif(pegawai, mulai), mulai - SEHARI, []
    baru = tempatkan(
        pegawai=pegawai, unit=unit, jabatan=jabatan_bernama(jabatan), kepala=kepala, mulai=mulai, dasar=surat.dasar,
        oleh=surat.oleh, pada=surat.pada,
    )  # fmt: skip
    if lama:
        akibat.append(f"{lama.jabatan.nama} di {lama.unit.nama} berakhir {tanggal(terakhir)}.")
    sebagai = "memimpin" if kepala else "di"
    akibat.append(f"{baru.jabatan.nama}, {sebagai} {unit.nama}, sejak {tanggal(mulai)}.")
    return akibat + umumkan(tugas_terputus, pegawai=[pegawai.pk], terakhir=terakhir, oleh=surat.oleh, pada=surat.pada)


def _beri_pangkat(pegawai: Pegawai, golongan: str, surat: _Surat) -> list[str]:
    mulai = surat.mulai
    milik = Pangkat.objects.filter(pegawai=pegawai)
    if nanti := milik.filter(mulai__gte=mulai).order_by("mulai").first():
        raise PangkatMendahului(
            f"Golongan {nanti.golongan} sudah tercatat sejak {tanggal(nanti.mulai)}. Periksa TMT-nya."
        )
    lama = milik.filter(selesai=None).first()
    milik.filter(selesai=None).update(selesai=mulai - SEHARI)
    Pangkat.objects.create(pegawai=pegawai, golongan=golongan, mulai=mulai, dasar=surat.dasar)
    sebelum = lama.golongan if lama else ""
    catat(
        "pegawai.pangkat_naik", objek=pegawai, oleh=surat.oleh, pada=surat.pada,
        sebelum=sebelum, sesudah=golongan, mulai=mulai, dasar=surat.dasar,
    )  # fmt: skip
    return [f"Golongan {golongan} sejak {tanggal(mulai)}{f', sebelumnya {sebelum}' if sebelum else ''}."]


def _beri_penilai(pegawai: Pegawai, penilai: Pegawai, surat: _Surat) -> list[str]:
    mulai = surat.mulai
    catat_penilai(
        pegawai=pegawai, penilai=penilai, mulai=mulai, selesai=None, alasan=AlasanPenilai.ATASAN, dasar=surat.dasar,
        oleh=surat.oleh, pada=surat.pada,
    )  # fmt: skip
    kabar = umumkan(
        penilai_berganti, pegawai=[pegawai.pk], hari=localdate(surat.pada), oleh=surat.oleh, pada=surat.pada
    )
    return [f"Dinilai oleh {penilai.nama} sejak {tanggal(mulai)}.", *kabar]


def _penilai_tetap(pegawai: Pegawai, mulai: date) -> list[str]:
    kini = Penilai.objects.berlaku(mulai).filter(pegawai=pegawai).select_related("penilai").first()
    if kini:
        return [f"Tetap dinilai oleh {kini.penilai.nama}."]
    return ["Pejabat penilainya belum tercatat. Tetapkan setelah ini."]


def masih_menilai(pegawai: Pegawai, hari: date) -> list[str]:
    """A reminder of those whom somebody who moves on still assesses."""
    dinilai = Penilai.objects.berlaku(hari).filter(penilai=pegawai).count()
    return [f"Masih tercatat menilai {dinilai} orang. Ganti penilai mereka bila perlu."] if dinilai else []
