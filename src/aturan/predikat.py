"""The predikat of a pegawai: read off a table of nine cells, never typed and never averaged."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from aturan.dasar import MATRIKS_PREDIKAT, berdasar
from aturan.versi import Versi


class Rating(StrEnum):
    """Where hasil kerja or perilaku kerja stands against what the leader expected, from low to high."""

    DI_BAWAH = "di_bawah_ekspektasi"
    SESUAI = "sesuai_ekspektasi"
    DI_ATAS = "di_atas_ekspektasi"


class Predikat(StrEnum):
    """The five predicates, from low to high."""

    SANGAT_KURANG = "sangat_kurang"
    KURANG = "kurang"
    BUTUH_PERBAIKAN = "butuh_perbaikan"
    BAIK = "baik"
    SANGAT_BAIK = "sangat_baik"


LABEL: Final[Mapping[Rating | Predikat, str]] = {
    Rating.DI_BAWAH: "Di Bawah Ekspektasi",
    Rating.SESUAI: "Sesuai Ekspektasi",
    Rating.DI_ATAS: "Di Atas Ekspektasi",
    Predikat.SANGAT_KURANG: "Sangat Kurang",
    Predikat.KURANG: "Kurang",
    Predikat.BUTUH_PERBAIKAN: "Butuh Perbaikan",
    Predikat.BAIK: "Baik",
    Predikat.SANGAT_BAIK: "Sangat Baik",
}
LABEL_KURVA: Final[Mapping[Predikat, str]] = {  # the forms print KURANG, the curve prints Kurang/Misconduct
    **{predikat: LABEL[predikat] for predikat in Predikat},
    Predikat.KURANG: "Kurang/Misconduct",
}
ALIAS: Final[Mapping[str, Predikat]] = {  # words of older files and sister rules, lower case; read, never printed
    "cukup": Predikat.BUTUH_PERBAIKAN,
    "perlu perbaikan": Predikat.BUTUH_PERBAIKAN,
    "butuh perbaikan/cukup": Predikat.BUTUH_PERBAIKAN,
    "misconduct": Predikat.KURANG,
    "kurang/misconduct": Predikat.KURANG,
    **{LABEL[predikat].lower(): predikat for predikat in Predikat},
}

_B, _S, _A = Rating  # di bawah, sesuai, di atas ekspektasi; a key is (hasil, perilaku)
MATRIKS: Final[Mapping[Versi, Mapping[tuple[Rating, Rating], Predikat]]] = {
    Versi.PERMENPANRB_6_2022: {
        (_B, _B): Predikat.SANGAT_KURANG, (_S, _B): Predikat.KURANG, (_A, _B): Predikat.KURANG,
        (_B, _S): Predikat.BUTUH_PERBAIKAN, (_S, _S): Predikat.BAIK, (_A, _S): Predikat.BAIK,
        (_B, _A): Predikat.BUTUH_PERBAIKAN, (_S, _A): Predikat.BAIK, (_A, _A): Predikat.SANGAT_BAIK,
    },
}  # fmt: skip


@berdasar(MATRIKS_PREDIKAT)
def tentukan_predikat(*, hasil: Rating, perilaku: Rating, versi: Versi = Versi.TERKINI) -> Predikat:
    """The predikat of two ratings. Total: every pair has an answer in every version."""
    return MATRIKS[versi][hasil, perilaku]
