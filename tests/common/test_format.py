from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selaras.common.format import (
    Bilangan,
    angka,
    inisial,
    jam,
    persen,
    relatif,
    tanggal,
    tanggal_hari,
    tanggal_ringkas,
    terbilang,
    ukuran_berkas,
    utuh,
)

HARI_INI = date(2026, 10, 6)
PAGI = datetime.combine(HARI_INI, time(9, 5))


@pytest.mark.parametrize(
    ("nilai", "tulisan"),
    [
        (0, "0"),
        (72, "72"),
        (30000, "30.000"),
        (1234567.5, "1.234.567,5"),
        (Decimal("43.75"), "43,75"),
        (Decimal("100.00"), "100"),
        (Decimal("12.345"), "12,35"),
        (0.1 + 0.2, "0,3"),
        (-0.001, "0"),
        (-1500, "−1.500"),
        (Decimal("1E+3"), "1.000"),
    ],
)
def test_numbers_have_a_decimal_comma_a_thousands_point_and_no_idle_zeros(nilai: Bilangan, tulisan: str) -> None:
    assert angka(nilai) == tulisan


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_a_written_number_reads_back(nilai: Decimal) -> None:
    assert Decimal(angka(nilai).replace(".", "").replace(",", ".").replace("−", "-")) == nilai


def test_percent_is_not_multiplied_and_rounds_to_what_is_asked() -> None:
    assert (persen(Decimal("93.4")), persen(95), persen(27 / 39 * 100, 0)) == ("93,4%", "95%", "69%")


def test_dates_are_written_in_full_short_and_with_the_weekday() -> None:
    assert tanggal(date(2026, 10, 15)) == "15 Oktober 2026"
    assert tanggal_ringkas(date(2026, 8, 1)) == "1 Agu"
    assert tanggal_hari(HARI_INI) == "Selasa, 6 Oktober 2026"
    assert tanggal(PAGI) == "6 Oktober 2026"


def test_time_has_a_point_and_two_digits() -> None:
    assert (jam(PAGI), jam(time(16, 12))) == ("09.05", "16.12")


@pytest.mark.parametrize(
    ("jarak", "tulisan"),
    [
        (9, "9 hari lagi"),
        (1, "besok"),
        (0, "hari ini"),
        (-1, "kemarin"),
        (-46, "46 hari lalu"),
        (-1200, "1.200 hari lalu"),
    ],
)
def test_a_day_is_told_by_its_distance_from_today(jarak: int, tulisan: str) -> None:
    assert relatif(HARI_INI + timedelta(days=jarak), HARI_INI) == tulisan


@pytest.mark.parametrize(
    ("bita", "tulisan"),
    [
        (0, "0 KB"),
        (1, "1 KB"),
        (412 * 1024, "412 KB"),
        (1024**2 - 1, "1 MB"),
        (int(1.4 * 1024**2), "1,4 MB"),
        (14 * 1024**2, "14 MB"),
        (5 * 1024**5, "5.120 TB"),
    ],
)
def test_file_sizes_use_the_unit_people_know(bita: int, tulisan: str) -> None:
    assert ukuran_berkas(bita) == tulisan


@pytest.mark.parametrize(
    ("nama", "huruf"),
    [
        ("Hendra Gunawan", "HG"),
        ("Maria Goreti Lamak", "MG"),
        ("Dr. Ir. Bambang Prakoso, S.T., M.T.", "BP"),
        ("Dr.Ir.Bambang Prakoso", "BP"),
        ("Hj. Siti Nurjanah", "SN"),
        ("H. Rahmat Hidayat", "RH"),
        ("M. Rizki Pratama", "MR"),
        ("I Nyoman Sudiarta", "IN"),
        ("ketut", "KE"),
        ("Ma'ruf", "MA"),
        ("Ir.", "IR"),
        ("", ""),
    ],
)
def test_initials_leave_out_the_titles(nama: str, huruf: str) -> None:
    assert inisial(nama) == huruf


@given(st.text())
def test_initials_are_never_longer_than_an_avatar(nama: str) -> None:
    assert len(inisial(nama)) <= 4  # two characters; "ß" and its like grow in capitals


def test_small_numbers_are_words_and_larger_ones_figures() -> None:
    assert [terbilang(n) for n in (0, 4, 11, 12, 1250)] == ["nol", "empat", "sebelas", "12", "1.250"]


def test_a_weekday_may_leave_out_its_year() -> None:
    assert tanggal_hari(date(2026, 10, 15), tahun=False) == "Kamis, 15 Oktober"


def test_tanggal_di_dalam_kalimat_tidak_terputus() -> None:
    kalimat = "SKP 2026 ditutup 23 November 2026, 3 Mei dan 12 orang."
    assert utuh(kalimat) == "SKP 2026 ditutup 23\xa0November\xa02026, 3\xa0Mei dan 12 orang."
