from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q


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
