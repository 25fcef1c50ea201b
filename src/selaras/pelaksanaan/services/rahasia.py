"""What keeps a confidential writer apart from the text: a keyed hash, and numbers that tell no order."""

import hmac
import secrets
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Final

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Tanpanama:
    """Who is in the trail where nobody may be."""

    pk: int = 0
    nama_lengkap: str = "Tanpa nama"


TANPA_NAMA: Final = Tanpanama()


def sidik_penulis(*, penulis: int, untuk: int, triwulan: date) -> str:
    """The mark that a person (by number) wrote about another in a quarter: without the secret key it names nobody."""
    isi = f"penulis-rahasia:{penulis}:{untuk}:{triwulan.isoformat()}"
    return hmac.new(settings.SECRET_KEY.encode(), isi.encode(), sha256).hexdigest()


def nomor_acak() -> int:
    """A key below zero: random, and out of the way of the counter, whose next value would tell when it was drawn."""
    return -secrets.randbelow(2**62) - 1
