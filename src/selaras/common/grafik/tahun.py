"""The line of the year: two lines, mine and the institution's, that draw together as the targets are reached.

The axis is the year and the January after it, in which the last quarter is judged. The distance of a line from the
axis is the part of the yearly target that is still open. What is past is drawn whole, what is to come is dotted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Final

from selaras.common.format import Bilangan, persen, tanggal, tanggal_ringkas
from selaras.common.grafik.bagian_tahun import (
    Perhentian,
    Tahapan,
    kalimat_tahap,
    kata_atas,
    kata_bawah,
    tahap_kini,
)
from selaras.common.grafik.lengkung import Lengkung, koordinat
from selaras.common.grafik.sumbu import Sumbu
from selaras.common.grafik.teks import Tulisan, geser, lebar_teks, tata

type Jejak = Sequence[tuple[date, Bilangan]]

TANPA_TARGET: Final = "target belum ada"

_SATUAN: Final = ("", "Persen dari target tahunan", "dari target tahunan")  # by how many lines have a target
_POROS, _PENUH = 32.0, 28.0  # the axis, and the distance of a line of which nothing is reached
_SELA: Final = 2.0  # lines that have met stay two lines
_ATAS, _SKALA = 58.0, 80 / 64  # where the band begins and how high one of its units is, in pixels
_RAGAM: Final = {"pendek": 288.0, "sedang": 896.0, "panjang": 1088.0}  # smallest width in pixels, as in the style sheet
_BERIMPIT: Final = 18.0  # a station nearer to today, in pixels, is today's


@dataclass(frozen=True)
class Rel:
    """One of the two lines: its figure in words, its past and its future as path data."""

    nama: str
    teks: str
    ada_target: bool
    lewat: str
    nanti: str


@dataclass(frozen=True)
class Bantalan:
    """A sleeper between the lines at the end of a period: `x` in percent, `y1` and `y2` in pixels."""

    x: float
    y1: float
    y2: float


@dataclass(frozen=True)
class Stasiun:
    """A circle on the axis: `x` in percent."""

    x: float
    sudah: bool


@dataclass(frozen=True)
class Pil:
    """The mark of today: it hangs at `x` percent, moved by `dx` pixels so that it stays inside."""

    x: float
    dx: float
    panjang: float
    isi: str

    @property
    def kiri(self) -> float:
        """Left edge, in pixels from `x`."""
        return round(self.dx - self.panjang / 2, 1)


@dataclass(frozen=True)
class Ragam:
    """What differs by width: the words above and below, the stations, and the place of today's mark."""

    kelas: str
    atas: tuple[Tulisan, ...]
    bawah: tuple[Tulisan, ...]
    stasiun: tuple[Stasiun, ...]
    pil: Pil | None


@dataclass(frozen=True)
class GarisTahun:
    """The picture, ready to be drawn."""

    judul: str
    label: str
    satuan: str
    waktu: str
    saya: Rel
    organisasi: Rel
    sisa: str
    sekat: tuple[float, ...]
    bantalan: tuple[Bantalan, ...]
    hari_ini: float | None
    ragam: tuple[Ragam, ...]


def garis_tahun(
    *,
    tahun: int,
    hari_ini: date | None,
    saya: Jejak | None,
    organisasi: Jejak | None,
    tahapan: Sequence[Tahapan],
    perhentian: Sequence[Perhentian],
    ajakan: str = "",
    nama_saya: str = "Saya",
    nama_organisasi: str = "Balai",
) -> GarisTahun:
    """The line of `tahun` as seen on `hari_ini`; a day outside the axis, or None, draws no mark of today.

    `saya` and `organisasi` are the percent of the yearly target reached by a date; None where there is no target.
    `ajakan` is what is to be done now, in a few words. Total: any dates, any percentages.
    """
    sumbu = Sumbu(tahun)
    hari_ini = hari_ini if hari_ini and sumbu.memuat(hari_ini) else None
    tahap = sorted(tahapan, key=lambda t: t.mulai)
    henti = [p for p in sorted(perhentian, key=lambda p: p.akhir) if sumbu.memuat(p.akhir)]
    atas, bawah = _Garis(sumbu, saya, -1, hari_ini), _Garis(sumbu, organisasi, 1, hari_ini)
    rel_saya, rel_organisasi = atas.rel(nama_saya), bawah.rel(nama_organisasi)
    waktu = persen(sumbu.waktu(hari_ini), 0) if hari_ini else ""
    tepi = atas.lengkung.jalur()
    return GarisTahun(
        judul=f"Tahun kinerja {tahun}",
        label=_label(kalimat_tahap(tahap, tahap_kini(tahap, hari_ini)), hari_ini, (rel_saya, rel_organisasi), waktu),
        satuan=_SATUAN[rel_saya.ada_target + rel_organisasi.ada_target],
        waktu=waktu,
        saya=rel_saya,
        organisasi=rel_organisasi,
        sisa=f"{tepi}{bawah.lengkung.balik().jalur('L')}Z" if tepi else "",
        sekat=tuple(koordinat(x) for t in tahap if 0 < (x := sumbu.awal_hari(t.mulai)) < 100),
        bantalan=tuple(_bantalan(sumbu.akhir_hari(p.akhir), atas, bawah) for p in henti if p.selesai),
        hari_ini=koordinat(sumbu.akhir_hari(hari_ini)) if hari_ini else None,
        ragam=tuple(
            _ragam(kelas, tahap=tahap, henti=henti, sumbu=sumbu, hari_ini=hari_ini, ajakan=ajakan) for kelas in _RAGAM
        ),
    )


def _ragam(
    kelas: str,
    *,
    tahap: Sequence[Tahapan],
    henti: Sequence[Perhentian],
    sumbu: Sumbu,
    hari_ini: date | None,
    ajakan: str,
) -> Ragam:
    lebar, pendek = _RAGAM[kelas], kelas == "pendek"
    atas = kata_atas(tahap, sumbu, kini=tahap_kini(tahap, hari_ini), pendek=pendek)
    bawah = kata_bawah(henti, sumbu, hari_ini=hari_ini, ajakan=ajakan, pendek=pendek)
    return Ragam(
        kelas=kelas,
        atas=tata(atas, lebar=lebar, ukuran=14),
        bawah=tata(bawah, lebar=lebar, ukuran=14),
        stasiun=tuple(_stasiun(henti, sumbu, hari_ini, lebar)),
        pil=_pil(sumbu.akhir_hari(hari_ini), hari_ini, lebar) if hari_ini else None,
    )


class _Garis:
    """One line: above the axis (`arah` -1) or below it (1)."""

    def __init__(self, sumbu: Sumbu, jejak: Jejak | None, arah: int, hari_ini: date | None) -> None:
        lewat = [(h, float(p)) for h, p in sorted(jejak or ()) if sumbu.memuat(h) and (not hari_ini or h <= hari_ini)]
        self.sumbu, self.ada_target, self.arah = sumbu, jejak is not None, arah
        self.tercapai = lewat[-1][1] if lewat else 0.0
        titik = [(0.0, self._y(0.0)), *((sumbu.akhir_hari(h), self._y(p)) for h, p in lewat)]
        if hari_ini:
            titik.append((sumbu.akhir_hari(hari_ini), self._y(self.tercapai)))
        self.lengkung = Lengkung.melalui(titik)

    def _y(self, tercapai: float) -> float:
        terbuka = _PENUH * (1 - min(max(tercapai, 0.0), 100.0) / 100)
        return _POROS + self.arah * max(terbuka, _SELA)

    def rel(self, nama: str) -> Rel:
        teks = persen(self.tercapai, 0) if self.ada_target else TANPA_TARGET
        return Rel(nama, teks, self.ada_target, self.lengkung.jalur(), self._nanti())

    def _nanti(self) -> str:
        x, y = self.lengkung.titik[-1]
        if x >= self.sumbu.akhir_tahun:
            return ""
        mulai, akhir = x + 1, 99.7
        tuju = _POROS + self.arah * _SELA if self.ada_target else y
        lebar = akhir - mulai
        titik = ((mulai, y), (mulai + lebar / 3, y + (tuju - y) / 3), (mulai + lebar * 2 / 3, tuju), (akhir, tuju))
        m, *c = (f"{koordinat(a):g} {koordinat(b):g}" for a, b in titik)
        return f"M{m}C{' '.join(c)}"


def _bantalan(x: float, atas: _Garis, bawah: _Garis) -> Bantalan:
    y1, y2 = (koordinat(_ATAS + g.lengkung.pada(x) * _SKALA) for g in (atas, bawah))
    return Bantalan(koordinat(x), y1, y2)


def _pil(x: float, hari_ini: date, lebar: float) -> Pil:
    isi = f"Hari ini, {tanggal_ringkas(hari_ini)}"
    panjang = ceil(lebar_teks(isi, 13)) + 16
    dx = geser(x=x, dx=0, jangkar="middle", panjang=panjang, lebar=lebar)
    return Pil(koordinat(x), round(dx, 1), panjang, isi)


def _stasiun(henti: Sequence[Perhentian], sumbu: Sumbu, hari_ini: date | None, lebar: float) -> Iterator[Stasiun]:
    for p in henti:
        x = sumbu.akhir_hari(p.akhir)
        if not hari_ini or abs(x - sumbu.akhir_hari(hari_ini)) / 100 * lebar >= _BERIMPIT:
            yield Stasiun(koordinat(x), p.selesai)


def _label(tahap: str, hari_ini: date | None, rel: Sequence[Rel], waktu: str) -> str:
    capaian = "; ".join(f"{r.nama} {r.teks} dari target tahunan" if r.ada_target else f"{r.nama} {r.teks}" for r in rel)
    kini = f"Hari ini {tanggal(hari_ini)}: {capaian}; waktu berjalan {waktu}." if hari_ini else f"{capaian}."
    return f"{tahap} {kini}".strip()
