from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker

from tests.alur.dunia import Dunia, buat_dunia
from tests.alur.kiriman_tindak_lanjut import isi_tindak_lanjut
from tests.conftest import KINI


@pytest.fixture(scope="module")
def dunia_modul(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Dunia]:
    """The institution of the matrix, made once; every test leaves it as it was."""
    with django_db_blocker.unblock(), transaction.atomic():
        dunia = buat_dunia()
        isi_tindak_lanjut(dunia)
        yield dunia
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def klien(dunia_modul: Dunia) -> dict[str, Client]:
    """Everybody who has an account, signed in."""
    klien = {nama: Client() for nama, orang in dunia_modul.orang.items() if orang.pengguna}
    for nama, satu in klien.items():
        pengguna = dunia_modul.orang[nama].pengguna
        assert pengguna is not None
        satu.force_login(pengguna, backend="selaras.organisasi.http.PenggunaBackend")
    return klien


@pytest.fixture
def dunia(dunia_modul: Dunia, monkeypatch: pytest.MonkeyPatch) -> Dunia:
    """The same, on the day of KINI: the clock of the views stands there."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: KINI)
    return dunia_modul
