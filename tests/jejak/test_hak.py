"""On PostgreSQL the application's role can be kept from changing the trail; the guide says how, and it works."""

import re
from pathlib import Path

import pytest
from django.db import ProgrammingError, connection, transaction

from selaras.jejak.models import Antre, Segel
from selaras.jejak.selectors import periksa_rantai
from selaras.jejak.tasks import segel
from tests.jejak.test_rantai import sql, tulis

PANDUAN = Path(__file__).parents[2] / "docs/operasi/pasang.md"
hanya_postgres = pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no roles")


@pytest.fixture
def sebagai_aplikasi(db: None) -> None:
    """Become the role that the guide makes; the rollback of the test takes it away again."""
    (perintah,) = re.findall(r"```sql\n(.*?)```", PANDUAN.read_text(encoding="utf-8"), flags=re.DOTALL)
    sql(perintah)
    sql("SET LOCAL ROLE selaras_aplikasi")


@hanya_postgres
@pytest.mark.usefixtures("sebagai_aplikasi")
def test_the_application_writes_reads_and_seals() -> None:
    tulis(3)
    assert (segel(), Segel.objects.count(), Antre.objects.count(), periksa_rantai()) == (3, 1, 0, [])


@hanya_postgres
@pytest.mark.usefixtures("sebagai_aplikasi")
@pytest.mark.parametrize("tabel", ["jejak_jejak", "jejak_segel"])
@pytest.mark.parametrize("perintah", ["UPDATE {} SET id = id", "DELETE FROM {}", "TRUNCATE {}"])
def test_the_application_changes_nothing_of_it(tabel: str, perintah: str) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        sql(perintah.format(tabel))
