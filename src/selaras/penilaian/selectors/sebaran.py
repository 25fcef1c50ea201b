from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from django.db.models import BooleanField, Case, Count, Exists, F, FilteredRelation, OuterRef, Q, QuerySet, When
from django.db.models.functions import Coalesce

from aturan.predikat import Predikat
from aturan.versi import versi_pada
from selaras.organisasi.models import Penempatan
from selaras.organisasi.pohon import Pohon
from selaras.penilaian.models import Evaluasi, StatusEvaluasi
from selaras.penilaian.models.evaluasi import TERBUKA
from selaras.penilaian.selectors.periode import Periode
from selaras.penilaian.selectors.pola import Pola
from selaras.penilaian.selectors.unit import Unit, cakupan, pemilik_pola
from selaras.perencanaan.models import SKP, PeriodeEvaluasi

SEDIKIT: Final = 200  # units whose people are looked up by index; of more, everybody is read once


def skp_dinilai(periode: PeriodeEvaluasi) -> QuerySet[SKP]:
    """The plans that were set and ran in the period."""
    return SKP.objects.berlaku().filter(
        periode=periode.periode_id, mulai__lte=periode.selesai, selesai__gte=periode.mulai
    )


def bersama_evaluasi(skp: QuerySet[SKP], periode: PeriodeEvaluasi) -> QuerySet[SKP]:
    """The same plans, each with its evaluation in the period as `nilai` (left join)."""
    return skp.annotate(nilai=FilteredRelation("evaluasi", condition=Q(evaluasi__periode=periode)))


def mengepalai(periode: PeriodeEvaluasi) -> Exists:
    """Whether the person of a plan heads its unit, and that unit has a pattern of its own."""
    return Exists(
        Penempatan.objects.berlaku(periode.selesai).filter(
            Q(unit__mandiri=True) | Q(unit__parent=None),
            pegawai=OuterRef("pegawai"),
            unit=OuterRef("unit"),
            kepala=True,
        )
    )


@dataclass(slots=True)
class Orang:
    """How many people there are, how many of them hold their result, and who has which finished predicate."""

    total: int = 0
    disampaikan: int = 0
    jumlah: Counter[Predikat] = field(default_factory=Counter)

    def __iadd__(self, lain: "Orang") -> "Orang":
        """Those too."""
        self.total += lain.total
        self.disampaikan += lain.disampaikan
        self.jumlah += lain.jumlah
        return self

    def pola(self, unit: Unit, periode: Periode) -> Pola:
        """As the spread of a unit against its pattern."""
        return Pola(
            nama=unit.ringkas,
            jumlah={p: self.jumlah[p] for p in Predikat},
            total=self.total,
            ambang=periode.ambang_kecil,
            capaian=unit.capaian,
            versi=versi_pada(periode.kini.selesai),
            dijelaskan=unit.dijelaskan,
            disampaikan=self.disampaikan,
        )


def pola_unit(unit: Mapping[int, Unit], periode: Periode, pohon: Pohon) -> dict[int, Pola]:
    """How the people of these units are spread, in one statement for any number of them.

    Each person counts once, with the last plan in the period; the head stands outside unless the institution counts
    him. Only finished ratings count; where they are too few to hide behind one another, the page shows none.
    """
    orang = defaultdict[int, Orang](Orang)
    pemilik_semua, di_sana = list(unit), cakupan(pohon, unit)
    dihitung = Q(nilai__unit__in=pemilik_semua) | Q(nilai__pk=None, unit__in=di_sana)
    if len(di_sana) <= SEDIKIT:
        dinilai = Evaluasi.objects.filter(unit__in=pemilik_semua, periode=periode.kini).values("skp")
        dihitung &= Q(pk__in=skp_dinilai(periode.kini).filter(unit__in=di_sana).values("pk").union(dinilai))
    for pemilik, _, satu in hitung_orang(dihitung, periode, pohon):
        orang[pemilik] += satu
    return {pk: orang[pk].pola(satu, periode) for pk, satu in unit.items()}


def hitung_orang(dihitung: Q, periode: Periode, pohon: Pohon) -> Iterator[tuple[int, int, Orang]]:
    """Groups of people of these plans: in whose pattern they count, in which unit they serve, and who they are."""
    for pemilik, asal, predikat, status, kepala, n in _kelompok(dihitung, periode.kini):
        if kepala and not periode.hitung_kepala:
            continue
        selesai = bool(predikat) and status != StatusEvaluasi.DRAF
        jumlah = Counter({Predikat(predikat): n}) if predikat and selesai else Counter[Predikat]()
        orang = Orang(n, n if status in TERBUKA else 0, jumlah)
        yield pemilik or pemilik_pola(pohon, asal), asal, orang


def _kelompok(
    dihitung: Q, periode: PeriodeEvaluasi
) -> Iterable[tuple[int | None, int, str | None, str | None, bool, int]]:
    lebih_baru = SKP.objects.berlaku().filter(
        pegawai=OuterRef("pegawai"), mulai__gt=OuterRef("mulai"), mulai__lte=periode.selesai, periode=periode.periode_id
    )
    skp = bersama_evaluasi(skp_dinilai(periode).filter(~Exists(lebih_baru)), periode)
    kepala = Case(
        When(nilai__pk__isnull=False, then=F("nilai__kepala_unit")),
        default=mengepalai(periode),
        output_field=BooleanField(),
    )
    return (
        skp.filter(dihitung)
        .annotate(memimpin=Coalesce(kepala, False))
        .values_list("nilai__unit", "unit", "nilai__predikat", "nilai__status", "memimpin")
        .annotate(n=Count("pk"))
        .order_by()
    )
