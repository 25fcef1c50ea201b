"""Workbooks between upload and consent: kept under a random key, and not for long."""

import secrets
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from selaras.organisasi.models import Impor
from selaras.organisasi.models.impor import BERLANGSUNG, KeadaanImpor

UMUR_PALING_LAMA: Final = timedelta(days=1)
FOLDER: Final = "impor"


def titipkan(berkas: bytes) -> str:
    """Keep a workbook; says its key."""
    kunci = secrets.token_urlsafe(24)
    default_storage.save(f"{FOLDER}/{kunci}", ContentFile(berkas))
    return kunci


def ambil(kunci: str) -> bytes:
    """The workbook of this key."""
    with default_storage.open(f"{FOLDER}/{kunci}") as berkas:
        return bytes(berkas.read())


def lepas(impor: Impor) -> None:
    """Keep the workbook of an import no longer, once its transaction is through; `kunci` is the caller's to store."""
    if impor.kunci:
        transaction.on_commit(partial(default_storage.delete, f"{FOLDER}/{impor.kunci}"))
    impor.kunci = ""


def buang_yang_lama(*, kini: datetime) -> None:
    """Give up what nobody came back for, with what it says of people; the workbooks of all that is over go too."""
    lama = Impor.objects.filter(keadaan__in=BERLANGSUNG, pada__lt=kini - UMUR_PALING_LAMA)
    for impor in lama:
        impor.catatan.all().delete()
    lama.update(keadaan=KeadaanImpor.DIBUANG, kunci="")
    dipakai = set(Impor.objects.exclude(kunci="").values_list("kunci", flat=True))
    folder = settings.BERKAS_DIR / FOLDER
    for berkas in folder.iterdir() if folder.exists() else ():
        if berkas.name not in dipakai and kini.timestamp() - berkas.stat().st_mtime > UMUR_PALING_LAMA.total_seconds():
            berkas.unlink(missing_ok=True)
