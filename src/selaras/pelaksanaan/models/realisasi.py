from django.db import models
from django.db.models import Q

from selaras.common.versi import Berversi
from selaras.perencanaan.models import Indikator, IndikatorSasaran, PeriodeEvaluasi


class Realisasi(Berversi):
    """What one indicator reached in one month: a number, or words where the target is no number."""

    indikator = models.ForeignKey(Indikator, models.PROTECT, related_name="realisasi")
    bulan = models.DateField()  # the first of the month
    nilai = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    uraian = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="realisasi_satu_per_bulan", fields=["indikator", "bulan"]),
            models.CheckConstraint(name="realisasi_bulan_tanggal_satu", condition=Q(bulan__day=1)),
        ]


class CapaianIndikator(Berversi):
    """What the unit reached on one indicator of its perjanjian kinerja, up to the end of a period."""

    indikator = models.ForeignKey(IndikatorSasaran, models.PROTECT, related_name="capaian")
    periode = models.ForeignKey(PeriodeEvaluasi, models.PROTECT, related_name="capaian")
    nilai = models.DecimalField(max_digits=14, decimal_places=2)
    keterangan = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(name="capaian_satu_per_periode", fields=["indikator", "periode"])]
