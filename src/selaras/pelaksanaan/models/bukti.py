from typing import Self

from django.db import models
from django.db.models import Q

from selaras.common.izin import Tahap, laku
from selaras.organisasi.models import Pegawai
from selaras.perencanaan.models import PEMBACA, SKP, Indikator


class Berkas(models.Model):
    """A stored file: its bytes lie under a random key; its SHA-256 proves that they are the same."""

    kunci = models.CharField(max_length=64, unique=True)
    nama = models.CharField(max_length=200)
    mime = models.CharField(max_length=100)
    ukuran = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    diunggah_oleh = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    diunggah_pada = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(name="berkas_tidak_kosong", condition=Q(ukuran__gt=0))]


class BuktiDukungQuerySet(models.QuerySet["BuktiDukung"]):
    """Words for sets of evidence."""

    @laku("bukti.baca", Tahap.PELAKSANAAN, "Membaca bukti dan realisasi", *PEMBACA)
    def visible_to(self, pegawai: Pegawai) -> Self:
        """Of every SKP that one may see, as long as it is not withdrawn."""
        return self.berlaku().filter(skp__in=SKP.objects.visible_to(pegawai))

    def berlaku(self) -> Self:
        """Not withdrawn."""
        return self.filter(dicabut_pada=None)


class BuktiDukung(models.Model):
    """Evidence for one or more indicators in a month: a file or a link; withdrawn, never deleted.

    `ditandai_*`: the penilai could not open it. The server itself never opens a link.
    """

    skp = models.ForeignKey(SKP, models.PROTECT, related_name="bukti")
    indikator = models.ManyToManyField(Indikator, related_name="bukti")
    bulan = models.DateField()
    nama = models.CharField(max_length=200)
    tautan = models.URLField(max_length=1000, blank=True)
    berkas = models.ForeignKey(Berkas, models.PROTECT, null=True, related_name="bukti")
    diberi_oleh = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    diberi_pada = models.DateTimeField()
    ditandai_oleh = models.ForeignKey(Pegawai, models.PROTECT, null=True, related_name="+")
    ditandai_pada = models.DateTimeField(null=True)
    dicabut_oleh = models.ForeignKey(Pegawai, models.PROTECT, null=True, related_name="+")
    dicabut_pada = models.DateTimeField(null=True)
    objects = BuktiDukungQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="bukti_berkas_atau_tautan",
                condition=Q(berkas=None) & ~Q(tautan="") | Q(berkas__isnull=False, tautan=""),
            ),
            models.CheckConstraint(
                name="bukti_ditandai_utuh",
                condition=Q(ditandai_oleh=None, ditandai_pada=None)
                | Q(ditandai_oleh__isnull=False, ditandai_pada__isnull=False),
            ),
            models.CheckConstraint(
                name="bukti_dicabut_utuh",
                condition=Q(dicabut_oleh=None, dicabut_pada=None)
                | Q(dicabut_oleh__isnull=False, dicabut_pada__isnull=False),
            ),
            models.CheckConstraint(name="bukti_bulan_tanggal_satu", condition=Q(bulan__day=1)),
        ]
