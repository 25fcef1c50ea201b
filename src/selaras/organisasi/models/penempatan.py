from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from selaras.common.constraints import TidakBertumpuk
from selaras.organisasi.models.orang import Pegawai
from selaras.organisasi.models.unit import Jabatan, UnitKerja


class Berjangka(models.Model):
    """A row that holds from `mulai` to `selesai` inclusive; open-ended when `selesai` is empty.

    `dasar`: the decision it rests on, as people quote it ("SK 821.2/17/2026").
    """

    mulai = models.DateField()
    selesai = models.DateField(null=True)
    dasar = models.CharField(max_length=100, blank=True)

    class Meta:
        abstract = True


class BerjangkaQuerySet[M: Berjangka](models.QuerySet[M]):
    """Words for dated rows."""

    def berlaku(self, pada: date) -> Self:
        """Rows in force on `pada`."""
        return self.filter(Q(selesai=None) | Q(selesai__gte=pada), mulai__lte=pada)

    def bertumpuk(self, mulai: date, selesai: date | None) -> Self:
        """Rows in force on any day from `mulai` to `selesai` (None: for good)."""
        sebelum_selesai = Q() if selesai is None else Q(mulai__lte=selesai)
        return self.filter(sebelum_selesai, Q(selesai=None) | Q(selesai__gte=mulai))


def urutan_benar(nama: str) -> models.CheckConstraint:
    """The constraint that a dated row does not end before it begins."""
    return models.CheckConstraint(name=nama, condition=Q(selesai=None) | Q(selesai__gte=F("mulai")))


class JenisPenempatan(models.TextChoices):
    """How a post is held."""

    DEFINITIF = "definitif", "Definitif"
    PLT = "plt", "Pelaksana tugas (Plt.)"
    PLH = "plh", "Pelaksana harian (Plh.)"


class PenempatanQuerySet(BerjangkaQuerySet["Penempatan"]):
    """Placements in force, as vocabulary."""


class Penempatan(Berjangka):
    """Who holds which post in which unit, and since when. `kepala`: leads the unit."""

    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="penempatan")
    unit = models.ForeignKey(UnitKerja, models.PROTECT, related_name="penempatan")
    jabatan = models.ForeignKey(Jabatan, models.PROTECT, related_name="penempatan")
    jenis = models.CharField(max_length=12, choices=JenisPenempatan, default=JenisPenempatan.DEFINITIF)
    kepala = models.BooleanField(default=False)
    objects = PenempatanQuerySet.as_manager()

    class Meta:
        constraints = [
            urutan_benar("penempatan_mulai_sebelum_selesai"),
            TidakBertumpuk(
                name="penempatan_definitif_tidak_bertumpuk", fields=["pegawai"], condition=Q(jenis="definitif")
            ),
            TidakBertumpuk(
                name="penempatan_kepala_tidak_bertumpuk", fields=["unit", "jenis"], condition=Q(kepala=True)
            ),
        ]
        indexes = [models.Index(name="penempatan_unit", fields=["unit", "mulai"])]


class AlasanPenilai(models.TextChoices):
    """Why somebody is the penilai."""

    ATASAN = "atasan", "Atasan langsung"
    PLT = "plt", "Pelaksana tugas"
    PLH = "plh", "Pelaksana harian"
    DELEGASI = "delegasi", "Pendelegasian wewenang"


class PenilaiQuerySet(BerjangkaQuerySet["Penilai"]):
    """Assessors in force, as vocabulary."""


class Penilai(Berjangka):
    """Who is the Pejabat Penilai Kinerja of whom, since when and why (Pasal 1 angka 9)."""

    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="penilai")
    penilai = models.ForeignKey(Pegawai, models.PROTECT, related_name="dinilai")
    alasan = models.CharField(max_length=12, choices=AlasanPenilai, default=AlasanPenilai.ATASAN)
    objects = PenilaiQuerySet.as_manager()

    class Meta:
        constraints = [
            urutan_benar("penilai_mulai_sebelum_selesai"),
            models.CheckConstraint(name="penilai_bukan_diri_sendiri", condition=~Q(pegawai=F("penilai"))),
            TidakBertumpuk(name="penilai_tidak_bertumpuk", fields=["pegawai"]),
        ]


class JenisPeran(models.TextChoices):
    """A right over a subtree of units, given to a person for a time."""

    PENGELOLA = "pengelola", "Tim pengelola kinerja"
    PENGAWAS = "pengawas", "Pengawas"
    ADMIN = "admin", "Admin sistem"


class PeranQuerySet(BerjangkaQuerySet["Peran"]):
    """Rights in force, as vocabulary."""


class Peran(Berjangka):
    """A role of a person over `unit` and all units below it."""

    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="peran")
    jenis = models.CharField(max_length=12, choices=JenisPeran)
    unit = models.ForeignKey(UnitKerja, models.PROTECT, related_name="+")
    objects = PeranQuerySet.as_manager()

    class Meta:
        constraints = [
            urutan_benar("peran_mulai_sebelum_selesai"),
            TidakBertumpuk(name="peran_tidak_bertumpuk", fields=["pegawai", "jenis", "unit"]),
        ]
