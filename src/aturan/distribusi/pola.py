"""The pattern of predicates for each level of achievement, as data that a checker, a solver and a chart share."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from aturan.dasar import POLA_DISTRIBUSI, berdasar
from aturan.predikat import LABEL as LABEL_PREDIKAT
from aturan.predikat import Predikat
from aturan.versi import Versi


class CapaianOrganisasi(StrEnum):
    """What the organisation achieved, set by the leader above it, from low to high."""

    SANGAT_KURANG = "sangat_kurang"
    KURANG = "kurang"
    BUTUH_PERBAIKAN = "butuh_perbaikan"
    BAIK = "baik"
    ISTIMEWA = "istimewa"


LABEL: Final[Mapping[CapaianOrganisasi, str]] = {
    CapaianOrganisasi.SANGAT_KURANG: "Sangat Kurang",
    CapaianOrganisasi.KURANG: "Kurang",
    CapaianOrganisasi.BUTUH_PERBAIKAN: "Butuh Perbaikan",
    CapaianOrganisasi.BAIK: "Baik",
    CapaianOrganisasi.ISTIMEWA: "Istimewa",
}


class JenisBatas(StrEnum):
    """How a limit binds the people it counts."""

    TERBANYAK = "terbanyak"  # no group is larger; a tie counts as the largest
    PALING_BANYAK = "paling_banyak"
    PALING_SEDIKIT = "paling_sedikit"
    WAJIB_ADA = "wajib_ada"


@dataclass(frozen=True, slots=True)
class Batas:
    """One rule of a pattern: the people who hold any of `predikat` are counted together."""

    jenis: JenisBatas
    predikat: tuple[Predikat, ...]
    persen: int = 0

    def ada(self, jumlah: Mapping[Predikat, int]) -> int:
        """How many people it counts."""
        return sum(jumlah.get(predikat, 0) for predikat in self.predikat)

    def ambang(self, jumlah: Mapping[Predikat, int]) -> int:
        """The limit in people: a maximum is rounded down, a minimum up, in whole numbers only."""
        orang = sum(jumlah.values())
        match self.jenis:
            case JenisBatas.TERBANYAK:
                return max(jumlah.values(), default=0)
            case JenisBatas.PALING_BANYAK:
                return self.persen * orang // 100
            case JenisBatas.PALING_SEDIKIT:
                return -(-self.persen * orang // 100)
            case JenisBatas.WAJIB_ADA:
                return 1

    def terpenuhi(self, jumlah: Mapping[Predikat, int]) -> bool:
        """Whether these counts keep it."""
        if self.jenis is JenisBatas.PALING_BANYAK:
            return self.ada(jumlah) <= self.ambang(jumlah)
        return self.ada(jumlah) >= self.ambang(jumlah)

    @property
    def kelompok(self) -> str:
        """The predicates it counts, as people read them: Butuh Perbaikan dan/atau Kurang."""
        return " dan/atau ".join(LABEL_PREDIKAT[predikat] for predikat in self.predikat)

    @property
    def kalimat(self) -> str:
        """The rule in a few words, for a legend or a list with ticks."""
        match self.jenis:
            case JenisBatas.TERBANYAK:
                return f"{self.kelompok} menjadi kelompok terbanyak"
            case JenisBatas.PALING_BANYAK:
                return f"{self.kelompok} paling banyak {self.persen}%" if self.persen else f"Tidak ada {self.kelompok}"
            case JenisBatas.PALING_SEDIKIT:
                return f"{self.kelompok} paling sedikit {self.persen}%"
            case JenisBatas.WAJIB_ADA:
                return f"Ada yang {self.kelompok}"


_SK, _K, _BP, _B, _SB = Predikat
POLA: Final[Mapping[Versi, Mapping[CapaianOrganisasi, tuple[Batas, ...]]]] = {
    Versi.PERMENPANRB_6_2022: {
        CapaianOrganisasi.ISTIMEWA: (
            Batas(JenisBatas.TERBANYAK, (_SB,)),
            Batas(JenisBatas.PALING_BANYAK, (_SB,), 70),
        ),
        CapaianOrganisasi.BAIK: (
            Batas(JenisBatas.TERBANYAK, (_B,)),
            Batas(JenisBatas.PALING_BANYAK, (_B,), 70),
            Batas(JenisBatas.WAJIB_ADA, (_BP, _K)),
        ),
        CapaianOrganisasi.BUTUH_PERBAIKAN: (
            Batas(JenisBatas.PALING_SEDIKIT, (_BP,), 60),
            Batas(JenisBatas.PALING_BANYAK, (_SB,), 10),
        ),
        CapaianOrganisasi.KURANG: (
            Batas(JenisBatas.PALING_SEDIKIT, (_K,), 60),
            Batas(JenisBatas.PALING_SEDIKIT, (_BP,), 10),
            Batas(JenisBatas.PALING_BANYAK, (_SB,), 10),
        ),
        CapaianOrganisasi.SANGAT_KURANG: (
            Batas(JenisBatas.PALING_SEDIKIT, (_SK,), 60),
            Batas(JenisBatas.PALING_SEDIKIT, (_K, _BP), 10),
            Batas(JenisBatas.PALING_BANYAK, (_SB,), 0),
        ),
    }
}

# The curves of the regulation, in people out of 24, from Sangat Kurang to Sangat Baik. For drawing only: the shape
# is the regulation's, the numbers come from one spreadsheet and break the limits above (10 of 24 is under 60%).
KURVA: Final[Mapping[CapaianOrganisasi, tuple[int, int, int, int, int]]] = {
    CapaianOrganisasi.ISTIMEWA: (0, 1, 3, 7, 13),
    CapaianOrganisasi.BAIK: (2, 3, 6, 11, 2),
    CapaianOrganisasi.BUTUH_PERBAIKAN: (3, 4, 10, 4, 3),
    CapaianOrganisasi.KURANG: (2, 11, 6, 3, 2),
    CapaianOrganisasi.SANGAT_KURANG: (13, 7, 3, 1, 0),
}


@berdasar(POLA_DISTRIBUSI)
def aturan_untuk(*, capaian: CapaianOrganisasi, versi: Versi = Versi.TERKINI) -> tuple[Batas, ...]:
    """The rules that the spread of predicates is weighed against when the organisation achieved `capaian`."""
    return POLA[versi][capaian]
