"""All that the home page is made of, in a constant number of statements."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet, Subquery

from aturan.periode import JenisPeriode
from selaras.beranda.kemajuan import Deret
from selaras.beranda.selectors.deret import deret
from selaras.common.format import BULAN
from selaras.common.kueri import jumlah
from selaras.common.prepared import prepared
from selaras.jejak.models import Jejak
from selaras.organisasi.models import Pegawai, Penilai
from selaras.pelaksanaan.models import Bimbingan, Konseling, PermintaanUmpanBalik, Realisasi, UmpanBalik
from selaras.penilaian.models import Evaluasi, PenetapanCapaian, StatusEvaluasi
from selaras.perencanaan.models import SKP, Indikator, PeriodeEvaluasi, StatusSKP
from selaras.perencanaan.selectors import kaitan_menyusul, perubahan_terbuka, usulan_menunggu

SEPEKAN = timedelta(days=7)
SELESAI = {  # acts worth seeing again, as their doer counts them
    "evaluasi.dinilai": "penilaian disimpan",
    "evaluasi.disampaikan": "hasil penilaian disampaikan",
    "umpan_balik.diberi": "umpan balik diberikan",
    "umpan_balik.diminta": "umpan balik diminta",
    "skp.ditetapkan": "SKP ditetapkan",
    "skp.diajukan": "SKP diajukan",
    "realisasi.diisi": "angka realisasi diisi",
    "bukti.diberi": "bukti ditambahkan",
    "capaian.ditetapkan": "capaian organisasi ditetapkan",
    "keberatan.diputus": "keberatan diputus",
}


@dataclass(frozen=True, slots=True)
class Bahan:
    """What was read for one person on one day.

    SKP rows carry `status_evaluasi`, `kosong`, `banyak_indikator`, and what waits around them: `usulan`, `tanpa_kaitan`,
    `perubahan_pk` and `perubahan_status`.
    """

    pegawai: Pegawai
    kini: datetime
    periode: Any  # a PeriodeEvaluasi with what `_periode` adds to it, or None before the first year
    skp: list[Any]
    evaluasi: list[Evaluasi]
    permintaan: list[PermintaanUmpanBalik]
    umpan_balik: list[UmpanBalik]
    selesai: list[tuple[str, int, datetime]]
    saya: list[Deret]
    organisasi: list[Deret]

    @property
    def hari(self) -> date:
        """Today."""
        return self.kini.date()

    @property
    def skp_saya(self) -> Any:
        """My newest SKP of the year, or None."""
        return next((s for s in self.skp if s.pegawai_id == self.pegawai.pk), None)

    @property
    def skp_bulan_lalu(self) -> Any:
        """My SKP that ran in the month that is over, or None."""
        milik = (s for s in self.skp if s.pegawai_id == self.pegawai.pk)
        return next((s for s in milik if s.mulai <= self.bulan_lalu <= s.selesai), None)

    @property
    def tim(self) -> list[Any]:
        """The set SKP of the year that is being evaluated, of those whom I assess."""
        saya, tahun = self.pegawai.pk, self.periode.periode_id if self.periode else None
        ditetapkan = [s for s in self.skp if s.penilai_id == saya and s.status == StatusSKP.DITETAPKAN]
        return [s for s in ditetapkan if s.periode_id == tahun]

    @property
    def punya_tim(self) -> bool:
        """True for a penilai of somebody this year."""
        return any(s.penilai_id == self.pegawai.pk for s in self.skp)

    @property
    def bulan_lalu(self) -> date:
        """First day of the month that is over."""
        return bulan_lalu(self.hari)

    @property
    def nama_bulan_lalu(self) -> str:
        """Its name."""
        return BULAN[self.bulan_lalu.month - 1]

    @property
    def irama(self) -> JenisPeriode:
        """How often people are evaluated this year; every quarter, where it is not open."""
        return JenisPeriode((self.periode and self.periode.irama) or JenisPeriode.TRIWULAN)


def bulan_lalu(hari: date) -> date:
    """First day of the month before the one of `hari`."""
    return (hari.replace(day=1) - timedelta(days=1)).replace(day=1)


def bahan(pegawai: Pegawai, kini: datetime, unit: int | None) -> Bahan:
    """Read everything; `unit` is the unit kerja mandiri of this person. Seven statements."""
    hari = kini.date()
    periode = next(iter(_periode(pegawai, unit or 0, hari)), None)
    skp = _skp(pegawai, periode, periode.periode_id, bulan_lalu(hari), hari) if periode else []
    milik = next((s.pk for s in skp if s.pegawai_id == pegawai.pk), None)
    saya, organisasi = deret(milik, unit, hari.year)
    return Bahan(
        pegawai=pegawai,
        kini=kini,
        periode=periode,
        skp=skp,
        evaluasi=_evaluasi(pegawai),
        permintaan=_permintaan(pegawai),
        umpan_balik=_umpan_balik(pegawai),
        selesai=_selesai(pegawai, kini - SEPEKAN, kini),
        saya=saya,
        organisasi=organisasi,
    )


@prepared
def _periode(pegawai: Pegawai, unit: int, hari: date) -> QuerySet[PeriodeEvaluasi]:
    """The period that is due: the first whose deadline has not passed."""
    capaian = PenetapanCapaian.objects.filter(periode=OuterRef("pk"), unit=unit)
    bimbingan = Bimbingan.objects.visible_to(pegawai)
    berkala = PeriodeEvaluasi.objects.exclude(jenis=JenisPeriode.TAHUNAN).filter(mulai__lte=hari, selesai__gte=hari)
    return (
        PeriodeEvaluasi.objects.filter(tenggat__gte=hari)
        .annotate(
            capaian_ditetapkan=Exists(capaian),
            penilai_ada=Exists(Penilai.objects.berlaku(hari).filter(pegawai=pegawai)),
            irama=Subquery(berkala.values("jenis")[:1]),
            bimbingan=jumlah(bimbingan.filter(tindak_lanjut__lte=hari, ditindaklanjuti_pada=None)),
            konseling=jumlah(Konseling.objects.filter(konselor=pegawai, dilaporkan_pada=None)),
        )
        .order_by("selesai", "-mulai")[:1]
    )


@prepared
def _skp(pegawai: Pegawai, periode: PeriodeEvaluasi, tahun: int, bulan: date, hari: date) -> QuerySet[SKP]:
    """My SKP and those that I assess, with what each still lacks of a month: of the year that is being evaluated, and
    those that run today. In January they are of two years, side by side.
    """
    seangkatan = Q(periode=tahun) | Q(mulai__lte=hari, selesai__gte=hari)
    indikator = Indikator.objects.filter(hasil__skp=OuterRef("pk"))
    terisi = Realisasi.objects.filter(indikator=OuterRef("pk"), bulan=bulan)
    evaluasi = Evaluasi.objects.filter(skp=OuterRef("pk"), periode=periode)
    return (
        SKP.objects.filter(Q(pegawai=pegawai) | Q(penilai=pegawai), seangkatan)
        .select_related("pegawai")
        .annotate(
            status_evaluasi=Subquery(evaluasi.values("status")[:1]),
            banyak_indikator=jumlah(indikator),
            kosong=jumlah(indikator.filter(~Exists(terisi))),
            usulan=jumlah(usulan_menunggu()),
            tanpa_kaitan=jumlah(kaitan_menyusul()),
            perubahan_pk=Subquery(perubahan_terbuka().values("pk")[:1]),
            perubahan_status=Subquery(perubahan_terbuka().values("status")[:1]),
        )
        .order_by("-mulai", "pegawai__nama")
    )


@prepared
def _evaluasi(pegawai: Pegawai) -> QuerySet[Evaluasi]:
    """Results that wait for my answer, and objections that wait for my explanation or decision."""
    keberatan = Q(status=StatusEvaluasi.KEBERATAN) & (Q(penilai=pegawai) | Q(atasan_penilai=pegawai))
    return (
        Evaluasi.objects.filter(Q(pegawai=pegawai, status=StatusEvaluasi.DISAMPAIKAN) | keberatan)
        .select_related("pegawai", "penilai", "periode", "keberatan")
        .order_by("pk")
    )


@prepared
def _permintaan(pegawai: Pegawai) -> QuerySet[PermintaanUmpanBalik]:
    """Open requests for feedback, to me and from me."""
    terbuka = PermintaanUmpanBalik.objects.visible_to(pegawai).menunggu()
    return terbuka.select_related("dari", "kepada").order_by("-pada")[:10]


@prepared
def _umpan_balik(pegawai: Pegawai) -> QuerySet[UmpanBalik]:
    """The newest feedback that I may read with its writer."""
    bernama = UmpanBalik.objects.bernama().filter(untuk=pegawai)
    return bernama.select_related("oleh", "hasil").order_by("-pada")[:1]


@prepared
def _selesai(pegawai: Pegawai, sejak: datetime, kini: datetime) -> QuerySet[Any, tuple[str, int, datetime]]:
    """My own acts of this week by kind: which, how many, and when the last was; newest kind first."""
    baris = Jejak.objects.filter(oleh=pegawai.pk, pada__gte=sejak, pada__lte=kini, peristiwa__in=SELESAI)
    menurut_jenis = baris.values("peristiwa").annotate(banyak=Count("pk"), terakhir=Max("pada")).order_by("-terakhir")
    return menurut_jenis.values_list("peristiwa", "banyak", "terakhir")
