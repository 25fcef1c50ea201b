import pytest

from aturan.karier import LABEL, Hak, gaji_pppk, pangkat_reguler, predikat_berturut
from aturan.predikat import Predikat

SB, B, BP = Predikat.SANGAT_BAIK, Predikat.BAIK, Predikat.BUTUH_PERBAIKAN


@pytest.mark.parametrize(
    ("predikat", "cukup"),
    [
        ({2024: B, 2025: B}, True),
        ({2024: SB, 2025: B}, True),
        ({2023: B, 2024: B, 2025: BP}, False),
        ({2025: B}, False),  # one year is missing
        ({2023: BP, 2024: B, 2025: B}, True),  # only the last two count
    ],
)
def test_two_years_at_least_baik(predikat: dict[int, Predikat], cukup: bool) -> None:
    assert predikat_berturut(predikat=predikat, tahun=2025).terpenuhi is cukup


def test_the_reason_names_each_year() -> None:
    kata = predikat_berturut(predikat={2025: BP}, tahun=2025).pesan
    assert kata == "Predikat paling rendah Baik 2 tahun: 2024 belum ada, 2025 Butuh Perbaikan."


@pytest.mark.parametrize(("lama", "memenuhi"), [(3, False), (4, True)])
def test_a_rise_in_pangkat_takes_four_years(lama: int, memenuhi: bool) -> None:
    assert pangkat_reguler(predikat={2024: B, 2025: B}, tahun=2025, tahun_dalam_pangkat=lama).memenuhi is memenuhi


def test_what_is_not_kept_here_is_left_to_people() -> None:
    syarat = pangkat_reguler(predikat={2024: B, 2025: B}, tahun=2025, tahun_dalam_pangkat=4).syarat
    assert [satu.terpenuhi for satu in syarat] == [True, True, None]


@pytest.mark.parametrize(
    ("predikat", "teladan", "jawaban"),
    [(B, True, [True, False]), (SB, False, [True, False]), (SB, True, [True, True]), (BP, True, [False, False])],
)
def test_the_raises_of_a_pppk(predikat: Predikat, teladan: bool, jawaban: list[bool]) -> None:
    semua = gaji_pppk(predikat={2024: predikat, 2025: predikat}, tahun=2025, teladan=teladan)
    assert [satu.memenuhi for satu in semua] == jawaban
    assert {satu.hak for satu in semua} == {Hak.GAJI_BERKALA, Hak.GAJI_ISTIMEWA}


def test_everything_has_a_name() -> None:
    assert LABEL.keys() == set(Hak)
