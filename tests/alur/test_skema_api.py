"""What the description of the API allows is sent, and what it does not: each answer is one that it describes."""

from collections.abc import Iterator
from typing import Any, Final

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.alur.dunia import Dunia
from tests.alur.test_asing_api import jalan_di
from tests.conftest import KINI
from tests.klien_api import AKAR, KlienApi, deskripsi, operasi

pytestmark = pytest.mark.django_db
SIAPA: Final = ("pegawai", "penilai", "direktur", "pengelola_pusat")  # between them, nearly every act is somebody's
SKEMA: Final = schemathesis.openapi.from_dict(deskripsi())
DJANGO: Final = WSGIHandler()
PERIKSA: Final = [
    not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance,
]  # fmt: skip
PER_LAKU: Final = 5
ATUR: Final = settings(
    max_examples=PER_LAKU, derandomize=True, database=None, deadline=None, phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
OPERASI: Final = [(cara, jalan, isi["operationId"]) for cara, jalan, isi in operasi()]


def server(lingkungan: dict[str, Any], mulai: Any) -> list[bytes]:
    """Django as a server calls it: the answer is read to its end, and closed with what was uploaded."""
    jawaban = DJANGO(lingkungan, mulai)
    try:
        return [b"".join(jawaban)]
    finally:
        jawaban.close()


SKEMA.app = server


@pytest.fixture(autouse=True)
def satu_hubungan() -> Iterator[None]:
    """Let a request not close the connection on which the test stands, as Django's own client does."""
    for sinyal in (request_started, request_finished):
        sinyal.disconnect(close_old_connections)
    yield
    for sinyal in (request_started, request_finished):
        sinyal.connect(close_old_connections)


@pytest.fixture(scope="module")
def kepala(dunia_modul: Dunia) -> dict[str, dict[str, str]]:
    """The headers of these people."""
    klien = {nama: KlienApi(dunia_modul.orang[nama], KINI) for nama in SIAPA}
    return {
        nama: {"Authorization": satu.defaults["HTTP_AUTHORIZATION"], "Accept-Encoding": "identity"}
        for nama, satu in klien.items()
    }


@pytest.mark.parametrize(("cara", "jalan", "nama"), OPERASI, ids=[nama for *_, nama in OPERASI])
def test_an_answer_is_as_it_was_described(
    dunia: Dunia, kepala: dict[str, dict[str, str]], cara: str, jalan: str, nama: str
) -> None:
    operasi = SKEMA[f"{AKAR}{jalan}"][cara]
    bagian = zip(jalan.split("/"), jalan_di(dunia, jalan).split("/"), strict=True)
    tetap: dict[str, Any] = {nama.strip("{}"): nilai for nama, nilai in bagian if nama.startswith("{")}
    wajar = operasi.as_strategy(path_parameters=tetap)
    liar = operasi.as_strategy(generation_mode=GenerationMode.NEGATIVE, path_parameters=tetap)

    @ATUR
    @given(kasus=st.one_of(wajar, wajar, liar), siapa=st.sampled_from(SIAPA))
    def kirim(kasus: schemathesis.Case, siapa: str) -> None:
        with dunia.sementara():
            kasus.call_and_validate(headers=kepala[siapa], checks=PERIKSA)

    kirim()
