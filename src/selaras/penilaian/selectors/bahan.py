"""What a rating rests on: results against what was agreed, with evidence, and what was said in the period."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import FETCH_RAISE, OuterRef, Q, QuerySet

from selaras.common.format import angka
from selaras.common.grafik import Bullet
from selaras.common.kueri import jumlah
from selaras.common.prepared import prepared
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.models import BuktiDukung, JenisUmpanBalik
from selaras.pelaksanaan.selectors.capaian import CapaianIndikatorSKP, angka_bulanan, rangkum, waktu_berjalan
from selaras.pelaksanaan.selectors.umpan_balik import UmpanBalikOrang, ucapan_tentang
from selaras.perencanaan.models import SKP, Indikator, PeriodeEvaluasi


@dataclass(frozen=True)
class BarisBahan:
    """One indicator of the plan with its bar and its evidence."""

    capaian: CapaianIndikatorSKP
    batang: Bullet
    bukti: int
    ditandai: int  # links that the penilai could not open

    @property
    def indikator(self) -> Indikator:
        """What was agreed."""
        return self.capaian.indikator

    @property
    def kata(self) -> str:
        """How it stands, in a few words."""
        return self.batang.keterangan.lower()

    @property
    def terukur(self) -> bool:
        """True where a number stands against a number."""
        return self.capaian.nilai is not None and self.capaian.target is not None


@dataclass(frozen=True)
class Bahan:
    """All that the penilai weighs about one person."""

    baris: tuple[BarisBahan, ...]
    umpan_balik: UmpanBalikOrang

    @cached_property
    def terukur(self) -> list[BarisBahan]:
        """The indicators that can be counted."""
        return [b for b in self.baris if b.terukur]

    @property
    def sesuai(self) -> int:
        """How many of those are on plan or better."""
        return sum(not b.batang.tertinggal for b in self.terukur)

    @property
    def petunjuk(self) -> str:
        """What the figures say, as a hint: it counts indicators and never sets a rating."""
        if not self.terukur:
            return "Petunjuk dari data: belum ada angka realisasi yang dapat dibandingkan dengan target."
        di_bawah = len(self.terukur) - self.sesuai
        ekor = f", {angka(di_bawah)} di bawah" if di_bawah else ""
        semua = angka(len(self.terukur))
        return (
            f"Petunjuk dari data: {angka(self.sesuai)} dari {semua} indikator sesuai rencana atau di atas target{ekor}."
        )

    @property
    def ditindaklanjuti(self) -> int:
        """How many of the remarks to improve were taken up."""
        perlu = self.umpan_balik.menurut(JenisUmpanBalik.PERLU)
        return sum(u.ditindaklanjuti_pada is not None for u in perlu)


def bahan(skp: SKP, periode: PeriodeEvaluasi, pembaca: Pegawai) -> Bahan:
    """What `pembaca` may weigh about the person of a plan in a period; three statements, however much there is."""
    return Bahan(_baris(skp, periode), ucapan_tentang(skp.pegawai, pembaca, periode.mulai, periode.selesai))


def _baris(skp: SKP, periode: PeriodeEvaluasi) -> tuple[BarisBahan, ...]:
    sampai = min(periode.selesai, skp.selesai)
    bulanan = angka_bulanan(skp, sampai)
    waktu = waktu_berjalan(skp, sampai)
    hasil = []
    for satu in _indikator(skp, sampai):
        capaian = rangkum(satu, bulanan[satu.pk])
        hasil.append(BarisBahan(capaian, capaian.batang(waktu=waktu), satu.bukti_ada, satu.bukti_ditandai))
    return tuple(hasil)


@prepared
def _indikator(skp: SKP, sampai: date) -> QuerySet[Any, Any]:
    """The indicators of a plan, main results first, with how much evidence there is up to a day."""
    bukti = BuktiDukung.objects.berlaku().filter(indikator=OuterRef("pk"), bulan__lte=sampai)
    return (
        Indikator.objects.filter(hasil__skp=skp)
        .select_related("hasil")
        .annotate(bukti_ada=jumlah(bukti), bukti_ditandai=jumlah(bukti.filter(~Q(ditandai_pada=None))))
        .order_by("-hasil__jenis", "hasil__urut", "urut")
        .fetch_mode(FETCH_RAISE)
    )
