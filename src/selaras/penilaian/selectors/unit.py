from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, FilteredRelation, Q

from aturan.distribusi import CapaianOrganisasi
from selaras.organisasi.models import UnitKerja
from selaras.perencanaan.models import PeriodeEvaluasi


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as stage 3 sees it: where it hangs, and its level in the period once that is set."""

    pk: int
    parent: int | None
    nama: str
    mandiri: bool
    capaian: CapaianOrganisasi | None = None
    ditetapkan_pada: datetime | None = None

    @property
    def ringkas(self) -> str:
        """How sentences name it: the first word ("Balai", "Direktorat")."""
        return self.nama.split()[0]


@dataclass(frozen=True, slots=True)
class PohonUnit:
    """All units of the institution. Each answers to one unit kerja mandiri: itself, the nearest above, or the top."""

    unit: dict[int, Unit]

    def mandiri(self, unit_id: int) -> Unit:
        """The unit kerja mandiri in whose pattern people of this unit count."""
        unit = self.unit[unit_id]
        while not unit.mandiri and unit.parent is not None:
            unit = self.unit[unit.parent]
        return unit

    def cakupan(self, mandiri: Iterable[int]) -> frozenset[int]:
        """The units whose people count in the pattern of one of these."""
        dicari = frozenset(mandiri)
        return frozenset(pk for pk in self.unit if self.mandiri(pk).pk in dicari)

    def semua_mandiri(self) -> list[Unit]:
        """Every unit with a pattern of its own, from the top down."""
        anak = defaultdict[int | None, list[Unit]](list)
        for unit in self.unit.values():
            anak[unit.parent].append(unit)
        urut = list(anak[None])
        for unit in urut:
            urut.extend(anak[unit.pk])
        return [unit for unit in urut if self.mandiri(unit.pk) is unit]


def pohon_unit(periode: PeriodeEvaluasi | None = None) -> PohonUnit:
    """The tree of units, with their levels in the period, in one statement."""
    penetapan = FilteredRelation("capaian", condition=Q(capaian__periode=periode))
    baris = (
        UnitKerja.objects.annotate(penetapan=penetapan)
        .annotate(tingkat=F("penetapan__tingkat"), sejak=F("penetapan__ditetapkan_pada"))
        .order_by("urut", "pk")
        .values_list("pk", "parent_id", "nama", "mandiri", "tingkat", "sejak")
    )
    return PohonUnit(
        {
            pk: Unit(pk, parent, nama, mandiri, CapaianOrganisasi(tingkat) if tingkat else None, sejak)
            for pk, parent, nama, mandiri, tingkat, sejak in baris
        }
    )
