from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from selaras.jejak.services import Pelaku, catat


def catat_baca(request: HttpRequest, peristiwa: str, *, objek: Model, oleh: Pelaku, **rincian: Any) -> None:
    """Ask that this read be in the trail: written after the answer is made, in one short transaction."""
    bacaan = request.__dict__.setdefault("bacaan", [])
    bacaan.append((peristiwa, objek, oleh, rincian))


def catat_bacaan(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware around the read-only guard: no trail, no page."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        jawaban = get_response(request)
        if bacaan := request.__dict__.get("bacaan"):
            pada = timezone.now()
            with transaction.atomic():
                for peristiwa, objek, oleh, rincian in bacaan:
                    catat(peristiwa, objek=objek, oleh=oleh, pada=pada, **rincian)
        return jawaban

    return middleware
