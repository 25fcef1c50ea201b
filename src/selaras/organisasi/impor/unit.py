"""From the names of units to a tree: paths are followed, flat names hang below the unit at the top."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from selaras.common.errors import DomainError
from selaras.organisasi.impor.orang import Orang
from selaras.organisasi.models import UnitKerja

PEMISAH: Final = " - "
type Jalur = tuple[str, ...]  # names from the top of the tree to the unit


class UnitIndukTidakJelas(DomainError):
    """Nothing says which unit stands at the top, or the file says another than stands there."""

    kode, status = "unit_induk_tidak_jelas", 422
    pesan = "Berkas ini tidak menyebut unit paling atas. Isi nama unit induknya, lalu coba lagi."


@dataclass(frozen=True, slots=True)
class SimpulUnit:
    """A unit of the plan: `jalur` is its key, `lama` the row it already has."""

    jalur: Jalur
    nama: str
    kode: str
    lama: UnitKerja | None

    @property
    def baru(self) -> bool:
        """Not in the database yet."""
        return self.lama is None

    @property
    def berubah(self) -> bool:
        """Renamed, or found by name and now given its code."""
        return self.lama is not None and (self.lama.nama, self.lama.kode) != (self.nama, self.kode or self.lama.kode)


@dataclass(frozen=True, slots=True)
class PohonUnit:
    """All units that a file names, parents first, and which of them each person serves in."""

    simpul: dict[Jalur, SimpulUnit]
    milik: dict[str, Jalur]  # by NIP

    @property
    def urut(self) -> list[tuple[Jalur, SimpulUnit]]:
        """As a tree is read: each unit followed by all below it."""
        return sorted(self.simpul.items())


def _kunci(jalur: Sequence[str]) -> Jalur:
    return tuple(nama.casefold() for nama in jalur)


class Lama:
    """The units there are, by code, by path and by name."""

    def __init__(self, semua: Iterable[UnitKerja]) -> None:
        self.unit = {unit.pk: unit for unit in semua}
        self.kode = {unit.kode: unit for unit in self.unit.values() if unit.kode}
        self.jalur = {_kunci(self.jalur_dari(unit)): unit for unit in self.unit.values()}
        banyak = Counter(unit.nama.casefold() for unit in self.unit.values())
        self.nama = {u.nama.casefold(): u for u in self.unit.values() if banyak[u.nama.casefold()] == 1}
        self.puncak = [unit.nama for unit in self.unit.values() if unit.parent_id is None]

    def jalur_dari(self, unit: UnitKerja) -> Jalur:
        """Names from the top down to `unit`."""
        atas = self.jalur_dari(self.unit[unit.parent_id]) if unit.parent_id else ()
        return (*atas, unit.nama)


def susun_unit(orang: Sequence[Orang], lama: Lama, unit_induk: str = "") -> PohonUnit:
    """The tree of the units in a file; `unit_induk` stands above all of them.

    Raises:
        UnitIndukTidakJelas: a flat file without a top, or another top than there is.
    """
    bagian = {satu.unor: tuple(b.strip() for b in satu.unor.split(PEMISAH) if b.strip()) for satu in orang}
    jalur = _arahkan(bagian)
    datar = any(len(isi) == 1 for isi in jalur.values())
    puncak = unit_induk or (_puncak(orang, lama, jalur) if datar else "")
    for unor, isi in jalur.items():
        if (unit_induk or len(isi) == 1) and isi[0].casefold() != puncak.casefold():
            jalur[unor] = (puncak, *isi)
    senama = _senama(orang)
    simpul: dict[Jalur, SimpulUnit] = {}
    milik: dict[str, Jalur] = {}
    for satu in sorted(orang, key=lambda satu: len(jalur[satu.unor])):
        isi = jalur[satu.unor]
        kunci = _kunci(isi)
        if satu.unor in senama:
            kunci = (*kunci[:-1], f"{kunci[-1]} #{satu.unor_id}")
        for panjang in range(1, len(isi)):
            simpul.setdefault(kunci[:panjang], _simpul(kunci[:panjang], isi[panjang - 1], "", lama))
        simpul.setdefault(kunci, _simpul(kunci, isi[-1], satu.unor_id, lama))
        milik[satu.nip] = kunci
    _pastikan_satu_puncak(simpul.values(), lama)
    return PohonUnit(dict(sorted(simpul.items(), key=lambda pasangan: len(pasangan[0]))), milik)


def _pastikan_satu_puncak(simpul: Iterable[SimpulUnit], lama: Lama) -> None:
    """A second top would stand outside everybody's rights, the importer's too. Raises: UnitIndukTidakJelas."""
    lain = [satu.nama for satu in simpul if satu.baru and len(satu.jalur) == 1]
    if lain and lama.puncak:
        raise UnitIndukTidakJelas(
            f"Unit paling atas di berkas ini {lain[0]}, sedangkan di Selaras {lama.puncak[0]}. Periksa berkasnya; "
            f"bila {lain[0]} berada di bawahnya, isi “{lama.puncak[0]}” sebagai nama unit paling atas."
        )


def _senama(orang: Iterable[Orang]) -> set[str]:
    """Names that several units bear, as their codes tell: each Bidang may have its own Subbagian Umum."""
    kode = defaultdict[str, set[str]](set)
    for satu in orang:
        kode[satu.unor].add(satu.unor_id)
    return {unor for unor, beberapa in kode.items() if len(beberapa) > 1}


def _simpul(kunci: Jalur, nama: str, kode: str, lama: Lama) -> SimpulUnit:
    ditemukan = lama.kode.get(kode) if kode else None
    ditemukan = ditemukan or lama.jalur.get(kunci) or (lama.nama.get(kunci[-1]) if len(kunci) == 2 else None)
    return SimpulUnit(kunci, nama, kode, ditemukan)


def _arahkan(bagian: dict[str, Jalur]) -> dict[str, Jalur]:
    """Turn every path so that the top comes first: the top is the end at which the paths differ less."""
    panjang = [isi for isi in bagian.values() if len(isi) > 1]
    dari_bawah = len({isi[-1].casefold() for isi in panjang}) <= len({isi[0].casefold() for isi in panjang})
    return {unor: isi[::-1] if dari_bawah else isi for unor, isi in bagian.items()}


def _puncak(orang: Sequence[Orang], lama: Lama, jalur: dict[str, Jalur]) -> str:
    """The top of a flat file: the only one there is, the unit of the highest eselon, or the institution's name."""
    puncak = set(lama.puncak) or {isi[0] for isi in jalur.values() if len(isi) > 1}
    if len(puncak) == 1:
        return puncak.pop()
    tertinggi = sorted((satu.eselon.upper(), satu.unor) for satu in orang if satu.manajerial and satu.eselon)
    if tertinggi and len({unor for eselon, unor in tertinggi if eselon == tertinggi[0][0]}) == 1:
        return tertinggi[0][1]
    instansi = Counter(satu.instansi for satu in orang if satu.instansi)
    if not instansi:
        raise UnitIndukTidakJelas
    return instansi.most_common(1)[0][0]
