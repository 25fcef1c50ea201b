from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.tenggat import LABEL, PENGAJUAN_KEBERATAN, Satuan, batas_penetapan_skp, hitung_batas

NATAL = frozenset({date(2026, 12, 24), date(2026, 12, 25)})  # cuti bersama and holiday, Thursday and Friday
HARI = st.dates(date(2022, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("diterima", "hari", "satuan", "libur", "batas"),
    [
        (date(2026, 10, 14), 14, Satuan.KALENDER, frozenset(), date(2026, 10, 28)),
        (date(2026, 10, 10), 14, Satuan.KALENDER, frozenset(), date(2026, 10, 24)),  # ends on a Saturday, stays there
        (date(2026, 12, 11), 14, Satuan.KALENDER, NATAL, date(2026, 12, 25)),  # and on a holiday
        (date(2026, 10, 14), 14, Satuan.KERJA, frozenset(), date(2026, 11, 3)),
        (date(2026, 10, 16), 1, Satuan.KERJA, frozenset(), date(2026, 10, 19)),  # from Friday to Monday
        (date(2026, 10, 17), 1, Satuan.KERJA, frozenset(), date(2026, 10, 19)),  # received on a Saturday
        (date(2026, 12, 23), 1, Satuan.KERJA, NATAL, date(2026, 12, 28)),
        (date(2026, 10, 17), 0, Satuan.KERJA, frozenset(), date(2026, 10, 17)),
    ],
)
def test_the_last_day_in_time(diterima: date, hari: int, satuan: Satuan, libur: frozenset[date], batas: date) -> None:
    assert hitung_batas(diterima=diterima, hari=hari, satuan=satuan, libur=libur) == batas


@given(diterima=HARI, hari=st.integers(1, 60), libur=st.frozensets(HARI, max_size=20))
def test_working_days_are_counted_one_by_one(diterima: date, hari: int, libur: frozenset[date]) -> None:
    batas = hitung_batas(diterima=diterima, hari=hari, satuan=Satuan.KERJA, libur=libur)
    jalan = [diterima + timedelta(days=n) for n in range(1, (batas - diterima).days + 1)]
    kerja = [h for h in jalan if h.isoweekday() <= 5 and h not in libur]
    assert (len(kerja), kerja[-1]) == (hari, batas)
    assert batas >= hitung_batas(diterima=diterima, hari=hari, satuan=Satuan.KALENDER)


@given(diterima=HARI, hari=st.tuples(st.integers(0, 60), st.integers(0, 60)), libur=st.frozensets(HARI, max_size=20))
def test_more_days_and_more_holidays_never_bring_an_earlier_end(
    diterima: date, hari: tuple[int, int], libur: frozenset[date]
) -> None:
    sedikit, banyak = sorted(hari)
    for satuan in Satuan:
        batas = hitung_batas(diterima=diterima, hari=sedikit, satuan=satuan, libur=libur)
        assert batas <= hitung_batas(diterima=diterima, hari=banyak, satuan=satuan, libur=libur)
        assert batas >= hitung_batas(diterima=diterima, hari=sedikit, satuan=satuan)


def test_a_negative_term_is_refused() -> None:
    with pytest.raises(ValueError, match="negatif"):
        hitung_batas(diterima=date(2026, 1, 1), hari=-1, satuan=Satuan.KALENDER)


def test_the_defaults_that_an_institution_may_change() -> None:
    assert (PENGAJUAN_KEBERATAN.hari, LABEL[PENGAJUAN_KEBERATAN.satuan]) == (14, "hari kalender")
    assert batas_penetapan_skp(mulai=date(2026, 1, 1)) == date(2026, 1, 31)
    assert batas_penetapan_skp(mulai=date(2026, 1, 1), hari=15) == date(2026, 1, 15)
    assert batas_penetapan_skp(mulai=date(2026, 11, 1)) == date(2026, 12, 1)
