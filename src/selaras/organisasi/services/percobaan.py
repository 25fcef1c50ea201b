"""An act tried out: what would come of it, and with consent to exactly that, the act (ADR 0014)."""

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple

from django.db import transaction

from selaras.organisasi.models import Pegawai


class Percobaan(NamedTuple):
    """What an act brings about, its fingerprint, and whether it was done."""

    akibat: list[str]
    sidik: str
    jadi: bool


def coba(laku: Callable[..., list[str]], *, setuju: str, oleh: Pegawai, pada: datetime, **apa: Any) -> Percobaan:
    """Do an act, and take it back unless `setuju` is the fingerprint of exactly what came of it.

    So the preview is the act itself: it says what will happen, and refuses what would be refused.
    """
    with transaction.atomic():
        akibat = laku(**apa, oleh=oleh, pada=pada)
        sidik = hashlib.sha256("\n".join(["", *akibat]).encode()).hexdigest()
        if sidik != setuju:
            transaction.set_rollback(True)
    return Percobaan(akibat, sidik, sidik == setuju)
