"""NIP and NI PPPK: eighteen digits that carry birth, appointment, sex and a sequence number. Personal data."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final, Self

from aturan.dasar import NIP_PNS, NIP_PPPK, berdasar
from aturan.temuan import Temuan, Tingkat

PANJANG: Final = 18
_HIASAN: Final = re.compile(r"[\s.'’`-]")  # what people and spreadsheets put between the digits


class JenisPegawai(StrEnum):
    """The two kinds of ASN."""

    PNS = "pns"
    PPPK = "pppk"


class JenisKelamin(StrEnum):
    """As digit 15 says it."""

    PRIA = "pria"
    WANITA = "wanita"


LABEL: Final = {
    JenisPegawai.PNS: "PNS",
    JenisPegawai.PPPK: "PPPK",
    JenisKelamin.PRIA: "Pria",
    JenisKelamin.WANITA: "Wanita",
}


class NipTidakSah(ValueError):
    """The text cannot be a NIP at all; the message is a sentence for the person who typed or imported it."""


@dataclass(frozen=True, slots=True)
class Nip:
    """A NIP taken apart. What the digits do not say is None, and `peringatan` tells why; old data hold exceptions."""

    teks: str
    lahir: date | None
    pengangkatan: date | None  # PNS: the first of the month; PPPK: 1 January, since only the year is written
    jenis_kelamin: JenisKelamin | None
    jenis: JenisPegawai | None
    peringatan: tuple[Temuan, ...] = ()

    @classmethod
    @berdasar(NIP_PNS, NIP_PPPK)
    def urai(cls, teks: object) -> Self:
        """Take a NIP apart; spaces, dots, hyphens and a leading apostrophe are forgiven.

        Raises: NipTidakSah for anything but 18 digits, and for a number: a spreadsheet keeps 15 digits of it, so the
        rest is lost and nothing can repair it. Everything else is only a warning.
        """
        if not isinstance(teks, str):
            raise NipTidakSah(
                "Sel NIP ini berisi angka, bukan teks. Lembar kerja hanya menyimpan 15 angka pertama, jadi NIP-nya "
                "sudah berubah. Jadikan kolomnya teks, lalu salin lagi NIP dari sumbernya."
            )
        angka = cls.rapatkan(teks)
        if not re.fullmatch(r"[0-9]*", angka):
            raise NipTidakSah(f"NIP hanya boleh berisi angka, bukan “{teks.strip()}”. Salin lagi NIP dari sumbernya.")
        if len(angka) != PANJANG:
            raise NipTidakSah(f"NIP harus {PANJANG} angka; yang ini {len(angka)} angka. Periksa lagi.")
        jenis = _jenis(int(angka[12:14]))
        bulan = {JenisPegawai.PNS: int(angka[12:14]), JenisPegawai.PPPK: 1}
        nip = cls(
            teks=angka,
            lahir=_tanggal(int(angka[:4]), int(angka[4:6]), int(angka[6:8])),
            pengangkatan=_tanggal(int(angka[8:12]), bulan[jenis], 1) if jenis else None,
            jenis_kelamin={"1": JenisKelamin.PRIA, "2": JenisKelamin.WANITA}.get(angka[14]),
            jenis=jenis,
        )
        return replace(nip, peringatan=tuple(_peringatan(nip)))

    @staticmethod
    def rapatkan(teks: str) -> str:
        """A NIP as people paste it, without what stands between the digits; whatever else it holds stays."""
        return _HIASAN.sub("", teks)

    @property
    def berkelompok(self) -> str:
        """For reading aloud: 19900102 201503 1 001."""
        return f"{self.teks[:8]} {self.teks[8:14]} {self.teks[14]} {self.teks[15:]}"

    def __str__(self) -> str:
        return self.teks


def _jenis(kode: int) -> JenisPegawai | None:
    """Digits 13 and 14: a month for a PNS, the number of the contract, from 21 on, for a PPPK."""
    if 1 <= kode <= 12:
        return JenisPegawai.PNS
    return JenisPegawai.PPPK if kode >= 21 else None


def _tanggal(tahun: int, bulan: int, hari: int) -> date | None:
    try:
        return date(tahun, bulan, hari)
    except ValueError:
        return None


def _peringatan(nip: Nip) -> Iterator[Temuan]:
    angka = nip.teks
    if nip.lahir is None:
        yield _ingatkan("lahir", f"Delapan angka pertama, {angka[:8]}, bukan tanggal lahir.")
    if nip.jenis is None:
        yield _ingatkan("jenis", f"Angka ke-13 dan ke-14, {angka[12:14]}, bukan bulan (PNS) dan bukan kode PPPK.")
    if nip.jenis_kelamin is None:
        yield _ingatkan("jenis_kelamin", f"Angka ke-15 seharusnya 1 atau 2, bukan {angka[14]}.")
    if angka[15:] == "000":
        yield _ingatkan("nomor_urut", "Nomor urut seharusnya mulai dari 001.")
    if nip.lahir and nip.pengangkatan and not 16 <= nip.pengangkatan.year - nip.lahir.year <= 60:
        umur = nip.pengangkatan.year - nip.lahir.year
        yield _ingatkan("umur", f"Umur saat pengangkatan menjadi {umur} tahun; biasanya 16 sampai 60.")


def _ingatkan(kode: str, sebab: str) -> Temuan:
    return Temuan(kode, Tingkat.PERINGATAN, f"{sebab} Periksa lagi NIP ini.")
