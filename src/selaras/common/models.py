from django.db import models


class Jadwal(models.Model):
    """A scheduled task that was enqueued for its slot. Of many workers that tick, one enqueues."""

    pekerjaan = models.CharField(max_length=120)  # dotted path of the task
    slot = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(name="jadwal_sekali_tiap_slot", fields=["slot", "pekerjaan"])]
