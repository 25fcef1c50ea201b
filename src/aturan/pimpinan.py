"""The head of an organisation: what it achieved is the rating of the head's own hasil kerja."""

from collections.abc import Mapping
from typing import Final

from aturan.dasar import RATING_PIMPINAN, berdasar
from aturan.distribusi import CapaianOrganisasi
from aturan.predikat import Rating

PEMETAAN: Final[Mapping[CapaianOrganisasi, Rating]] = {  # five levels to three ratings [design, a setting]
    CapaianOrganisasi.ISTIMEWA: Rating.DI_ATAS,
    CapaianOrganisasi.BAIK: Rating.SESUAI,
    CapaianOrganisasi.BUTUH_PERBAIKAN: Rating.DI_BAWAH,
    CapaianOrganisasi.KURANG: Rating.DI_BAWAH,
    CapaianOrganisasi.SANGAT_KURANG: Rating.DI_BAWAH,
}


@berdasar(RATING_PIMPINAN)
def rating_hasil_pimpinan(
    *, capaian: CapaianOrganisasi, pemetaan: Mapping[CapaianOrganisasi, Rating] = PEMETAAN
) -> Rating:
    """The rating of hasil kerja of the head of an organisation that achieved `capaian`.

    No source maps five levels to three ratings: `pemetaan` is a setting [design].
    """
    return pemetaan[capaian]
