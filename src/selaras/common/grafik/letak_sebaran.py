"""The parts of the spread of predicates and the places of its words, so that none lies on another at any width."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from selaras.common.grafik.lengkung import koordinat
from selaras.common.grafik.rupa import PREDIKAT, Rupa
from selaras.common.grafik.tata_letak import Kotak, Label, pilih

ALAS: Final = 170.0  # where the bars stand, in pixels; the picture is 200 high
LEBAR: Final = 250.0  # the smallest width of the picture, in pixels

_KOLOM: Final = {kode: i * 20.0 for i, kode in enumerate(PREDIKAT)}  # left edge of its column, in percent
_RUANG_SIKU: Final = 30.0  # pixels above a bracket for its words
_HURUF, _ANGKA = 13.0, 15.0  # sizes of words and of numbers, in pixels


@dataclass(frozen=True)
class Batang:
    """One bar: `x` and `lebar` in percent, the rest in pixels. What is still a draft lies on top of what is settled."""

    kode: str
    jumlah: int
    x: float
    lebar: float
    y: float
    tinggi: float
    tinggi_draf: float

    @property
    def rupa(self) -> Rupa:
        """How the predicate looks."""
        return PREDIKAT[self.kode]

    @property
    def tengah(self) -> float:
        """The middle of the bar, in percent."""
        return self.x + self.lebar / 2

    @property
    def puncak(self) -> float:
        """The top of the bar with its draft."""
        return koordinat(self.y - self.tinggi_draf)

    @property
    def y_draf(self) -> float:
        """The top of the dashed frame of the draft, drawn on its inner side."""
        return koordinat(self.puncak + 1)

    @property
    def isi_draf(self) -> float:
        """The height of that frame."""
        return koordinat(max(self.tinggi_draf - 2, 1))

    @property
    def kotak(self) -> Kotak:
        """The room the bar takes at the smallest width."""
        return Kotak(self.x / 100 * LEBAR, self.puncak, (self.x + self.lebar) / 100 * LEBAR, ALAS)


@dataclass(frozen=True)
class Garis:
    """A level line from `x1` to `x2` percent, at `y` pixels, over the column of `kode`."""

    kode: str
    x1: float
    x2: float
    y: float
    orang: int

    @property
    def kotak(self) -> Kotak:
        """The room the line takes at the smallest width, with a little air."""
        return Kotak(self.x1 / 100 * LEBAR, self.y - 3, self.x2 / 100 * LEBAR, self.y + 3)


@dataclass(frozen=True)
class Siku:
    """The bracket over what must occur; `hantu` are the left edges, in percent, of the bars that are missing."""

    x1: float
    x2: float
    y: float
    hantu: tuple[float, ...]


def susun_batang(kode: str, jumlah: int, draf: int, per_orang: float) -> Batang:
    """The bar of one predicate, `per_orang` pixels high for each person."""
    tinggi = koordinat(jumlah * per_orang)
    return Batang(
        kode, jumlah + draf, _KOLOM[kode] + 2, 16.0, koordinat(ALAS - tinggi), tinggi, koordinat(draf * per_orang)
    )


def susun_garis(kode: str, orang: int, per_orang: float) -> Garis:
    """The line at `orang` people over the column of `kode`."""
    kiri = _KOLOM[kode]
    return Garis(kode, max(kiri - 1, 0.0), min(kiri + 21, 100.0), koordinat(max(ALAS - orang * per_orang, 0.0)), orang)


def susun_siku(kode: Sequence[str], batang: Sequence[Batang], nilai: Sequence[Label]) -> Siku | None:
    """The bracket over the columns of `kode`, above whatever stands there; ghosts where nothing does yet.

    None where the bars leave no room: they are there, so the rule is met.
    """
    kena = [(b, n) for b, n in zip(batang, nilai, strict=True) if b.kode in kode]
    if not kena:
        return None
    kosong = not any(b.jumlah for b, _ in kena)
    y = 141.0 if kosong else min(min(b.puncak, n.y - _ANGKA) for b, n in kena) - 5
    if y < _RUANG_SIKU:
        return None
    hantu = tuple(_KOLOM[b.kode] + 3.5 for b, _ in kena if kosong)
    return Siku(_KOLOM[kena[0][0].kode] + 3.5, _KOLOM[kena[-1][0].kode] + 16.5, koordinat(y), hantu)


def letak_nilai(batang: Batang, garis: Sequence[Garis]) -> Label:
    """The number of a bar: above it, or inside where a line of a rule crosses the room above."""
    x, isi = batang.tengah, str(batang.jumlah)
    if not batang.jumlah:
        return Label(x, ALAS - 6, isi)
    sendiri = [g for g in garis if g.kode == batang.kode]
    atas = Label(x, batang.puncak - 6, isi)
    dalam = Label(x, batang.y + 22, isi, nada=batang.rupa.nada)
    muat = sendiri and batang.tinggi >= 32 and not batang.tinggi_draf
    calon = (dalam, atas) if muat else (atas,)
    lebih_atas = Label(x, min([batang.puncak, *(g.y for g in sendiri)]) - 6, isi)
    return pilih(calon, [g.kotak for g in sendiri], lebar=LEBAR, ukuran=_ANGKA) or lebih_atas


def letak_kata(
    *,
    maks: Garis | None,
    kata_maks: str,
    minimal: Sequence[Garis],
    siku: Siku | None,
    batang: Sequence[Batang],
    nilai: Sequence[Label],
) -> tuple[Label, ...]:
    """The words of the rules, each in the first place that is free; what finds none is said below the picture anyway."""
    terisi = [b.kotak for b in batang] + [n.kotak(lebar=LEBAR, ukuran=_ANGKA) for n in nilai]
    antrean = [_calon_maks(maks, kata_maks, _puncak_kolom(maks, nilai, batang))] if maks else []
    antrean += [_calon_minimal(g, _puncak_kolom(g, nilai, batang)) for g in minimal]
    antrean += [_calon_siku(siku)] if siku else []
    hasil: list[Label] = []
    for calon in antrean:
        if label := pilih(calon, terisi, lebar=LEBAR, ukuran=_HURUF):
            terisi.append(label.kotak(lebar=LEBAR, ukuran=_HURUF))
            hasil.append(label)
    return tuple(hasil)


def _puncak_kolom(garis: Garis, nilai: Sequence[Label], batang: Sequence[Batang]) -> float:
    """The top of all that stands in the column of `garis`: line, bar and number."""
    return next(
        min(garis.y, b.puncak, n.y - _ANGKA) for n, b in zip(nilai, batang, strict=True) if b.kode == garis.kode
    )


def _calon_maks(garis: Garis, kata: str, puncak: float) -> list[Label]:
    panjang, pendek, tanda = f"paling banyak {garis.orang}", f"maks. {garis.orang}", f"≤ {garis.orang}"
    lebar = [Label(100, garis.y - 10, kata, "end"), _di_kiri(garis, panjang)]
    return [*lebar, *_di_kolom(garis, pendek, puncak), _di_kiri(garis, pendek), *_di_kolom(garis, tanda, puncak)]


def _calon_minimal(garis: Garis, puncak: float) -> list[Label]:
    pilihan = (f"paling sedikit {garis.orang}", f"min. {garis.orang}", f"≥ {garis.orang}")
    return [label for isi in pilihan for label in (*_di_kolom(garis, isi, puncak), _di_kiri(garis, isi))]


def _di_kiri(garis: Garis, isi: str) -> Label:
    return Label(garis.x1, garis.y + 4, isi, "end", dx=-6)


def _di_kolom(garis: Garis, isi: str, puncak: float) -> list[Label]:
    tengah = (garis.x1 + garis.x2) / 2
    return [Label(tengah, y, isi).di_dalam(lebar=LEBAR, ukuran=_HURUF) for y in (garis.y - 8, puncak - 6)]


def _calon_siku(siku: Siku) -> list[Label]:
    tengah = (siku.x1 + siku.x2) / 2
    penuh, pendek = "salah satu wajib ada", "wajib ada"
    return [Label(tengah, siku.y - 9, isi, dx=dx) for isi, dx in ((penuh, 0.0), (penuh, -12.0), (pendek, 0.0))]
