"""The plans of the demo people, written as short lines and read here.

A block begins with `= key`; `= key ~` is qualitative. Its lines:

    2 Tertanganinya gangguan …        a main result that serves the leader's second one
    IKK1.1 anggaran Meningkatnya …    the same for the head: an indicator of the agreement, and the perspective
    +tim Berfungsinya dasbor …        an additional result that serves the one of the ketua tim
    +Kepala Balai: Tersusunnya …      an additional result, and who assigned it
    k Lokomotif selesai | 72 unit     a measure: k kuantitas, l kualitas, w waktu, b biaya, - without aspek
    k Sisa uang | 25 juta | turun     the same with words that say how its figures are read
    ! kompeten Ajari satu rekan …     what the penilai expects in particular of one value
    ? konsekuensi Tercapai: …         a line of the annex
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from aturan.skp import Aspek
from selaras.beranda.peragaan.rencana import jf, pimpinan, prasarana, sarana, tu

_ASPEK: Final = {"k": Aspek.KUANTITAS, "l": Aspek.KUALITAS, "w": Aspek.WAKTU, "b": Aspek.BIAYA, "-": ""}
TIM: Final = "tim"


@dataclass(frozen=True, slots=True)
class Ukuran:
    """How a result is seen. `cara`: "naik" or "turun", "jumlah", "rata" or "terakhir", where it is not as usual."""

    aspek: str
    rumusan: str
    target: str
    cara: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Hasil:
    """One result. `acuan`: the number of the leader's result, or the code of an indicator of the agreement.

    `dari`: who assigned an additional one; `TIM` where it comes from the team.
    """

    acuan: str
    dari: str
    perspektif: str
    rumusan: str
    ukuran: tuple[Ukuran, ...]


@dataclass(frozen=True, slots=True)
class Rencana:
    """One plan."""

    kunci: str
    kualitatif: bool
    hasil: tuple[Hasil, ...]
    ekspektasi: tuple[tuple[str, str], ...]
    lampiran: tuple[tuple[str, str], ...]


@cache
def semua_rencana() -> dict[str, Rencana]:
    """Every plan of the demo, by its key."""
    return baca(pimpinan.NASKAH, sarana.NASKAH, prasarana.NASKAH, tu.NASKAH, jf.NASKAH)


def baca(*naskah: str) -> dict[str, Rencana]:
    """All plans of these texts, by their keys."""
    blok = (satu for teks in naskah for satu in teks.strip().split("\n= "))
    rencana = (_rencana(satu.removeprefix("= ").splitlines()) for satu in blok)
    return {satu.kunci: satu for satu in rencana}


def _rencana(baris: list[str]) -> Rencana:
    judul, *isi = baris
    bertanda = {tanda: [b[2:].split(" ", 1) for b in isi if b.startswith(f"{tanda} ")] for tanda in "!?"}
    return Rencana(
        kunci=judul.removesuffix(" ~"),
        kualitatif=judul.endswith(" ~"),
        hasil=tuple(_semua_hasil([b for b in isi if b and b[0] not in "!?"])),
        ekspektasi=tuple((nilai, teks) for nilai, teks in bertanda["!"]),
        lampiran=tuple((bagian, teks) for bagian, teks in bertanda["?"]),
    )


def _semua_hasil(baris: list[str]) -> Iterator[Hasil]:
    awal = [n for n, b in enumerate(baris) if b.partition(" ")[0] not in _ASPEK]
    for mulai, akhir in zip(awal, [*awal[1:], len(baris)], strict=True):
        yield _hasil(baris[mulai], tuple(_ukuran(b) for b in baris[mulai + 1 : akhir]))


def _hasil(kepala: str, ukuran: tuple[Ukuran, ...]) -> Hasil:
    if kepala.startswith("+"):
        dari, _, rumusan = kepala[1:].partition(" " if kepala.startswith(f"+{TIM} ") else ": ")
        return Hasil("", dari, "", rumusan, ukuran)
    acuan, _, rumusan = kepala.partition(" ")
    perspektif = ""
    if acuan.startswith("IKK"):
        perspektif, _, rumusan = rumusan.partition(" ")
    return Hasil(acuan, "", perspektif, rumusan, ukuran)


def _ukuran(baris: str) -> Ukuran:
    aspek, _, isi = baris.partition(" ")
    rumusan, target, *sisa = (*(bagian.strip() for bagian in isi.split("|")), "")[:3]
    return Ukuran(_ASPEK[aspek], rumusan, target, frozenset(" ".join(sisa).split()))
