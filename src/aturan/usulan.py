"""What the figures of a perjanjian kinerja suggest of the organisation's level: a hint for the leader who sets it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from aturan.dasar import USULAN_TINGKAT, berdasar
from aturan.distribusi import CapaianOrganisasi

BATAS_CAPAIAN: Final = Decimal(120)  # percent at which one indicator counts at most [a default]
ISTIMEWA_MULAI: Final = Decimal(110)  # from here on, if the leader also finds it above what was expected
TANGGA: Final[Mapping[CapaianOrganisasi, Decimal]] = {  # the lowest percent of each level [design, a setting]
    CapaianOrganisasi.BAIK: Decimal(100),
    CapaianOrganisasi.BUTUH_PERBAIKAN: Decimal(80),
    CapaianOrganisasi.KURANG: Decimal(60),
}


@dataclass(frozen=True, slots=True)
class Usulan:
    """A suggested level with the mean it comes from; `dapat_istimewa`: the leader may find it Istimewa."""

    rata_rata: Decimal
    tingkat: CapaianOrganisasi
    dapat_istimewa: bool


@berdasar(USULAN_TINGKAT)
def usulkan_tingkat(
    *,
    capaian: Sequence[Decimal],
    batas: Decimal = BATAS_CAPAIAN,
    tangga: Mapping[CapaianOrganisasi, Decimal] = TANGGA,
    istimewa_mulai: Decimal = ISTIMEWA_MULAI,
) -> Usulan | None:
    """The level that these achievements (percent, not below 0) suggest; None without any.

    Each counts up to `batas`; their plain mean is rounded half up to two decimals before it is compared. `tangga`,
    `batas` and `istimewa_mulai` are settings [design]: no national table leads from percent to level. Below every
    rung of `tangga` stands Sangat Kurang; Istimewa is never proposed by figures alone.
    """
    if not capaian:
        return None
    jumlah = sum((min(nilai, batas) for nilai in capaian), Decimal(0))
    rata = (jumlah / len(capaian)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    tercapai = (tingkat for tingkat, mulai in tangga.items() if rata >= mulai)
    tingkat = max(tercapai, key=list(CapaianOrganisasi).index, default=CapaianOrganisasi.SANGAT_KURANG)
    return Usulan(rata, tingkat, dapat_istimewa=rata >= istimewa_mulai)
