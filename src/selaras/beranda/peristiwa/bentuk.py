from dataclasses import dataclass
from typing import Final

from django.db import models

UBAHAN: Final = "ubahan"  # as a detail: what it was before and what it is now


class Tahap(models.TextChoices):
    """Where in the year an act belongs; the first ones are the stages of the regulation."""

    RENCANA = "rencana", "Perencanaan"
    PELAKSANAAN = "pelaksanaan", "Pelaksanaan"
    PENILAIAN = "penilaian", "Penilaian"
    TINDAK_LANJUT = "tindak_lanjut", "Tindak lanjut"
    ORGANISASI = "organisasi", "Organisasi"
    AKUN = "akun", "Akun dan keamanan"
    PENGAWASAN = "pengawasan", "Pengawasan"


@dataclass(frozen=True, slots=True)
class Peristiwa:
    """One kind of act as a sentence: somebody `kerja` `pelengkap`.

    `pelengkap` may hold `{tentang}` and `{unit}`. `rincian` are the details that may be shown, by their names in the
    trail: whatever else stands there is not. `pribadi`: told only to those concerned.
    """

    tahap: Tahap
    kerja: str
    pelengkap: str = ""
    rincian: tuple[str, ...] = ()
    pribadi: bool = False
