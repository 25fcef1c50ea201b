"""Talent: nine boxes of performance against potential, each with the follow-up that the regulation recommends.

A box is a place to start a talk from. Who belongs to the succession pool is decided by people.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Final

from aturan.dasar import SEMBILAN_KOTAK, SUMBU_KINERJA, SUMBU_POTENSIAL, berdasar
from aturan.predikat import LABEL as LABEL_RATING
from aturan.predikat import Predikat, Rating
from aturan.versi import Versi


class Potensial(StrEnum):
    """The horizontal axis, from low to high."""

    RENDAH = "rendah"
    MENENGAH = "menengah"
    TINGGI = "tinggi"


LABEL: Final[Mapping[Potensial, str]] = {p: f"Potensial {p.value}" for p in Potensial}


@dataclass(frozen=True, slots=True)
class Kotak:
    """One of the nine boxes: its number, where it stands, what is recommended, and whether it feeds the pool."""

    nomor: int
    kinerja: Rating
    potensial: Potensial
    rekomendasi: tuple[str, ...]
    rencana_suksesi: bool = False

    @property
    def nama(self) -> str:
        """As the regulation calls it: Kinerja di atas ekspektasi dan potensial tinggi."""
        return f"Kinerja {LABEL_RATING[self.kinerja].lower()} dan {LABEL[self.potensial].lower()}"


_BAWAH, _SESUAI, _ATAS = Rating
_RENDAH, _MENENGAH, _TINGGI = Potensial
_BIMBINGAN, _KONSELING = "Bimbingan kinerja", "Konseling kinerja"
_KOMPETENSI, _PENEMPATAN = "Pengembangan kompetensi", "Penempatan yang sesuai"
_SUKSESI: Final = "Masuk Kelompok Rencana Suksesi Instansi"

KOTAK: Final[Mapping[Versi, tuple[Kotak, ...]]] = {
    Versi.PERMENPANRB_6_2022: (
        Kotak(1, _BAWAH, _RENDAH, ("Diproses sesuai ketentuan peraturan perundangan",)),
        Kotak(2, _SESUAI, _RENDAH, (_BIMBINGAN, _KOMPETENSI, _PENEMPATAN)),
        Kotak(3, _BAWAH, _MENENGAH, (_BIMBINGAN, _KONSELING, _KOMPETENSI, _PENEMPATAN)),
        Kotak(4, _ATAS, _RENDAH, ("Rotasi", _KOMPETENSI)),
        Kotak(5, _SESUAI, _MENENGAH, (_PENEMPATAN, _BIMBINGAN, _KOMPETENSI)),
        Kotak(6, _BAWAH, _TINGGI, (_PENEMPATAN, _BIMBINGAN, _KONSELING)),
        Kotak(
            7,
            _ATAS,
            _MENENGAH,
            ("Dipertahankan", _SUKSESI, "Rotasi/Pengayaan jabatan", _KOMPETENSI, "Tugas belajar"),
            rencana_suksesi=True,
        ),
        Kotak(
            8,
            _SESUAI,
            _TINGGI,
            ("Dipertahankan", _SUKSESI, "Rotasi/Perluasan jabatan", _BIMBINGAN),
            rencana_suksesi=True,
        ),
        Kotak(
            9,
            _ATAS,
            _TINGGI,
            ("Dipromosikan dan dipertahankan", f"{_SUKSESI}/Nasional", "Penghargaan"),
            rencana_suksesi=True,
        ),
    )
}
PENOMORAN: Final[Mapping[int, int]] = {}  # the national numbers as they are [a default]
PEMETAAN_KINERJA: Final[Mapping[Predikat, Rating]] = {  # one house's practice [a default]
    Predikat.SANGAT_BAIK: Rating.DI_ATAS,
    Predikat.BAIK: Rating.SESUAI,
    Predikat.BUTUH_PERBAIKAN: Rating.DI_BAWAH,
    Predikat.KURANG: Rating.DI_BAWAH,
    Predikat.SANGAT_KURANG: Rating.DI_BAWAH,
}


@dataclass(frozen=True, slots=True)
class AmbangPotensial:
    """The lowest score, out of 100, of the two upper levels: no national one exists [design, a setting]."""

    menengah: Decimal = Decimal(60)
    tinggi: Decimal = Decimal(80)

    def __post_init__(self) -> None:
        if not self.menengah <= self.tinggi:
            raise ValueError(f"Batas potensial tinggi ({self.tinggi}) tidak boleh di bawah menengah ({self.menengah}).")


AMBANG: Final = AmbangPotensial()


@berdasar(SEMBILAN_KOTAK)
def kotak_talenta(
    *,
    kinerja: Rating,
    potensial: Potensial,
    penomoran: Mapping[int, int] = PENOMORAN,
    versi: Versi = Versi.TERKINI,
) -> Kotak:
    """The box of a person. Total: every pair of the two axes has exactly one.

    `penomoran` gives the house's own number for a national one, where it numbers its boxes otherwise.
    """
    kotak = next(kotak for kotak in KOTAK[versi] if (kotak.kinerja, kotak.potensial) == (kinerja, potensial))
    return replace(kotak, nomor=penomoran.get(kotak.nomor, kotak.nomor))


@berdasar(SUMBU_KINERJA)
def kinerja_dari_predikat(*, predikat: Predikat, pemetaan: Mapping[Predikat, Rating] = PEMETAAN_KINERJA) -> Rating:
    """Where an annual predikat stands on the vertical axis; `pemetaan` is a setting [found as one house's practice]."""
    return pemetaan[predikat]


@berdasar(SUMBU_POTENSIAL)
def potensial_dari_nilai(*, nilai: Decimal, ambang: AmbangPotensial = AMBANG) -> Potensial:
    """Where a score of potential, 0 to 100, stands on the horizontal axis; `ambang` is a setting [design].

    Raises: ValueError for anything that is not a number.
    """
    if nilai.is_nan():
        raise ValueError("Nilai potensial harus berupa angka.")
    if nilai >= ambang.tinggi:
        return Potensial.TINGGI
    return Potensial.MENENGAH if nilai >= ambang.menengah else Potensial.RENDAH
