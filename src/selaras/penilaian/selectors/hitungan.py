"""From measured indicators to the level that is proposed for a unit: every step of the sum, to be read and kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.db.models import F, FilteredRelation, Q, QuerySet, Subquery
from django.utils.timezone import localdate

from aturan.capaian import Polarisasi, hitung_capaian
from aturan.distribusi import CapaianOrganisasi
from aturan.periode import JenisPeriode
from aturan.usulan import Usulan, usulkan_tingkat
from selaras.common.format import angka, persen
from selaras.common.prepared import prepared
from selaras.organisasi.models import Jenis, Pegawai, Penempatan
from selaras.pelaksanaan.selectors.capaian import CapaianUnit
from selaras.penilaian.models import AturanPenilaian
from selaras.perencanaan.models import IndikatorSasaran, PeriodeEvaluasi, StatusPerjanjian


@dataclass(frozen=True, slots=True)
class BarisCapaian:
    """One indicator of the perjanjian kinerja with what the unit reached, in percent of the target of the year."""

    capaian: CapaianUnit
    persen: Decimal | None
    batas: Decimal

    @property
    def tercapai(self) -> bool:
        """True where the target of the year is reached."""
        return self.persen is not None and self.persen >= 100

    @property
    def dihitung(self) -> Decimal | None:
        """What it counts in the mean: the percentage, up to the ceiling."""
        return None if self.persen is None else min(self.persen, self.batas)

    @property
    def rumus(self) -> str:
        """The sum of this line, as one would write it: "80 ÷ 90 = 88,89%"; "" without a figure."""
        nilai, indikator = self.capaian.nilai, self.capaian.indikator
        if nilai is None or self.persen is None:
            return ""
        ekor = f", dihitung {persen(self.batas, 0)}" if self.persen > self.batas else ""
        return f"{_ruas(nilai, indikator)} = {persen(self.persen, 2)}{ekor}"


def _ruas(nilai: Decimal, indikator: IndikatorSasaran) -> str:
    bagi = f"{angka(nilai)} ÷ {angka(indikator.target)}"
    if not indikator.target or indikator.polarisasi == Polarisasi.STABIL:
        return f"{angka(nilai)} terhadap target {angka(indikator.target)}"
    return f"2 − {bagi}" if indikator.polarisasi == Polarisasi.MINIMAL else bagi


@dataclass(frozen=True)
class Hitungan:
    """The arithmetic of a unit in a period, with the settings that decide it. It proposes; the leader above sets."""

    baris: tuple[BarisCapaian, ...]
    aturan: AturanPenilaian
    tahunan: bool

    @property
    def terukur(self) -> list[BarisCapaian]:
        """The indicators with a figure."""
        return [b for b in self.baris if b.persen is not None]

    @property
    def tercapai(self) -> int:
        """How many have reached the target of the year."""
        return sum(b.tercapai for b in self.baris)

    @cached_property
    def rata_rata(self) -> Usulan | None:
        """The mean against the targets of the year, whatever the period."""
        return usulkan_tingkat(
            capaian=[b.persen for b in self.baris if b.persen is not None],
            batas=Decimal(self.aturan.batas_capaian),
            tangga=self.aturan.tangga,
            istimewa_mulai=Decimal(self.aturan.istimewa_mulai),
        )

    @property
    def usulan(self) -> Usulan | None:
        """What the figures propose, for the year only: the targets are those of a year."""
        return self.rata_rata if self.tahunan else None

    def sejalan(self, tingkat: CapaianOrganisasi) -> bool:
        """Whether a level is what the figures propose; everything is, where they propose nothing."""
        usulan = self.usulan
        if usulan is None or tingkat == usulan.tingkat:
            return True
        return usulan.dapat_istimewa and tingkat == CapaianOrganisasi.ISTIMEWA

    @property
    def anak_tangga(self) -> Sequence[tuple[CapaianOrganisasi, str]]:
        """The table of the institution, from the top: each level with the percentages that propose it."""
        a = self.aturan
        return (
            (CapaianOrganisasi.ISTIMEWA, f"mulai {a.istimewa_mulai}%, bila pimpinan menilainya di atas ekspektasi"),
            (CapaianOrganisasi.BAIK, f"mulai {a.baik_mulai}%"),
            (CapaianOrganisasi.BUTUH_PERBAIKAN, f"{a.butuh_perbaikan_mulai}% sampai di bawah {a.baik_mulai}%"),
            (CapaianOrganisasi.KURANG, f"{a.kurang_mulai}% sampai di bawah {a.butuh_perbaikan_mulai}%"),
            (CapaianOrganisasi.SANGAT_KURANG, f"di bawah {a.kurang_mulai}%"),
        )

    @property
    def beku(self) -> dict[str, Any] | None:
        """All of it as it is kept beside the level that was set; None without figures."""
        if self.rata_rata is None:
            return None
        return {
            "rata_rata": str(self.rata_rata.rata_rata),
            "usulan": self.usulan.tingkat.value if self.usulan else "",
            "batas": self.aturan.batas_capaian,
            "baris": [
                {
                    "indikator": b.capaian.indikator.rumusan,
                    "target": str(b.capaian.indikator.target),
                    "nilai": str(b.capaian.nilai),
                    "persen": str(b.persen),
                }
                for b in self.terukur
            ],
        }


def hitungan(unit: int, periode: PeriodeEvaluasi) -> Hitungan:
    """The arithmetic of a unit kerja mandiri in a period, in two statements."""
    aturan = next(iter(_aturan()), None) or AturanPenilaian()
    batas = Decimal(aturan.batas_capaian)
    baris = tuple(_baris(satu, batas) for satu in _capaian(unit, periode))
    return Hitungan(baris, aturan, tahunan=periode.jenis == JenisPeriode.TAHUNAN)


def aturan_penilaian() -> AturanPenilaian:
    """What the institution has settled for stage 3; the defaults, not saved, while it has changed nothing."""
    return next(iter(_aturan()), None) or AturanPenilaian()


def calon_ppk() -> QuerySet[Pegawai]:
    """Who may be named as PPK: people outside the institution, and those who head its units today."""
    kepala = Penempatan.objects.berlaku(localdate()).filter(kepala=True).values("pegawai")
    return Pegawai.objects.filter(Q(jenis=Jenis.LUAR) | Q(pk__in=kepala)).order_by("nama")


@prepared
def _aturan() -> QuerySet[AturanPenilaian]:
    return AturanPenilaian.objects.order_by("pk")[:1]


@prepared
def _capaian(unit: int, periode: PeriodeEvaluasi) -> QuerySet[Any, Any]:
    """The indicators of the agreement of a unit, in order, with what stands at the end of a period.

    Figures are written in each quarter or month, up to its end: those of the last one are the year's.
    """
    sampai = PeriodeEvaluasi.objects.filter(periode=periode.periode_id, selesai=periode.selesai)
    terakhir = sampai.exclude(jenis=JenisPeriode.TAHUNAN)
    terisi = FilteredRelation("capaian", condition=Q(capaian__periode=Subquery(terakhir.values("pk")[:1])))
    return (
        IndikatorSasaran.objects.filter(
            sasaran__perjanjian__unit=unit,
            sasaran__perjanjian__periode=periode.periode_id,
            sasaran__perjanjian__status=StatusPerjanjian.DITETAPKAN,
        )
        .annotate(terisi=terisi)
        .annotate(nilai=F("terisi__nilai"), versi_capaian=F("terisi__versi"), keterangan=F("terisi__keterangan"))
        .select_related("sasaran")
        .order_by("sasaran__urut", "urut")
    )


def _baris(indikator: IndikatorSasaran, batas: Decimal) -> BarisCapaian:
    isi = vars(indikator)
    nilai: Decimal | None = isi["nilai"]
    persen_capaian = None
    if nilai is not None:
        persen_capaian = hitung_capaian(
            target=indikator.target, realisasi=nilai, polarisasi=Polarisasi(indikator.polarisasi)
        )
    capaian = CapaianUnit(indikator, nilai, isi["versi_capaian"] or 0, isi["keterangan"] or "")
    return BarisCapaian(capaian, persen_capaian, batas)
