"""Linearity over the tree: each unit with its level, the spread of its people, and how it stands to the one above."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from django.db.models import Q

from aturan.distribusi import CapaianOrganisasi, Organisasi, Temuan, Tingkat, periksa_linearitas
from selaras.common.grafik import Pita, pita
from selaras.organisasi.models import Pegawai
from selaras.organisasi.pohon import Pohon, pohon
from selaras.organisasi.wewenang import wewenang
from selaras.penilaian.selectors.periode import Periode
from selaras.penilaian.selectors.pola import PALING_SEDIKIT_TAMPIL, Pola
from selaras.penilaian.selectors.sebaran import Orang, hitung_orang
from selaras.penilaian.selectors.unit import Unit, baca_unit, pemilik_pola

DALAM: Final = 3  # levels of units on one screen; what is deeper opens from there
_URUT: Final = list(CapaianOrganisasi).index


@dataclass(frozen=True)
class BarisUnit:
    """One unit of the tree. `berpola`: it has a level and a pattern of its own; others follow the unit above.

    `atas` is the nearest unit above that has a level; `samar`: too few people for their spread to name nobody.
    """

    unit: Unit
    dalam: int
    berpola: bool
    pola: Pola
    atas: Unit | None
    samar: bool
    temuan: tuple[Temuan, ...] = ()
    lebih_dalam: int = 0  # units below that stand on the next screen

    @property
    def terlihat(self) -> bool:
        """Whether its spread may be shown."""
        return self.pola.terlihat and not self.samar

    @property
    def pita(self) -> Pita:
        """The strip of it."""
        return pita(nama=f"Sebaran {self.unit.nama}", jumlah=self.pola.jumlah_kode, total=self.pola.total)

    @property
    def terhadap_atas(self) -> str:
        """Its level beside the one above: "setingkat dengan Kantor", "2 tingkat di bawah Kantor"; "" without both."""
        if self.unit.capaian is None or self.atas is None or self.atas.capaian is None:
            return ""
        selisih = _URUT(self.unit.capaian) - _URUT(self.atas.capaian)
        arah = "atas" if selisih > 0 else "bawah"
        return f"{abs(selisih)} tingkat di {arah} {self.atas.nama}" if selisih else f"Setingkat dengan {self.atas.nama}"

    @property
    def janggal(self) -> bool:
        """True where something about it is a warning."""
        return any(t.tingkat is Tingkat.PERINGATAN for t in self.temuan)


@dataclass(frozen=True)
class Linearitas:
    """The tree as one reader sees it in a period."""

    periode: Periode
    baris: tuple[BarisUnit, ...]

    @cached_property
    def temuan(self) -> list[tuple[BarisUnit, Temuan]]:
        """All that does not fit, from the top down; warnings first."""
        semua = [(baris, temuan) for baris in self.baris for temuan in baris.temuan]
        return sorted(semua, key=lambda satu: satu[1].tingkat is not Tingkat.PERINGATAN)

    @property
    def berpola(self) -> list[BarisUnit]:
        """The units with a level of their own."""
        return [b for b in self.baris if b.berpola]


def linearitas(pembaca: Pegawai, periode: Periode, akar: int | None = None) -> Linearitas | None:
    """The units that `pembaca` leads, serves or watches, below `akar` if given; None where that is nothing.

    Two statements for any number of units.
    """
    terlihat = wewenang(pembaca).unit_terlihat
    tree = pohon(pembaca, terlihat)
    if akar is not None:
        terlihat = terlihat & tree.cabang(akar) if akar in terlihat else frozenset()
    if not terlihat:
        return None
    return _Penyusun(periode, tree, baca_unit(terlihat, periode.kini)).susun()


def samarkan(dinilai: Mapping[int, int]) -> set[int]:
    """Which of these groups of one unit may not show their spread, so that nobody's result can be worked out.

    A group of too few; and where those together are still too few, since the whole is shown above, the smallest other.
    """
    kecil = {kunci for kunci, n in dinilai.items() if 0 < n < PALING_SEDIKIT_TAMPIL}
    besar = sorted((n, kunci) for kunci, n in dinilai.items() if n >= PALING_SEDIKIT_TAMPIL)
    if kecil and sum(dinilai[k] for k in kecil) < PALING_SEDIKIT_TAMPIL and besar:
        kecil.add(besar[0][1])
    return kecil


@dataclass
class _Penyusun:
    """Puts the rows together from the units, the tree and the groups of people."""

    periode: Periode
    pohon: Pohon
    unit: dict[int, Unit]
    milik: defaultdict[int, Orang] = field(default_factory=lambda: defaultdict(Orang))  # by whose pattern
    cabang: defaultdict[int, Orang] = field(default_factory=lambda: defaultdict(Orang))  # in a unit and below it
    sendiri: defaultdict[int, Orang] = field(default_factory=lambda: defaultdict(Orang))  # in the unit itself

    @cached_property
    def letak(self) -> dict[int, int]:
        """Where each unit stands in the order of the institution."""
        return {pk: nomor for nomor, pk in enumerate(self.unit)}

    def susun(self) -> Linearitas:
        """The rows, from the top down."""
        for pemilik, asal, orang in hitung_orang(Q(unit__in=self.unit.keys()), self.periode, self.pohon):
            self.milik[pemilik] += orang
            self.sendiri[asal] += orang
            for satu in self._ke_atas(asal, sampai=pemilik):
                self.cabang[satu] += orang
        temuan = defaultdict[int, list[Temuan]](list)
        for akar in self._akar():
            for organisasi in self._organisasi(akar):
                for t in periksa_linearitas(
                    organisasi=organisasi,
                    ambang_kecil=self.periode.ambang_kecil,
                    selisih_jauh=self.periode.selisih_jauh,
                ):
                    temuan[int(t.kunci)].append(t)
        baris = [b for akar in self._akar() for b in self._baris(akar, 0, temuan, samar=set())]
        return Linearitas(self.periode, tuple(baris))

    def _ke_atas(self, unit: int, *, sampai: int) -> Iterator[int]:
        kini: int | None = unit
        while kini is not None and kini in self.unit:
            yield kini
            kini = None if kini == sampai else self.pohon.induk.get(kini)

    def _akar(self) -> list[int]:
        return [pk for pk in self.unit if self.pohon.induk.get(pk) not in self.unit]

    def _anak(self, pk: int) -> list[int]:
        """In the order of the institution."""
        return sorted((satu for satu in self.pohon.anak.get(pk, ()) if satu in self.unit), key=self.letak.__getitem__)

    def _berpola(self, pk: int) -> bool:
        return pemilik_pola(self.pohon, pk) == pk

    def _organisasi(self, pk: int) -> Iterator[Organisasi]:
        """The units with a level of their own, as the rules see them: from this one down, or from those below it."""
        bawahan = tuple(satu for anak in self._anak(pk) for satu in self._organisasi(anak))
        if not self._berpola(pk):
            yield from bawahan
            return
        unit, orang = self.unit[pk], self.milik[pk]
        jumlah = orang.jumlah if sum(orang.jumlah.values()) >= PALING_SEDIKIT_TAMPIL else {}
        yield Organisasi(str(pk), unit.nama, unit.capaian, jumlah, bawahan)

    def _baris(
        self, pk: int, dalam: int, temuan: Mapping[int, list[Temuan]], *, samar: Iterable[int]
    ) -> Iterator[BarisUnit]:
        berpola, anak = self._berpola(pk), self._anak(pk)
        orang = self.milik[pk] if berpola else self.cabang[pk]
        terlipat, cabang = dalam + 1 >= DALAM, sorted(self.pohon.cabang(pk), key=self.letak.__getitem__)
        yield BarisUnit(
            unit=self.unit[pk],
            dalam=dalam,
            berpola=berpola,
            pola=orang.pola(self.unit[pk], self.periode),
            atas=self._atas(pk),
            samar=pk in samar,
            temuan=tuple(t for satu in (cabang if terlipat else (pk,)) for t in temuan.get(satu, ())),
            lebih_dalam=len(cabang) - 1 if terlipat else 0,
        )
        if terlipat:
            return
        sebagian = {satu: sum(self.cabang[satu].jumlah.values()) for satu in anak if not self._berpola(satu)}
        tertutup = samarkan(sebagian | {pk: sum(self.sendiri[pk].jumlah.values())})
        for satu in anak:
            yield from self._baris(satu, dalam + 1, temuan, samar=tertutup)

    def _atas(self, pk: int) -> Unit | None:
        kini = self.pohon.induk.get(pk)
        while kini is not None and not (kini in self.unit and self._berpola(kini)):
            kini = self.pohon.induk.get(kini)
        return self.unit[kini] if kini is not None else None
