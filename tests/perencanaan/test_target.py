"""What a target says in numbers."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selaras.common.format import angka
from selaras.perencanaan.target import TERBESAR, Target, urai_angka, urai_target

CETAKAN = {
    "12 analisis": ("12", None, "analisis"),
    "12": ("12", None, ""),
    "0 kejadian": ("0", None, "kejadian"),
    "1.572 kapal": ("1572", None, "kapal"),
    "86,24": ("86.24", None, ""),
    "100%": ("100", None, "%"),
    "≥ 90 %": ("90", None, "%"),
    "85–100%": ("85", "100", "%"),
    "85% - 100%": ("85", "100", "%"),
    "3 s.d. 5 unit": ("3", "5", "unit"),
    "3 sampai dengan 5 unit": ("3", "5", "unit"),
    "5 hari kerja": ("5", None, "hari kerja"),
    "Rp1.500.000": ("1500000", None, "Rp"),
    "Rp 2.000 - Rp 3.000": ("2000", "3000", "Rp"),
    "  12\n laporan ": ("12", None, "laporan"),
}
KATA = [
    "", "Paling lama 5 hari kerja", "Juni 2026", "Tanggal 5 tiap bulan", "2 dokumen dan 3 laporan", "100–80%", "12,345",
    "1.5", "12analisis", "9999999999999", "dua belas", "-3 unit", "≤ 5 hari", "1 " + "x" * 41,
]  # fmt: skip


@pytest.mark.parametrize("teks", CETAKAN)
def test_a_target_is_read_as_people_write_it(teks: str) -> None:
    bawah, atas, satuan = CETAKAN[teks]
    assert urai_target(teks) == Target(Decimal(bawah), Decimal(atas) if atas else None, satuan)


@pytest.mark.parametrize("teks", KATA)
def test_other_targets_are_words(teks: str) -> None:
    assert urai_target(teks) == Target()


@given(st.text())
def test_any_text_has_an_answer_that_the_column_holds(teks: str) -> None:
    terbaca = urai_target(teks)
    assert terbaca.angka is None or terbaca.angka <= (terbaca.atas or TERBESAR) <= TERBESAR
    assert len(terbaca.satuan) <= 40


@given(st.decimals(0, TERBESAR, places=2))
def test_what_screens_write_is_read_back(nilai: Decimal) -> None:
    assert urai_angka(angka(nilai)) == nilai


@pytest.mark.parametrize("teks", ["", "12 kapal", "1,234", "1.23", "x"])
def test_what_is_no_number_is_refused(teks: str) -> None:
    with pytest.raises(ValueError, match="bukan angka"):
        urai_angka(teks)
