from datetime import date
from functools import reduce
from operator import or_
from typing import Self

from django.db import models
from django.db.models import Q

from aturan.predikat import LABEL, MATRIKS, Predikat, Rating
from selaras.common.izin import Sebagai, Tahap, laku
from selaras.common.versi import Berversi
from selaras.organisasi.models import Pegawai, UnitKerja
from selaras.organisasi.wewenang import wewenang
from selaras.perencanaan.models import PEMBACA, SKP, PeriodeEvaluasi

RATING = {r.value: LABEL[r] for r in Rating}
PREDIKAT = {p.value: LABEL[p] for p in Predikat}


class StatusEvaluasi(models.TextChoices):
    """Before `disampaikan`, nobody but the penilai and who leads the period sees a rating."""

    DRAF = "draf", "Draf"
    SELESAI = "selesai", "Selesai dinilai"
    DISAMPAIKAN = "disampaikan", "Disampaikan"
    DITERIMA = "diterima", "Diterima"
    KEBERATAN = "keberatan", "Keberatan"
    FINAL = "final", "Final"


TERBUKA = (  # released: its person may see it
    StatusEvaluasi.DISAMPAIKAN, StatusEvaluasi.DITERIMA, StatusEvaluasi.KEBERATAN, StatusEvaluasi.FINAL,
)  # fmt: skip


class Asal(models.TextChoices):
    """Rated here, or declared for a year before the system."""

    PENILAIAN = "penilaian", "Penilaian"
    PERNYATAAN = "pernyataan", "Pernyataan hasil tahun lalu"


def menurut_matriks(akhiran: str = "") -> Q:
    """True for exactly the rows that `aturan` would decide, in any version; columns may carry a suffix."""
    kolom = ("versi_aturan", f"hasil{akhiran}", f"perilaku{akhiran}", f"predikat{akhiran}")
    isi = ((versi, *pasangan, predikat) for versi, sel in MATRIKS.items() for pasangan, predikat in sel.items())
    return reduce(or_, (Q(*((k, n.value) for k, n in zip(kolom, baris, strict=True))) for baris in isi))


class EvaluasiQuerySet(models.QuerySet["Evaluasi"]):
    """Words for sets of evaluations."""

    @laku("evaluasi.baca_draf", Tahap.PENILAIAN, "Membaca penilaian yang belum disampaikan", Sebagai.PENILAI)
    @laku("evaluasi.baca", Tahap.PENILAIAN, "Membaca hasil penilaian", *PEMBACA, saat=TERBUKA)
    def visible_to(self, pegawai: Pegawai) -> Self:
        """One's own once released; those one assesses; released ones of whom one decides, leads, serves or watches."""
        terbuka = Q(status__in=TERBUKA)
        terlihat = Q(penilai=pegawai) | terbuka & (Q(pegawai=pegawai) | Q(atasan_penilai=pegawai))
        if unit := wewenang(pegawai).unit_terlihat:
            terlihat |= terbuka & Q(skp__unit__in=unit)
        return self.filter(terlihat)

    def terbuka(self) -> Self:
        """Released to their people."""
        return self.filter(status__in=TERBUKA)

    def tetap(self, hari: date) -> Self:
        """Results that stand on `hari`: accepted, decided, or left unanswered until their term was over."""
        lewat = Q(status=StatusEvaluasi.DISAMPAIKAN, batas_tanggapan__lt=hari)
        return self.filter(Q(status__in=(StatusEvaluasi.DITERIMA, StatusEvaluasi.FINAL)) | lewat)

    def bernama(self) -> Self:
        """With the people, the plan and the period that every page prints."""
        return self.select_related(
            "pegawai", "penilai", "atasan_penilai", "unit", "skp", "skp__unit", "periode", "periode__periode"
        )


class Evaluasi(Berversi):
    """Two ratings of one person in one period and the predicate that follows.

    The predicate is an ordinary column that only the service sets; the constraint refuses every row that
    `aturan.predikat` would not decide. `unit` is the unit kerja mandiri whose pattern it counts in.
    """

    skp = models.ForeignKey(SKP, models.PROTECT, related_name="evaluasi")
    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="evaluasi")
    penilai = models.ForeignKey(Pegawai, models.PROTECT, related_name="evaluasi_dinilai")
    atasan_penilai = models.ForeignKey(Pegawai, models.PROTECT, null=True, related_name="evaluasi_diawasi")
    periode = models.ForeignKey(PeriodeEvaluasi, models.PROTECT, related_name="evaluasi_pegawai")
    unit = models.ForeignKey(UnitKerja, models.PROTECT, related_name="evaluasi")
    kepala_unit = models.BooleanField(default=False)  # heads the unit: outside its pattern
    asal = models.CharField(max_length=12, choices=Asal, default=Asal.PENILAIAN)
    status = models.CharField(max_length=12, choices=StatusEvaluasi, default=StatusEvaluasi.DRAF)
    hasil = models.CharField(max_length=24, blank=True, choices=RATING)
    perilaku = models.CharField(max_length=24, blank=True, choices=RATING)
    predikat = models.CharField(max_length=16, blank=True, choices=PREDIKAT)
    versi_aturan = models.CharField(max_length=40, blank=True)
    catatan = models.TextField(blank=True)
    rekomendasi = models.TextField(blank=True)
    dinilai_pada = models.DateTimeField(null=True)
    disampaikan_pada = models.DateTimeField(null=True)
    batas_tanggapan = models.DateField(null=True)
    ditanggapi_pada = models.DateTimeField(null=True)
    objects = EvaluasiQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="evaluasi_satu_per_skp_dan_periode", fields=["skp", "periode"]),
            models.CheckConstraint(
                name="evaluasi_predikat_menurut_aturan",
                condition=Q(predikat="") & (Q(hasil="") | Q(perilaku=""))
                | menurut_matriks()
                | Q(asal="pernyataan", hasil="", perilaku="", predikat__in=list(PREDIKAT)),
            ),
            models.CheckConstraint(name="evaluasi_selesai_berpredikat", condition=Q(status="draf") | ~Q(predikat="")),
            models.CheckConstraint(
                name="evaluasi_disampaikan_utuh",
                condition=Q(status__in=["draf", "selesai"], disampaikan_pada=None, batas_tanggapan=None)
                | Q(status__in=TERBUKA, disampaikan_pada__isnull=False, batas_tanggapan__isnull=False)
                | Q(asal="pernyataan"),
            ),
        ]
        indexes = [
            models.Index(name="evaluasi_unit_periode", fields=["unit", "periode", "predikat"]),
            models.Index(name="evaluasi_penilai_periode", fields=["penilai", "periode"]),
            models.Index(name="evaluasi_pegawai", fields=["pegawai", "periode"]),
        ]

    @property
    def terbuka(self) -> bool:
        """True once released to its person."""
        return self.status in TERBUKA

    def masih_dapat_ditanggapi(self, hari: date) -> bool:
        """True from release to the last day of the term, unless answered. Then the result stands without any act."""
        batas = self.batas_tanggapan
        return self.status == StatusEvaluasi.DISAMPAIKAN and batas is not None and hari <= batas
