from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.capaian import LABEL, Polarisasi, Target, hitung_capaian

MAKS, MIN, STABIL = Polarisasi
RENTANG = (Decimal(80), Decimal(90))
BULAN = (Decimal(7), Decimal(8))
ANGKA = st.decimals(0, 10_000, places=2)


@pytest.mark.parametrize(
    ("target", "realisasi", "polarisasi", "persen"),
    [
        (Decimal(94), Decimal("90.36"), MAKS, "96.13"),
        (Decimal(7451), Decimal(6879), MAKS, "92.32"),  # kilometres of track, August 2023
        (RENTANG, Decimal(70), MAKS, "87.50"),  # the regulation's own example
        (RENTANG, Decimal(92), MAKS, "102.22"),  # the page prints 113: wrong
        (RENTANG, Decimal(85), MAKS, "100.00"),
        (BULAN, Decimal("6.5"), MIN, "107.14"),
        (BULAN, Decimal(9), MIN, "87.50"),
        (BULAN, Decimal("7.5"), MIN, "100.00"),
        (Decimal(7), Decimal(7), MIN, "100.00"),
        (Decimal(7), Decimal(0), MIN, "200.00"),
        (Decimal(7), Decimal(15), MIN, "0.00"),  # beyond twice the target the formula would go below zero
        (Decimal(10), Decimal(8), STABIL, "80.00"),
        (Decimal(10), Decimal(12), STABIL, "80.00"),
        (Decimal(10), Decimal(21), STABIL, "0.00"),
        (Decimal(5), Decimal(-2), MAKS, "0.00"),
        (Decimal(0), Decimal(0), MIN, "100.00"),  # zero accidents
        (Decimal(0), Decimal(1), MIN, "0.00"),
        (Decimal(0), Decimal(1), MAKS, "100.00"),
        (Decimal(0), Decimal(1), STABIL, "0.00"),
    ],
)
def test_capaian_by_the_table(target: Target, realisasi: Decimal, polarisasi: Polarisasi, persen: str) -> None:
    assert hitung_capaian(target=target, realisasi=realisasi, polarisasi=polarisasi) == Decimal(persen)


@pytest.mark.parametrize(("batas", "persen"), [(None, "150.00"), (Decimal(120), "120"), (Decimal(200), "150.00")])
def test_the_cap_only_lowers(batas: Decimal | None, persen: str) -> None:
    assert hitung_capaian(target=Decimal(10), realisasi=Decimal(15), polarisasi=MAKS, batas=batas) == Decimal(persen)


@pytest.mark.parametrize(
    ("target", "realisasi"),
    [
        (Decimal(-1), Decimal(1)),
        ((Decimal(9), Decimal(8)), Decimal(1)),
        (Decimal("NaN"), Decimal(1)),
        (Decimal(1), Decimal("Infinity")),
        (Decimal("0.0000001"), Decimal(10) ** 40),  # no percentage has that many digits
    ],
)
def test_what_cannot_be_computed_is_refused(target: Target, realisasi: Decimal) -> None:
    with pytest.raises(ValueError, match=r"^Target"):
        hitung_capaian(target=target, realisasi=realisasi, polarisasi=MAKS)


@given(bawah=ANGKA, lebar=ANGKA, realisasi=ANGKA, polarisasi=st.sampled_from(Polarisasi))
def test_total_never_negative_and_full_exactly_when_the_target_is_kept(
    bawah: Decimal, lebar: Decimal, realisasi: Decimal, polarisasi: Polarisasi
) -> None:
    persen = hitung_capaian(target=(bawah, bawah + lebar), realisasi=realisasi, polarisasi=polarisasi)
    assert persen >= 0
    if bawah <= realisasi <= bawah + lebar:
        assert persen == 100
    elif polarisasi is STABIL:
        assert persen <= 100


@given(target=ANGKA, a=ANGKA, b=ANGKA)
def test_nearer_is_never_worse_where_the_target_must_be_met(target: Decimal, a: Decimal, b: Decimal) -> None:
    dekat, jauh = sorted((a, b), key=lambda realisasi: abs(realisasi - target))
    persen = [hitung_capaian(target=target, realisasi=r, polarisasi=STABIL) for r in (jauh, dekat)]
    assert persen == sorted(persen)


@given(realisasi=ANGKA, target=ANGKA, batas=st.decimals(0, 200, places=0), polarisasi=st.sampled_from(Polarisasi))
def test_the_capped_figure_is_the_raw_one_or_the_cap(
    realisasi: Decimal, target: Decimal, batas: Decimal, polarisasi: Polarisasi
) -> None:
    mentah = hitung_capaian(target=target, realisasi=realisasi, polarisasi=polarisasi)
    assert hitung_capaian(target=target, realisasi=realisasi, polarisasi=polarisasi, batas=batas) == min(mentah, batas)


@given(target=ANGKA, a=ANGKA, b=ANGKA)
def test_more_is_never_worse_when_more_is_better(target: Decimal, a: Decimal, b: Decimal) -> None:
    sedikit, banyak = sorted((a, b))
    maks = [hitung_capaian(target=target, realisasi=r, polarisasi=MAKS) for r in (sedikit, banyak)]
    minim = [hitung_capaian(target=target, realisasi=r, polarisasi=MIN) for r in (banyak, sedikit)]
    assert maks == sorted(maks)
    assert minim == sorted(minim)


def test_every_direction_has_its_words() -> None:
    assert set(LABEL) == set(Polarisasi)
