from django.db import models
from django.db.models import F, Q

from aturan.periode import LABEL, JenisPeriode, Periode
from selaras.organisasi.models import Pegawai


class PeriodeKinerja(models.Model):
    """A performance year; it exists once the pengelola has opened it."""

    tahun = models.PositiveSmallIntegerField(unique=True)
    dibuka_oleh = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    dibuka_pada = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.tahun)


class PeriodeEvaluasi(models.Model):
    """One evaluation within the year: a triwulan or a month, as it was opened, or the whole year (tahunan, printed AKHIR)."""

    periode = models.ForeignKey(PeriodeKinerja, models.PROTECT, related_name="evaluasi")
    jenis = models.CharField(max_length=12, choices={j.value: LABEL[j] for j in JenisPeriode})
    urut = models.PositiveSmallIntegerField()  # counts from 1 within its kind
    mulai = models.DateField()
    selesai = models.DateField()
    tenggat = models.DateField()  # until when the penilai rates

    class Meta:
        constraints = [
            models.UniqueConstraint(name="periode_evaluasi_tunggal", fields=["periode", "jenis", "urut"]),
            models.CheckConstraint(
                name="periode_evaluasi_berurutan", condition=Q(selesai__gte=F("mulai"), tenggat__gte=F("selesai"))
            ),
        ]

    @property
    def nama(self) -> str:
        """As screens name it: Triwulan III 2026, or Tahun 2026."""
        return Periode(JenisPeriode(self.jenis), self.mulai.year, self.urut).label

    def __str__(self) -> str:
        return self.nama
