"""How each kind of act in the trail is told. What is not named here is shown by its bare name, without a detail."""

from collections.abc import Mapping
from typing import Final

from selaras.beranda.peristiwa.bentuk import UBAHAN, Peristiwa, Tahap
from selaras.beranda.peristiwa.kinerja import PELAKSANAAN, PENILAIAN, RENCANA
from selaras.beranda.peristiwa.tindak_lanjut import TINDAK_LANJUT
from selaras.beranda.peristiwa.urusan import AKUN, ORGANISASI, PENGAWASAN

__all__ = ["BACAAN", "DIURUS", "PERISTIWA", "PRIBADI", "UBAHAN", "Peristiwa", "Tahap", "menurut_tahap"]

PERISTIWA: Final[Mapping[str, Peristiwa]] = (
    RENCANA | PELAKSANAAN | PENILAIAN | TINDAK_LANJUT | ORGANISASI | AKUN | PENGAWASAN
)

PRIBADI: Final = frozenset(nama for nama, satu in PERISTIWA.items() if satu.pribadi)  # for those concerned only
BACAAN: Final = frozenset({"evaluasi.dibaca"})  # somebody opened what is about somebody
DIURUS: Final = frozenset(  # what an admin looks after: people and accounts, never plans and results
    nama for nama, satu in PERISTIWA.items() if satu.tahap in (Tahap.ORGANISASI, Tahap.AKUN, Tahap.PENGAWASAN)
)


def menurut_tahap(tahap: str) -> list[str]:
    """The names of the acts of one stage."""
    return [nama for nama, satu in PERISTIWA.items() if satu.tahap == tahap]
