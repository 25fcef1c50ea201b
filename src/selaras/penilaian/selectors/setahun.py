"""The year of one person: its parts, and its periodic results beside the annual one.

The annual predicate is set by the assessor in office at the end of the year, who sees all parts and judges the whole:
it is neither a mean of the periodic ones nor the last of them (Pasal 1 angka 8).
"""

from dataclasses import dataclass
from datetime import date

from django.db.models import CharField, Exists, F, Min, OuterRef, Q, QuerySet, StringAgg, Subquery, Value
from django.db.models.functions import Cast, Concat

from aturan.periode import ROMAWI, JenisPeriode
from selaras.common.format import BULAN_RINGKAS
from selaras.organisasi.models import Pegawai
from selaras.penilaian.models import Evaluasi
from selaras.penilaian.models.evaluasi import TERBUKA
from selaras.perencanaan.models import SKP, PeriodeEvaluasi

_PISAH, _ANTAR = Value(":"), Value(",")


@dataclass(frozen=True, slots=True, order=True)
class HasilPeriodik:
    """A result of an earlier period of the same year; `skp` tells whether it was on an earlier plan."""

    urut: int
    skp: int
    pk: int
    predikat: str
    jenis: str

    @property
    def nama(self) -> str:
        """As it is named beside the others: "TW II", or "Mar"."""
        if self.jenis == JenisPeriode.BULANAN:
            return BULAN_RINGKAS[self.urut - 1]
        return f"TW {ROMAWI[self.urut - 1]}"


def bagian_sesudah(skp: SKP, periode: PeriodeEvaluasi) -> QuerySet[SKP]:
    """The plans of that person that begin later in the year; none for any other period than a year."""
    if periode.jenis != JenisPeriode.TAHUNAN:
        return SKP.objects.none()
    return SKP.objects.hidup().filter(pegawai=skp.pegawai_id, periode=skp.periode_id, mulai__gt=skp.mulai)


def awal_dinilai(skp: SKP, periode: PeriodeEvaluasi) -> date:
    """From when on somebody is judged on a plan in a period: in a year, from the first plan of it."""
    if periode.jenis != JenisPeriode.TAHUNAN:
        return skp.mulai
    bagian = SKP.objects.berlaku().filter(pegawai=skp.pegawai_id, periode=skp.periode_id, mulai__lt=skp.mulai)
    pertama: date | None = bagian.aggregate(awal=Min("mulai"))["awal"]
    return pertama or skp.mulai


def bagian_terakhir(periode: PeriodeEvaluasi) -> Q:
    """Of the outer plans, in a year: those that no later one of the same person follows. In a quarter: all.

    `periode` may be the place of one in a prepared query.
    """
    lanjutan = SKP.objects.hidup().filter(
        pegawai=OuterRef("pegawai"), mulai__gt=OuterRef("mulai"), periode=OuterRef("periode"),
        periode__evaluasi=periode, periode__evaluasi__jenis=JenisPeriode.TAHUNAN,
    )  # fmt: skip
    return ~Q(Exists(lanjutan))


def hasil_sebelumnya(penilai: Pegawai, periode: PeriodeEvaluasi) -> Subquery:
    """The periodic results of the year up to this period, as text that `urai` reads; of the outer plan's person.

    Those that the reader gave, and those that were released: others may not be known yet.
    """
    terlihat = Q(penilai=penilai) | Q(status__in=TERBUKA)
    hasil = (
        Evaluasi.objects.filter(
            terlihat,
            pegawai=OuterRef("pegawai"),
            periode__periode=periode.periode_id,
            periode__selesai__lte=periode.selesai,
        )
        .exclude(Q(periode=periode) | Q(periode__jenis=JenisPeriode.TAHUNAN) | Q(predikat=""))
        .order_by()
        .values("pegawai")
    )
    kolom = ("periode__urut", "skp", "pk", "predikat", "periode__jenis")
    teks = [bagian for nama in kolom for bagian in (_PISAH, Cast(F(nama), CharField()))]
    satu = Concat(*teks[1:], output_field=CharField())
    return Subquery(hasil.annotate(teks=StringAgg(satu, _ANTAR)).values("teks"))


def urai(teks: str | None) -> tuple[HasilPeriodik, ...]:
    """What `hasil_sebelumnya` wrote, in order of time."""
    baris = (satu.split(":") for satu in (teks or "").split(",") if satu)
    return tuple(sorted(HasilPeriodik(int(urut), int(skp), int(pk), *sisa) for urut, skp, pk, *sisa in baris))
