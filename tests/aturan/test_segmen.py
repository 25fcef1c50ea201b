from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.periode import JenisPeriode, Periode, periode_setahun
from aturan.segmen import Segmen, bagi_masa, bulan_dihitung, irisan

TAHUN = Segmen(date(2026, 1, 1), date(2026, 12, 31))
HARI = st.dates(date(2025, 6, 1), date(2027, 6, 30))
MASA = st.tuples(HARI, HARI).map(lambda dua: Segmen(*sorted(dua)))


@pytest.mark.parametrize(
    ("perubahan", "bagian"),
    [
        ([], [("01-01", "12-31")]),
        ([date(2026, 6, 1)], [("01-01", "05-31"), ("06-01", "12-31")]),  # a transfer
        ([date(2026, 9, 1), date(2026, 3, 2)], [("01-01", "03-01"), ("03-02", "08-31"), ("09-01", "12-31")]),
        ([date(2026, 1, 1), date(2025, 7, 1), date(2027, 1, 1)], [("01-01", "12-31")]),  # nothing to cut
    ],
)
def test_a_year_is_cut_where_something_changed(perubahan: list[date], bagian: list[tuple[str, str]]) -> None:
    segmen = bagi_masa(masa=TAHUN, perubahan=perubahan)
    assert [(f"{s.mulai:%m-%d}", f"{s.selesai:%m-%d}") for s in segmen] == bagian


@given(masa=MASA, perubahan=st.lists(HARI, max_size=5))
def test_the_parts_cover_the_span_once(masa: Segmen, perubahan: list[date]) -> None:
    segmen = bagi_masa(masa=masa, perubahan=perubahan)
    assert (segmen[0].mulai, segmen[-1].selesai) == (masa.mulai, masa.selesai)
    assert all(a.selesai + timedelta(days=1) == b.mulai for a, b in pairwise(segmen))


@pytest.mark.parametrize(
    ("mulai", "selesai", "bulan"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), range(1, 13)),
        (date(2026, 1, 1), date(2026, 2, 28), range(1, 3)),
        (date(2026, 6, 1), date(2026, 12, 31), range(6, 13)),
        (date(2026, 6, 15), date(2026, 12, 31), range(6, 13)),
        (date(2026, 6, 16), date(2026, 12, 31), range(7, 13)),
        (date(2025, 3, 1), date(2027, 3, 1), range(1, 13)),
        (date(2026, 5, 16), date(2026, 6, 14), range(0)),
        (date(2027, 1, 1), date(2027, 5, 1), range(0)),
    ],
)
def test_the_months_that_count_for_a_part(mulai: date, selesai: date, bulan: range) -> None:
    assert bulan_dihitung(tahun=2026, masa=Segmen(mulai, selesai)) == tuple(bulan)


def test_an_institution_may_let_another_day_decide() -> None:
    masa = Segmen(date(2026, 6, 2), date(2026, 12, 31))
    assert bulan_dihitung(tahun=2026, masa=masa, hari_penentu=1) == tuple(range(7, 13))
    with pytest.raises(ValueError, match="bukan 29"):
        bulan_dihitung(tahun=2026, masa=masa, hari_penentu=29)


@given(perubahan=st.lists(HARI, max_size=5), hari=st.integers(1, 28))
def test_however_a_year_is_cut_each_month_counts_once(perubahan: list[date], hari: int) -> None:
    segmen = bagi_masa(masa=TAHUN, perubahan=perubahan)
    bulan = [b for s in segmen for b in bulan_dihitung(tahun=2026, masa=s, hari_penentu=hari)]
    assert bulan == list(range(1, 13))


@given(masa=MASA, jenis=st.sampled_from(JenisPeriode))
def test_the_periods_of_a_year_hold_exactly_its_days_of_a_span(masa: Segmen, jenis: JenisPeriode) -> None:
    potongan = [s for p in periode_setahun(tahun=2026, jenis=jenis) if (s := irisan(periode=p, masa=masa))]
    hari = [s.mulai + timedelta(days=n) for s in potongan for n in range((s.selesai - s.mulai).days + 1)]
    setahun = [TAHUN.mulai + timedelta(days=n) for n in range(365)]
    assert hari == [h for h in setahun if masa.memuat(h)]


def test_a_period_outside_the_span_has_no_part() -> None:
    masa = Segmen(date(2026, 5, 10), date(2026, 12, 31))
    assert irisan(periode=Periode(JenisPeriode.TRIWULAN, 2026, 1), masa=masa) is None
    assert irisan(periode=Periode(JenisPeriode.TRIWULAN, 2026, 2), masa=masa) == Segmen(masa.mulai, date(2026, 6, 30))


def test_a_part_that_runs_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="sebelum mulai"):
        Segmen(date(2026, 2, 1), date(2026, 1, 31))
