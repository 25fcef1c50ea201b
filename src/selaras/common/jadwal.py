"""What has to happen by itself: a task says how often, a worker's tick sees to it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from django.db import transaction
from django.tasks import Task
from django.utils.timezone import localtime

from selaras.common.models import Jadwal

MASIH_HIDUP: Final = timedelta(minutes=3)  # a worker whose last tick is older is taken for dead


class Irama(StrEnum):
    """How often a task is due."""

    MENIT = "menit"
    HARI = "hari"

    def slot(self, pada: datetime) -> datetime:
        """The beginning of the minute, or of the local day, that holds `pada`."""
        awal = localtime(pada).replace(second=0, microsecond=0)
        return awal if self is Irama.MENIT else awal.replace(hour=0, minute=0)


TERJADWAL: Final[list[tuple[Irama, Task[[], Any]]]] = []


def terjadwal(irama: Irama) -> Callable[[Task[[], Any]], Task[[], Any]]:
    """Have a task without arguments enqueued once in each slot of `irama`; it stands above `@task`."""

    def daftarkan(tugas: Task[[], Any]) -> Task[[], Any]:
        TERJADWAL.append((irama, tugas))
        return tugas

    return daftarkan


def denyut(pada: datetime) -> int:
    """Enqueue what is due at `pada` and has not been enqueued yet, by whomever; says how many tasks."""
    return sum(_antrekan(irama.slot(pada), tugas) for irama, tugas in TERJADWAL)


@transaction.atomic
def _antrekan(slot: datetime, tugas: Task[[], Any]) -> bool:
    """The row of the slot and the queue row are written together: both or neither."""
    _, baru = Jadwal.objects.get_or_create(pekerjaan=tugas.module_path, slot=slot)
    if baru:
        tugas.enqueue()
    return baru


def denyut_terakhir() -> datetime | None:
    """The last minute in which a worker ticked."""
    return Jadwal.objects.order_by("-slot").values_list("slot", flat=True).first()
