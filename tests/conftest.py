from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test import Client

from selaras.organisasi.models import Pegawai
from tests.organisasi.factories import InstansiFactory, PegawaiFactory

KINI = datetime(2026, 10, 6, 3, 0, tzinfo=UTC)  # Selasa, 6 Oktober 2026, 10.00 WIB


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """SQLite in a file, not in memory: only there are two threads two writers, as two processes are."""
    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("basis-data") / "uji.sqlite3")


class Masuk(Client):
    """A client signed in as `pegawai`."""

    pegawai: Pegawai


@pytest.fixture
def masuk_sebagai(db: None) -> Callable[[Pegawai], Masuk]:
    """Sign somebody in; the institution exists."""
    InstansiFactory.create()

    def masuk(pegawai: Pegawai) -> Masuk:
        client = Masuk()
        assert pegawai.pengguna is not None
        client.force_login(pegawai.pengguna, backend="selaras.organisasi.http.PenggunaBackend")
        client.pegawai = pegawai
        return client

    return masuk


@pytest.fixture
def masuk(masuk_sebagai: Callable[[Pegawai], Masuk]) -> Masuk:
    """A client signed in as a pegawai with nothing yet."""
    return masuk_sebagai(PegawaiFactory.create())


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What tests have counted by `record_property`, summed over all tests and workers."""
    jumlah = Counter[str]()
    for laporan in terminalreporter.getreports("passed"):
        jumlah.update({nama: n for nama, n in laporan.user_properties if isinstance(n, int)})
    for nama, n in jumlah.items():
        terminalreporter.write_line(f"{nama}: {n:,}")
