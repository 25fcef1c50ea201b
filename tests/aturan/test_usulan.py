from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.distribusi import CapaianOrganisasi
from aturan.usulan import usulkan_tingkat

PERSEN = st.decimals(0, 300, places=2)


@pytest.mark.parametrize(
    ("capaian", "rata_rata", "tingkat"),
    [
        (["108.54"], "108.54", "baik"),  # the mean of a real secretariat, 2022
        (["100"], "100.00", "baik"),
        (["99.99"], "99.99", "butuh_perbaikan"),
        (["99.995", "99.995"], "100.00", "baik"),
        (["80"], "80.00", "butuh_perbaikan"),
        (["79.99"], "79.99", "kurang"),
        (["60"], "60.00", "kurang"),
        (["59.99"], "59.99", "sangat_kurang"),
        (["0"], "0.00", "sangat_kurang"),
        (["250", "50"], "85.00", "butuh_perbaikan"),  # one bright figure does not outshine the rest
    ],
)
def test_the_level_by_the_table(capaian: list[str], rata_rata: str, tingkat: str) -> None:
    usulan = usulkan_tingkat(capaian=[Decimal(c) for c in capaian])
    assert usulan is not None
    assert (usulan.rata_rata, usulan.tingkat) == (Decimal(rata_rata), tingkat)


@pytest.mark.parametrize(("capaian", "dapat"), [("109.99", False), ("110", True), ("500", True)])
def test_istimewa_is_for_the_leader_to_find(capaian: str, dapat: bool) -> None:
    usulan = usulkan_tingkat(capaian=[Decimal(capaian)])
    assert usulan is not None
    assert (usulan.tingkat, usulan.dapat_istimewa) == (CapaianOrganisasi.BAIK, dapat)


def test_an_institution_may_cap_otherwise() -> None:
    usulan = usulkan_tingkat(capaian=[Decimal(200), Decimal(0)], batas=Decimal(200))
    assert usulan is not None
    assert usulan.rata_rata == 100


def test_an_institution_may_use_another_table() -> None:
    tangga = {CapaianOrganisasi.BAIK: Decimal(90), CapaianOrganisasi.BUTUH_PERBAIKAN: Decimal(75)}
    tingkat = []
    for nilai in ("95", "90", "80", "74.99"):
        usulan = usulkan_tingkat(capaian=[Decimal(nilai)], tangga=tangga, istimewa_mulai=Decimal(95))
        assert usulan is not None
        tingkat.append((usulan.tingkat.value, usulan.dapat_istimewa))
    assert tingkat == [("baik", True), ("baik", False), ("butuh_perbaikan", False), ("sangat_kurang", False)]


def test_without_figures_there_is_nothing_to_suggest() -> None:
    assert usulkan_tingkat(capaian=[]) is None


@given(st.lists(PERSEN, min_size=1), st.lists(PERSEN, min_size=1))
def test_more_is_never_worse(a: list[Decimal], b: list[Decimal]) -> None:
    urut = list(CapaianOrganisasi)
    kecil, besar = sorted(
        (usulkan_tingkat(capaian=a), usulkan_tingkat(capaian=b)), key=lambda u: u.rata_rata if u else 0
    )
    assert kecil is not None
    assert besar is not None
    assert urut.index(kecil.tingkat) <= urut.index(besar.tingkat)
