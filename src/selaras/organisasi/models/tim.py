from django.db import models
from django.db.models import Q

from selaras.common.constraints import TidakBertumpuk
from selaras.organisasi.models.orang import Pegawai
from selaras.organisasi.models.penempatan import Berjangka, BerjangkaQuerySet, urutan_benar
from selaras.organisasi.models.unit import UnitKerja


class TimKerjaQuerySet(BerjangkaQuerySet["TimKerja"]):
    """Teams in force, as vocabulary."""


class TimKerja(Berjangka):
    """A team that crosses units; whoever leads it is one of its members (`AnggotaTim.ketua`)."""

    nama = models.CharField(max_length=200)
    unit = models.ForeignKey(UnitKerja, models.PROTECT, related_name="tim")
    objects = TimKerjaQuerySet.as_manager()

    class Meta:
        constraints = [urutan_benar("tim_mulai_sebelum_selesai")]

    def __str__(self) -> str:
        return self.nama


class AnggotaTimQuerySet(BerjangkaQuerySet["AnggotaTim"]):
    """Memberships in force, as vocabulary."""


class AnggotaTim(Berjangka):
    """Membership of a person in a team. `ketua`: leads it."""

    tim = models.ForeignKey(TimKerja, models.PROTECT, related_name="anggota")
    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="keanggotaan")
    ketua = models.BooleanField(default=False)
    objects = AnggotaTimQuerySet.as_manager()

    class Meta:
        constraints = [
            urutan_benar("anggota_mulai_sebelum_selesai"),
            TidakBertumpuk(name="anggota_tidak_bertumpuk", fields=["tim", "pegawai"]),
            TidakBertumpuk(name="anggota_satu_ketua", fields=["tim"], condition=Q(ketua=True)),
        ]
