"""How the predicates of a unit are spread: five bars, and what the regulation says about them.

One percent is two pixels high, less where a bar would not fit. The thick dashed line is a most, the thick whole line a
least, the bracket a must; the dotted curve is the pattern as printed and binds nobody.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from selaras.common.format import angka, persen
from selaras.common.grafik.lengkung import Lengkung, koordinat
from selaras.common.grafik.letak_sebaran import (
    ALAS,
    Batang,
    Garis,
    Siku,
    letak_kata,
    letak_nilai,
    susun_batang,
    susun_garis,
    susun_siku,
)
from selaras.common.grafik.rupa import PREDIKAT
from selaras.common.grafik.tata_letak import Label
from selaras.common.grafik.teks import daftar_kata

_PER_PERSEN: Final = 2.0  # pixels
_TERTINGGI: Final = 150.0  # pixels; room for a number above


@dataclass(frozen=True)
class AturanSebaran:
    """What is drawn of the pattern for one level of the institution: predicates by their codes, limits in people.

    `maks` is (code, people, words) and `minimal` pairs of (code, people); of `salah_satu` at least one must occur;
    `kurva` is five heights in any unit, lowest predicate first.
    """

    maks: tuple[str, int, str] | None = None
    minimal: Sequence[tuple[str, int]] = ()
    salah_satu: Sequence[str] = ()
    kurva: Sequence[float] = ()


@dataclass(frozen=True)
class Ketentuan:
    """One rule as a sentence, the figure that stands against it, and whether it is met."""

    kalimat: str
    angka: str
    terpenuhi: bool


@dataclass(frozen=True)
class Sebaran:
    """The picture, ready to be drawn: `kisi` are the heights of thirty and sixty percent."""

    label: str
    batang: tuple[Batang, ...]
    kisi: tuple[float, ...]
    kurva: str
    maks: Garis | None
    minimal: tuple[Garis, ...]
    siku: Siku | None
    nilai: tuple[Label, ...]
    tulisan: tuple[Label, ...]
    ketentuan: tuple[Ketentuan, ...]


def sebaran(
    *,
    nama: str,
    jumlah: Mapping[str, int],
    total: int,
    draf: Mapping[str, int] | None = None,
    aturan: AturanSebaran | None = None,
    ketentuan: Sequence[Ketentuan] = (),
) -> Sebaran:
    """The spread of `total` people: `jumlah` of them have their predicate, `draf` have one that is not final.

    Who has neither counts in the percentages. Predicates are codes; one that is missing counts zero.
    """
    aturan, draf = aturan or AturanSebaran(), draf or {}
    orang = {kode: jumlah.get(kode, 0) + draf.get(kode, 0) for kode in PREDIKAT}
    semua = max(total, sum(orang.values()), 1)
    per_persen = min(_PER_PERSEN, _TERTINGGI / max(max(orang.values()) / semua * 100, 1))
    per_orang = per_persen * 100 / semua
    batang = tuple(susun_batang(kode, jumlah.get(kode, 0), draf.get(kode, 0), per_orang) for kode in PREDIKAT)
    maks = susun_garis(aturan.maks[0], aturan.maks[1], per_orang) if aturan.maks else None
    minimal = tuple(susun_garis(kode, n, per_orang) for kode, n in aturan.minimal)
    nilai = tuple(letak_nilai(b, (*minimal, maks) if maks else minimal) for b in batang)
    siku = susun_siku(aturan.salah_satu, batang, nilai)
    kata_maks = aturan.maks[2] if aturan.maks else ""
    return Sebaran(
        label=_label(nama, orang, total, aturan),
        batang=batang,
        kisi=tuple(koordinat(ALAS - p * per_persen) for p in (60, 30)),
        kurva=_kurva(aturan.kurva, per_persen),
        maks=maks,
        minimal=minimal,
        siku=siku,
        nilai=nilai,
        tulisan=letak_kata(maks=maks, kata_maks=kata_maks, minimal=minimal, siku=siku, batang=batang, nilai=nilai),
        ketentuan=tuple(ketentuan),
    )


def _kurva(tinggi: Sequence[float], per_persen: float) -> str:
    """The printed pattern, its heights turned into percent of their sum."""
    jumlah = sum(tinggi)
    if jumlah <= 0:
        return ""
    return Lengkung.melalui(
        [(10.0 + 20 * i, ALAS - t / jumlah * 100 * per_persen) for i, t in enumerate(tinggi)]
    ).jalur()


def rincian(orang: Mapping[str, int], total: int) -> list[str]:
    """Who has which predicate, in words: those that occur, highest first, then those that do not, then the rest."""
    turun = sorted(orang, key=list(PREDIKAT).index, reverse=True)
    kosong = [PREDIKAT[kode].nama for kode in turun if not orang[kode]]
    belum = total - sum(orang.values())
    return [
        *(
            f"{PREDIKAT[kode].nama} {angka(orang[kode])} orang, {persen(orang[kode] / max(total, 1) * 100, 0)}"
            for kode in turun
            if orang[kode]
        ),
        *([f"{daftar_kata(kosong)} 0"] if kosong else []),
        *([f"belum dinilai {angka(belum)}"] if belum > 0 else []),
    ]


def _label(nama: str, orang: Mapping[str, int], total: int, aturan: AturanSebaran) -> str:
    batas = [f"{PREDIKAT[aturan.maks[0]].nama} paling banyak {aturan.maks[1]} orang."] if aturan.maks else []
    batas += [f"{PREDIKAT[kode].nama} paling sedikit {n} orang." for kode, n in aturan.minimal]
    if aturan.salah_satu:
        batas.append(f"Salah satu wajib ada: {daftar_kata([PREDIKAT[kode].nama for kode in aturan.salah_satu])}.")
    return " ".join((f"{nama}, {angka(total)} orang: {'; '.join(rincian(orang, total))}.", *batas))
