"""A tree of units that grows with the number of people: each head leads five to twelve, down to the sections."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Final

from selaras.organisasi.models import UnitKerja

RENTANG: Final = (5, 12)  # whom a head leads directly
NAMA: Final = ("Direktorat Perawatan Wilayah {}", "Balai Besar Perawatan {}", "Balai Perawatan {}")  # and then sections
SEKSI: Final = (
    "Subbagian Tata Usaha",
    "Seksi Perawatan Sarana",
    "Seksi Perawatan Jalur",
    "Seksi Perawatan Jembatan",
    "Seksi Perawatan Persinyalan",
    "Seksi Perawatan Telekomunikasi",
    "Seksi Perawatan Listrik Aliran Atas",
    "Seksi Perawatan Bangunan",
    "Seksi Fasilitas Bengkel",
    "Seksi Suku Cadang",
    "Seksi Pengujian",
    "Seksi Keselamatan",
)
TERBAWAH: Final = len(NAMA)


@dataclass(slots=True)
class Simpul:
    """One unit of the tree with its head; only the lowest have `staf`."""

    nomor: str  # "2.5.1": the first of the fifth of the second
    tingkat: int  # 0 at the top
    induk: "Simpul | None"
    staf: int = 0
    unit: UnitKerja = field(init=False)

    @property
    def mandiri(self) -> bool:
        """True for all but sections."""
        return self.tingkat < TERBAWAH

    @property
    def nama(self) -> str:
        """As its door says."""
        if self.mandiri:
            return f"{NAMA[self.tingkat].format(self.nomor)} (contoh)"
        return SEKSI[int(self.nomor.rpartition(".")[2]) - 1]


def tumbuhkan(acak: Random, orang: int) -> list[Simpul]:
    """The units for so many people, heads included; those above come before those below."""
    semua, sisa = list[Simpul](), orang
    while sisa > 0:
        puncak = sum(satu.tingkat == 0 for satu in semua) + 1
        cabang = list(_cabang(acak, Simpul(str(puncak), 0, None), sisa))
        sisa -= sum(1 + satu.staf for satu in cabang)
        semua += cabang
    return sorted(semua, key=lambda satu: satu.tingkat)


def _cabang(acak: Random, simpul: Simpul, sisa: int) -> Iterator[Simpul]:
    """A unit and all below it, for at most `sisa` people."""
    rentang, sisa = acak.randint(*RENTANG), sisa - 1
    if not simpul.mandiri:
        simpul.staf = min(rentang, sisa)
    yield simpul
    for nomor in range(1, rentang + 1) if simpul.mandiri else ():
        if sisa > 0:
            for satu in _cabang(acak, Simpul(f"{simpul.nomor}.{nomor}", simpul.tingkat + 1, simpul), sisa):
                yield satu
                sisa -= 1 + satu.staf
