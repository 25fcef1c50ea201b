from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import FETCH_RAISE, OuterRef, Prefetch, Q, QuerySet, Subquery

from selaras.common.izin import Sebagai, Tahap, laku
from selaras.organisasi.models import Jenis, Pegawai, UnitKerja
from selaras.organisasi.wewenang import wewenang
from selaras.perencanaan.models import (
    IndikatorSasaran,
    PeriodeKinerja,
    PerjanjianKinerja,
    Sasaran,
    StatusPerjanjian,
)
from selaras.perencanaan.permissions import boleh_menyunting_perjanjian

PEMBACA_DRAF = (Sebagai.PIMPINAN, Sebagai.PENGELOLA, Sebagai.PENGAWAS)
DITETAPKAN = (StatusPerjanjian.DITETAPKAN,)


@laku("perjanjian.baca_draf", Tahap.PERENCANAAN, "Membaca draf perjanjian kinerja", *PEMBACA_DRAF)
@laku("perjanjian.baca", Tahap.PERENCANAAN, "Membaca perjanjian kinerja", Sebagai.ASN, saat=DITETAPKAN)
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


@dataclass(frozen=True, slots=True)
class DaftarPerjanjian:
    """The unit kerja mandiri of a year, each with the perjanjian it has: `perjanjian_pk`, `perjanjian_status`."""

    tahun: list[PeriodeKinerja]
    dipilih: PeriodeKinerja | None
    unit: list[Any]  # UnitKerja, annotated
    disusun: frozenset[int]  # the units whose perjanjian the reader may write


def daftar_perjanjian(pegawai: Pegawai, tahun: str, hari: date) -> DaftarPerjanjian:
    """What a person sees of a year, given as people write it in an address: without one, that of `hari` or the newest.

    Two statements.
    """
    semua = list(PeriodeKinerja.objects.order_by("-tahun"))
    menurut_tahun = {str(p.tahun): p for p in semua}
    dipilih = menurut_tahun.get(tahun) or menurut_tahun.get(str(hari.year)) or next(iter(semua), None)
    w = wewenang(pegawai)
    unit = list(_unit_mandiri(pegawai, dipilih)) if dipilih else []
    return DaftarPerjanjian(semua, dipilih, unit, w.unit_dipimpin | w.unit_dikelola)


def _unit_mandiri(pegawai: Pegawai, periode: PeriodeKinerja) -> QuerySet[Any]:
    """Unit kerja mandiri in one's sight, and those whose perjanjian is."""
    tahun_itu = perjanjian_terlihat(pegawai).filter(unit=OuterRef("pk"), periode=periode)
    mandiri = UnitKerja.objects.filter(mandiri=True).annotate(
        perjanjian_pk=Subquery(tahun_itu.values("pk")[:1]), perjanjian_status=Subquery(tahun_itu.values("status")[:1])
    )
    terlihat = Q(pk__in=wewenang(pegawai).unit_terlihat) | Q(perjanjian_pk__isnull=False)
    return mandiri.filter(terlihat).order_by("urut", "nama").fetch_mode(FETCH_RAISE)


@dataclass(frozen=True, slots=True)
class LembarPerjanjian:
    """A perjanjian kinerja as one reader sees it."""

    perjanjian: PerjanjianKinerja
    sasaran: list[Sasaran]
    sunting: bool

    @property
    def banyak_indikator(self) -> int:
        """How many indicators it has."""
        return sum(len(s.indikator.all()) for s in self.sasaran)


def lembar_perjanjian(untuk: Pegawai, pk: int) -> LembarPerjanjian | None:
    """The perjanjian with all that it promises, None if `untuk` may not see it; three statements."""
    perjanjian = perjanjian_terlihat(untuk).fetch_mode(FETCH_RAISE).filter(pk=pk).first()
    if perjanjian is None:
        return None
    indikator = Prefetch("indikator", IndikatorSasaran.objects.order_by("urut").fetch_mode(FETCH_RAISE))
    sasaran = perjanjian.sasaran.order_by("urut").prefetch_related(indikator).fetch_mode(FETCH_RAISE)
    return LembarPerjanjian(perjanjian, list(sasaran), sunting=bool(boleh_menyunting_perjanjian(untuk, perjanjian)))
