from datetime import datetime
from typing import Self

from django.db import models
from django.urls import reverse

from selaras.organisasi.models import Pegawai


class PemberitahuanQuerySet(models.QuerySet["Pemberitahuan"]):
    """Words for sets of notices."""

    def untuk(self, pegawai: Pegawai) -> Self:
        """Those of one person, newest first; nobody sees anybody else's."""
        return self.filter(pegawai=pegawai).order_by("-pada", "-pk")

    def baru(self) -> Self:
        """Not read yet."""
        return self.filter(dibaca_pada=None)


class Pemberitahuan(models.Model):
    """One sentence that somebody should read, and the page where it is looked into.

    It holds no key to what it is about, only the name of a page and a number: whoever opens it is asked there again
    what they may see. `kunci` says what caused it, so that nothing is told twice. No sentence holds a rating.
    """

    pegawai = models.ForeignKey(Pegawai, models.CASCADE, related_name="pemberitahuan")
    kunci = models.CharField(max_length=80)
    kata = models.CharField(max_length=300)
    halaman = models.CharField(max_length=60)  # the name of an address
    nomor = models.BigIntegerField(null=True)  # and what follows in it
    pada = models.DateTimeField()
    dibaca_pada = models.DateTimeField(null=True)
    disurati_pada = models.DateTimeField(null=True)
    objects = PemberitahuanQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(name="pemberitahuan_sekali", fields=["pegawai", "kunci"])]
        indexes = [
            models.Index(name="pemberitahuan_pegawai", fields=["pegawai", "-pada"]),
            models.Index(name="pemberitahuan_baru", fields=["pegawai"], condition=models.Q(dibaca_pada=None)),
            models.Index(name="pemberitahuan_pada", fields=["pada"]),
        ]

    def __str__(self) -> str:
        return self.kata

    @property
    def alamat(self) -> str:
        """Where it is looked into."""
        return reverse(self.halaman, args=[] if self.nomor is None else [self.nomor])


class Surel(models.TextChoices):
    """When notices come by mail too."""

    SEGERA = "segera", "Segera"
    HARIAN = "harian", "Sekali sehari, dirangkum"
    TIDAK = "tidak", "Tidak usah"


class PilihanKabar(models.Model):
    """How one person wants to be told. The hours of rest (local; from `tenang_mulai` on, until `tenang_selesai`) hold mail
    back, never the notice itself; whoever has chosen nothing has what stands here.
    """

    pegawai = models.OneToOneField(Pegawai, models.CASCADE, primary_key=True, related_name="pilihan_kabar")
    surel = models.CharField(max_length=8, choices=Surel, default=Surel.HARIAN)
    tenang_mulai = models.PositiveSmallIntegerField(default=20)
    tenang_selesai = models.PositiveSmallIntegerField(default=6)
    tenang_akhir_pekan = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="pilihan_kabar_jam", condition=models.Q(tenang_mulai__lte=23, tenang_selesai__lte=23)
            )
        ]

    def tenang(self, kini: datetime) -> bool:
        """True while mail waits; `kini` is local time. Equal hours: no rest on that day."""
        if self.tenang_akhir_pekan and kini.weekday() >= 5:
            return True
        mulai, selesai, jam = self.tenang_mulai, self.tenang_selesai, kini.hour
        return mulai <= jam < selesai if mulai <= selesai else jam >= mulai or jam < selesai


class Terumumkan(models.Model):
    """The last seal whose rows have become notices; one row. Seals stand in one order: what is sealed later comes later."""

    segel = models.BigIntegerField(default=0)
