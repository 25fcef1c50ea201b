"""What is scheduled is enqueued once in each slot, however many workers tick."""

import io
from datetime import UTC, datetime, timedelta
from threading import Barrier, Thread
from unittest.mock import MagicMock

import pytest
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import OperationalError, connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from selaras.common import jadwal
from selaras.common.jadwal import Irama, denyut, denyut_terakhir
from selaras.common.management.commands import worker
from selaras.common.models import Jadwal
from selaras.common.tasks import SIMPAN_HARI, bersihkan
from selaras.jejak.models import Antre, Segel
from selaras.jejak.tasks import segel_jejak
from tests.conftest import KINI
from tests.jejak.test_rantai import tulis


@pytest.fixture(autouse=True)
def hanya_dua(monkeypatch: pytest.MonkeyPatch) -> None:
    """One task of the minute and one of the day."""
    monkeypatch.setattr(jadwal, "TERJADWAL", [(Irama.MENIT, segel_jejak), (Irama.HARI, bersihkan)])


def test_a_minute_begins_at_its_first_second() -> None:
    assert Irama.MENIT.slot(KINI + timedelta(seconds=59)) == KINI


@pytest.mark.parametrize("jam", [17, 23, 16])
def test_a_day_begins_at_local_midnight(jam: int) -> None:
    saat = datetime(2026, 10, 5, jam, 30, tzinfo=UTC)
    mulai = datetime(2026, 10, 5 if jam >= 17 else 4, 17, 0, tzinfo=UTC)  # midnight in Jakarta
    assert Irama.HARI.slot(saat) == mulai


@pytest.mark.django_db
def test_the_first_tick_of_a_slot_enqueues_and_the_next_does_not() -> None:
    assert [denyut(KINI), denyut(KINI + timedelta(seconds=30))] == [2, 0]
    assert denyut(KINI + timedelta(minutes=1)) == 1
    assert DBTaskResult.objects.count() == Jadwal.objects.count() == 3


@pytest.mark.django_db
def test_the_last_tick_is_remembered() -> None:
    assert denyut_terakhir() is None
    denyut(KINI)
    assert denyut_terakhir() == KINI


@pytest.mark.django_db(transaction=True)
def test_of_two_workers_that_tick_at_once_one_enqueues() -> None:
    mulai, hasil = Barrier(2), list[int]()

    def pekerja() -> None:
        mulai.wait()
        hasil.append(denyut(KINI))
        connection.close()

    kawan = [Thread(target=pekerja) for _ in range(2)]
    for satu in kawan:
        satu.start()
    for satu in kawan:
        satu.join()
    assert (sum(hasil), DBTaskResult.objects.count()) == (2, 2)


@pytest.mark.django_db
def test_cleaning_removes_what_is_old_and_keeps_what_is_not() -> None:
    kini = timezone.now()
    for nama, umur in (("lama", SIMPAN_HARI + 1), ("baru", 1)):
        Jadwal.objects.create(pekerjaan=nama, slot=kini - timedelta(days=umur))
        Session.objects.create(session_key=nama, session_data="", expire_date=kini + timedelta(days=5 - umur))
    bersihkan.func()
    assert [baris.pekerjaan for baris in Jadwal.objects.all()] == ["baru"]
    assert [baris.session_key for baris in Session.objects.all()] == ["baru"]


class Pekerja:
    """The library's worker for so many turns; `gagal` is raised in the first."""

    def __init__(self, putaran: int, gagal: Exception | None = None) -> None:
        self.sisa, self.gagal = putaran, gagal
        self.configure_signals = MagicMock()

    @property
    def running(self) -> bool:
        self.sisa -= 1
        return self.sisa >= 0

    def run(self) -> None:
        if self.gagal:
            galat, self.gagal = self.gagal, None
            raise galat
        for baris in DBTaskResult.objects.ready():
            baris.task.call()
            baris.set_successful(None)


def kerjakan(monkeypatch: pytest.MonkeyPatch, pekerja: Pekerja) -> str:
    """Run the command with this worker and without waiting; says what it complained of."""
    monkeypatch.setattr(worker, "Worker", lambda **_: pekerja)
    monkeypatch.setattr(worker.time, "sleep", lambda _: None)
    keluhan = io.StringIO()
    call_command("worker", stderr=keluhan)
    return keluhan.getvalue()


@pytest.mark.django_db
def test_the_worker_ticks_and_does_what_is_due(monkeypatch: pytest.MonkeyPatch) -> None:
    tulis(2)
    assert kerjakan(monkeypatch, Pekerja(1)) == ""
    assert (Antre.objects.count(), Segel.objects.count()) == (0, 1)


@pytest.mark.django_db
def test_the_worker_waits_for_a_database_that_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker.connection, "close", lambda: None)
    tulis()
    keluhan = kerjakan(monkeypatch, Pekerja(2, OperationalError("tidak tersambung")))
    assert "Basis data belum dapat dipakai, dicoba lagi 5 detik lagi: tidak tersambung" in keluhan
    assert Segel.objects.count() == 1
