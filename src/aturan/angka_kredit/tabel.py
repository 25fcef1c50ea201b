"""What one year brings in each jenjang, and what each step up asks for: the tables of PermenPANRB 1/2023."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate
from typing import Final

from aturan.dasar import AKUMULASI_JENJANG, KOEFISIEN_JENJANG, berdasar
from aturan.golongan import Golongan, urai_golongan
from aturan.jabatan import Jenjang
from aturan.predikat import Predikat
from aturan.versi import Versi


@dataclass(frozen=True, slots=True)
class Langkah:
    """The step up from one golongan: its own credit points, and those since the start of the jenjang.

    `naik_jenjang`: the next pangkat lies in the next jenjang. Both numbers are None where there is no further step.
    """

    golongan: Golongan
    angka_kredit: Decimal | None
    kumulatif: Decimal | None
    naik_jenjang: bool


@dataclass(frozen=True, slots=True)
class KetentuanJenjang:
    """One rung: credit points that a year of Baik brings, its golongan from low to high, and the rung after it."""

    koefisien: Decimal
    langkah: tuple[Langkah, ...]
    berikut: Jenjang | None

    @property
    def kenaikan_jenjang(self) -> Decimal | None:
        """Credit points since the start of the jenjang that the next one asks for; None at the top."""
        return self.langkah[-1].kumulatif


PERSEN: Final[Mapping[Versi, Mapping[Predikat, int]]] = {
    Versi.PERMENPANRB_6_2022: {
        Predikat.SANGAT_BAIK: 150,
        Predikat.BAIK: 100,
        Predikat.BUTUH_PERBAIKAN: 75,
        Predikat.KURANG: 50,
        Predikat.SANGAT_KURANG: 25,
    }
}


def _jenjang(koefisien: str, langkah: Mapping[str, int | None], berikut: Jenjang | None) -> KetentuanJenjang:
    """One row of the annex; the cumulative column is the running sum, which ends in the jenjang's own requirement."""
    jumlah = accumulate(nilai or 0 for nilai in langkah.values())
    *_, terakhir = langkah
    return KetentuanJenjang(
        koefisien=Decimal(koefisien),
        langkah=tuple(
            Langkah(
                golongan=urai_golongan(kode),
                angka_kredit=None if nilai is None else Decimal(nilai),
                kumulatif=None if nilai is None else Decimal(kumulatif),
                naik_jenjang=kode == terakhir and berikut is not None,
            )
            for (kode, nilai), kumulatif in zip(langkah.items(), jumlah, strict=True)
        ),
        berikut=berikut,
    )


JENJANG: Final[Mapping[Versi, Mapping[Jenjang, KetentuanJenjang]]] = {
    Versi.PERMENPANRB_6_2022: {
        Jenjang.PEMULA: _jenjang("3.75", {"II/a": 15}, Jenjang.TERAMPIL),
        Jenjang.TERAMPIL: _jenjang("5", {"II/b": 20, "II/c": 20, "II/d": 20}, Jenjang.MAHIR),
        Jenjang.MAHIR: _jenjang("12.5", {"III/a": 50, "III/b": 50}, Jenjang.PENYELIA),
        Jenjang.PENYELIA: _jenjang("25", {"III/c": 100, "III/d": None}, None),
        Jenjang.AHLI_PERTAMA: _jenjang("12.5", {"III/a": 50, "III/b": 50}, Jenjang.AHLI_MUDA),
        Jenjang.AHLI_MUDA: _jenjang("25", {"III/c": 100, "III/d": 100}, Jenjang.AHLI_MADYA),
        Jenjang.AHLI_MADYA: _jenjang("37.5", {"IV/a": 150, "IV/b": 150, "IV/c": 150}, Jenjang.AHLI_UTAMA),
        Jenjang.AHLI_UTAMA: _jenjang("50", {"IV/d": 200, "IV/e": None}, None),
    }
}


@berdasar(KOEFISIEN_JENJANG, AKUMULASI_JENJANG)
def ketentuan_jenjang(*, jenjang: Jenjang, versi: Versi = Versi.TERKINI) -> KetentuanJenjang:
    """What the annex says of one rung. That points count from the start of the jenjang is known from memory."""
    return JENJANG[versi][jenjang]
