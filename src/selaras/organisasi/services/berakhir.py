"""Service ends: retirement, death, dismissal. Nothing is left hanging, and nobody is left without being named."""

from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q
from django.utils.timezone import localdate

from selaras.common.errors import DomainError
from selaras.common.format import tanggal
from selaras.jejak.services import catat
from selaras.organisasi.models import (
    AnggotaTim,
    JenisPenempatan,
    Kedudukan,
    KodeAktivasi,
    Pegawai,
    Penempatan,
    Penilai,
    Peran,
)
from selaras.organisasi.models.milik import MILIK
from selaras.organisasi.permissions import Pelaksana, boleh_bertindak
from selaras.organisasi.signals import tugas_terputus, umumkan

DISEBUT = 5  # names in a sentence


class SudahBerakhir(DomainError):
    """It has an end already."""

    kode = "sudah_berakhir"


class SudahMenjabat(DomainError):
    """An end before the post that is held today began: what was lived through is not deleted."""

    kode = "sudah_menjabat"


@transaction.atomic
def akhiri_tugas(
    *, pegawai: Pegawai, sebab: Kedudukan, terakhir: date, dasar: str, oleh: Pelaksana, pada: datetime
) -> list[str]:
    """End the service of a person: `terakhir` is the last day. Posts, assessors, teams, roles and SKP end with it,
    and nobody signs in with the account after it.

    Returns: what came of it, in sentences, with the names of those who now lack an assessor or a ketua.

    Raises: TidakBerwenang, SudahBerakhir, SudahMenjabat.
    """
    pegawai, hari = Pegawai.objects.select_for_update().get(pk=pegawai.pk), localdate(pada)
    boleh_bertindak(oleh, pegawai, hari).pastikan()
    if pegawai.sebab_berhenti:
        kapan = tanggal(pegawai.bertugas_sampai)
        raise SudahBerakhir(
            f"Sudah tercatat {pegawai.get_sebab_berhenti_display().lower()}, terakhir bertugas {kapan}."
        )
    _pastikan_sesudah_menjabat(pegawai, terakhir, hari)
    akibat = [f"{sebab.label}. Hari terakhir bertugas {tanggal(terakhir)}.", *_yang_ditinggalkan(pegawai, terakhir)]
    akibat += umumkan(tugas_terputus, pegawai=[pegawai.pk], terakhir=terakhir, oleh=oleh, pada=pada)
    akhiri_milik([pegawai.pk], terakhir)
    Pegawai.objects.filter(pk=pegawai.pk).update(
        bertugas_sampai=terakhir, sebab_berhenti=sebab, versi=pegawai.versi + 1
    )
    KodeAktivasi.objects.filter(pegawai=pegawai, dipakai_pada=None).delete()
    catat("pegawai.berakhir", objek=pegawai, oleh=oleh, pada=pada, sebab=sebab, terakhir=terakhir, dasar=dasar)
    if pegawai.pengguna_id:
        akibat.append(f"Akunnya tertutup setelah {tanggal(terakhir)}.")
    return akibat


def _pastikan_sesudah_menjabat(pegawai: Pegawai, terakhir: date, hari: date) -> None:
    kini = Penempatan.objects.berlaku(hari).filter(pegawai=pegawai, jenis=JenisPenempatan.DEFINITIF)
    if nanti := kini.filter(mulai__gt=terakhir).select_related("jabatan").first():
        raise SudahMenjabat(
            f"{nanti.jabatan.nama} sudah dijabat sejak {tanggal(nanti.mulai)}, sesudah hari terakhir yang diisi. "
            "Periksa tanggalnya."
        )


def akhiri_milik(pegawai: Collection[int], terakhir: date) -> None:
    """End every dated row of people on a day; one that would have begun later never held, and goes."""
    for model, siapa in MILIK:
        baris = model.objects.filter(**{f"{siapa}__in": pegawai})
        baris.filter(mulai__gt=terakhir).delete()
        baris.filter(Q(selesai=None) | Q(selesai__gt=terakhir)).update(selesai=terakhir)


def _yang_ditinggalkan(pegawai: Pegawai, hari: date) -> list[str]:
    """Who stays behind: posts, people without an assessor, teams without a ketua, roles that nobody else holds."""
    milik = {"pegawai": pegawai}
    tugas = Penempatan.objects.berlaku(hari).filter(**milik).select_related("unit", "jabatan").order_by("jenis")
    sebutan = {JenisPenempatan.PLT: "Plt. ", JenisPenempatan.PLH: "Plh. "}
    akibat = [f"{sebutan.get(JenisPenempatan(p.jenis), '')}{p.jabatan.nama} di {p.unit.nama} berakhir." for p in tugas]
    dinilai = list(
        Penilai.objects.berlaku(hari)
        .filter(penilai=pegawai)
        .order_by("pegawai__nama")
        .values_list("pegawai__nama", flat=True)
    )
    if dinilai:
        akibat.append(f"Perlu penilai baru: {sebut(dinilai)}.")
    keanggotaan = AnggotaTim.objects.berlaku(hari).filter(**milik).select_related("tim").order_by("tim__nama")
    akibat += [f"{a.tim.nama} perlu ketua baru." if a.ketua else f"Keluar dari {a.tim.nama}." for a in keanggotaan]
    peran = Peran.objects.berlaku(hari).filter(**milik).select_related("unit")
    return akibat + [f"Peran {p.get_jenis_display().lower()} di {p.unit.nama} dilepas." for p in peran]


def sebut(nama: list[str]) -> str:
    """Names, and how many more."""
    lebih = f", dan {len(nama) - DISEBUT} orang lain" if len(nama) > DISEBUT else ""
    return ", ".join(nama[:DISEBUT]) + lebih
