"""The pulse of a team: when each person last got feedback, over thirteen weeks. Not a means to compare people."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from selaras.common.format import angka, relatif
from selaras.common.grafik.lengkung import koordinat

PEKAN: Final = 13

_TEPI: Final = 6.0  # percent left free on both sides: half a circle on the narrowest screen
_BELUM_PERNAH: Final = "belum pernah"


@dataclass(frozen=True)
class Denyut:
    """A week with feedback, at `x` percent: good, or something to improve."""

    x: float
    baik: bool


@dataclass(frozen=True)
class DenyutOrang:
    """The line of one person, ready to be drawn; `sunyi` is where the silence begins, in percent."""

    nama: str
    denyut: tuple[Denyut, ...]
    sunyi: float | None
    lama: str
    label: str


@dataclass(frozen=True)
class DenyutTim:
    """The picture, ready to be drawn: who has waited longest comes first."""

    orang: tuple[DenyutOrang, ...]


def denyut(*, orang: Iterable[tuple[str, Sequence[tuple[date, bool]]]], kini: date, batas_sunyi: int = 30) -> DenyutTim:
    """The pulse of each (name, feedback) as seen on `kini`; feedback is (day, was it good), in any order.

    More than `batas_sunyi` days without any is silence. Several in one week are one mark, good if all of them are.
    Feedback dated after `kini` does not count.
    """
    lewat = [(nama, sorted((hari, baik) for hari, baik in umpan if hari <= kini)) for nama, umpan in orang]
    lewat.sort(key=lambda o: o[1][-1][0] if o[1] else date.min)
    return DenyutTim(tuple(_orang(nama, umpan, kini, batas_sunyi) for nama, umpan in lewat))


def _orang(nama: str, umpan: Sequence[tuple[date, bool]], kini: date, batas_sunyi: int) -> DenyutOrang:
    terakhir = umpan[-1][0] if umpan else None
    pekan: dict[int, bool] = {}
    for hari, baik in umpan:
        ke = PEKAN - 1 - (kini - hari).days // 7
        if ke >= 0:
            pekan[ke] = baik and pekan.get(ke, True)
    sunyi = terakhir is None or (kini - terakhir).days > batas_sunyi
    lama = relatif(terakhir, kini) if terakhir else _BELUM_PERNAH
    mulai = _letak(max(pekan)) + _TEPI if pekan else 0.0
    return DenyutOrang(
        nama=nama,
        denyut=tuple(Denyut(_letak(ke), baik) for ke, baik in sorted(pekan.items())),
        sunyi=koordinat(mulai) if sunyi else None,
        lama=lama,
        label=_label(nama, pekan, lama, pernah=terakhir is not None),
    )


def _letak(pekan: int) -> float:
    return koordinat(_TEPI + pekan * (100 - 2 * _TEPI) / (PEKAN - 1))


def _label(nama: str, pekan: dict[int, bool], lama: str, *, pernah: bool) -> str:
    if not pernah:
        return f"{nama}: belum pernah mendapat umpan balik."
    baik = sum(pekan.values())
    isi = f"{angka(baik)} pekan sudah baik, {angka(len(pekan) - baik)} pekan perlu diperbaiki" if pekan else "tidak ada"
    return f"{nama}: dalam {PEKAN} pekan {isi}; terakhir {lama}."
