"""The steps of a plan, period by period."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import FETCH_RAISE, QuerySet

from aturan.periode import JenisPeriode
from selaras.common.izin import Izin
from selaras.common.prepared import prepared
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.models import BuktiDukung, RencanaAksi
from selaras.pelaksanaan.permissions import boleh_menyepakati, boleh_merencanakan, terkunci_sampai
from selaras.perencanaan.models import SKP, HasilKerja, PeriodeEvaluasi


@dataclass(frozen=True)
class RencanaPeriode:
    """The steps of an SKP in one period, as `pembaca` sees them; one statement, and one more for who may write."""

    skp: SKP
    periode: PeriodeEvaluasi
    pembaca: Pegawai

    @cached_property
    def izin(self) -> Izin:
        """Whether the reader may write here now."""
        izin, sampai = boleh_merencanakan(self.pembaca, self.skp), terkunci_sampai(self.skp)
        if izin and sampai and self.periode.mulai <= sampai:
            return Izin.tolak(f"{self.periode.nama} sudah terkunci, karena hasil penilaiannya sudah disampaikan.")
        return izin

    @cached_property
    def langkah(self) -> list[RencanaAksi]:
        """In the order of the results, and in which they were written."""
        return _langkah(self.skp, self.periode)

    @cached_property
    def bukti(self) -> list[BuktiDukung]:
        """The evidence that a step may name."""
        return _bukti(self.skp, self.periode.mulai, self.periode.selesai) if self.izin else []

    def milik(self, hasil: HasilKerja) -> list[RencanaAksi]:
        """The steps towards one result."""
        return [satu for satu in self.langkah if satu.hasil_id == hasil.pk]

    @property
    def hasil(self) -> list[HasilKerja]:
        """The results that have steps."""
        return list({satu.hasil_id: satu.hasil for satu in self.langkah}.values())

    @property
    def hitungan(self) -> str:
        """How many are done: "2 dari 5 langkah selesai"."""
        selesai = sum(satu.selesai_pada is not None for satu in self.langkah)
        return f"{selesai} dari {len(self.langkah)} langkah selesai" if self.langkah else "Belum ada langkah"

    @property
    def belum_disepakati(self) -> list[RencanaAksi]:
        """What waits for the penilai."""
        return [satu for satu in self.langkah if satu.disepakati_pada is None]

    @property
    def boleh_menyepakati(self) -> bool:
        """True for the penilai, while something waits."""
        return bool(self.belum_disepakati and boleh_menyepakati(self.pembaca, self.skp))


@dataclass(frozen=True)
class HalamanRencana:
    """The year of steps of one SKP: its periods, and one of them open."""

    skp: SKP
    pembaca: Pegawai
    berkala: tuple[PeriodeEvaluasi, ...]
    periode: PeriodeEvaluasi | None

    @cached_property
    def rencana(self) -> RencanaPeriode | None:
        """The open period; None while the year has none."""
        return RencanaPeriode(self.skp, self.periode, self.pembaca) if self.periode else None

    @cached_property
    def hasil(self) -> list[HasilKerja]:
        """The results of the plan, main ones first."""
        return _hasil(self.skp)

    def periode_nomor(self, nomor: int) -> PeriodeEvaluasi | None:
        """One of the periods."""
        return next((p for p in self.berkala if p.pk == nomor), None)


def halaman_rencana(*, skp: SKP, pembaca: Pegawai, periode: int | None, hari: date) -> HalamanRencana:
    """The period asked for (by number), else the one that runs, else the last that has begun, else the first."""
    semua = tuple(_berkala(skp))
    mulai = [p for p in semua if p.mulai <= hari]
    bawaan = (mulai[-1] if mulai else semua[0]) if semua else None
    return HalamanRencana(skp, pembaca, semua, next((p for p in semua if p.pk == periode), bawaan))


def pilihan_periode(halaman: HalamanRencana) -> Iterator[tuple[int, str]]:
    """The periods as choices."""
    return ((p.pk, p.nama) for p in halaman.berkala)


@prepared
def _langkah(skp: SKP, periode: PeriodeEvaluasi) -> QuerySet[RencanaAksi]:
    langkah = RencanaAksi.objects.filter(hasil__skp=skp, periode=periode).select_related("hasil", "bukti")
    return langkah.order_by("-hasil__jenis", "hasil__urut", "pk").fetch_mode(FETCH_RAISE)


@prepared
def _bukti(skp: SKP, mulai: date, selesai: date) -> QuerySet[BuktiDukung]:
    bukti = BuktiDukung.objects.berlaku().filter(skp=skp, bulan__gte=mulai, bulan__lte=selesai)
    return bukti.order_by("bulan", "pk").fetch_mode(FETCH_RAISE)


@prepared
def _berkala(skp: SKP) -> QuerySet[PeriodeEvaluasi]:
    """The periods of the year that share a day with the SKP."""
    semua = PeriodeEvaluasi.objects.filter(periode=skp.periode_id, mulai__lte=skp.selesai, selesai__gte=skp.mulai)
    return semua.exclude(jenis=JenisPeriode.TAHUNAN).order_by("mulai")


@prepared
def _hasil(skp: SKP) -> QuerySet[HasilKerja]:
    return HasilKerja.objects.filter(skp=skp).order_by("-jenis", "urut").fetch_mode(FETCH_RAISE)
