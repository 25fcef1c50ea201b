"""A workbook between its preview and the consent: kept under a random key, and not for long."""

import secrets
import time
from dataclasses import dataclass
from datetime import date
from typing import Final, Self

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from selaras.organisasi.impor.baca import BerkasTidakTerbaca, baca_tabel
from selaras.organisasi.impor.rencana import RencanaImpor, rencanakan_impor

UMUR_PALING_LAMA: Final = 24 * 60 * 60  # seconds
FOLDER: Final = "impor"


@dataclass(frozen=True, slots=True)
class Titipan:
    """An upload that waits for consent, with what was typed beside it."""

    kunci: str
    mulai: str  # ISO date: the session keeps JSON
    unit_induk: str

    @classmethod
    def simpan(cls, berkas: bytes, *, mulai: date, unit_induk: str) -> Self:
        """Keep an upload."""
        kunci = secrets.token_urlsafe(24)
        default_storage.save(f"{FOLDER}/{kunci}", ContentFile(berkas))
        return cls(kunci, mulai.isoformat(), unit_induk)

    def rencana(self, hari: date) -> RencanaImpor:
        """What importing it on `hari` would do. Raises: BerkasTidakTerbaca, UnitIndukTidakJelas."""
        try:
            with default_storage.open(f"{FOLDER}/{self.kunci}") as berkas:
                isi = bytes(berkas.read())
        except FileNotFoundError as sebab:
            raise BerkasTidakTerbaca("Berkas ini sudah tidak disimpan. Unggah lagi.") from sebab
        mulai = date.fromisoformat(self.mulai)
        return rencanakan_impor(baca_tabel(isi), mulai=mulai, hari=hari, unit_induk=self.unit_induk)

    def buang(self) -> None:
        """Keep it no longer; one that is gone already is fine."""
        default_storage.delete(f"{FOLDER}/{self.kunci}")


def buang_yang_lama() -> None:
    """Throw away what nobody came back for: it holds personal data."""
    folder = settings.BERKAS_DIR / FOLDER
    for berkas in folder.iterdir() if folder.exists() else ():
        if time.time() - berkas.stat().st_mtime > UMUR_PALING_LAMA:
            berkas.unlink(missing_ok=True)
