from django.db import models
from django.db.models import F, Q

from aturan.periode import JenisPeriode
from selaras.organisasi.models import Pegawai


class PeriodeKinerja(models.Model):
    """A performance year; it exists once the pengelola has opened it."""

    tahun = models.PositiveSmallIntegerField(unique=True)
    dibuka_oleh = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    dibuka_pada = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.tahun)


class PeriodeEvaluasi(models.Model):
    """One evaluation within the year: a triwulan, or the whole year (tahunan, printed AKHIR)."""

    periode = models.ForeignKey(PeriodeKinerja, models.PROTECT, related_name="evaluasi")
    jenis = models.CharField(max_length=12, choices={j.value: j.value for j in JenisPeriode})
    urut = models.PositiveSmallIntegerField()  # 1-4 for triwulan, 5 for the year
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
        romawi = ("I", "II", "III", "IV")
        tahun = self.mulai.year
        return f"Tahun {tahun}" if self.jenis == JenisPeriode.TAHUNAN else f"Triwulan {romawi[self.urut - 1]} {tahun}"

    def __str__(self) -> str:
        return self.nama
