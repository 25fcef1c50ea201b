"""The tree of units on a day: who leads, who serves, how many. What is in a unit is read when it is opened."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import FETCH_RAISE, F, Q, Window
from django.db.models.functions import RowNumber

from selaras.organisasi.models import JenisPenempatan, Penempatan
from selaras.organisasi.models.penempatan import PenempatanQuerySet
from selaras.organisasi.selectors.cari import cocok, salah_satu
from selaras.organisasi.selectors.susunan import Susunan

ORANG_SEKALIGUS: Final = 60  # people that are sent with their unit; the others when asked for
COCOK_PALING_BANYAK: Final = 50


@dataclass(frozen=True, slots=True)
class Simpul:
    """One unit of the tree. `banyak` people serve in it and below; the rest is filled where it is open.

    `sisa`: how many of its own people are not sent yet.
    """

    pk: int
    nama: str
    banyak: int
    kepala: Sequence[Penempatan] = ()
    terbuka: bool = False
    orang: Sequence[Penempatan] = ()
    sisa: int = 0
    anak: Sequence["Simpul"] = ()


@dataclass(frozen=True, slots=True)
class Struktur:
    """The tree of a page, and how many people and units it holds. `terpotong`: more was found than is shown."""

    akar: Sequence[Simpul]
    orang: int
    unit: int
    terbuka: Collection[int]
    terpotong: bool = False


@dataclass(frozen=True, slots=True)
class _Bahan:
    """What the nodes are made of: the open units, the units that may be seen (None: all), and people by unit."""

    susunan: Susunan
    terbuka: Collection[int]
    kepala: Mapping[int, Sequence[Penempatan]]
    orang: Mapping[int, Sequence[Penempatan]]
    terlihat: Collection[int] | None = None

    def anak(self, unit: int | None) -> list[int]:
        """The units below that may be seen."""
        semua = self.susunan.anak.get(unit, [])
        return semua if self.terlihat is None else [pk for pk in semua if pk in self.terlihat]

    def simpul(self, pk: int) -> Simpul:
        """One unit, with what is below it where it is open."""
        nama, banyak, kepala = self.susunan.nama[pk], self.susunan.banyak(pk), self.kepala.get(pk, ())
        if pk not in self.terbuka:
            return Simpul(pk, nama, banyak, kepala)
        orang = self.orang.get(pk, ())
        definitif = sum(satu.jenis == JenisPenempatan.DEFINITIF for satu in orang)
        sisa = self.susunan.orang[pk] - definitif if self.terlihat is None else 0
        anak = [self.simpul(satu) for satu in self.anak(pk)]
        return Simpul(pk, nama, banyak, kepala, terbuka=True, orang=orang, sisa=sisa, anak=anak)


def pohon_unit(*, pada: date, buka: Iterable[int], semua: bool = False) -> Struktur:
    """The units on top, opened along the way to each of `buka`, or the first where that leads nowhere."""
    susunan = Susunan.baca(pada)
    akar = susunan.anak.get(None, [])
    terbuka = {satu for unit in buka for satu in susunan.jalan(unit)} or set(akar[:1])
    bahan = _bahan(susunan, akar, terbuka, pada, semua=semua)
    orang, unit = sum(susunan.orang.values()), len(susunan.nama)
    return Struktur([bahan.simpul(pk) for pk in akar], orang, unit, terbuka)


def cabang(*, pada: date, unit: int, semua: bool = False) -> Simpul | None:
    """One unit, open, with all of its people if `semua`; None where there is no such unit on that day."""
    susunan = Susunan.baca(pada)
    if unit not in susunan.nama:
        return None
    return _bahan(susunan, [unit], {unit}, pada, semua=semua).simpul(unit)


def saring(*, pada: date, kata: str) -> Struktur:
    """The tree with nothing but what holds each word: units by name; people by name and post, helped by their unit.

    A unit that is found for its own name alone is closed, with all that is in it.
    """
    susunan, kecil = Susunan.baca(pada), kata.casefold().split()
    unit = [pk for pk, nama in susunan.nama.items() if all(satu in nama.casefold() for satu in kecil)]
    diri = ("pegawai__nama", "jabatan__nama")
    orang = list(
        _bertugas(pada)
        .filter(cocok(kata, *diri, "unit__nama"), salah_satu(kata, *diri))
        .order_by("pegawai__nama", "pk")[: COCOK_PALING_BANYAK + 1]
    )
    terpotong = max(len(unit), len(orang)) > COCOK_PALING_BANYAK
    unit, orang = unit[:COCOK_PALING_BANYAK], orang[:COCOK_PALING_BANYAK]
    terbuka = {pk for satu in orang for pk in susunan.jalan(satu.unit_id)}
    terbuka |= {pk for satu in unit for pk in susunan.jalan(satu)[:-1]}
    terlihat = terbuka | set(unit)
    kepala = _bertugas(pada).filter(unit__in=terlihat, kepala=True).order_by("jenis", "pk")
    bahan = _Bahan(susunan, terbuka, _menurut_unit(kepala), _menurut_unit(orang), terlihat)
    return Struktur([bahan.simpul(pk) for pk in bahan.anak(None)], len(orang), len(unit), terbuka, terpotong)


def _bertugas(pada: date) -> PenempatanQuerySet:
    return Penempatan.objects.berlaku(pada).select_related("pegawai", "jabatan").fetch_mode(FETCH_RAISE)


def _bahan(
    susunan: Susunan, akar: Iterable[int], terbuka: Collection[int], pada: date, *, semua: bool = False
) -> _Bahan:
    """Heads of all units that show and people of the open ones, in one statement."""
    tampak = {*akar, *(anak for pk in terbuka for anak in susunan.anak.get(pk, ()))}
    nomor = Window(RowNumber(), partition_by="unit", order_by=[F("kepala").desc(), "jenis", "pegawai__nama", "pk"])
    bertugas = _bertugas(pada).filter(Q(unit__in=terbuka) | Q(unit__in=tampak, kepala=True)).annotate(nomor=nomor)
    if not semua:
        bertugas = bertugas.filter(nomor__lte=ORANG_SEKALIGUS)
    orang = _menurut_unit(bertugas.order_by("nomor"))
    kepala = {pk: [satu for satu in isi if satu.kepala] for pk, isi in orang.items()}
    return _Bahan(susunan, terbuka, kepala, orang)


def _menurut_unit(bertugas: Iterable[Penempatan]) -> dict[int, list[Penempatan]]:
    kelompok = defaultdict[int, list[Penempatan]](list)
    for satu in bertugas:
        kelompok[satu.unit_id].append(satu)
    return dict(kelompok)
