from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from selaras.common.constraints import TidakBertumpuk
from selaras.organisasi.models.orang import BERKURUN, Pegawai
from selaras.organisasi.models.penempatan import Berjangka, BerjangkaQuerySet, urutan_benar


class PangkatQuerySet(BerjangkaQuerySet["Pangkat"]):
    """Ranks in force, as vocabulary."""


class Pangkat(Berjangka):
    """The golongan of a person; it holds from its TMT, which is `mulai`, until the next."""

    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="pangkat")
    golongan = models.CharField(max_length=8)
    objects = PangkatQuerySet.as_manager()

    class Meta:
        constraints = [
            urutan_benar("pangkat_mulai_sebelum_selesai"),
            TidakBertumpuk(name="pangkat_tidak_bertumpuk", fields=["pegawai"]),
        ]


class AkhirTugas(models.Model):
    """The end of somebody's service as it was recorded: by which decision, and what ended with it.

    `semula` holds each row that was ended or removed as it was before, by its table, so that a wrong end can be taken
    back.
    """

    pegawai = models.OneToOneField(Pegawai, models.PROTECT, related_name="akhir_tugas")
    dasar = models.CharField(max_length=100, blank=True)
    semula = models.JSONField(encoder=DjangoJSONEncoder)


class MasaKedudukanQuerySet(BerjangkaQuerySet["MasaKedudukan"]):
    """Times in force, as vocabulary."""


class MasaKedudukan(Berjangka):
    """A time in which a person serves otherwise than usual: studies, works elsewhere (`tempat`), or is on leave."""

    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="masa_kedudukan")
    kedudukan = models.CharField(max_length=16, choices=[(k.value, k.label) for k in BERKURUN])
    tempat = models.CharField(max_length=200, blank=True)
    objects = MasaKedudukanQuerySet.as_manager()

    class Meta:
        constraints = [
            urutan_benar("masa_kedudukan_mulai_sebelum_selesai"),
            TidakBertumpuk(name="masa_kedudukan_tidak_bertumpuk", fields=["pegawai"]),
        ]
