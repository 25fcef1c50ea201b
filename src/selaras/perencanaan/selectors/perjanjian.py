from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import FETCH_RAISE, OuterRef, Prefetch, Q, QuerySet, Subquery

from selaras.organisasi.models import Jenis, Pegawai, UnitKerja
from selaras.organisasi.wewenang import wewenang
from selaras.perencanaan.kunci import kunci
from selaras.perencanaan.models import (
    IndikatorSasaran,
    PeriodeKinerja,
    PerjanjianKinerja,
    Sasaran,
    StatusPerjanjian,
)
from selaras.perencanaan.permissions import boleh_menyunting_perjanjian


def perjanjian_terlihat(pegawai: Pegawai) -> QuerySet[PerjanjianKinerja]:
    """What is set is open to everybody of the institution; a draft to who leads, serves or watches the unit."""
    terlihat = Q(unit__in=wewenang(pegawai).unit_terlihat)
    if pegawai.jenis != Jenis.LUAR:
        terlihat |= Q(status=StatusPerjanjian.DITETAPKAN)
    return PerjanjianKinerja.objects.filter(terlihat).select_related("unit", "periode", "ditetapkan_oleh")


def sasaran_terlihat(pegawai: Pegawai) -> QuerySet[Sasaran]:
    """The sasaran of perjanjian that `pegawai` may see."""
    return Sasaran.objects.filter(perjanjian__in=perjanjian_terlihat(pegawai)).select_related("perjanjian")


def indikator_sasaran_terlihat(pegawai: Pegawai) -> QuerySet[IndikatorSasaran]:
    """The indicators of perjanjian that `pegawai` may see."""
    terlihat = IndikatorSasaran.objects.filter(sasaran__perjanjian__in=perjanjian_terlihat(pegawai))
    return terlihat.select_related("sasaran__perjanjian")


def unit_mandiri(pegawai: Pegawai, periode: PeriodeKinerja) -> QuerySet[UnitKerja]:
    """The unit kerja mandiri within one's sight, each annotated with the perjanjian of that year and its status."""
    tahun_itu = PerjanjianKinerja.objects.filter(unit=OuterRef("pk"), periode=periode)
    mandiri = UnitKerja.objects.filter(mandiri=True, pk__in=wewenang(pegawai).unit_terlihat)
    return mandiri.annotate(
        perjanjian_pk=Subquery(tahun_itu.values("pk")[:1]), perjanjian_status=Subquery(tahun_itu.values("status")[:1])
    ).order_by("urut", "nama")


@dataclass(frozen=True, slots=True)
class LembarPerjanjian:
    """A perjanjian kinerja as one reader sees it."""

    perjanjian: PerjanjianKinerja
    sasaran: list[Sasaran]
    sunting: bool
    catatan: dict[str, Any] = field(default_factory=dict)

    @property
    def banyak_indikator(self) -> int:
        """How many indicators it has."""
        return sum(len(s.indikator.all()) for s in self.sasaran)

    def timpa(self, nama: str, ketikan: Mapping[str, str]) -> None:
        """Show what was typed into a row instead of what is stored; nothing is saved."""
        for baris in (*self.sasaran, *(i for s in self.sasaran for i in s.indikator.all())):
            if kunci(baris) == nama:
                for bidang in ketikan.keys() & {"rumusan", "kode", "satuan", "target"}:
                    setattr(baris, bidang, ketikan[bidang])


def lembar_perjanjian(untuk: Pegawai, pk: int) -> LembarPerjanjian | None:
    """The perjanjian with all that it promises, None if `untuk` may not see it; three statements."""
    perjanjian = perjanjian_terlihat(untuk).fetch_mode(FETCH_RAISE).filter(pk=pk).first()
    if perjanjian is None:
        return None
    indikator = Prefetch("indikator", IndikatorSasaran.objects.order_by("urut").fetch_mode(FETCH_RAISE))
    sasaran = perjanjian.sasaran.order_by("urut").prefetch_related(indikator).fetch_mode(FETCH_RAISE)
    return LembarPerjanjian(perjanjian, list(sasaran), sunting=bool(boleh_menyunting_perjanjian(untuk, perjanjian)))
