from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selaras.common.grafik import AturanSebaran, Sebaran, sebaran, sebaran_kecil
from selaras.common.grafik.letak_sebaran import LEBAR
from selaras.common.grafik.rupa import PREDIKAT
from selaras.common.grafik.tata_letak import Label
from tests.common.contoh_grafik import ATURAN_BAIK, contoh_sebaran, contoh_sebaran_kecil


def pola(n: int) -> list[AturanSebaran]:
    """The shapes that the pattern has for each level of the institution, for `n` people."""
    banyak, sedikit, persepuluh = n * 7 // 10, -(-n * 6 // 10), n // 10
    return [
        AturanSebaran(maks=("sangat_baik", banyak, f"paling banyak {banyak} orang (70%)")),
        AturanSebaran(maks=("baik", banyak, "paling banyak 70%"), salah_satu=("kurang", "butuh_perbaikan")),
        AturanSebaran(maks=("sangat_baik", persepuluh, "paling banyak 10%"), minimal=[("butuh_perbaikan", sedikit)]),
        AturanSebaran(minimal=[("kurang", sedikit), ("butuh_perbaikan", persepuluh)], kurva=(2, 11, 6, 3, 2)),
        AturanSebaran(
            maks=("sangat_baik", 0, "tidak boleh ada"),
            minimal=[("sangat_kurang", sedikit)],
            salah_satu=("kurang", "butuh_perbaikan"),
            kurva=(0, 0, 0, 0, 0),
        ),
    ]


@st.composite
def sebaran_acak(draw: st.DrawFn) -> Sebaran:
    jumlah = {kode: draw(st.integers(0, 400)) for kode in PREDIKAT}
    total = sum(jumlah.values()) + draw(st.integers(0, 200))
    aturan = draw(st.sampled_from([AturanSebaran(), *pola(total)]))
    draf = draw(st.none() | st.fixed_dictionaries({"baik": st.integers(0, 50)}))
    return sebaran(nama="Unit", jumlah=jumlah, total=total, draf=draf, aturan=aturan)


def test_the_figures_of_the_design_are_where_the_design_has_them() -> None:
    x = contoh_sebaran()
    sangat_kurang, _, _, baik, sangat_baik = x.batang
    assert (baik.x, baik.lebar, baik.y, baik.tinggi) == (62, 16, pytest.approx(31.54), 138.46)
    assert (sangat_baik.x, sangat_baik.y) == (82, pytest.approx(144.36))
    assert sangat_kurang.tinggi == 0
    assert x.kisi == (50, 110)
    assert (x.maks and (x.maks.x1, x.maks.x2, x.maks.y)) == (59, 81, 31.54)
    assert (x.siku and (x.siku.x1, x.siku.x2, x.siku.y, x.siku.hantu)) == (23.5, 56.5, 141, (23.5, 43.5))
    assert x.kurva.startswith("M10 153.33C")
    assert [(n.isi, n.nada) for n in x.nilai] == [("0", ""), ("0", ""), ("0", ""), ("27", "nada-b"), ("5", "")]
    assert {t.isi for t in x.tulisan} == {"paling banyak 27 orang (70%)", "salah satu wajib ada"}


def test_a_screen_reader_hears_the_figures_and_the_limits() -> None:
    assert contoh_sebaran().label == (
        "Sebaran Balai, 39 orang: Sangat Baik 5 orang, 13%; Baik 27 orang, 69%; "
        "Butuh Perbaikan, Kurang, dan Sangat Kurang 0; belum dinilai 7. "
        "Baik paling banyak 27 orang. Salah satu wajib ada: Kurang dan Butuh Perbaikan."
    )
    minimal = sebaran(nama="Unit", jumlah={}, total=39, aturan=pola(39)[2])
    assert minimal.label.endswith("Sangat Baik paling banyak 3 orang. Butuh Perbaikan paling sedikit 24 orang.")


def test_a_must_that_is_met_has_no_ghosts_and_its_bracket_rises_above_the_bars() -> None:
    x = sebaran(nama="Unit", jumlah={"baik": 25, "kurang": 8}, total=39, aturan=ATURAN_BAIK)
    assert x.siku is not None
    assert x.siku.hantu == ()
    assert x.siku.y < x.batang[1].puncak - 15


def test_a_bracket_without_room_is_left_out() -> None:
    assert sebaran(nama="Unit", jumlah={"kurang": 39}, total=39, aturan=ATURAN_BAIK).siku is None


def test_an_empty_unit_is_drawn_empty() -> None:
    x = sebaran(nama="Unit", jumlah={}, total=0)
    assert [b.tinggi for b in x.batang] == [0] * 5
    assert x.label == "Unit, 0 orang: Sangat Baik, Baik, Butuh Perbaikan, Kurang, dan Sangat Kurang 0."


@given(sebaran_acak())
def test_everything_lies_inside_the_picture(x: Sebaran) -> None:
    assert all(0 < b.puncak <= b.y <= 170 and b.x >= 0 and b.x + b.lebar <= 100 for b in x.batang)
    for garis in (*x.minimal, *([x.maks] if x.maks else [])):
        assert 0 <= garis.x1 < garis.x2 <= 100
        assert 0 <= garis.y <= 170
    for tulisan, ukuran in ((x.tulisan, 13), (x.nilai, 15)):
        kotak = [label.kotak(lebar=LEBAR, ukuran=ukuran) for label in tulisan]
        assert all(k.atas >= 0 and k.bawah <= 170 and k.kiri >= 0 and k.kanan <= LEBAR for k in kotak)


@pytest.mark.parametrize("lebar", [250, 272, 320])
@given(x=sebaran_acak())
def test_no_word_lies_on_a_bar_a_number_or_another_word(lebar: float, x: Sebaran) -> None:
    kata = [label.kotak(lebar=lebar, ukuran=13) for label in x.tulisan]
    angka = [label.kotak(lebar=lebar, ukuran=15) for label in x.nilai]
    assert not any(a.bertemu(b) for a, b in combinations(kata, 2))
    assert not any(a.bertemu(b) for a in kata for b in angka)
    for k in kata:
        for b in x.batang:
            di_atas = k.bawah <= b.puncak
            di_samping = k.kanan <= b.x / 100 * lebar or k.kiri >= (b.x + b.lebar) / 100 * lebar
            assert di_atas or di_samping


@given(sebaran_acak())
def test_the_numbers_are_the_people_and_the_label_has_them_too(x: Sebaran) -> None:
    assert [n.isi for n in x.nilai] == [str(b.jumlah) for b in x.batang]
    assert all(f"{b.rupa.nama} {b.jumlah} orang" in x.label for b in x.batang if b.jumlah)


def test_a_small_team_shows_drafts_on_top_of_what_is_settled() -> None:
    x = contoh_sebaran_kecil()
    baik, sangat_baik = x.batang[3:]
    assert (baik.x, baik.lebar, baik.y, baik.tinggi, baik.y_draf, baik.isi_draf) == (64, 12, 38, 20, 19, 18)
    assert (sangat_baik.y, sangat_baik.tinggi) == (51.33, 6.67)
    assert x.nilai[3] == Label(70, 13, "6")
    assert x.ringkasan == "7 dari 9 orang, 3 draf"
    assert x.label == (
        "Tim Ibu, 9 orang: Sangat Baik 1 orang; Baik 6 orang, 3 di antaranya draf; "
        "Butuh Perbaikan, Kurang, dan Sangat Kurang 0; belum ditempatkan 2."
    )


@given(st.fixed_dictionaries({kode: st.integers(0, 20) for kode in PREDIKAT}), st.integers(0, 20), st.integers(0, 100))
def test_a_small_team_fits_whatever_its_size(jumlah: dict[str, int], draf: int, total: int) -> None:
    x = sebaran_kecil(nama="Tim", jumlah=jumlah, draf={"baik": draf}, total=total)
    assert all(17.9 <= b.puncak <= b.y <= 58 for b in x.batang)
    assert all(n.y >= 12.9 for n in x.nilai)
    assert sum(b.jumlah for b in x.batang) == sum(jumlah.values()) + draf
