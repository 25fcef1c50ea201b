from dataclasses import dataclass
from datetime import date

from django.db.models import Subquery, Value
from django.db.models.functions import Coalesce

from selaras.organisasi.models import Instansi
from selaras.organisasi.selectors import instansi
from selaras.perencanaan.models import PeriodeEvaluasi

TERBANYAK = 15  # periods to choose from: three years of quarters


@dataclass(frozen=True, slots=True)
class Periode:
    """The period looked at, the others to choose from, and what the institution has settled for its evaluation."""

    kini: PeriodeEvaluasi
    semua: tuple[PeriodeEvaluasi, ...]
    ambang_kecil: int  # below this many people a pattern is information only
    hitung_kepala: bool  # does the head count in the pattern

    @property
    def pilihan(self) -> list[PeriodeEvaluasi]:
        """To choose from, in order of time: the year looked at, and the last period of each other year."""
        tahun = self.kini.periode_id
        akhir = {p.periode_id: p for p in reversed(self.semua)}
        return [p for p in reversed(self.semua) if p.periode_id == tahun or akhir[p.periode_id] is p]


def pilih_periode(diminta: str | None, hari: date) -> Periode | None:
    """The period asked for, else the one whose rating is due next, else the newest; None before any was opened."""
    atur = Instansi.objects.order_by("pk")
    semua = list(
        PeriodeEvaluasi.objects.annotate(
            ambang_kecil=Coalesce(Subquery(atur.values("sebaran_ambang")[:1]), Value(10)),
            hitung_kepala=Coalesce(Subquery(atur.values("sebaran_kepala")[:1]), Value(value=False)),
        ).order_by("-selesai", "mulai")[:TERBANYAK]
    )
    if not semua:
        return None
    berjalan = [p for p in reversed(semua) if p.tenggat >= hari]
    bawaan = berjalan[0] if berjalan else semua[0]
    kini = next((p for p in semua if str(p.pk) == diminta), bawaan)
    return Periode(kini, tuple(semua), kini.ambang_kecil, kini.hitung_kepala)


def aturan_periode(periode: PeriodeEvaluasi) -> Periode:
    """The same for a period at hand, alone."""
    atur = instansi()
    return Periode(periode, (periode,), atur.sebaran_ambang, atur.sebaran_kepala)
