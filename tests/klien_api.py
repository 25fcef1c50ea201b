"""A program that speaks to the API as somebody."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpResponse
from django.test import Client

from selaras.api.rakit import api
from selaras.organisasi.models import Pegawai
from selaras.organisasi.selectors.kunci_api import LINGKUP
from selaras.organisasi.services.kunci_api import buat_kunci_api

AKAR: Final = "/api/v1"


class KlienApi(Client):
    """A client with a key of `pegawai`, for everything or for these scopes; it answers with status and JSON."""

    def __init__(self, pegawai: Pegawai, pada: datetime, *lingkup: str) -> None:
        token = buat_kunci_api(
            pegawai=pegawai, nama="Uji", lingkup=lingkup or list(LINGKUP), hari=366, oleh=pegawai, pada=pada
        )
        super().__init__(headers={"Authorization": f"Bearer {token}"})

    def minta(self, cara: str, jalan: str, isi: Any = None, *, berkas: Any = None) -> HttpResponse:
        """Send a body as JSON, or with a file as a form."""
        if berkas is not None:
            jawaban: Any = self.post(f"{AKAR}{jalan}", {**(isi or {}), **berkas})
            return jawaban
        badan = "" if isi is None else json.dumps(isi, cls=DjangoJSONEncoder)
        return self.generic(cara, f"{AKAR}{jalan}", badan, content_type="application/json")

    def ambil(self, jalan: str) -> Any:
        """What is read there."""
        return self._isi(self.minta("GET", jalan))

    def kirim(self, cara: str, jalan: str, isi: Any = None, *, berkas: Any = None) -> Any:
        """What an act answers; a refusal fails with its sentence."""
        return self._isi(self.minta(cara, jalan, isi, berkas=berkas))

    def semua(self, jalan: str) -> list[Any]:
        """Every row of a list, page by page."""
        isi, setelah, tanda = [], "0", "&" if "?" in jalan else "?"
        while setelah is not None:
            lembar = self.ambil(f"{jalan}{tanda}setelah={setelah}")
            isi += lembar["isi"]
            setelah = lembar["berikut"]
        return isi

    @staticmethod
    def _isi(jawaban: HttpResponse) -> Any:
        assert jawaban.status_code < 300, jawaban.content.decode()
        return json.loads(jawaban.content) if jawaban.content else None


def operasi() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Method, path and description of everything in the API."""
    for jalan, semua in deskripsi()["paths"].items():
        for cara, isi in semua.items():
            yield cara.upper(), jalan.removeprefix(AKAR), isi


def deskripsi() -> dict[str, Any]:
    """The description of the API, as it is served."""
    isi: dict[str, Any] = json.loads(Client().get(f"{AKAR}/openapi.json").content)
    assert api.title == isi["info"]["title"]
    return isi
