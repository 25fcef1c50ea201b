"""What an import says of rank and kedudukan, as changes of dated rows: from a day on it is so."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from selaras.organisasi.impor.keadaan import SEHARI, hari_terakhir, terbuka
from selaras.organisasi.models import BERAKHIR, BERKURUN, TANPA_AKHIR, MasaKedudukan, Pangkat, Pegawai


@dataclass(frozen=True, slots=True)
class Sejak:
    """From `mulai` on a person has `isi`: a golongan or a kedudukan."""

    pegawai: Pegawai
    isi: str
    mulai: date


@dataclass(frozen=True, slots=True)
class Ubahan:
    """Rows to be changed, each with its new values, and rows to be made."""

    ubah: list[tuple[Any, dict[str, Any]]] = field(default_factory=list)
    buat: list[Any] = field(default_factory=list)


def ubah_pangkat(semua: Iterable[Sejak]) -> Ubahan:
    """The golongan of people, each from its TMT on; one statement."""
    return _ubah(Pangkat, "golongan", semua)


def ubah_masa(semua: Iterable[Sejak]) -> Ubahan:
    """The times in which people serve otherwise than usual; one statement."""
    return _ubah(MasaKedudukan, "kedudukan", (Sejak(s.pegawai, s.isi * (s.isi in BERKURUN), s.mulai) for s in semua))


def ubah_akhir(semua: Iterable[Sejak]) -> Ubahan:
    """The last day of who serves no more; of everybody else, none."""
    hasil = Ubahan()
    for satu in semua:
        akhir, sebab = satu.mulai - SEHARI, satu.isi
        if sebab not in BERAKHIR:
            akhir, sebab = TANPA_AKHIR, ""
        if sebab != satu.pegawai.sebab_berhenti:
            hasil.ubah.append((satu.pegawai, {"bertugas_sampai": akhir, "sebab_berhenti": sebab}))
    return hasil


def _ubah(model: Any, kolom: str, semua: Iterable[Sejak]) -> Ubahan:
    """The open row ends the day before; one that says the same, or began no earlier, is corrected instead."""
    hasil, sejak = Ubahan(), {satu.pegawai.pk: satu for satu in semua}
    lama = defaultdict[int, list[Any]](list)
    for baris in model.objects.filter(pegawai__in=sejak) if sejak else ():
        lama[baris.pegawai_id].append(baris)
    for pk, satu in sejak.items():
        kini = terbuka(lama[pk])
        mulai = max([satu.mulai, *(b.selesai + SEHARI for b in lama[pk] if b.selesai)])
        if kini and satu.isi and (getattr(kini, kolom) == satu.isi or kini.mulai >= mulai):
            hasil.ubah.append((kini, {kolom: satu.isi, "mulai": mulai}))
            continue
        if kini:
            hasil.ubah.append((kini, {"selesai": hari_terakhir(kini, satu.mulai)}))
        if satu.isi:
            hasil.buat.append(model(pegawai=satu.pegawai, mulai=mulai, **{kolom: satu.isi}))
    return hasil
