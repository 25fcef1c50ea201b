"""Credit points year by year in one bar, up to the threshold of the next step."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from selaras.common.format import angka
from selaras.common.grafik.lengkung import koordinat
from selaras.common.grafik.teks import Tulisan, Usul, lebar_teks, tata
from selaras.common.grafik.teks import geser as geser_teks

LEBAR: Final = 288.0  # pixels: the narrowest that it is drawn
UKURAN: Final = 13.0
CORAK: Final = 3  # tones of what there is, in turn


@dataclass(frozen=True)
class SukuKredit:
    """What one year, or one document, has brought; `perkiraan`: would bring."""

    nama: str
    nilai: Decimal
    perkiraan: bool = False


@dataclass(frozen=True)
class PotonganKredit:
    """One piece: `x` and `lebar` in percent; `corak` 1 to 3, or 0 for what is only reckoned."""

    x: float
    lebar: float
    corak: int


@dataclass(frozen=True)
class BatangKredit:
    """The picture, ready to be drawn."""

    potongan: tuple[PotonganKredit, ...]
    ambang: float
    kata_ambang: Tulisan
    tulisan: tuple[Tulisan, ...]
    label: str


def batang_kredit(suku: Sequence[SukuKredit], *, ambang: Decimal, nama: str) -> BatangKredit:
    """The bar of these pieces in order, and the line at `ambang` called `nama`. Nothing at all is an empty bar."""
    penuh = max(sum((s.nilai for s in suku), Decimal(0)), ambang) * Decimal("1.06")
    potongan, usul, jumlah = [], list[Usul](), Decimal(0)
    for nomor, satu in enumerate(suku):
        x, lebar = _persen(jumlah, penuh), _persen(satu.nilai, penuh)
        potongan.append(PotonganKredit(x, lebar, 0 if satu.perkiraan else 1 + nomor % CORAK))
        usul.append(Usul(koordinat(x + lebar / 2), (satu.nama,)))
        jumlah += satu.nilai
    garis = _persen(ambang, penuh)
    panjang = lebar_teks(nama, UKURAN)
    dx = geser_teks(x=garis, dx=5, jangkar="end", panjang=panjang, lebar=LEBAR)
    return BatangKredit(
        tuple(potongan),
        garis,
        Tulisan(garis, round(dx, 1), "end", nama),
        tata(usul, lebar=LEBAR, ukuran=UKURAN),
        _label(suku, ambang, nama),
    )


def _persen(nilai: Decimal, penuh: Decimal) -> float:
    return koordinat(float(nilai / penuh * 100)) if penuh else 0.0


def _label(suku: Sequence[SukuKredit], ambang: Decimal, nama: str) -> str:
    ada = sum((s.nilai for s in suku if not s.perkiraan), Decimal(0))
    kata = f"Angka kredit {angka(ada)} dari {angka(ambang)}, {nama}."
    jumlah, nanti = ada, []
    for satu in suku:
        if satu.perkiraan:
            jumlah += satu.nilai
            nanti.append(f"{angka(jumlah)} pada {satu.nama}")
    return f"{kata} Perkiraan: {', '.join(nanti)}." if nanti else kata
