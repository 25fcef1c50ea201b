"""An upload over the limit is not read to its end, and the form learns why its file is missing."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory
from pytest_django import Settings

from selaras.common.unggahan import LEBIHAN


@pytest.fixture(autouse=True)
def batas(settings: Settings) -> int:
    settings.UKURAN_BERKAS_MAKS = 100_000
    return 100_000


@contextmanager
def unggah(rf: RequestFactory, besar: int) -> Iterator[Any]:
    permintaan: Any = rf.post("/", {"catatan": "tetap ada", "berkas": SimpleUploadedFile("a.bin", b"x" * besar)})
    permintaan.FILES.keys()  # reads the body
    yield permintaan
    permintaan.close()


def test_a_file_within_the_limit_arrives_whole(rf: RequestFactory, batas: int) -> None:
    with unggah(rf, batas) as permintaan:
        assert (permintaan.FILES["berkas"].size, permintaan.terlalu_besar) == (batas, False)


def test_a_file_over_the_limit_is_missing_and_the_request_says_why(rf: RequestFactory, batas: int) -> None:
    with unggah(rf, batas + LEBIHAN) as permintaan:
        assert ("berkas" in permintaan.FILES, permintaan.terlalu_besar) == (False, True)
        assert permintaan.POST["catatan"] == "tetap ada"
