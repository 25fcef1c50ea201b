from django.db import transaction
from django.tasks import task

from selaras.common.jadwal import Irama, terjadwal
from selaras.jejak.models import AWAL, Antre, Jejak, Segel, sha256

SEKALI = 1000


@transaction.atomic
def segel() -> int:
    """Seal up to 1000 queued rows and say how many; safe to run twice or side by side."""
    antre = list(Antre.objects.select_for_update().order_by("pk")[:SEKALI])
    baris = Jejak.objects.filter(pk__in=[a.pk for a in antre]).order_by("pk")
    isi = [[jejak.pk, jejak.sidik()] for jejak in baris]
    if isi:
        sebelum = Segel.objects.order_by("pk").values_list("sidik", flat=True).last() or AWAL
        Segel.objects.create(isi=isi, sebelum=sebelum, sidik=sha256([sebelum, isi]))
        # a queued id without its row stays: doctor names it
        Antre.objects.filter(pk__in=[pk for pk, _ in isi]).delete()
    return len(isi)


@terjadwal(Irama.MENIT)
@task
def segel_jejak() -> None:
    """Seal what is queued."""
    while segel() == SEKALI:
        pass
