"""Pages that only say in what state things are: what happened, what is safe, what to do next."""

import pytest
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from pytest_django import DjangoAssertNumQueries

from selaras.common.views import gangguan
from tests.conftest import Masuk
from tests.organisasi.factories import InstansiFactory


@pytest.mark.django_db
def test_what_is_not_there_is_said_within_the_frame(masuk: Masuk) -> None:
    jawaban = masuk.get("/tidak-ada/")
    halaman = jawaban.content.decode()
    assert (jawaban.status_code, "Halaman ini tidak ada" in halaman, "Menu utama" in halaman) == (404, True, True)


@pytest.mark.django_db
def test_a_stranger_is_told_the_same_without_the_frame(client: Client) -> None:
    jawaban = client.get("/tidak-ada/")
    halaman = jawaban.content.decode()
    assert (jawaban.status_code, "Halaman ini tidak ada" in halaman, "Menu utama" in halaman) == (404, True, False)


@pytest.mark.django_db
def test_a_form_that_was_open_too_long_is_told_so() -> None:
    InstansiFactory.create()
    jawaban = Client(enforce_csrf_checks=True).post("/masuk/", {"login": "1", "password": "x"})
    assert jawaban.status_code == 403
    assert "Halaman ini sudah terlalu lama terbuka" in jawaban.content.decode()


def test_a_failure_is_told_without_asking_the_database(rf: RequestFactory, db: None) -> None:
    def tolak(*_: object) -> None:
        raise AssertionError("a page about a failure must not need the database")

    with connection.execute_wrapper(tolak):
        jawaban = gangguan(rf.get("/"))
    halaman = jawaban.content.decode()
    assert (jawaban.status_code, "Ada gangguan di server kami" in halaman) == (500, True)
    assert "Isian yang sudah tersimpan tetap aman." in halaman


def test_a_failure_is_told_without_the_manifest_of_static_files(
    rf: RequestFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    def tolak(self: object, name: str) -> str:
        raise ValueError(name)

    monkeypatch.setattr("django.contrib.staticfiles.storage.StaticFilesStorage.url", tolak)
    halaman = gangguan(rf.get("/")).content.decode()
    assert "Ada gangguan di server kami" in halaman
    assert 'href="/static/common/selaras.css"' in halaman


def test_a_view_that_fails_ends_in_that_page(masuk: Masuk, monkeypatch: pytest.MonkeyPatch) -> None:
    def gagal(request: HttpRequest) -> HttpResponse:
        raise ZeroDivisionError

    monkeypatch.setattr("selaras.beranda.views.render_page", gagal)
    masuk.raise_request_exception = False
    jawaban = masuk.get("/menu/")
    assert (jawaban.status_code, "Ada gangguan di server kami" in jawaban.content.decode()) == (500, True)


@pytest.mark.django_db
def test_no_answer_may_be_framed_or_run_what_is_not_ours(client: Client) -> None:
    kepala = client.get("/masuk/").headers
    kebijakan = kepala["Content-Security-Policy"]
    for aturan in ("default-src 'self'", "script-src 'self'", "style-src 'self'", "object-src 'none'",
                   "frame-ancestors 'none'", "form-action 'self'"):  # fmt: skip
        assert aturan in kebijakan
    assert "unsafe" not in kebijakan
    assert kepala["X-Content-Type-Options"] == "nosniff"


@pytest.mark.django_db
def test_the_door_asks_the_database_nothing(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        assert client.get("/masuk/").status_code == 200
