"""The nine cells of the predicate, small, with a mark where somebody stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from selaras.common.grafik.rupa import PREDIKAT, Rupa

RATING: Final = {"di_bawah_ekspektasi": "di bawah", "sesuai_ekspektasi": "sesuai", "di_atas_ekspektasi": "di atas"}

_LEBAR, _TINGGI, _SELA = 48.0, 42.0, 4.0
_KIRI, _ATAS = 34.0, 2.0  # room for the words of the axes is on the left and below


@dataclass(frozen=True)
class Petak:
    """One cell, in the units of the picture (190 by 176)."""

    rupa: Rupa
    x: float
    y: float
    di_sini: bool
    lebar: float = _LEBAR
    tinggi: float = _TINGGI

    @property
    def tengah(self) -> tuple[float, float]:
        """The middle of the cell."""
        return self.x + self.lebar / 2, self.y + self.tinggi / 2


@dataclass(frozen=True)
class Sumbu:
    """A word of an axis at its row or column."""

    kata: str
    letak: float


@dataclass(frozen=True)
class KuadranMini:
    """The picture, ready to be drawn: rows from the highest hasil down, columns from the lowest perilaku."""

    petak: tuple[Petak, ...]
    mendatar: tuple[Sumbu, ...]
    tegak: tuple[Sumbu, ...]
    penanda: str
    label: str


def kuadran_mini(
    *, matriks: Mapping[tuple[str, str], str], hasil: str | None, perilaku: str | None, penanda: str = "Anda"
) -> KuadranMini:
    """The cells of `matriks`, which gives the predicate of each (hasil, perilaku) by their codes.

    Without both ratings nobody stands anywhere. Raises: KeyError where `matriks` lacks one of the nine cells.
    """
    kolom = {kode: _KIRI + i * (_LEBAR + _SELA) for i, kode in enumerate(RATING)}
    baris = {kode: _ATAS + i * (_TINGGI + _SELA) for i, kode in enumerate(reversed(RATING))}
    petak = tuple(
        Petak(PREDIKAT[matriks[h, p]], x, y, di_sini=(h, p) == (hasil, perilaku))
        for h, y in baris.items()
        for p, x in kolom.items()
    )
    letak = next((p.rupa.nama for p in petak if p.di_sini), None)
    return KuadranMini(
        petak=petak,
        mendatar=tuple(Sumbu(RATING[kode], x + _LEBAR / 2) for kode, x in kolom.items()),
        tegak=tuple(Sumbu(RATING[kode], y + _TINGGI / 2) for kode, y in baris.items()),
        penanda=penanda,
        label="Kuadran tiga kali tiga. "
        + (
            f"Letak {penanda}: hasil kerja {RATING[hasil]}, perilaku kerja {RATING[perilaku]}, yaitu {letak}."
            if letak and hasil and perilaku
            else f"Letak {penanda} belum ada."
        ),
    )
