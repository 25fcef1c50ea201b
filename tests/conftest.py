from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.test import Client

from selaras.organisasi.models import Pegawai
from tests.organisasi.factories import InstansiFactory, PegawaiFactory

KINI = datetime(2026, 10, 6, 3, 0, tzinfo=UTC)  # Selasa, 6 Oktober 2026, 10.00 WIB


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
