"""What every answer owes: it is kept nowhere on the way, and a refusal of HTTP itself is a page."""

from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from tests.conftest import Masuk
from tests.perencanaan.factories import SKPFactory

pytestmark = pytest.mark.django_db
BORANG = "application/x-www-form-urlencoded"


@pytest.fixture
def ketat(masuk: Masuk) -> Masuk:
    """Signed in, with the checks against forged forms that a browser meets."""
    masuk.handler.enforce_csrf_checks = True
    return masuk


def isi(jawaban: Any) -> str:
    return jawaban.content.decode()


def test_pages_and_documents_of_somebody_signed_in_are_kept_nowhere(masuk: Masuk) -> None:
    skp = SKPFactory.create(ditetapkan=True, pegawai=masuk.pegawai)
    for alamat in ("/", "/menu/", f"/skp/{skp.pk}/", f"/skp/{skp.pk}/cetak.pdf", "/tidak-ada/"):
        assert masuk.get(alamat).headers["Cache-Control"] == "private, no-store", alamat


def test_an_answer_that_says_more_itself_keeps_its_word(masuk: Masuk, client: Client) -> None:
    assert "max-age=0" in client.get("/masuk/").headers["Cache-Control"]
    assert "Cache-Control" not in Client().get("/tidak-ada/").headers


@pytest.mark.parametrize("cara", ["put", "patch", "delete"])
def test_a_method_that_no_form_sends_is_no_page_open_too_long(ketat: Masuk, cara: str) -> None:
    jawaban = getattr(ketat, cara)("/menu/")
    assert jawaban.status_code == 405
    assert "Alamat ini tidak dibuka dengan cara itu" in isi(jawaban)
    assert "terlalu lama terbuka" not in isi(jawaban)


def test_a_method_that_a_page_does_not_know_is_told_within_the_frame(masuk: Masuk) -> None:
    jawaban = masuk.post("/menu/")
    assert (jawaban.status_code, jawaban.headers["Allow"]) == (405, "GET, HEAD")
    assert "Alamat ini tidak dibuka dengan cara itu" in isi(jawaban)
    assert "Menu utama" in isi(jawaban)


def test_a_form_of_too_many_fields_is_told_how_to_go_on(masuk: Masuk, settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 3
    jawaban = masuk.post("/umpan-balik/minta/", {str(n): "x" for n in range(9)})
    assert jawaban.status_code == 400
    assert "terlalu banyak untuk dikirim sekaligus" in isi(jawaban)
    assert "Tekan Kembali" in isi(jawaban)


def test_a_form_that_is_too_large_is_told_how_to_go_on(masuk: Masuk, settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10
    jawaban = masuk.post("/umpan-balik/minta/", "a=" + "x" * 100, content_type=BORANG)
    assert (jawaban.status_code, "terlalu besar untuk dikirim sekaligus" in isi(jawaban)) == (400, True)


def test_a_form_that_breaks_off_is_told_how_to_go_on(masuk: Masuk) -> None:
    jawaban = masuk.post("/umpan-balik/minta/", b"x", content_type="multipart/form-data")
    assert (jawaban.status_code, "Kiriman terputus di jalan" in isi(jawaban)) == (400, True)


@pytest.mark.parametrize("jenis", [f"{BORANG}; charset=utf-7", "multipart/form-data; boundary=x; charset=utf-7"])
@pytest.mark.parametrize("alamat", ["/keluar/", "/masuk/"])
def test_a_form_in_another_encoding_is_refused(ketat: Masuk, jenis: str, alamat: str) -> None:
    jawaban = ketat.generic("POST", alamat, b"a=b", content_type=jenis)
    assert (jawaban.status_code, "Kiriman ini tidak dapat dibaca" in isi(jawaban)) == (400, True)


def test_a_stranger_is_told_the_same_without_the_frame(client: Client, settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 3
    jawaban = client.post("/masuk/", {str(n): "x" for n in range(9)})
    assert (jawaban.status_code, "Menu utama" in isi(jawaban)) == (400, False)
    assert "terlalu banyak" in isi(jawaban)


def test_a_foreign_host_is_refused_with_a_page(client: Client) -> None:
    jawaban = client.get("/masuk/", headers={"Host": "jahat.example"})
    assert (jawaban.status_code, "Kiriman ini tidak dapat dibaca" in isi(jawaban)) == (400, True)
