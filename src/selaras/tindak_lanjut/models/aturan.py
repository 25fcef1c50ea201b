from django.db import models
from django.db.models import F, Q

from selaras.common.versi import Berversi


class AturanTindakLanjut(Berversi):
    """What the law leaves to the institution in stage 4; one row, and before any is written, these defaults.

    `hari_penentu`: a month counts for the post held on that day of it. `tahun_predikat_jenjang`: sources differ between
    one and two. The thresholds of potential are nobody's law. `perbaikan_periodik`: may a quarter open a case too.
    """

    hari_penentu = models.PositiveSmallIntegerField(default=15)
    tahun_predikat_jenjang = models.PositiveSmallIntegerField(default=2)
    potensial_menengah = models.DecimalField(max_digits=5, decimal_places=2, default=60)
    potensial_tinggi = models.DecimalField(max_digits=5, decimal_places=2, default=80)
    talenta_terlihat_sendiri = models.BooleanField(default=False)
    perbaikan_periodik = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="aturan_tindak_lanjut_wajar",
                condition=Q(
                    hari_penentu__range=(1, 28),
                    tahun_predikat_jenjang__range=(1, 2),
                    potensial_menengah__gte=0,
                    potensial_tinggi__lte=100,
                    potensial_menengah__lte=F("potensial_tinggi"),
                ),
            )
        ]
