"""Where a word in a picture finds room: the first place that touches nothing else."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from selaras.common.grafik.teks import GESER, Jangkar, geser, lebar_teks


@dataclass(frozen=True)
class Kotak:
    """A rectangle in pixels: left, top, right, bottom."""

    kiri: float
    atas: float
    kanan: float
    bawah: float

    def bertemu(self, lain: "Kotak") -> bool:
        """Whether the two share more than an edge."""
        return self.kiri < lain.kanan and lain.kiri < self.kanan and self.atas < lain.bawah and lain.atas < self.bawah


@dataclass(frozen=True)
class Label:
    """A word: `x` in percent moved by `dx` pixels, the line it stands on at `y` pixels.

    `nada` is the class of the colour that it lies on, empty beside the colours.
    """

    x: float
    y: float
    isi: str
    jangkar: Jangkar = "middle"
    dx: float = 0.0
    nada: str = ""

    def kotak(self, *, lebar: float, ukuran: float) -> Kotak:
        """The room it takes in a picture `lebar` pixels wide, in letters of `ukuran` pixels."""
        panjang = lebar_teks(self.isi, ukuran)
        kiri = self.x / 100 * lebar + self.dx - GESER[self.jangkar] * panjang
        return Kotak(kiri, self.y - 0.8 * ukuran, kiri + panjang, self.y + 0.25 * ukuran)

    def di_dalam(self, *, lebar: float, ukuran: float) -> "Label":
        """The same word, moved sideways as far as it takes to stay inside the picture."""
        panjang = lebar_teks(self.isi, ukuran)
        dx = geser(x=self.x, dx=self.dx, jangkar=self.jangkar, panjang=panjang, lebar=lebar)
        return replace(self, dx=dx)


def pilih(calon: Sequence[Label], halangan: Iterable[Kotak], *, lebar: float, ukuran: float) -> Label | None:
    """The first of `calon` that stays inside the picture and meets none of `halangan`."""
    penghalang = tuple(halangan)
    for label in calon:
        kotak = label.kotak(lebar=lebar, ukuran=ukuran)
        dalam = kotak.kiri >= 0 and kotak.kanan <= lebar and kotak.atas >= 0
        if dalam and not any(kotak.bertemu(lain) for lain in penghalang):
            return label
    return None
