"""The unit in whose pattern people count: a unit kerja mandiri, or the top where none above is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, F, FilteredRelation, OuterRef, Q

from aturan.distribusi import CapaianOrganisasi
from selaras.organisasi.models import UnitKerja
from selaras.organisasi.pohon import Pohon
from selaras.penilaian.models import PenjelasanSebaran
from selaras.perencanaan.models import PeriodeEvaluasi


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit with its level in a period, once that is set, and who set it."""

    pk: int
    nama: str
    capaian: CapaianOrganisasi | None
    alasan: str | None
    alasan_beda: str | None
    ditetapkan_oleh: str | None
    ditetapkan_pada: datetime | None
    bernaskah: bool  # recorded from paper, with a scan
    dijelaskan: bool  # has a written reason why its spread departs from the pattern

    @property
    def ringkas(self) -> str:
        """How sentences name it: the first word ("Balai", "Direktorat")."""
        return self.nama.split()[0]


def pemilik_pola(pohon: Pohon, unit: int) -> int:
    """The unit in whose pattern people of `unit` count."""
    if mandiri := pohon.mandiri_dari(unit):
        return mandiri
    while (induk := pohon.induk[unit]) is not None:
        unit = induk
    return unit


def cakupan(pohon: Pohon, pemilik: Iterable[int]) -> frozenset[int]:
    """The units whose people count in the pattern of one of these."""
    dicari = frozenset(pemilik)
    return frozenset(pk for pk in pohon.induk if pemilik_pola(pohon, pk) in dicari)


def baca_unit(pk: Iterable[int], periode: PeriodeEvaluasi) -> dict[int, Unit]:
    """These units with their levels in the period, in one statement, as the institution orders them."""
    penetapan = FilteredRelation("capaian", condition=Q(capaian__periode=periode))
    penjelasan = PenjelasanSebaran.objects.filter(unit=OuterRef("pk"), periode=periode)
    baris = (
        UnitKerja.objects.filter(pk__in=list(pk))
        .annotate(penetapan=penetapan)
        .annotate(
            tingkat=F("penetapan__tingkat"),
            sebab=F("penetapan__alasan"),
            sebab_beda=F("penetapan__alasan_beda"),
            penetap=F("penetapan__ditetapkan_oleh__nama"),
            sejak=F("penetapan__ditetapkan_pada"),
            bernaskah=Q(penetapan__naskah__isnull=False),
            dijelaskan=Exists(penjelasan),
        )
        .order_by("urut", "nama", "pk")
        .values_list("pk", "nama", "tingkat", "sebab", "sebab_beda", "penetap", "sejak", "bernaskah", "dijelaskan")
    )
    return {
        nomor: Unit(nomor, nama, CapaianOrganisasi(tingkat) if tingkat else None, *sisanya)
        for nomor, nama, tingkat, *sisanya in baris
    }
