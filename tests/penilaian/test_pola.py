import pytest

from aturan.distribusi import CapaianOrganisasi
from aturan.predikat import Predikat
from aturan.versi import Versi
from selaras.penilaian.selectors.pola import Pola

SK, K, BP, B, SB = Predikat


def pola(capaian: str | None, total: int, **jumlah: int) -> Pola:
    return Pola(
        nama="Balai",
        jumlah={Predikat(kode): n for kode, n in jumlah.items()},
        total=total,
        ambang=10,
        capaian=CapaianOrganisasi(capaian) if capaian else None,
        versi=Versi.TERKINI,
    )


def test_limits_stand_over_everybody_rated_or_not() -> None:
    p = pola("baik", 39, baik=27, sangat_baik=5)
    assert [(h.ada, h.ambang, h.terpenuhi, h.angka) for h in p.batas] == [
        (27, 27, True, "69%"),
        (27, 27, True, "69%"),
        (0, 1, False, "0"),
    ]
    assert (p.dinilai, p.belum) == (32, 7)


def test_what_the_rest_can_still_mend_is_no_departure_yet() -> None:
    assert not pola("baik", 39, baik=27, sangat_baik=5).menyimpang
    assert pola("baik", 39, baik=28, sangat_baik=5).menyimpang
    assert pola("baik", 39, baik=27, sangat_baik=12).menyimpang


def test_a_minimum_out_of_reach_is_a_departure() -> None:
    assert not pola("butuh_perbaikan", 39, baik=15).menyimpang  # 24 of 39 must be Butuh Perbaikan, 24 are left
    assert pola("butuh_perbaikan", 39, baik=16).menyimpang


def test_the_anomaly_of_a_weak_unit_with_good_people() -> None:
    p = pola("butuh_perbaikan", 39, baik=33, sangat_baik=4, butuh_perbaikan=2)
    assert p.tidak_selaras
    assert p.kejanggalan is not None
    assert "37 dari 39" in p.kejanggalan.pesan
    assert p.kalimat_perubahan == (
        "Paling sedikit 22 orang ditinjau ulang: 21 dari Baik ke Butuh Perbaikan dan 1 dari Sangat Baik ke Butuh "
        "Perbaikan."
    )
    assert [t.kode for t in p.temuan] == ["paling_sedikit", "paling_banyak"]


def test_two_kinds_of_change_are_said_in_one_sentence() -> None:
    p = pola("kurang", 20, baik=18, sangat_baik=2)
    assert p.kalimat_perubahan == (
        "Paling sedikit 14 orang ditinjau ulang: 12 dari Baik ke Kurang dan 2 dari Baik ke Butuh Perbaikan."
    )


def test_a_spread_in_line_asks_for_nothing() -> None:
    p = pola("baik", 10, baik=7, sangat_baik=2, butuh_perbaikan=1)
    assert (p.temuan, p.kalimat_perubahan, p.menyimpang, p.tidak_selaras) == ((), "", False, False)


def test_while_people_are_to_be_rated_the_fewest_changes_say_of_whom() -> None:
    assert pola("butuh_perbaikan", 39, baik=27, sangat_baik=5).kalimat_perubahan == (
        "Dari 32 orang yang sudah dinilai, paling sedikit 20 orang ditinjau ulang: 18 dari Baik ke Butuh Perbaikan dan "
        "2 dari Sangat Baik ke Butuh Perbaikan."
    )


def test_nobody_is_to_be_judged_again_while_the_rest_may_keep_the_pattern() -> None:
    assert pola("baik", 39, baik=27, sangat_baik=5).kalimat_perubahan == ""
    assert pola("butuh_perbaikan", 39, baik=3).kalimat_perubahan == ""


def test_a_small_unit_is_only_informed() -> None:
    p = pola("butuh_perbaikan", 9, baik=9)
    assert not p.menyimpang
    assert not p.tidak_selaras
    assert {t.tingkat for t in p.temuan} == {"informasi"}


def test_before_the_level_is_set_there_is_no_pattern() -> None:
    p = pola(None, 39, baik=39)
    assert (p.batas, p.temuan, p.kejanggalan, p.menyimpang) == ((), (), None, False)
    assert p.gambar.maks is None


@pytest.mark.parametrize(("dinilai", "terlihat"), [(0, False), (3, False), (4, True)])
def test_a_spread_of_a_few_would_name_them(dinilai: int, terlihat: bool) -> None:
    assert pola("baik", 39, baik=dinilai).terlihat is terlihat
    assert bool(pola("istimewa", dinilai, baik=dinilai).temuan) is terlihat


@pytest.mark.parametrize("capaian", CapaianOrganisasi)
def test_every_level_has_its_picture(capaian: CapaianOrganisasi) -> None:
    gambar = pola(capaian, 39, baik=20, kurang=3).gambar
    assert len(gambar.ketentuan) >= 2
    assert gambar.kurva
