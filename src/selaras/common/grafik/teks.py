"""Words beside a picture: how wide they are, and where they fit without touching one another.

A picture is drawn once on the server and shown at any width. A word hangs at a percent of the width (`x`), moved by a
few pixels (`dx`); so what fits at the smallest width of a variant fits at every larger one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

type Jangkar = Literal["start", "middle", "end"]

SELA: Final = 6.0  # pixels between two words

# Widths of Plus Jakarta Sans, bold, in em, rounded up: a word may turn out narrower, hardly ever wider.
_LEBAR: Final = {
    huruf: em
    for em, kelompok in (
        (0.22, " "),
        (0.27, "ijl"),
        (0.33, "I'’"),
        (0.42, "frtJ.,:;()"),
        (0.53, "sz"),
        (0.61, "acehknuvxy"),
        (0.69, "bdgopq0123456789BEFKLPRSTXYZ"),
        (0.92, "mwMOQ"),
        (1.05, "W%"),
    )
    for huruf in kelompok
}
_LEBAR_LAIN: Final = 0.82
GESER: Final = {"start": 0.0, "middle": 0.5, "end": 1.0}


def lebar_teks(teks: str, ukuran: float) -> float:
    """Upper bound of the width of `teks` in pixels, set at `ukuran` pixels."""
    return ukuran * sum(_LEBAR.get(h, _LEBAR_LAIN) for h in teks)


def daftar_kata(kata: Sequence[str]) -> str:
    """Words as a list in a sentence: "Kurang, Butuh Perbaikan, dan Baik"."""
    *awal, akhir = kata or ("",)
    return f"{', '.join(awal)}{',' if len(awal) > 1 else ''} dan {akhir}" if awal else akhir


@dataclass(frozen=True)
class Tulisan:
    """A word in its place: `x` in percent of the width, `dx` in pixels."""

    x: float
    dx: float
    jangkar: Jangkar
    isi: str
    kini: bool = False


@dataclass(frozen=True)
class Usul:
    """A word that asks for a place at `x` percent: the first of `pilihan` that fits is taken."""

    x: float
    pilihan: tuple[str, ...]
    jangkar: Jangkar = "middle"
    dx: float = 0.0
    kini: bool = False


def geser(*, x: float, dx: float, jangkar: Jangkar, panjang: float, lebar: float) -> float:
    """The `dx` that keeps something `panjang` pixels long inside a picture `lebar` pixels wide."""
    kiri = x / 100 * lebar + dx - GESER[jangkar] * panjang
    return dx + max(0.0, -kiri) - max(0.0, kiri + panjang - lebar)


def tata(usul: Iterable[Usul], *, lebar: float, ukuran: float) -> tuple[Tulisan, ...]:
    """Give each word a place in one line: what is `kini` first, then in the given order; what finds none is left out.

    `lebar` is the smallest width of the picture and `ukuran` the size of the letters, both in pixels.
    """
    terisi: list[tuple[float, float]] = []
    hasil: list[Tulisan] = []
    for u in sorted(usul, key=lambda u: not u.kini):
        for isi in u.pilihan:
            panjang = lebar_teks(isi, ukuran)
            dx = geser(x=u.x, dx=u.dx, jangkar=u.jangkar, panjang=panjang, lebar=lebar)
            kiri = u.x / 100 * lebar + dx - GESER[u.jangkar] * panjang
            bebas = all(kiri + panjang + SELA <= a or b + SELA <= kiri for a, b in terisi)
            if panjang <= lebar and bebas:
                terisi.append((kiri, kiri + panjang))
                hasil.append(Tulisan(round(u.x, 2), round(dx, 1), u.jangkar, isi, u.kini))
                break
    return tuple(sorted(hasil, key=lambda t: t.x))
