from datetime import timedelta
from typing import Final

from django.core.management import call_command
from django.tasks import task
from django.utils import timezone

from selaras.common.jadwal import Irama, terjadwal
from selaras.common.models import Jadwal

SIMPAN_HARI: Final = 14  # long enough to look into what a background task did


@terjadwal(Irama.HARI)
@task
def bersihkan() -> None:
    """Remove expired sessions, results of old background tasks and old slots of the schedule."""
    call_command("clearsessions")
    call_command("prune_db_task_results", min_age_days=SIMPAN_HARI, verbosity=0)
    Jadwal.objects.filter(slot__lt=timezone.now() - timedelta(days=SIMPAN_HARI)).delete()
