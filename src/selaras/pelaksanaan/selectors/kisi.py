"""The page of figures and evidence as values: a grid of months, the words beside it, the bars of one SKP. Pure."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from selaras.common.format import BULAN_RINGKAS, angka
from selaras.common.grafik import Bullet
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.models import BuktiDukung
from selaras.pelaksanaan.selectors.capaian import CapaianIndikatorSKP
from selaras.pelaksanaan.triwulan import nama_bulan, triwulan
from selaras.perencanaan.models import SKP, Indikator, Konsolidasi, PeriodeEvaluasi

CARA: Final = {
    Konsolidasi.JUMLAH: "kuantitas dijumlahkan",
    Konsolidasi.RATA_RATA: "persen dirata-ratakan",
    Konsolidasi.TERAKHIR: "yang lain memakai angka terakhir",
}


@dataclass(frozen=True, slots=True)
class KepalaBulan:
    """A month as a column. `terbuka`: it may be written now."""

    hari: date
    dipilih: bool
    terbuka: bool
    nanti: bool
    awal: bool  # first of its quarter, but not of the grid

    @property
    def nama(self) -> str:
        """As the column is headed: "Sep"."""
        return BULAN_RINGKAS[self.hari.month - 1]

    @property
    def panjang(self) -> str:
        """In full: "September"."""
        return nama_bulan(self.hari)

    @property
    def kode(self) -> str:
        """As addresses write it: "2026-09"."""
        return f"{self.hari:%Y-%m}"


@dataclass(frozen=True, slots=True)
class Sel:
    """What stands for an indicator in a month, as text; `kurang`: worse than the target."""

    bulan: KepalaBulan
    teks: str = ""
    versi: int = 0
    kurang: bool = False


@dataclass(frozen=True, slots=True)
class BarisKisi:
    """One indicator: its cells, its figure so far, its bar, and its evidence in the chosen month."""

    capaian: CapaianIndikatorSKP
    sel: tuple[Sel, ...]
    batang: Bullet
    bukti: tuple[BuktiDukung, ...]

    @property
    def indikator(self) -> Indikator:
        """Whose line it is."""
        return self.capaian.indikator

    @property
    def berangka(self) -> bool:
        """True when its target is a number; else it is told in words."""
        return self.indikator.target_angka is not None

    @property
    def isian(self) -> Sel:
        """The cell of the chosen month."""
        return next(s for s in self.sel if s.bulan.dipilih)

    @property
    def kini(self) -> str:
        """The figure so far."""
        return "–" if self.capaian.nilai is None else angka(self.capaian.nilai)

    @property
    def target(self) -> str:
        """The target as the grid prints it."""
        target = self.capaian.target
        return "–".join(map(angka, target)) if isinstance(target, tuple) else angka(target or 0)


@dataclass(frozen=True, slots=True)
class Kisi:
    """The figures of one SKP as one reader sees them; `alasan` says why nothing can be written in the chosen month."""

    skp: SKP
    pembaca: Pegawai
    bulan: KepalaBulan
    kepala: tuple[KepalaBulan, ...]
    baris: tuple[BarisKisi, ...]
    waktu: float
    penilaian: PeriodeEvaluasi | None  # to which the chosen month belongs, by the rhythm of the year
    alasan: str

    @property
    def milik(self) -> bool:
        """True when it is the reader's own."""
        return self.skp.pegawai_id == self.pembaca.pk

    @property
    def menilai(self) -> bool:
        """True for the penilai."""
        return self.skp.penilai_id == self.pembaca.pk

    @property
    def berangka(self) -> tuple[BarisKisi, ...]:
        """The lines of the grid."""
        return tuple(b for b in self.baris if b.berangka)

    @property
    def berkata(self) -> tuple[BarisKisi, ...]:
        """The lines told in words."""
        return tuple(b for b in self.baris if not b.berangka)

    @property
    def triwulan(self) -> list[tuple[str, int]]:
        """The quarters above the months, with how many columns each has."""
        kelompok = groupby(self.kepala, key=lambda k: triwulan(k.hari).label.rpartition(" ")[0])
        return [(nama, len(list(isi))) for nama, isi in kelompok]

    @property
    def cara(self) -> str:
        """How months become one figure, as far as it concerns these lines: "Kuantitas dijumlahkan, …"."""
        ada = {b.indikator.konsolidasi for b in self.berangka}
        kalimat = ", ".join(kata for cara, kata in CARA.items() if cara in ada)
        return f"{kalimat[:1].upper()}{kalimat[1:]}."

    @property
    def periode(self) -> str:
        """In which the chosen month is rated: "Triwulan III 2026", or "September 2026"."""
        return self.penilaian.nama if self.penilaian else triwulan(self.bulan.hari).label

    @property
    def nama_bulan(self) -> str:
        """The chosen month: "September"."""
        return self.bulan.panjang

    def angka_pada(self, bulan: date) -> list[str]:
        """What stands in the lines of the grid in a month."""
        return [next((s.teks for s in b.sel if s.bulan.hari == bulan), "") for b in self.berangka]

    def geser(self, langkah: int) -> KepalaBulan | None:
        """The month so many columns away that has begun, or None."""
        letak = self.kepala.index(self.bulan) + langkah
        ada = 0 <= letak < len(self.kepala) and not self.kepala[letak].nanti
        return self.kepala[letak] if ada else None
