"""The API, put together: one router for each stage, in the order of the cycle."""

import json
from functools import cache
from typing import Final

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.responses import NinjaJSONEncoder

from selaras.api.galat import pasang
from selaras.organisasi.api import rute as organisasi
from selaras.pelaksanaan.api import rute as pelaksanaan
from selaras.penilaian.api import rute as penilaian
from selaras.perencanaan.api import rute as perencanaan
from selaras.tindak_lanjut.api import rute as tindak_lanjut

PENJELASAN: Final = (
    "Semua yang dapat dilakukan di layar, lewat layanan dan wewenang yang sama. Setiap permintaan membawa kunci di "
    "`Authorization: Bearer`; kunci bertindak sebagai pemiliknya, dalam lingkup yang dipilih. Penolakan selalu "
    "berbentuk `Galat`. Daftar dibaca per lembar: ulangi dengan `setelah` berisi `berikut` sampai kosong."
)

api = NinjaAPI(
    title="Selaras", version="1", description=PENJELASAN, urls_namespace="api", openapi_url=None, docs_url=None
)
pasang(api)
for rute in (organisasi, perencanaan, pelaksanaan, penilaian, tindak_lanjut):
    api.add_router("", rute)


@login_not_required
def openapi(request: HttpRequest) -> HttpResponse:
    """The description of the API, for programs that read it; it tells nothing of anybody."""
    return HttpResponse(_deskripsi(), content_type="application/json")


@cache
def _deskripsi() -> str:
    return json.dumps(api.get_openapi_schema(), cls=NinjaJSONEncoder, ensure_ascii=False)
