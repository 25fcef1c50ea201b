"""The trail as a person may read it: what is hers, and what she watches over."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from django.db.models import FETCH_RAISE, Exists, OuterRef, Q, QuerySet
from django.utils.timezone import localdate, make_aware

from selaras.beranda.kalimat import Kalimat, Nama, kalimat, per_hari, yang_ditunjuk
from selaras.beranda.peristiwa import BACAAN, DIURUS, PRIBADI, Tahap, menurut_tahap
from selaras.jejak.models import Antre, Jejak
from selaras.jejak.selectors import keadaan_rantai
from selaras.organisasi.models import Pegawai, Penempatan, UnitKerja
from selaras.organisasi.selectors.cari import cocok
from selaras.organisasi.wewenang import wewenang

SEHALAMAN: Final = 50
SEKALI: Final = 1000  # rows that an export reads at a time
PALING_BANYAK: Final = 50_000  # rows of an export
PENANDA: Final = re.compile(r"([0-9]{1,16})-([0-9]{1,18})")
EPOS, MIKRODETIK = datetime.fromtimestamp(0, UTC), timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class SaringanJejak:
    """What is looked for in the trail; empty: everything. `sendiri`: what one did and what is about oneself."""

    orang: str = ""
    sebagai: str = ""  # "pelaku", "tentang", or "" for either
    perbuatan: str = ""  # a `Tahap`, or the name of one kind of act
    objek: str = ""
    dari: date | None = None
    sampai: date | None = None
    bacaan: bool = False
    sendiri: bool = False


def mengawasi(pegawai: Pegawai) -> bool:
    """True for whoever may read more of the trail than what concerns herself: a pengawas or an admin, today."""
    w = wewenang(pegawai)
    return bool(w.unit_diawasi or w.unit_diadmin)


def halaman_jejak(pegawai: Pegawai, saringan: SaringanJejak | None, sebelum: str) -> dict[str, Any]:
    """One page, newest first; None for a filter that could not be read finds nothing."""
    awas = mengawasi(pegawai)
    isi = {"awas": awas, "rantai": keadaan_rantai() if awas and not sebelum else None}
    if saringan is None:
        return {**isi, "hari": [], "lanjut": ""}
    jejak = terbaru(jejak_tersaring(pegawai, saringan), sebelum)[: SEHALAMAN + 1]
    baris = list(jejak)
    lanjut = _penanda(baris[SEHALAMAN - 1]) if len(baris) > SEHALAMAN else ""
    return {**isi, "hari": per_hari(_ceritakan(baris[:SEHALAMAN])), "lanjut": lanjut}


def seluruh_jejak(pegawai: Pegawai, saringan: SaringanJejak) -> Iterator[Kalimat]:
    """All rows of a filter, newest first, at most `PALING_BANYAK` and one, read in pages."""
    jejak, penanda, sisa = jejak_tersaring(pegawai, saringan), "", PALING_BANYAK + 1
    while baris := list(terbaru(jejak, penanda)[: min(SEKALI, sisa)]):
        yield from _ceritakan(baris)
        penanda, sisa = _penanda(baris[-1]), sisa - len(baris)


def jejak_tersaring(pegawai: Pegawai, saringan: SaringanJejak) -> QuerySet[Jejak]:
    """The rows that this person may read and looks for, in no order."""
    terlihat = _milik(pegawai) if saringan.sendiri or not mengawasi(pegawai) else _diawasi(pegawai)
    # nobody is told when something was said without a name: times lead to people (ADR 0011)
    jejak = Jejak.objects.exclude(peristiwa="umpan_balik.diberi", tentang=None).filter(terlihat)
    if saringan.orang:
        jejak = jejak.filter(_tentang_orang(saringan.orang, saringan.sebagai))
    if saringan.perbuatan in Tahap:
        jejak = jejak.filter(peristiwa__in=menurut_tahap(saringan.perbuatan))
    elif saringan.perbuatan:
        jejak = jejak.filter(peristiwa=saringan.perbuatan)
    if saringan.bacaan:
        jejak = jejak.filter(peristiwa__in=BACAAN)
    if saringan.objek:
        jejak = jejak.filter(objek=saringan.objek)
    if saringan.dari:
        jejak = jejak.filter(pada__gte=_awal(saringan.dari))
    if saringan.sampai:
        jejak = jejak.filter(pada__lt=_awal(saringan.sampai + timedelta(days=1)))
    return jejak


def _milik(pegawai: Pegawai) -> Q:
    """By numbers, so that two indexes find them in a long trail."""
    tentang, oleh = (Jejak.objects.filter(**{sisi: pegawai.pk}).values("pk") for sisi in ("tentang", "oleh"))
    return Q(pk__in=tentang.union(oleh))


def _diawasi(pegawai: Pegawai) -> Q:
    """What a pengawas watches over, whole but for what is private; of what an admin administers, people and accounts."""
    w, terlihat = wewenang(pegawai), Q()
    if w.unit_diawasi:
        terlihat |= _di_unit(w.unit_diawasi) & ~Q(peristiwa__in=PRIBADI)
    if w.unit_diadmin:
        terlihat |= _di_unit(w.unit_diadmin) & Q(peristiwa__in=DIURUS - PRIBADI)
    return terlihat


def _di_unit(unit: frozenset[int]) -> Q:
    """What is about these units, and what is about people who are placed there today and about no unit.

    What is about neither, as the opening of a year, is for those who see the whole institution.
    """
    if len(unit) == UnitKerja.objects.count():
        return Q(pk__gt=0)
    orang = Penempatan.objects.berlaku(localdate()).filter(unit__in=unit).values("pegawai")
    return Q(unit__in=unit) | Q(unit=None, tentang__in=orang)


def _tentang_orang(kata: str, sebagai: str) -> Q:
    """By the name that the trail kept, or about somebody of that name today."""
    pelaku, tentang = cocok(kata, "nama"), Q(tentang__in=Pegawai.objects.filter(cocok(kata, "nama")).values("pk"))
    return {"pelaku": pelaku, "tentang": tentang}.get(sebagai, pelaku | tentang)


def _awal(hari: date) -> datetime:
    return make_aware(datetime.combine(hari, time.min))


def _penanda(jejak: Jejak) -> str:
    """Where a page ends: the moment in microseconds, and the row."""
    return f"{(jejak.pada - EPOS) // MIKRODETIK}-{jejak.pk}"


def terbaru(jejak: QuerySet[Jejak], penanda: str) -> QuerySet[Jejak]:
    """Rows before a mark, newest first; each knows whether it waits for its seal. A mark that is none is the top."""
    urut = jejak.annotate(menunggu=Exists(Antre.objects.filter(pk=OuterRef("pk")))).order_by("-pada", "-pk")
    if cocok_penanda := PENANDA.fullmatch(penanda):
        mikrodetik, nomor = map(int, cocok_penanda.groups())
        pada = EPOS + mikrodetik * MIKRODETIK
        urut = urut.filter(Q(pada__lt=pada) | Q(pk__lt=nomor), pada__lte=pada)
    return urut.fetch_mode(FETCH_RAISE)


def _ceritakan(baris: list[Jejak]) -> list[Kalimat]:
    """Sentences with their names, which take two statements."""
    orang, unit = yang_ditunjuk(baris)
    nama = Nama(
        orang=dict(Pegawai.objects.filter(pk__in=orang).values_list("pk", "nama")),
        unit=dict(UnitKerja.objects.filter(pk__in=unit).values_list("pk", "nama")),
    )
    return [kalimat(satu, nama, tersegel=not satu.menunggu) for satu in baris]  # type: ignore[attr-defined]  # annotated
