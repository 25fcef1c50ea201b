from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from aturan.capaian import Polarisasi
from selaras.beranda.kemajuan import Deret, garis
from selaras.perencanaan.models import Konsolidasi

JUNI, DESEMBER = date(2026, 6, 30), date(2026, 12, 31)


def deret(konsolidasi: Konsolidasi, target: int, *nilai: int) -> Deret:
    bulanan = tuple((date(2026, bulan, 1), Decimal(n)) for bulan, n in enumerate(nilai, start=1))
    return Deret("Perawatan berkala", Decimal(target), "unit", Polarisasi.MAKSIMAL, konsolidasi, bulanan)


def test_sums_add_up_and_count_against_the_year() -> None:
    satu = deret(Konsolidasi.JUMLAH, 72, 6, 5, 7, 6, 6, 6)
    assert satu.sampai(JUNI) == 36
    assert satu.kemajuan(JUNI) == 50


def test_a_mean_is_a_level_kept_for_the_part_of_the_year_that_passed() -> None:
    satu = deret(Konsolidasi.RATA_RATA, 90, 80, 100)
    assert satu.sampai(JUNI) == 90
    assert satu.kemajuan(DESEMBER) == 100
    assert 49 < satu.kemajuan(JUNI) < 50


def test_the_last_value_is_the_newest_one_up_to_the_day() -> None:
    satu = deret(Konsolidasi.TERAKHIR, 90, 70, 80, 85)
    assert [satu.sampai(date(2026, bulan, 1)) for bulan in (1, 2, 3)] == [70, 80, 85]


def test_what_is_not_measured_yet_is_nothing_reached() -> None:
    satu = deret(Konsolidasi.JUMLAH, 72)
    assert satu.sampai(JUNI) is None
    assert satu.kemajuan(JUNI) == 0


def test_no_indicator_is_no_line() -> None:
    assert garis([], [JUNI]) is None


@given(st.lists(st.integers(0, 200), max_size=12), st.integers(0, 500), st.sampled_from(Konsolidasi))
def test_progress_stays_between_nothing_and_all(nilai: list[int], target: int, konsolidasi: Konsolidasi) -> None:
    for _, persen in garis([deret(konsolidasi, target, *nilai)], [JUNI, DESEMBER]) or []:
        assert 0 <= persen <= 100
