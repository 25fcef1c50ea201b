"""Ranks: golongan ruang with its pangkat for PNS, golongan alone for PPPK."""

import re
from dataclasses import dataclass
from typing import Final

from aturan.dasar import GOLONGAN_RUANG, berdasar
from aturan.nip import JenisPegawai


@dataclass(frozen=True, slots=True)
class Golongan:
    """One rank. `urut` orders the ranks of one kind of pegawai; a PPPK has no pangkat."""

    jenis: JenisPegawai
    urut: int
    kode: str
    pangkat: str = ""

    @property
    def tulisan(self) -> str:
        """As documents print it: Penata Tk. I / III/d for a PNS, IX for a PPPK."""
        return f"{self.pangkat.replace('Tingkat', 'Tk.')} / {self.kode}" if self.pangkat else self.kode


_PANGKAT: Final = {
    "I/a": "Juru Muda", "I/b": "Juru Muda Tingkat I", "I/c": "Juru", "I/d": "Juru Tingkat I",
    "II/a": "Pengatur Muda", "II/b": "Pengatur Muda Tingkat I", "II/c": "Pengatur", "II/d": "Pengatur Tingkat I",
    "III/a": "Penata Muda", "III/b": "Penata Muda Tingkat I", "III/c": "Penata", "III/d": "Penata Tingkat I",
    "IV/a": "Pembina", "IV/b": "Pembina Tingkat I", "IV/c": "Pembina Utama Muda", "IV/d": "Pembina Utama Madya",
    "IV/e": "Pembina Utama",
}  # fmt: skip
_ROMAWI: Final = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
)  # fmt: skip

PNS: Final = tuple(
    Golongan(JenisPegawai.PNS, urut, kode, pangkat) for urut, (kode, pangkat) in enumerate(_PANGKAT.items(), start=1)
)
PPPK: Final = tuple(Golongan(JenisPegawai.PPPK, urut, kode) for urut, kode in enumerate(_ROMAWI, start=1))
_MENURUT_NAMA: Final = {golongan.kode.lower(): golongan for golongan in (*PNS, *PPPK)} | {
    golongan.pangkat.lower(): golongan for golongan in PNS
}
_RUANG: Final = re.compile(r"\b(I{1,3}|IV)\s*[/.\-\s]?\s*([a-e])\W*$", re.IGNORECASE)
_AWALAN: Final = re.compile(r"^(?:golongan|gol|pangkat)\b\.?\s*", re.IGNORECASE)
_TINGKAT: Final = re.compile(r"\bTk\b\.?", re.IGNORECASE)


@berdasar(GOLONGAN_RUANG)
def urai_golongan(teks: str) -> Golongan:
    """Read a rank as files write it: "III/d", "IIId", "Penata Tk. I / III/d", "Penata, III/c", "Penata", "IX".

    A pangkat beside the code is not compared with it: the code decides. Raises: ValueError when no rank is named.
    """
    rapi = " ".join(teks.split())
    cocok = _RUANG.search(rapi)
    nama = f"{cocok[1]}/{cocok[2]}" if cocok else _AWALAN.sub("", _TINGKAT.sub("Tingkat", rapi))
    golongan = _MENURUT_NAMA.get(nama.lower())
    if golongan is None:
        raise ValueError(f"Golongan “{rapi}” tidak dikenal. Tulis seperti III/c untuk PNS atau IX untuk PPPK.")
    return golongan
