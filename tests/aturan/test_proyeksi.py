from decimal import Decimal

import pytest

from aturan.angka_kredit import proyeksikan
from aturan.jabatan import Jenjang
from aturan.predikat import Predikat


@pytest.mark.parametrize(
    ("ada", "predikat", "tercapai", "banyak"),
    [
        ("0", Predikat.BAIK, 2030, 4),  # four years of Baik in every jenjang
        ("0", Predikat.SANGAT_BAIK, 2029, 3),  # 50 / 18,75: in the third year
        ("43.75", Predikat.BAIK, 2027, 1),
        ("50", Predikat.BAIK, None, 0),  # there already
    ],
)
def test_the_year_in_which_the_next_step_is_reached(
    ada: str, predikat: Predikat, tercapai: int | None, banyak: int
) -> None:
    jawaban = proyeksikan(
        ada=Decimal(ada), perlu=Decimal(50), jenjang=Jenjang.AHLI_PERTAMA, predikat=predikat, mulai=2027
    )
    assert (jawaban.tercapai, len(jawaban.tahun)) == (tercapai, banyak)


def test_each_year_to_come_says_what_it_brings() -> None:
    jawaban = proyeksikan(
        ada=Decimal("31.25"), perlu=Decimal(50), jenjang=Jenjang.AHLI_PERTAMA, predikat=Predikat.BAIK, mulai=2026
    )
    assert [(t.tahun, str(t.jumlah)) for t in jawaban.tahun] == [(2026, "43.75"), (2027, "56.25")]


def test_what_is_never_reached_has_no_year() -> None:
    jawaban = proyeksikan(
        ada=Decimal(0), perlu=Decimal(50), jenjang=Jenjang.AHLI_PERTAMA, predikat=Predikat.BAIK, mulai=2026,
        koefisien=Decimal(0),
    )  # fmt: skip
    assert jawaban.tercapai is None
