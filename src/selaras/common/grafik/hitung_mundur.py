"""The ring of a right that runs out: how many days are left of how many."""

from dataclasses import dataclass

from selaras.common.format import angka
from selaras.common.grafik.lengkung import koordinat


@dataclass(frozen=True)
class Cincin:
    """The picture, ready to be drawn: `isi` is percent of the ring."""

    sisa: str
    isi: float
    dekat: bool
    label: str


def cincin(*, sisa: int, dari: int, satuan: str = "hari", dekat: int = 3) -> Cincin:
    """The ring of `sisa` out of `dari`; from `dekat` on it asks for attention. Less than nothing is left is nothing."""
    tinggal = max(sisa, 0)
    return Cincin(
        sisa=angka(tinggal),
        isi=koordinat(min(tinggal / dari, 1) * 100) if dari > 0 else 0.0,
        dekat=tinggal <= dekat,
        label=f"{angka(tinggal)} dari {angka(max(dari, 0))} {satuan} tersisa",
    )
