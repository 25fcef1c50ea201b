import io
from typing import Any

import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from pytest_django import Settings

from selaras.common.unggahan import LEBIHAN

MB = 1024 * 1024


class Terbaca(io.BytesIO):
    """A body that remembers how much of it was asked for."""

    jumlah = 0

    def read(self, banyak: int | None = -1, /) -> bytes:
        isi = super().read(banyak)
        self.jumlah += len(isi)
        return isi


def kirim(berkas: bytes, **bidang: Any) -> tuple[WSGIRequest, Terbaca]:
    unggahan = io.BytesIO(berkas)
    unggahan.name = "foto.jpg"
    isi = Terbaca(encode_multipart(BOUNDARY, {**bidang, "berkas": unggahan}))
    return WSGIRequest(
        {
            "REQUEST_METHOD": "POST", "CONTENT_TYPE": MULTIPART_CONTENT, "CONTENT_LENGTH": str(len(isi.getvalue())),
            "wsgi.input": isi,
        }
    ), isi  # fmt: skip


@pytest.fixture(autouse=True)
def batas(settings: Settings) -> None:
    settings.UKURAN_BERKAS_MAKS = MB


def test_a_large_upload_is_left_unread_and_what_was_typed_is_kept() -> None:
    request, isi = kirim(b"x" * 20 * MB, nama="Daftar hadir", indikator=["3", "7"])
    assert request.POST.getlist("indikator") == ["3", "7"]
    assert request.POST["nama"] == "Daftar hadir"
    assert not request.FILES
    assert request.terlalu_besar is True  # type: ignore[attr-defined]
    assert isi.jumlah < MB


def test_an_upload_within_the_limit_arrives() -> None:
    request, isi = kirim(b"x" * (MB + LEBIHAN // 2))
    assert request.FILES["berkas"].size == MB + LEBIHAN // 2
    assert request.terlalu_besar is False  # type: ignore[attr-defined]
    assert isi.jumlah == len(isi.getvalue())
    request.close()
