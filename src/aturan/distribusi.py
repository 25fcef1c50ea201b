"""How the predicates of a unit may be spread, given what the organisation achieved."""

from enum import StrEnum


class CapaianOrganisasi(StrEnum):
    """What the organisation achieved, set by the leader above it, from low to high."""

    SANGAT_KURANG = "sangat_kurang"
    KURANG = "kurang"
    BUTUH_PERBAIKAN = "butuh_perbaikan"
    BAIK = "baik"
    ISTIMEWA = "istimewa"
