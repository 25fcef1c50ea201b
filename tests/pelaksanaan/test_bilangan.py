from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selaras.common.format import angka
from selaras.pelaksanaan.bilangan import CONTOH, KURANG_DARI_NOL, TERLALU_BESAR, BukanAngka, baca_kolom, urai_angka

DIKETIK = {
    "12": "12", " 12 ": "12", "0": "0", "1.250": "1250", "97,5": "97.5", "100%": "100", "97,5 %": "97.5",
    "1.250.000,75": "1250000.75", "97.5": "97.5", "0.125": "0.13", "1250": "1250", "1 250 000": "1250000",
    "1\u00a0250": "1250", "Rp 1.500.000": "1500000", "Rp1.500": "1500", "1,250.50": "1250.50", "1,250,000": "1250000",
    "1,250": "1.25", "-0": "0", ",5": "0.5", "12.": "12", "007": "7", "97,456": "97.46",
    "999.999.999.999,99": "999999999999.99",
}  # fmt: skip
BUKAN = [
    "dua belas", "12 laporan", "1.2.3", "1,2,3", "12,", "1e5", "NaN", "Infinity", "--5", "5-3", "%", "Rp", "1.25,5",
    "١٢", "12<script>", "=1+1", "\u202e12", "🙂", "1..250", "½",
]  # fmt: skip


@pytest.mark.parametrize(("diketik", "arti"), DIKETIK.items())
def test_a_number_is_read_as_people_mean_it(diketik: str, arti: str) -> None:
    assert urai_angka(diketik) == Decimal(arti)


@pytest.mark.parametrize("diketik", BUKAN)
def test_what_is_no_number_says_how_to_write_one(diketik: str) -> None:
    with pytest.raises(BukanAngka, match=CONTOH):
        urai_angka(diketik)


@pytest.mark.parametrize("diketik", ["1.000.000.000.000", "9" * 10_000, "999999999999,999"])
def test_a_number_that_no_column_holds_is_refused(diketik: str) -> None:
    with pytest.raises(BukanAngka, match=TERLALU_BESAR):
        urai_angka(diketik)


@pytest.mark.parametrize("diketik", ["-1", "−2,5", "-0,001", "-97,5%", "-1.000.000.000.000"])
def test_a_number_below_zero_is_refused(diketik: str) -> None:
    with pytest.raises(BukanAngka, match=KURANG_DARI_NOL):
        urai_angka(diketik)


@pytest.mark.parametrize("kosong", ["", "  ", "\t\n"])
def test_nothing_typed_is_no_number_and_no_mistake(kosong: str) -> None:
    assert urai_angka(kosong) is None


@given(st.decimals(min_value=0, max_value=999_999_999, places=2))
def test_what_the_screen_writes_is_read_back(nilai: Decimal) -> None:
    assert urai_angka(angka(nilai)) == nilai


@given(st.text(max_size=200))
def test_any_text_is_a_number_or_refused_with_a_sentence(teks: str) -> None:
    try:
        nilai = urai_angka(teks)
    except BukanAngka:
        nilai = None
    assert nilai is None or 0 <= nilai < 10**12


def test_a_column_is_read_line_by_line() -> None:
    assert baca_kolom("7\r\n100\r\n\r\n22\r\n\r\n", paling_banyak=10) == ["7", "100", "", "22"]


def test_of_a_row_the_last_filled_cell_counts() -> None:
    assert baca_kolom("Lokomotif\t6\t7\nBriefing\t20\t\n", paling_banyak=10) == ["7", "20"]


def test_an_endless_column_is_cut() -> None:
    assert len(baca_kolom("1\n" * 100_000, paling_banyak=5)) == 5
