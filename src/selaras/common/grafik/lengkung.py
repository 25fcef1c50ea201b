"""A smooth line through points that never invents a rise or a fall."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

type Titik = tuple[float, float]


def koordinat(nilai: float) -> float:
    """A number as it is written into SVG: two decimals, never a negative zero."""
    return round(nilai, 2) + 0.0


def _tulis(*titik: Titik) -> str:
    return " ".join(f"{koordinat(x):g} {koordinat(y):g}" for x, y in titik)


@dataclass(frozen=True)
class Lengkung:
    """A monotone cubic (Fritsch and Carlson): between two points it stays between their heights.

    `titik` has strictly increasing x; `miring` is the slope at each of them.
    """

    titik: tuple[Titik, ...]
    miring: tuple[float, ...]

    @classmethod
    def melalui(cls, titik: Sequence[Titik]) -> Self:
        """The line through `titik`, in the order of x; of points with the same x the last one counts."""
        urut = tuple(sorted(dict(titik).items()))
        lebar = [x1 - x0 for (x0, _), (x1, _) in pairwise(urut)]
        naik = [(y1 - y0) / (x1 - x0) for (x0, y0), (x1, y1) in pairwise(urut)]
        tengah = [
            0.0 if d0 * d1 <= 0 else 3 * (h0 + h1) / ((2 * h1 + h0) / d0 + (h1 + 2 * h0) / d1)
            for (h0, d0), (h1, d1) in pairwise(zip(lebar, naik, strict=True))
        ]
        return cls(urut, (naik[0], *tengah, naik[-1]) if naik else (0.0,) * len(urut))

    def pada(self, x: float) -> float:
        """The height of the line at `x`; beyond its ends, the height of the end. Raises: IndexError without points."""
        for i, ((x0, y0), (x1, y1)) in enumerate(pairwise(self.titik)):
            if x0 <= x <= x1:
                lebar, t = x1 - x0, (x - x0) / (x1 - x0)
                m0, m1 = self.miring[i] * lebar, self.miring[i + 1] * lebar
                return y0 + t * m0 + t * t * (3 * (y1 - y0) - 2 * m0 - m1) + t**3 * (2 * (y0 - y1) + m0 + m1)
        return self.titik[0][1] if x < self.titik[0][0] else self.titik[-1][1]

    def jalur(self, mulai: str = "M") -> str:
        """The line as SVG path data, begun with the command `mulai`; empty where there is nothing to draw."""
        if len(self.titik) < 2:
            return ""
        ruas = (
            _tulis(
                (x0 + (x1 - x0) / 3, y0 + m0 * (x1 - x0) / 3), (x1 - (x1 - x0) / 3, y1 - m1 * (x1 - x0) / 3), (x1, y1)
            )
            for ((x0, y0), m0), ((x1, y1), m1) in pairwise(zip(self.titik, self.miring, strict=True))
        )
        return f"{mulai}{_tulis(self.titik[0])}C{' '.join(ruas)}"

    def balik(self) -> Self:
        """The same line, drawn from its end to its start."""
        return type(self)(self.titik[::-1], self.miring[::-1])
