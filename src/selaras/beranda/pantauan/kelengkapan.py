"""How complete a period is, and the plans of the running year beside it: figures by unit, never a rating."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from selaras.common.format import BULAN
from selaras.organisasi.models import JenisPenempatan, Penempatan
from selaras.pelaksanaan.models import Realisasi, UmpanBalik
from selaras.penilaian.models import TERBUKA, StatusEvaluasi
from selaras.penilaian.selectors.sebaran import bersama_evaluasi, skp_dinilai
from selaras.penilaian.selectors.setahun import bagian_terakhir
from selaras.perencanaan.models import BERLAKU, SKP, PeriodeEvaluasi, StatusSKP

BELUM: Final = (StatusEvaluasi.DRAF, None)  # not finished, or not begun


@dataclass(frozen=True, slots=True)
class Ukuran:
    """One line of completeness: so many of how many."""

    nama: str
    ada: int
    dari: int

    @property
    def persen(self) -> float:
        """The filled part of its bar."""
        return round(self.ada * 100 / self.dari, 1) if self.dari else 0.0


@dataclass
class Kelengkapan:
    """The figures of units, by unit: each a Counter over the names below."""

    periode: PeriodeEvaluasi
    hari: date
    unit: defaultdict[int, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def jumlah(self, nama: str) -> int:
        """A figure over all units."""
        return sum(satu[nama] for satu in self.unit.values())

    @property
    def bulan(self) -> date:
        """The first day of the month whose figures are asked for: the last one of the period that is over."""
        return bulan_ditanya(self.periode, self.hari)

    @property
    def nama_bulan(self) -> str:
        """Its name."""
        return f"{BULAN[self.bulan.month - 1]} {self.bulan.year}"

    @property
    def evaluasi(self) -> list[Ukuran]:
        """How far the evaluation of the period is."""
        semua = self.jumlah("dinilai_dari")
        return [
            Ukuran(f"Realisasi {self.nama_bulan}", self.jumlah("realisasi"), semua),
            Ukuran("Umpan balik penilai", self.jumlah("umpan_balik"), semua),
            Ukuran("Selesai dinilai", self.jumlah("dinilai"), semua),
            Ukuran("Hasil disampaikan", self.jumlah("disampaikan"), semua),
        ]

    @property
    def rencana(self) -> list[Ukuran]:
        """How far the plans of the running year are."""
        semua = self.jumlah("orang")
        return [
            Ukuran("SKP disusun", self.jumlah("ber_skp"), semua),
            Ukuran("SKP ditetapkan", self.jumlah("skp_ditetapkan"), semua),
        ]


def kelengkapan(unit: Iterable[int], periode: PeriodeEvaluasi, hari: date) -> Kelengkapan:
    """The figures of these units on a day, in two statements for any number of them."""
    isi, milik = Kelengkapan(periode, hari), list(unit)
    for nomor, angka in (*_dinilai(milik, periode, isi.bulan), *_berencana(milik, hari)):
        isi.unit[nomor].update(angka)
    return isi


def bulan_ditanya(periode: PeriodeEvaluasi, hari: date) -> date:
    """The first day of the last month of the period that is over on `hari`; of its first month before that."""
    terakhir = min(periode.selesai, hari.replace(day=1) - timedelta(days=1))
    return max(terakhir, periode.mulai).replace(day=1)


def skp_periode(unit: Iterable[int], periode: PeriodeEvaluasi, bulan: date) -> QuerySet[Any, Any]:
    """The plans that are rated in a period, each with what is there of it: `terisi`, `berumpan`, and `nilai`."""
    terisi = Realisasi.objects.filter(indikator__hasil__skp=OuterRef("pk"), bulan=bulan)
    umpan = UmpanBalik.objects.bernama().filter(
        untuk=OuterRef("pegawai"), oleh=OuterRef("penilai"), pada__date__range=(periode.mulai, periode.selesai)
    )
    skp = skp_dinilai(periode).filter(bagian_terakhir(periode), unit__in=list(unit))
    return bersama_evaluasi(skp, periode).annotate(terisi=Exists(terisi), berumpan=Exists(umpan))


def ditempatkan(unit: Iterable[int], hari: date) -> QuerySet[Any, Any]:
    """Who serves in these units on a day, each with whether there is a plan of the year: `berencana`, `ditetapkan`."""
    rencana = SKP.objects.hidup().filter(pegawai=OuterRef("pegawai"), periode__tahun=hari.year)
    return (
        Penempatan.objects.berlaku(hari)
        .filter(unit__in=list(unit), jenis=JenisPenempatan.DEFINITIF)
        .annotate(berencana=Exists(rencana), ditetapkan=Exists(rencana.filter(status__in=BERLAKU)))
    )


def _dinilai(unit: list[int], periode: PeriodeEvaluasi, bulan: date) -> Iterable[tuple[int, Mapping[str, int]]]:
    baris = skp_periode(unit, periode, bulan).order_by().values("unit")
    angka = baris.annotate(
        dinilai_dari=Count("pk"),
        realisasi=Count("pk", filter=Q(terisi=True)),
        umpan_balik=Count("pk", filter=Q(berumpan=True)),
        dinilai=Count("pk", filter=Q(nilai__pk__isnull=False) & ~Q(nilai__status=StatusEvaluasi.DRAF)),
        disampaikan=Count("pk", filter=Q(nilai__status__in=TERBUKA)),
        keberatan=Count("pk", filter=Q(nilai__status=StatusEvaluasi.KEBERATAN)),
        siap=Count("pk", filter=Q(nilai__status=StatusEvaluasi.SELESAI)),
    )
    return [(satu.pop("unit"), satu) for satu in angka]


def _berencana(unit: list[int], hari: date) -> Iterable[tuple[int, Mapping[str, int]]]:
    diajukan = SKP.objects.filter(pegawai=OuterRef("pegawai"), periode__tahun=hari.year, status=StatusSKP.DIAJUKAN)
    angka = (
        ditempatkan(unit, hari)
        .annotate(menunggu=Exists(diajukan))
        .order_by()
        .values("unit")
        .annotate(
            orang=Count("pk"),
            ber_skp=Count("pk", filter=Q(berencana=True)),
            skp_ditetapkan=Count("pk", filter=Q(ditetapkan=True)),
            skp_diajukan=Count("pk", filter=Q(menunggu=True)),
        )
    )
    return [(satu.pop("unit"), satu) for satu in angka]
