"""Which state of the law decides."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Final

from aturan.dasar import MASA_BERLAKU, berdasar


class Versi(StrEnum):
    """One state of the law. New law: a member here, a key in each table, a migration of the predicate constraint."""

    PERMENPANRB_6_2022 = "permenpanrb-6-2022"
    TERKINI = PERMENPANRB_6_2022  # an alias: always the newest


MULAI: Final[Mapping[Versi, date]] = {Versi.PERMENPANRB_6_2022: date(2022, 1, 1)}  # first day in force [design]


@berdasar(MASA_BERLAKU)
def versi_pada(hari: date) -> Versi:
    """The version in force on `hari`. Raises: ValueError before the first one."""
    berlaku = [versi for versi in Versi if MULAI[versi] <= hari]
    if not berlaku:
        raise ValueError(
            f"Belum ada aturan yang berlaku pada {hari.isoformat()}; yang pertama mulai {min(MULAI.values())}."
        )
    return max(berlaku, key=MULAI.__getitem__)
