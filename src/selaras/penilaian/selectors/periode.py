from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, CharField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from aturan.distribusi.linearitas import SELISIH_JAUH
from aturan.periode import JenisPeriode
from selaras.common.prepared import prepared
from selaras.organisasi.models import Instansi, Pegawai
from selaras.organisasi.selectors import instansi
from selaras.organisasi.wewenang import wewenang
from selaras.penilaian.models import Evaluasi
from selaras.perencanaan.models import SKP, PeriodeEvaluasi

TERBANYAK = 15  # periods to choose from: three years of quarters


@dataclass(frozen=True, slots=True)
class Periode:
    """The period looked at, the others to choose from, and what the institution has settled for its evaluation."""

    kini: PeriodeEvaluasi
    semua: tuple[PeriodeEvaluasi, ...]
    ambang_kecil: int  # below this many people a pattern is information only
    hitung_kepala: bool  # does the head count in the pattern
    selisih_jauh: int  # from how many levels on the distance to the unit above asks for a reason

    @property
    def pilihan(self) -> list[PeriodeEvaluasi]:
        """To choose from, in order of time: the year looked at, and the last period of each other year."""
        tahun = self.kini.periode_id
        akhir = {p.periode_id: p for p in reversed(self.semua)}
        return [p for p in reversed(self.semua) if p.periode_id == tahun or akhir[p.periode_id] is p]


@prepared
def periode_dinilai(penilai: Pegawai, hari: date) -> QuerySet[Any, Any]:
    """The periods, newest first; in those open on `hari`, work may wait (`menunggu`) in the plans that `penilai` rates."""
    return _periode(Q(penilai=penilai), hari)


def periode_dilihat(pembaca: Pegawai, hari: date) -> list[Any]:
    """The same of the plans that a reader rates, or whose units one leads, serves or watches."""
    return list(_periode(Q(penilai=pembaca) | Q(unit__in=wewenang(pembaca).unit_terlihat), hari))


def _periode(skp: Q, hari: date) -> QuerySet[Any, Any]:
    atur = Instansi.objects.order_by("pk")
    return PeriodeEvaluasi.objects.annotate(
        ambang_kecil=Coalesce(Subquery(atur.values("sebaran_ambang")[:1]), Value(10)),
        hitung_kepala=Coalesce(Subquery(atur.values("sebaran_kepala")[:1]), Value(value=False)),
        selisih_jauh=Coalesce(Subquery(atur.values("selisih_jauh")[:1]), Value(SELISIH_JAUH)),
        menunggu=Case(When(tenggat__gte=hari, then=_menunggu(skp)), default=Value(value=False)),
    ).order_by("-selesai", "mulai")[:TERBANYAK]


def pilih_periode(diminta: str | None, hari: date, semua: list[Any]) -> Periode | None:
    """The period asked for, else where work waits, else the running one, else the newest; None before any was opened.

    Work waits in the oldest period, open on `hari`, in which one of the plans is still to be rated or released.
    """
    if not semua:
        return None
    terbuka = [p for p in reversed(semua) if p.tenggat >= hari]
    berjalan = next((p for p in terbuka if p.selesai >= hari), semua[0])
    bawaan = next((p for p in terbuka if p.menunggu), berjalan)
    kini = next((p for p in semua if str(p.pk) == diminta), bawaan)
    return Periode(kini, tuple(semua), kini.ambang_kecil, kini.hitung_kepala, kini.selisih_jauh)


def _menunggu(skp: Q) -> Exists:
    """Whether a plan that ran in the period has no released result there; of a year only the last plan of a person."""
    disampaikan = Evaluasi.objects.terbuka().filter(skp=OuterRef("pk"), periode=OuterRef(OuterRef("pk")))
    berjalan = SKP.objects.berlaku().filter(
        skp, periode=OuterRef("periode"), mulai__lte=OuterRef("selesai"), selesai__gte=OuterRef("mulai")
    )
    lanjutan = SKP.objects.hidup().filter(
        pegawai=OuterRef("pegawai"), mulai__gt=OuterRef("mulai"), periode=OuterRef("periode")
    )
    setahun = ExpressionWrapper(OuterRef("jenis"), output_field=CharField())
    berjalan = berjalan.annotate(jenis=setahun).filter(~Q(jenis=JenisPeriode.TAHUNAN) | ~Exists(lanjutan))
    return Exists(berjalan.filter(~Exists(disampaikan)))


def aturan_periode(periode: PeriodeEvaluasi) -> Periode:
    """The same for a period at hand, alone."""
    atur = instansi()
    return Periode(periode, (periode,), atur.sebaran_ambang, atur.sebaran_kepala, atur.selisih_jauh)
