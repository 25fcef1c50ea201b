"""What a rule has to say about something that people wrote or decided."""

from dataclasses import dataclass
from enum import StrEnum


class Tingkat(StrEnum):
    """How heavy a finding is: only HALANGAN may stop an act."""

    INFORMASI = "informasi"
    PERINGATAN = "peringatan"
    HALANGAN = "halangan"


@dataclass(frozen=True, slots=True)
class Temuan:
    """One finding: a stable code for programs, a sentence for people, and the row it is about (`kunci`), if any."""

    kode: str
    tingkat: Tingkat
    pesan: str
    kunci: str = ""
