from datetime import date

import pytest

from aturan.versi import MULAI, Versi, versi_pada


@pytest.mark.parametrize("hari", [date(2022, 1, 1), date(2026, 7, 31), date(2026, 12, 31)])
def test_the_ministerial_regulation_of_2022_decides_from_its_first_year(hari: date) -> None:
    assert versi_pada(hari) is Versi.PERMENPANRB_6_2022


def test_before_the_first_version_there_is_no_answer() -> None:
    with pytest.raises(ValueError, match="2021-12-31"):
        versi_pada(date(2021, 12, 31))


def test_every_version_has_a_first_day_of_its_own() -> None:
    assert MULAI.keys() == set(Versi)
    assert len(set(MULAI.values())) == len(MULAI)
