"""Service ends: retirement, death, dismissal. Nothing is left hanging, and nobody is left without being named."""

from collections.abc import Collection, Iterator
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.timezone import localdate

from selaras.common.errors import DomainError
from selaras.common.format import tanggal
from selaras.jejak.services import catat
from selaras.organisasi.models import (
    AkhirTugas,
    AnggotaTim,
    JenisPenempatan,
    Kedudukan,
    KodeAktivasi,
    MasaKedudukan,
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
    akibat += (gugur := list(_yang_gugur(pegawai, terakhir)))
    akibat += umumkan(tugas_terputus, pegawai=[pegawai.pk], terakhir=terakhir, oleh=oleh, pada=pada)
    AkhirTugas.objects.create(pegawai=pegawai, dasar=dasar, semula=_semula(pegawai, terakhir))
    akhiri_milik([pegawai.pk], terakhir)
    Pegawai.objects.filter(pk=pegawai.pk).update(
        bertugas_sampai=terakhir, sebab_berhenti=sebab, versi=pegawai.versi + 1
    )
    KodeAktivasi.objects.filter(pegawai=pegawai, dipakai_pada=None).delete()
    catat(
        "pegawai.berakhir", objek=pegawai, oleh=oleh, pada=pada,
        sebab=sebab, terakhir=terakhir, dasar=dasar, gugur=gugur,
    )  # fmt: skip
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


def _kena(model: Any, siapa: str, pegawai: Collection[int], terakhir: date) -> tuple[Any, Any]:
    """The rows of people that end on a day, and those that would have begun later."""
    baris = model.objects.filter(**{f"{siapa}__in": pegawai})
    terbuka = baris.filter(Q(selesai=None) | Q(selesai__gt=terakhir))
    return terbuka.filter(mulai__lte=terakhir), baris.filter(mulai__gt=terakhir)


def _semula(pegawai: Pegawai, terakhir: date) -> list[dict[str, Any]]:
    """Each row that will be ended or removed, as it is before, by the name of its table."""
    return [
        {"tabel": model.__name__, "baris": baris}
        for model, siapa in MILIK
        for bagian in _kena(model, siapa, [pegawai.pk], terakhir)
        for baris in bagian.order_by("pk").values()
    ]


def akhiri_milik(pegawai: Collection[int], terakhir: date) -> None:
    """End every dated row of people on a day; one that would have begun later never held, and goes."""
    for model, siapa in MILIK:
        berakhir, gugur = _kena(model, siapa, pegawai, terakhir)
        gugur.delete()
        berakhir.update(selesai=terakhir)


def _yang_ditinggalkan(pegawai: Pegawai, hari: date) -> list[str]:
    """Who stays behind: posts, people without an assessor, teams without a ketua, roles that nobody else holds."""
    milik = {"pegawai": pegawai}
    tugas = Penempatan.objects.berlaku(hari).filter(**milik).select_related("unit", "jabatan").order_by("jenis")
    akibat = [f"{_sebutan(p)} berakhir." for p in tugas]
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


def _sebutan(tugas: Penempatan) -> str:
    singkatan = {JenisPenempatan.PLT: "Plt. ", JenisPenempatan.PLH: "Plh. "}.get(JenisPenempatan(tugas.jenis), "")
    return f"{singkatan}{tugas.jabatan.nama} di {tugas.unit.nama}"


def _yang_gugur(pegawai: Pegawai, hari: date) -> Iterator[str]:
    """What would have begun after a day, and is removed."""
    nanti = Q(pegawai=pegawai, mulai__gt=hari)
    sejak = "batal, sebab baru mulai"
    for tugas in Penempatan.objects.filter(nanti).select_related("unit", "jabatan").order_by("mulai", "pk"):
        yield f"{_sebutan(tugas)} {sejak} {tanggal(tugas.mulai)}."
    for anggota in AnggotaTim.objects.filter(nanti).select_related("tim").order_by("mulai", "pk"):
        sebagai = "Ketua" if anggota.ketua else "Keanggotaan"
        yield f"{sebagai} {anggota.tim.nama} {sejak} {tanggal(anggota.mulai)}."
    for peran in Peran.objects.filter(nanti).select_related("unit").order_by("mulai", "pk"):
        yield f"Peran {peran.get_jenis_display().lower()} di {peran.unit.nama} {sejak} {tanggal(peran.mulai)}."
    for masa in MasaKedudukan.objects.filter(nanti).order_by("mulai", "pk"):
        yield f"{masa.get_kedudukan_display()} {sejak} {tanggal(masa.mulai)}."
    menilai = Penilai.objects.filter(Q(penilai=pegawai) | Q(pegawai=pegawai), mulai__gt=hari)
    for baris in menilai.select_related("pegawai", "penilai").order_by("mulai", "pk"):
        yield f"Penilaian {baris.pegawai.nama} oleh {baris.penilai.nama} {sejak} {tanggal(baris.mulai)}."


def sebut(nama: list[str]) -> str:
    """Names, and how many more."""
    lebih = f", dan {len(nama) - DISEBUT} orang lain" if len(nama) > DISEBUT else ""
    return ", ".join(nama[:DISEBUT]) + lebih
