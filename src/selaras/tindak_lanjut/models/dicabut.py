from typing import Self

from django.db import models
from django.db.models import Q

from selaras.organisasi.models import Pegawai


class Dicabut(models.Model):
    """A row that stays when it is taken back: by whom, when and why."""

    dicabut_oleh = models.ForeignKey(Pegawai, models.PROTECT, null=True, related_name="+")
    dicabut_pada = models.DateTimeField(null=True)
    alasan_cabut = models.TextField(blank=True)

    class Meta:
        abstract = True


class DicabutQuerySet[M: Dicabut](models.QuerySet[M]):
    """Words for rows that may have been taken back."""

    def berlaku(self) -> Self:
        """Rows that stand."""
        return self.filter(dicabut_pada=None)


def dicabut_utuh(nama: str) -> models.CheckConstraint:
    """The constraint that a row is taken back whole, with a reason, or not at all."""
    return models.CheckConstraint(
        name=nama,
        condition=Q(dicabut_oleh=None, dicabut_pada=None, alasan_cabut="")
        | ~Q(alasan_cabut="") & Q(dicabut_oleh__isnull=False, dicabut_pada__isnull=False),
    )
