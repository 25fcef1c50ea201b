from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from django.db import models
from django.db.models import F, Q

from aturan.distribusi import CapaianOrganisasi
from aturan.usulan import BATAS_CAPAIAN, ISTIMEWA_MULAI, TANGGA
from selaras.common.versi import Berversi
from selaras.organisasi.models import Pegawai

RENTANG: Final = {"batas_capaian": (100, 200), "penjelasan_hari": (1, 60), "putusan_hari": (1, 90)}
PERSEN: Final = (1, 200)  # of every rung


class AturanPenilaian(Berversi):
    """What the law leaves to the institution in stage 3: one row, and none while nothing was changed.

    The percentages lead from what a unit reached to the level that is proposed; no national table does [design]. The
    terms of explanation and decision are [design] too, counted in the days of `Instansi.keberatan_satuan`. `ppk`: who
    decides an objection where the penilai has no superior [memory].
    """

    batas_capaian = models.PositiveSmallIntegerField(default=int(BATAS_CAPAIAN))  # percent, of one indicator
    istimewa_mulai = models.PositiveSmallIntegerField(default=int(ISTIMEWA_MULAI))
    baik_mulai = models.PositiveSmallIntegerField(default=int(TANGGA[CapaianOrganisasi.BAIK]))
    butuh_perbaikan_mulai = models.PositiveSmallIntegerField(default=int(TANGGA[CapaianOrganisasi.BUTUH_PERBAIKAN]))
    kurang_mulai = models.PositiveSmallIntegerField(default=int(TANGGA[CapaianOrganisasi.KURANG]))
    penjelasan_hari = models.PositiveSmallIntegerField(default=7)
    putusan_hari = models.PositiveSmallIntegerField(default=14)  # from the day of the objection, too
    ppk = models.ForeignKey(Pegawai, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            *(
                models.CheckConstraint(name=f"aturan_{nama}_wajar", condition=Q(**{f"{nama}__range": rentang}))
                for nama, rentang in RENTANG.items()
            ),
            models.CheckConstraint(
                name="aturan_tangga_menurun",
                condition=Q(
                    istimewa_mulai__gt=F("baik_mulai"),
                    baik_mulai__gt=F("butuh_perbaikan_mulai"),
                    butuh_perbaikan_mulai__gt=F("kurang_mulai"),
                    kurang_mulai__gt=0,
                ),
            ),
            models.CheckConstraint(
                name="aturan_penjelasan_sebelum_putusan", condition=Q(penjelasan_hari__lte=F("putusan_hari"))
            ),
        ]

    @property
    def tangga(self) -> Mapping[CapaianOrganisasi, Decimal]:
        """The lowest percent of each level that figures alone may propose."""
        return {
            CapaianOrganisasi.BAIK: Decimal(self.baik_mulai),
            CapaianOrganisasi.BUTUH_PERBAIKAN: Decimal(self.butuh_perbaikan_mulai),
            CapaianOrganisasi.KURANG: Decimal(self.kurang_mulai),
        }
