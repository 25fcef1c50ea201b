from datetime import datetime
from typing import Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q


class PenggunaManager(BaseUserManager["Pengguna"]):
    """Looks accounts up by NIP, as Django and allauth ask for it."""


class Tema(models.TextChoices):
    """How the screens look: as the device has it, light, or dark."""

    PERANGKAT = "", "Ikut perangkat"
    TERANG = "selaras", "Terang"
    GELAP = "selaras-gelap", "Gelap"


class Pengguna(AbstractBaseUser):
    """An account: what one signs in with. Whose it is stands in `Pegawai.pengguna`."""

    username = models.CharField("NIP", max_length=30, unique=True)
    email = models.EmailField(blank=True)
    is_active = models.BooleanField(default=True)
    tema = models.CharField(max_length=16, default=Tema.PERANGKAT, blank=True, choices=Tema)
    USERNAME_FIELD, EMAIL_FIELD, REQUIRED_FIELDS = "username", "email", []
    objects = PenggunaManager()


class KodeAktivasi(models.Model):
    """A one-time code with which an imported person opens the account; only its hash is kept."""

    pegawai = models.ForeignKey("organisasi.Pegawai", models.PROTECT, related_name="kode_aktivasi")
    sidik = models.CharField(max_length=64, unique=True)
    kedaluwarsa = models.DateTimeField()
    salah = models.PositiveSmallIntegerField(default=0)  # wrong tries
    dibuat_oleh = models.BigIntegerField()
    dibuat_pada = models.DateTimeField()
    dipakai_pada = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="kode_aktivasi_satu_berlaku", fields=["pegawai"], condition=Q(dipakai_pada=None)
            )
        ]


class KunciApiQuerySet(models.QuerySet["KunciApi"]):
    """Words for sets of keys."""

    def berlaku(self, pada: datetime) -> Self:
        """Keys that open something: neither revoked nor past their time."""
        return self.filter(dicabut_pada=None, kedaluwarsa__gt=pada)


class KunciApi(models.Model):
    """A key with which a program acts as its owner, and never for more; only its hash is kept.

    `lingkup`: what it may be used for (`perencanaan:tulis`). `menit` and `terpakai` count its requests in one minute.
    """

    pegawai = models.ForeignKey("organisasi.Pegawai", models.PROTECT, related_name="kunci_api")
    nama = models.CharField(max_length=100)
    awalan = models.CharField(max_length=8)  # by which people know it again
    sidik = models.CharField(max_length=64, unique=True)
    lingkup = models.JSONField()
    dibuat_pada = models.DateTimeField()
    kedaluwarsa = models.DateTimeField()
    dicabut_pada = models.DateTimeField(null=True)
    dipakai_pada = models.DateTimeField(null=True)
    menit = models.DateTimeField(null=True)
    terpakai = models.PositiveIntegerField(default=0)
    objects = KunciApiQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(name="kunci_api_bernama", condition=~Q(nama="")),
            models.CheckConstraint(
                name="kunci_api_berakhir_sesudah_dibuat", condition=Q(kedaluwarsa__gt=F("dibuat_pada"))
            ),
        ]

    def __str__(self) -> str:
        return self.nama
