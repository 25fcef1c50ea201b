"""What follows a low predikat: a dated chance to improve, and the steps that the law knows where it was of no avail.

Nothing here is decided: each step is a document of the PPK or PyB, and its person may object to it.
"""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Final

from aturan.dasar import PERBAIKAN_KINERJA, berdasar
from aturan.jabatan import JenisJabatan
from aturan.nip import JenisPegawai
from aturan.predikat import Predikat

BULAN_PERBAIKAN: Final = 6
BULAN_SEMENTARA: Final = 12  # how long a temporary placement lasts at most
RENDAH: Final = frozenset({Predikat.KURANG, Predikat.SANGAT_KURANG})


class Langkah(StrEnum):
    """What is decided after the time to improve; the last ones end the case."""

    UJI_MEMENUHI = "uji_memenuhi"
    UJI_TIDAK_MEMENUHI = "uji_tidak_memenuhi"
    TETAP = "tetap"
    PINDAH_SESUAI = "pindah_sesuai"
    PINDAH_LEBIH_RENDAH = "pindah_lebih_rendah"
    PENEMPATAN_SEMENTARA = "penempatan_sementara"
    BERHENTI_HORMAT = "berhenti_hormat"
    TIDAK_DIPERPANJANG = "tidak_diperpanjang"


LABEL: Final[Mapping[Langkah, str]] = {
    Langkah.UJI_MEMENUHI: "Uji kompetensi: memenuhi",
    Langkah.UJI_TIDAK_MEMENUHI: "Uji kompetensi: tidak memenuhi",
    Langkah.TETAP: "Tetap dalam jabatan",
    Langkah.PINDAH_SESUAI: "Pindah ke jabatan yang sesuai",
    Langkah.PINDAH_LEBIH_RENDAH: "Pindah ke jabatan yang lebih rendah",
    Langkah.PENEMPATAN_SEMENTARA: "Penempatan sementara",
    Langkah.BERHENTI_HORMAT: "Usul pemberhentian dengan hormat",
    Langkah.TIDAK_DIPERPANJANG: "Perjanjian kerja tidak diperpanjang atau diputus",
}
_PINDAH: Final = (Langkah.PINDAH_SESUAI, Langkah.PINDAH_LEBIH_RENDAH)
_JPT: Final = (JenisJabatan.JPT_UTAMA, JenisJabatan.JPT_MADYA, JenisJabatan.JPT_PRATAMA)
_BERIKUT: Final[Mapping[Langkah | None, tuple[Langkah, ...]]] = {
    None: (Langkah.UJI_MEMENUHI, Langkah.UJI_TIDAK_MEMENUHI),
    Langkah.UJI_MEMENUHI: (Langkah.TETAP, Langkah.PINDAH_SESUAI),
    Langkah.UJI_TIDAK_MEMENUHI: (*_PINDAH, Langkah.PENEMPATAN_SEMENTARA),
    Langkah.PENEMPATAN_SEMENTARA: (*_PINDAH, Langkah.BERHENTI_HORMAT),
}
_BUKAN_JPT: Final = frozenset({Langkah.PENEMPATAN_SEMENTARA})  # a JPT moves to another post or to a lower one


@berdasar(PERBAIKAN_KINERJA)
def perlu_perbaikan(predikat: Predikat) -> bool:
    """Whether a predikat opens a case. Butuh Perbaikan does not: there guidance is proposed."""
    return predikat in RENDAH


@berdasar(PERBAIKAN_KINERJA)
def batas_perbaikan(*, mulai: date, bulan: int = BULAN_PERBAIKAN) -> date:
    """The same day so many months later; at the end of a shorter month, its last day."""
    tahun, nomor = divmod(mulai.year * 12 + mulai.month - 1 + bulan, 12)
    return date(tahun, nomor + 1, min(mulai.day, monthrange(tahun, nomor + 1)[1]))


@berdasar(PERBAIKAN_KINERJA)
def pemeriksaan(*, mulai: date, bulan: int = BULAN_PERBAIKAN) -> tuple[date, ...]:
    """When to look how it goes: once a month, the last time on the last day."""
    return tuple(batas_perbaikan(mulai=mulai, bulan=satu) for satu in range(1, bulan + 1))


@berdasar(PERBAIKAN_KINERJA)
def langkah_berikut(
    *, terakhir: Langkah | None, pegawai: JenisPegawai, jabatan: JenisJabatan | None
) -> tuple[Langkah, ...]:
    """What may follow where the time to improve was of no avail (`terakhir` None) or after a step; empty at the end.

    A PPPK has no such ladder: the contract is not extended, or ended.
    """
    if pegawai is JenisPegawai.PPPK:
        return (Langkah.TIDAK_DIPERPANJANG,) if terakhir is None else ()
    semua = _BERIKUT.get(terakhir, ())
    return tuple(satu for satu in semua if satu not in _BUKAN_JPT) if jabatan in _JPT else semua
