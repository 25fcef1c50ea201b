"""The spread of a unit as one strip, for a list in which many stand below one another."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from selaras.common.format import angka
from selaras.common.grafik.lengkung import koordinat
from selaras.common.grafik.rupa import PREDIKAT, Rupa

_TERBACA: Final = 11.0  # percent of the strip from which on a number has room in it


@dataclass(frozen=True)
class Ruas:
    """One predicate of the strip: where it begins and how wide it is, in percent; `isi` is "" where it is too narrow."""

    rupa: Rupa
    x: float
    lebar: float
    tengah: float
    isi: str


@dataclass(frozen=True)
class Pita:
    """The strip, ready to be drawn; what is not filled are people without a result."""

    label: str
    ruas: tuple[Ruas, ...]


def pita(*, nama: str, jumlah: Mapping[str, int], total: int) -> Pita:
    """The strip of `total` people, lowest predicate first; codes that are missing count zero."""
    orang, kiri, ruas = max(total, sum(jumlah.values()), 1), 0, []
    for kode, rupa in PREDIKAT.items():
        if n := jumlah.get(kode, 0):
            x, lebar = kiri * 100 / orang, n * 100 / orang
            isi = angka(n) if lebar >= _TERBACA else ""
            ruas.append(Ruas(rupa, koordinat(x), koordinat(lebar), koordinat(x + lebar / 2), isi))
            kiri += n
    kata = [f"{PREDIKAT[kode].nama} {angka(n)}" for kode, n in jumlah.items() if n]
    if (belum := total - kiri) > 0:
        kata.append(f"belum dinilai {angka(belum)}")
    return Pita(f"{nama}, {angka(total)} orang: {'; '.join(kata) or 'belum ada'}.", tuple(ruas))
