"""A workbook between its preview and the consent: kept under a random key, and not for long."""

import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Self

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from selaras.organisasi.impor.baca import baca_tabel
from selaras.organisasi.impor.rencana import RencanaImpor, rencanakan_impor

UMUR_PALING_LAMA: Final = timedelta(days=1)
FOLDER: Final = "impor"


@dataclass(frozen=True, slots=True)
class Titipan:
    """An upload that waits for consent, with what was typed beside it."""

    kunci: str
    mulai: str  # ISO date: the session keeps JSON
    unit_induk: str

    @classmethod
    def simpan(cls, berkas: bytes, *, mulai: date, unit_induk: str, hari: date) -> Self:
        """Keep an upload that can be planned. Raises: BerkasTidakTerbaca, MulaiTidakWajar, UnitIndukTidakJelas."""
        rencanakan_impor(baca_tabel(berkas), mulai=mulai, hari=hari, unit_induk=unit_induk)
        titipan = cls(secrets.token_urlsafe(24), mulai.isoformat(), unit_induk)
        default_storage.save(titipan.alamat, ContentFile(berkas))
        return titipan

    @property
    def alamat(self) -> str:
        """Where the storage keeps it."""
        return f"{FOLDER}/{self.kunci}"

    @property
    def ada(self) -> bool:
        """False once it was done, cancelled or thrown away."""
        return default_storage.exists(self.alamat)

    def rencana(self, hari: date) -> RencanaImpor:
        """What importing it on `hari` would do."""
        with default_storage.open(self.alamat) as berkas:
            baris = baca_tabel(bytes(berkas.read()))
        return rencanakan_impor(baris, mulai=date.fromisoformat(self.mulai), hari=hari, unit_induk=self.unit_induk)

    def buang(self) -> None:
        """Keep it no longer."""
        default_storage.delete(self.alamat)


def buang_yang_lama(*, kini: datetime) -> None:
    """Throw away what nobody came back for: it holds personal data."""
    folder = settings.BERKAS_DIR / FOLDER
    for berkas in folder.iterdir() if folder.exists() else ():
        if kini.timestamp() - berkas.stat().st_mtime > UMUR_PALING_LAMA.total_seconds():
            berkas.unlink(missing_ok=True)
