import logging
import time
from typing import Any

from django.core.management.base import BaseCommand
from django.db import OperationalError, connection
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.module_loading import autodiscover_modules
from django_tasks_db.management.commands.db_worker import Worker

from selaras.common.jadwal import denyut

ISTIRAHAT, JEDA_GALAT = 1, 5  # seconds: between two looks at an empty queue; after the database was away


class Command(BaseCommand):
    """Runs background tasks, and every minute enqueues what is due. Any number of workers may run side by side."""

    help = "Menjalankan pekerjaan latar: menyegel jejak, membersihkan sesi, dan lainnya."

    def handle(self, *args: Any, **options: Any) -> None:
        """Work until a signal stops it; the task at hand is finished first."""
        autodiscover_modules("tasks")  # each module registers what it wants scheduled
        logging.getLogger("django_tasks_db").setLevel(logging.ERROR)  # a stop that was asked for is not a warning
        pekerja = Worker(
            queue_names=["*"],
            excluded_queue_names=[],
            interval=0,
            batch=True,  # one turn ends when the queue is empty
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
        )
        pekerja.configure_signals()
        menit = None
        while pekerja.running:
            kini = timezone.now()
            try:
                if kini.minute != menit:
                    denyut(kini)
                    menit = kini.minute
                pekerja.run()
            except OperationalError as sebab:
                self.stderr.write(f"Basis data belum dapat dipakai, dicoba lagi {JEDA_GALAT} detik lagi: {sebab}")
                connection.close()
                time.sleep(JEDA_GALAT)
            else:
                time.sleep(ISTIRAHAT)
