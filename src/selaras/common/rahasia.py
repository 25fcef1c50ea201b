import base64
import hashlib
from functools import cache

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings


def sandikan(teks: str) -> str:
    """`teks` so that only this installation reads it: what a copy of the database alone does not give away."""
    return _kunci(settings.SECRET_KEY).encrypt(teks.encode()).decode()


def uraikan(sandi: str) -> str | None:
    """What `sandikan` was given; None when it was made with another secret key."""
    try:
        return _kunci(settings.SECRET_KEY).decrypt(sandi.encode()).decode()
    except InvalidToken:
        return None


@cache
def _kunci(rahasia: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(f"selaras.rahasia:{rahasia}".encode()).digest()))
