"""What every answer owes: that it is kept nowhere on the way, and that a refusal of HTTP itself speaks."""

from collections.abc import Callable
from typing import Final

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from selaras.common.keadaan import keadaan

type Handler = Callable[[HttpRequest], HttpResponseBase]

SIMPANAN: Final = "Cache-Control"
BISU: Final = (405, 415)  # Django and its decorators answer these with nothing


def jaga_jawaban(get_response: Handler) -> Handler:
    """Middleware within that of `request.pegawai`: who is signed in gets answers that nothing on the way keeps.

    A form in another encoding than UTF-8 is 400 before anything reads it; an empty 405 or 415 becomes a page.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        jawaban = get_response(request) if _utf8(request) else keadaan(request, 400)
        if jawaban.status_code in BISU and not getattr(jawaban, "content", b""):
            jawaban = _berkata(request, jawaban)
        if hasattr(request, "pegawai"):
            jawaban.headers.setdefault(SIMPANAN, "private, no-store")
        return jawaban

    return middleware


def _utf8(request: HttpRequest) -> bool:
    """False for a request whose announced encoding is another; it is then read as UTF-8, so that a page can be drawn."""
    if (request.encoding or "utf-8").lower().replace("_", "-") in ("utf-8", "utf8"):
        return True
    request.encoding = "utf-8"
    return False


def _berkata(request: HttpRequest, bisu: HttpResponseBase) -> HttpResponseBase:
    """The page in place of the empty answer, with what the latter says to programs (`Allow`)."""
    jawaban = keadaan(request, bisu.status_code)
    if boleh := bisu.headers.get("Allow"):
        jawaban.headers["Allow"] = boleh
    return jawaban
