"""How far a spread of predicates is from its pattern: the fewest people to be judged again.

The rules of a pattern turn into a box, a lower and an upper bound for each predicate. Moving one person repairs at
most one shortage and one surplus, and nothing stops one move from repairing one of each. So the price of a box is
the larger of the two sums, known without trying any move. Only "the largest group" is not a box; it becomes one when
the height of that group is fixed, and a taller peak means more shortage and less surplus, so bisection finds the
cheapest height. The work grows with the logarithm of the number of people, apart from listing the moves.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

from aturan.dasar import POLA_DISTRIBUSI, POLA_UNIT_KECIL, berdasar
from aturan.distribusi.pola import Batas, CapaianOrganisasi, JenisBatas, aturan_untuk
from aturan.predikat import Predikat
from aturan.versi import Versi

type Jumlah = dict[Predikat, int]
URUT = {predikat: urut for urut, predikat in enumerate(Predikat)}


@dataclass(frozen=True, slots=True)
class Perubahan:
    """The fewest people to be judged again, and one way to do it: from which predicate to which, near ones first."""

    banyak: int
    langkah: tuple[tuple[Predikat, Predikat], ...]


@dataclass(frozen=True, slots=True)
class _Kotak:
    """Bounds for each predicate, and what the people there are short of or have too many of."""

    orang: Jumlah
    bawah: Jumlah
    atas: Jumlah

    @property
    def kurang(self) -> Jumlah:
        return {p: max(0, self.bawah[p] - n) for p, n in self.orang.items()}

    @property
    def lebih(self) -> Jumlah:
        return {p: max(0, n - self.atas[p]) for p, n in self.orang.items()}

    @property
    def harga(self) -> int:
        return max(sum(self.kurang.values()), sum(self.lebih.values()))

    @property
    def cukup_orang(self) -> bool:
        """The lower bounds ask for no more people than there are, and no more than the upper bounds allow."""
        cukup = sum(self.bawah.values()) <= sum(self.orang.values())
        return cukup and all(self.bawah[p] <= self.atas[p] for p in self.orang)

    @property
    def cukup_tempat(self) -> bool:
        return sum(self.atas.values()) >= sum(self.orang.values())

    @property
    def condong_kurang(self) -> bool:
        """There is room for all, and shortage weighs at least as much as surplus: a taller peak cannot be cheaper."""
        return self.cukup_tempat and sum(self.kurang.values()) >= sum(self.lebih.values())


@berdasar(POLA_DISTRIBUSI, POLA_UNIT_KECIL)
def ubah_minimal(
    *, capaian: CapaianOrganisasi, jumlah: Mapping[Predikat, int], versi: Versi = Versi.TERKINI
) -> Perubahan | None:
    """The fewest people to be judged again, each moved once, so that no rule of the pattern stays broken.

    None where no spread of that many people can follow the pattern. It measures a distance; it proposes nobody.
    """
    orang = {predikat: jumlah.get(predikat, 0) for predikat in Predikat}
    if not any(orang.values()):
        return Perubahan(0, ())
    kotak = _kotak_termurah(aturan_untuk(capaian=capaian, versi=versi), orang)
    if kotak is None:
        return None
    langkah = _langkah(kotak)
    return Perubahan(len(langkah), langkah)


def _kotak_termurah(pola: tuple[Batas, ...], orang: Jumlah) -> _Kotak | None:
    puncak = range(1, sum(orang.values()) + 1)
    terjangkau = puncak[: bisect_left(puncak, True, key=lambda tinggi: not _kotak(pola, orang, tinggi).cukup_orang)]
    imbang = bisect_left(terjangkau, True, key=lambda tinggi: _kotak(pola, orang, tinggi).condong_kurang)
    calon = [_kotak(pola, orang, tinggi) for tinggi in terjangkau[max(0, imbang - 1) : imbang + 1]]
    return min((kotak for kotak in calon if kotak.cukup_tempat), key=lambda kotak: kotak.harga, default=None)


def _kotak(pola: tuple[Batas, ...], orang: Jumlah, puncak: int) -> _Kotak:
    """The box of a pattern when its largest group, if it names one, holds at least `puncak` and no other more."""
    bawah = dict.fromkeys(Predikat, 0)
    atas = dict.fromkeys(Predikat, sum(orang.values()))
    for batas in pola:
        utama, *_ = batas.predikat
        if batas.jenis is JenisBatas.TERBANYAK:
            bawah[utama] = puncak
            atas |= {p: min(atas[p], puncak) for p in Predikat if p is not utama}
        elif batas.jenis is JenisBatas.PALING_BANYAK:
            atas[utama] = min(atas[utama], batas.ambang(orang))
        else:  # those who hold one of the predicates already count first, the first predicate takes the rest
            sisa = batas.ambang(orang)
            for predikat in batas.predikat:
                bawah[predikat] = min(orang[predikat], sisa)
                sisa -= bawah[predikat]
            bawah[utama] += sisa
    return _Kotak(orang, bawah, atas)


def _langkah(kotak: _Kotak) -> tuple[tuple[Predikat, Predikat], ...]:
    lebih, kurang = kotak.lebih, kotak.kurang
    ruang = {p: kotak.atas[p] - max(n, kotak.bawah[p]) for p, n in kotak.orang.items()}
    cadangan = {p: min(n, kotak.atas[p]) - kotak.bawah[p] for p, n in kotak.orang.items()}
    return (*_salurkan(lebih, kurang), *_salurkan(lebih, ruang), *_salurkan(cadangan, kurang))


def _salurkan(dari: Jumlah, ke: Jumlah) -> list[tuple[Predikat, Predikat]]:
    """Move as many as both sides hold, the nearest predicates first; both sides shrink."""
    langkah = []
    for asal, tujuan in sorted(product(Predikat, repeat=2), key=lambda pasang: abs(URUT[pasang[0]] - URUT[pasang[1]])):
        banyak = max(0, min(dari[asal], ke[tujuan]))
        dari[asal] -= banyak
        ke[tujuan] -= banyak
        langkah += [(asal, tujuan)] * banyak
    return langkah
