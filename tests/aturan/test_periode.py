from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.periode import JenisPeriode, Periode, Tahap, bagian_berjalan, periode_pada, periode_setahun, tahapan

JENIS = st.sampled_from(JenisPeriode)
HARI = st.dates(date(2022, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("periode", "mulai", "selesai", "label", "formulir"),
    [
        (Periode(JenisPeriode.TRIWULAN, 2026, 1), date(2026, 1, 1), date(2026, 3, 31), "Triwulan I 2026", "TRIWULAN I"),
        (
            Periode(JenisPeriode.TRIWULAN, 2026, 3),
            date(2026, 7, 1),
            date(2026, 9, 30),
            "Triwulan III 2026",
            "TRIWULAN III",
        ),
        (
            Periode(JenisPeriode.TRIWULAN, 2026, 4),
            date(2026, 10, 1),
            date(2026, 12, 31),
            "Triwulan IV 2026",
            "TRIWULAN IV",
        ),
        (Periode(JenisPeriode.BULANAN, 2028, 2), date(2028, 2, 1), date(2028, 2, 29), "Februari 2028", "FEBRUARI"),
        (Periode(JenisPeriode.TAHUNAN, 2026), date(2026, 1, 1), date(2026, 12, 31), "Tahun 2026", "AKHIR"),
    ],
)
def test_a_period_knows_its_days_and_its_names(
    periode: Periode, mulai: date, selesai: date, label: str, formulir: str
) -> None:
    assert (periode.mulai, periode.selesai) == (mulai, selesai)
    assert (periode.label, periode.label_formulir) == (label, formulir)


@given(tahun=st.integers(2022, 2099), jenis=JENIS)
def test_the_periods_of_a_kind_cover_the_year_once(tahun: int, jenis: JenisPeriode) -> None:
    semua = periode_setahun(tahun=tahun, jenis=jenis)
    assert (semua[0].mulai, semua[-1].selesai) == (date(tahun, 1, 1), date(tahun, 12, 31))
    assert all(a.selesai + timedelta(days=1) == b.mulai for a, b in pairwise(semua))
    assert [bulan for periode in semua for bulan in periode.bulan] == list(range(1, 13))


@given(hari=HARI, jenis=JENIS)
def test_a_day_lies_in_its_period(hari: date, jenis: JenisPeriode) -> None:
    periode = periode_pada(hari=hari, jenis=jenis)
    assert periode.mulai <= hari <= periode.selesai
    assert periode in periode_setahun(tahun=hari.year, jenis=jenis)


def test_the_share_of_a_year_counts_the_day_itself() -> None:
    tahun = Periode(JenisPeriode.TAHUNAN, 2026)
    assert bagian_berjalan(periode=tahun, hari=date(2025, 12, 31)) == 0
    assert bagian_berjalan(periode=tahun, hari=date(2026, 1, 1)) == Fraction(1, 365)
    assert bagian_berjalan(periode=tahun, hari=date(2026, 9, 30)) == Fraction(273, 365)
    assert bagian_berjalan(periode=tahun, hari=date(2027, 2, 1)) == 1


@pytest.mark.parametrize(
    ("jenis", "urut"), [(JenisPeriode.TRIWULAN, 5), (JenisPeriode.TAHUNAN, 2), (JenisPeriode.BULANAN, 0)]
)
def test_a_period_the_year_does_not_have_is_refused(jenis: JenisPeriode, urut: int) -> None:
    with pytest.raises(ValueError, match=f"bukan {urut}"):
        Periode(jenis, 2026, urut)


def test_the_four_stages_stand_in_the_order_of_pasal_5() -> None:
    assert [tahap for tahap, _ in tahapan()] == [
        Tahap.PERENCANAAN, Tahap.PELAKSANAAN, Tahap.PENILAIAN, Tahap.TINDAK_LANJUT,
    ]  # fmt: skip
