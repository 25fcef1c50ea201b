from typing import Self

from django.db import models
from django.db.models import Q

from selaras.common.izin import Tahap, laku
from selaras.common.versi import Berversi
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.models.bukti import BuktiDukung
from selaras.perencanaan.models import PEMBACA, SKP, HasilKerja, PeriodeEvaluasi


class RencanaAksiQuerySet(models.QuerySet["RencanaAksi"]):
    """Words for sets of steps."""

    @laku("rencana_aksi.baca", Tahap.PELAKSANAAN, "Membaca rencana aksi", *PEMBACA)
    def visible_to(self, pegawai: Pegawai) -> Self:
        """Of every SKP that one may see."""
        return self.filter(hasil__skp__in=SKP.objects.visible_to(pegawai))


class RencanaAksi(Berversi):
    """One step towards a result, within one evaluation period: what is done, and when it counts as done.

    `disepakati_*`: the penilai has agreed to these words; other words are to be agreed to anew.
    """

    hasil = models.ForeignKey(HasilKerja, models.PROTECT, related_name="rencana_aksi")
    periode = models.ForeignKey(PeriodeEvaluasi, models.PROTECT, related_name="+")
    langkah = models.TextField()
    target = models.TextField(blank=True)
    bukti = models.ForeignKey(BuktiDukung, models.PROTECT, null=True, related_name="rencana_aksi")
    selesai_pada = models.DateTimeField(null=True)
    disepakati_oleh = models.ForeignKey(Pegawai, models.PROTECT, null=True, related_name="+")
    disepakati_pada = models.DateTimeField(null=True)
    objects = RencanaAksiQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(name="rencana_aksi_berisi", condition=~Q(langkah="")),
            models.CheckConstraint(
                name="rencana_aksi_disepakati_utuh",
                condition=Q(disepakati_oleh=None, disepakati_pada=None)
                | Q(disepakati_oleh__isnull=False, disepakati_pada__isnull=False),
            ),
        ]
        indexes = [models.Index(name="rencana_aksi_periode", fields=["hasil", "periode"])]

    def __str__(self) -> str:
        return self.langkah
