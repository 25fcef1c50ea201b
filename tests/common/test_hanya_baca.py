import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import RequestFactory

from selaras.common.hanya_baca import WriteOnRead, hanya_baca
from selaras.organisasi.models import Instansi
from tests.organisasi.factories import InstansiFactory

pytestmark = pytest.mark.django_db


def buka(rf: RequestFactory, sql: str, cara: str = "get") -> None:
    """A view that runs `sql`, behind the guard."""

    def halaman(request: object) -> HttpResponse:
        with connection.cursor() as kursor:
            kursor.execute(sql)
        return HttpResponse()

    permintaan = getattr(rf, cara)("/")
    permintaan.resolver_match = None
    hanya_baca(halaman)(permintaan)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE organisasi_instansi SET nama = 'x'",
        "  update organisasi_instansi SET nama = 'x'",
        "DELETE FROM organisasi_instansi",
        "INSERT INTO organisasi_harilibur (tanggal, nama, perkiraan) VALUES ('2026-01-01', 'x', '0')",
        "WITH x AS (SELECT 1) DELETE FROM organisasi_instansi",
        "CREATE TABLE y (z integer)",
    ],
)
@pytest.mark.parametrize("cara", ["get", "head", "options"])
def test_a_read_that_writes_never_reaches_the_database(rf: RequestFactory, sql: str, cara: str) -> None:
    InstansiFactory.create(nama="Balai")
    with pytest.raises(WriteOnRead):
        buka(rf, sql, cara)
    assert Instansi.objects.get().nama == "Balai"


@pytest.mark.parametrize("sql", ["SELECT 1", "WITH x AS (SELECT 1 AS y) SELECT y FROM x", "SELECT 'UPDATE' AS kata"])
def test_a_read_that_reads_passes(rf: RequestFactory, sql: str) -> None:
    buka(rf, sql)


def test_a_post_may_write(rf: RequestFactory) -> None:
    InstansiFactory.create(nama="Balai")
    buka(rf, "UPDATE organisasi_instansi SET nama = 'Baru'", "post")
    assert Instansi.objects.get().nama == "Baru"


def test_the_guard_is_gone_after_the_request(rf: RequestFactory) -> None:
    buka(rf, "SELECT 1")
    InstansiFactory.create()
