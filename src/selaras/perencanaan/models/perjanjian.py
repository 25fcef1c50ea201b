from django.db import models
from django.db.models import Q

from aturan.capaian import LABEL, Polarisasi
from selaras.common.versi import Berversi
from selaras.organisasi.models import Pegawai, UnitKerja
from selaras.perencanaan.models.periode import PeriodeKinerja


class StatusPerjanjian(models.TextChoices):
    """Where the agreement stands."""

    DRAF = "draf", "Draf"
    DITETAPKAN = "ditetapkan", "Ditetapkan"


class PerjanjianKinerja(Berversi):
    """The performance agreement of a unit kerja mandiri for a year, signed by its head and the leader above."""

    unit = models.ForeignKey(UnitKerja, models.PROTECT, related_name="perjanjian")
    periode = models.ForeignKey(PeriodeKinerja, models.PROTECT, related_name="perjanjian")
    status = models.CharField(max_length=12, choices=StatusPerjanjian, default=StatusPerjanjian.DRAF)
    ditetapkan_oleh = models.ForeignKey(Pegawai, models.PROTECT, null=True, related_name="+")
    ditetapkan_pada = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="perjanjian_satu_per_unit_dan_tahun", fields=["unit", "periode"]),
            models.CheckConstraint(
                name="perjanjian_penetapan_utuh",
                condition=Q(status="ditetapkan", ditetapkan_oleh__isnull=False, ditetapkan_pada__isnull=False)
                | Q(status="draf", ditetapkan_oleh=None, ditetapkan_pada=None),
            ),
        ]


class Sasaran(Berversi):
    """What the unit promises to reach."""

    perjanjian = models.ForeignKey(PerjanjianKinerja, models.PROTECT, related_name="sasaran")
    urut = models.PositiveSmallIntegerField()
    rumusan = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(name="sasaran_urut_tunggal", fields=["perjanjian", "urut"])]

    def __str__(self) -> str:
        return self.rumusan


class IndikatorSasaran(Berversi):
    """How a sasaran is measured: a number per year, with its unit and which way is better."""

    sasaran = models.ForeignKey(Sasaran, models.PROTECT, related_name="indikator")
    urut = models.PositiveSmallIntegerField()
    kode = models.CharField(max_length=20)
    rumusan = models.TextField()
    satuan = models.CharField(max_length=40)
    polarisasi = models.CharField(max_length=12, choices={p.value: LABEL[p] for p in Polarisasi})
    target = models.DecimalField(max_digits=14, decimal_places=2)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="indikator_sasaran_urut_tunggal", fields=["sasaran", "urut"]),
            models.CheckConstraint(name="indikator_sasaran_target_tidak_negatif", condition=Q(target__gte=0)),
        ]

    def __str__(self) -> str:
        return self.rumusan
