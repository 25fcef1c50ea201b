from django.db import models
from django.db.models import Q

from aturan.distribusi import CapaianOrganisasi
from selaras.organisasi.models import Pegawai, UnitKerja
from selaras.pelaksanaan.models import Berkas
from selaras.perencanaan.models import PeriodeEvaluasi


class PenetapanCapaian(models.Model):
    """The level of a unit kerja mandiri in a period, set by the leader above (SE MenPANRB 3/2023, step 1).

    `dicatat_oleh`: the pengelola who recorded the signed decision of somebody outside, with its scan. `hitungan`: the
    arithmetic as it stood that day (`Hitungan.beku`), None without figures; `alasan_beda`: why the level is another one
    than it proposed.
    """

    unit = models.ForeignKey(UnitKerja, models.PROTECT, related_name="capaian")
    periode = models.ForeignKey(PeriodeEvaluasi, models.PROTECT, related_name="penetapan")
    tingkat = models.CharField(max_length=16, choices={c.value: c.value for c in CapaianOrganisasi})
    alasan = models.TextField()
    alasan_beda = models.TextField(blank=True)
    hitungan = models.JSONField(null=True)
    versi_aturan = models.CharField(max_length=40)
    ditetapkan_oleh = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    ditetapkan_pada = models.DateTimeField()
    dicatat_oleh = models.ForeignKey(Pegawai, models.PROTECT, null=True, related_name="+")
    dicatat_pada = models.DateTimeField(null=True)
    naskah = models.ForeignKey(Berkas, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="capaian_unit_satu_per_periode", fields=["unit", "periode"]),
            models.CheckConstraint(
                name="capaian_unit_dicatat_utuh",
                condition=Q(dicatat_oleh=None, dicatat_pada=None, naskah=None)
                | Q(dicatat_oleh__isnull=False, dicatat_pada__isnull=False, naskah__isnull=False),
            ),
        ]


class PenjelasanSebaran(models.Model):
    """Why the spread of predicates of a unit departs from the pattern: written before release, never edited."""

    unit = models.ForeignKey(UnitKerja, models.PROTECT, related_name="penjelasan_sebaran")
    periode = models.ForeignKey(PeriodeEvaluasi, models.PROTECT, related_name="penjelasan_sebaran")
    sebaran = models.JSONField()  # {predikat: people} as it was
    alasan = models.TextField()
    oleh = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    pada = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(name="penjelasan_sebaran_berisi", condition=~Q(alasan=""))]
