"""What views share beyond Django's own: a page and its form at one address, and a file as the answer."""

from pathlib import PurePath
from typing import Final

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods

TYPES: Final = {
    ".pdf": "application/pdf",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

# What GET shows, POST sends; at the address of an act alone, a GET goes to its page.
require_form = require_http_methods(["GET", "HEAD", "POST"])


def file_response(isi: bytes, nama: str, *, simpan: bool = True) -> HttpResponse:
    """A file that was made for this reader, of the type that its name says; `simpan`: saved, rather than shown."""
    letak = content_disposition_header(simpan, nama) or "inline"
    return HttpResponse(isi, content_type=TYPES[PurePath(nama).suffix], headers={"Content-Disposition": letak})
