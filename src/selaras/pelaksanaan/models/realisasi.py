from django.db import models
from django.db.models import Q

from selaras.common.format import angka
from selaras.common.versi import Berversi
from selaras.perencanaan.models import SKP, Indikator, IndikatorSasaran, PeriodeEvaluasi


class Realisasi(Berversi):
    """What one indicator reached in one month: a number, or words where the target is no number; never neither."""

    indikator = models.ForeignKey(Indikator, models.PROTECT, related_name="realisasi")
    bulan = models.DateField()  # the first of the month
    nilai = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    uraian = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="realisasi_satu_per_bulan", fields=["indikator", "bulan"]),
            models.CheckConstraint(name="realisasi_bulan_tanggal_satu", condition=Q(bulan__day=1)),
            models.CheckConstraint(name="realisasi_berisi", condition=Q(nilai__isnull=False) | ~Q(uraian="")),
        ]

    @property
    def tertulis(self) -> str:
        """What stands in the cell: the number as people write it, or the words."""
        return self.uraian if self.nilai is None else angka(self.nilai)


class KunciPelaksanaan(models.Model):
    """Up to which day the figures and the evidence of an SKP are fixed, because its evaluation was released."""

    skp = models.OneToOneField(SKP, models.PROTECT, primary_key=True, related_name="kunci")
    sampai = models.DateField()


class CapaianIndikator(Berversi):
    """What the unit reached on one indicator of its perjanjian kinerja, up to the end of a period."""

    indikator = models.ForeignKey(IndikatorSasaran, models.PROTECT, related_name="capaian")
    periode = models.ForeignKey(PeriodeEvaluasi, models.PROTECT, related_name="capaian")
    nilai = models.DecimalField(max_digits=14, decimal_places=2)
    keterangan = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(name="capaian_satu_per_periode", fields=["indikator", "periode"])]

    @property
    def tertulis(self) -> str:
        """The number as people write it."""
        return angka(self.nilai)
