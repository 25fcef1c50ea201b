from django.db import models
from django.db.models import Q

from selaras.organisasi.models import Pegawai
from selaras.tindak_lanjut.models.dicabut import Dicabut, DicabutQuerySet, dicabut_utuh


class JenisPenghargaan(models.TextChoices):
    """What kind of award; the first is one that the law asks for elsewhere."""

    TELADAN = "teladan", "Pegawai teladan"
    LAINNYA = "lainnya", "Penghargaan lain"


class PenghargaanQuerySet(DicabutQuerySet["Penghargaan"]):
    """Awards."""


class Penghargaan(Dicabut):
    """An award that was given by a document (`dasar`), on a day, for a reason."""

    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="penghargaan")
    jenis = models.CharField(max_length=12, choices=JenisPenghargaan)
    nama = models.CharField(max_length=200)
    tanggal = models.DateField()
    alasan = models.TextField()
    dasar = models.CharField(max_length=100)
    dicatat_oleh = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    dicatat_pada = models.DateTimeField()
    objects = PenghargaanQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(name="penghargaan_beralasan", condition=~Q(nama="") & ~Q(alasan="") & ~Q(dasar="")),
            dicabut_utuh("penghargaan_dicabut_utuh"),
        ]
        indexes = [models.Index(name="penghargaan_pegawai", fields=["pegawai", "tanggal"])]

    def __str__(self) -> str:
        return self.nama
