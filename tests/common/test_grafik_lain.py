from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selaras.common.grafik import cincin, denyut, kuadran_mini
from selaras.common.grafik.kuadran import RATING
from selaras.common.grafik.lengkung import Lengkung
from selaras.common.grafik.rupa import PREDIKAT
from selaras.common.grafik.teks import Usul, daftar_kata, tata
from tests.common.contoh_grafik import HARI_INI, MATRIKS, contoh_cincin, contoh_denyut, contoh_kuadran_mini

ketinggian = st.dictionaries(st.integers(0, 100).map(float), st.floats(0, 64), min_size=2, max_size=12)


@given(ketinggian, st.floats(0, 1))
def test_a_curve_stays_between_the_heights_of_its_points(titik: dict[float, float], bagian: float) -> None:
    garis = Lengkung.melalui(list(titik.items()))
    for (x0, y0), (x1, y1) in pairwise(sorted(titik.items())):
        y = garis.pada(x0 + bagian * (x1 - x0))
        assert min(y0, y1) - 1e-6 <= y <= max(y0, y1) + 1e-6


def test_a_curve_passes_its_points_and_ends_where_they_end() -> None:
    garis = Lengkung.melalui([(10, 5), (0, 1), (20, 3)])
    assert [garis.pada(x) for x in (-5, 0, 10, 20, 99)] == [1, 1, 5, 3, 3]
    assert garis.jalur() == "M0 1C3.33 2.33 6.67 5 10 5 13.33 5 16.67 3.67 20 3"
    assert garis.balik().jalur("L").startswith("L20 3C")


def test_a_single_point_is_no_line() -> None:
    assert Lengkung.melalui([(3, 4)]).jalur() == ""


def test_the_nine_cells_stand_as_printed_with_one_mark() -> None:
    x = contoh_kuadran_mini()
    assert [p.rupa.bentuk for p in x.petak] == [
        "#t-k", "#t-b", "#t-sb",
        "#t-k", "#t-b", "#t-b",
        "#t-sk", "#t-bp", "#t-bp",
    ]  # fmt: skip
    assert [(p.x, p.y) for p in x.petak if p.di_sini] == [(138, 48)]
    assert [s.letak for s in x.tegak] == [23, 69, 115]
    assert x.label == "Kuadran tiga kali tiga. Letak Anda: hasil kerja sesuai, perilaku kerja di atas, yaitu Baik."


@pytest.mark.parametrize(("hasil", "perilaku"), list(product(RATING, RATING)))
def test_the_mark_names_the_predicate_of_its_cell(hasil: str, perilaku: str) -> None:
    x = kuadran_mini(matriks=MATRIKS, hasil=hasil, perilaku=perilaku)
    (letak,) = (p for p in x.petak if p.di_sini)
    assert x.label.endswith(f"yaitu {letak.rupa.nama}.")
    assert letak.rupa is PREDIKAT[MATRIKS[hasil, perilaku]]


def test_without_ratings_nobody_stands_anywhere() -> None:
    x = kuadran_mini(matriks=MATRIKS, hasil=None, perilaku="sesuai_ekspektasi")
    assert not any(p.di_sini for p in x.petak)
    assert x.label == "Kuadran tiga kali tiga. Letak Anda belum ada."


def test_a_matrix_with_a_hole_is_loud() -> None:
    with pytest.raises(KeyError):
        kuadran_mini(matriks={}, hasil=None, perilaku=None)


def test_the_ring_shows_what_is_left() -> None:
    x = contoh_cincin()
    assert (x.sisa, x.isi, x.dekat, x.label) == ("12", 85.71, False, "12 dari 14 hari tersisa")


@pytest.mark.parametrize(
    ("sisa", "dari", "isi", "dekat"), [(3, 14, 21.43, True), (-2, 14, 0, True), (20, 14, 100, False), (0, 0, 0, True)]
)
def test_the_ring_has_an_answer_for_every_number(sisa: int, dari: int, isi: float, *, dekat: bool) -> None:
    x = cincin(sisa=sisa, dari=dari)
    assert (x.isi, x.dekat) == (isi, dekat)


def test_the_pulse_begins_with_who_has_waited_longest() -> None:
    tri, rahmat, dewi = contoh_denyut().orang
    assert (tri.nama, tri.lama, tri.sunyi is not None) == ("Tri Handayani", "46 hari lalu", True)
    assert (rahmat.lama, rahmat.sunyi) == ("23 hari lalu", None)
    assert (dewi.lama, [d.baik for d in dewi.denyut]) == ("kemarin", [True, True, False, True])
    assert rahmat.label == (
        "Rahmat Hidayat: dalam 13 pekan 1 pekan sudah baik, 2 pekan perlu diperbaiki; terakhir 23 hari lalu."
    )


def test_silence_begins_after_the_limit_and_not_on_it() -> None:
    def sunyi(hari: int) -> bool:
        (satu,) = denyut(orang=[("A", [(HARI_INI - timedelta(days=hari), True)])], kini=HARI_INI).orang
        return satu.sunyi is not None

    assert (sunyi(30), sunyi(31)) == (False, True)


def test_never_and_long_ago_are_silent_all_along() -> None:
    x = denyut(orang=[("Lama", [(HARI_INI - timedelta(days=200), True)]), ("Baru", [])], kini=HARI_INI)
    assert [(o.nama, o.lama, o.sunyi, o.denyut) for o in x.orang] == [
        ("Baru", "belum pernah", 0, ()),
        ("Lama", "200 hari lalu", 0, ()),
    ]
    assert x.orang[0].label == "Baru: belum pernah mendapat umpan balik."
    assert x.orang[1].label == "Lama: dalam 13 pekan tidak ada; terakhir 200 hari lalu."


def test_one_week_is_one_mark_and_good_only_if_all_of_it_is() -> None:
    (satu,) = denyut(orang=[("A", [(HARI_INI, True), (HARI_INI - timedelta(days=3), False)])], kini=HARI_INI).orang
    assert [(d.x, d.baik) for d in satu.denyut] == [(94, False)]


@given(st.lists(st.tuples(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.booleans())))
def test_the_pulse_lies_inside_the_picture_and_ignores_the_future(umpan: Sequence[tuple[date, bool]]) -> None:
    (satu,) = denyut(orang=[("A", umpan)], kini=HARI_INI).orang
    assert all(6 <= d.x <= 94 for d in satu.denyut)
    assert len(satu.denyut) <= sum(hari <= HARI_INI for hari, _ in umpan)
    assert satu.sunyi is None or 0 <= satu.sunyi < 100
    assert satu.lama in satu.label


def test_lists_read_as_sentences() -> None:
    assert [daftar_kata(k) for k in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == ["", "A", "A dan B", "A, B, dan C"]


def test_words_in_a_line_give_way_in_the_order_of_what_counts() -> None:
    usul = [Usul(50, ("panjang sekali", "p")), Usul(52, ("sekarang",), kini=True), Usul(0, ("Jan",), "start")]
    assert [(t.isi, t.dx) for t in tata(usul, lebar=200, ukuran=14)] == [("Jan", 0), ("sekarang", 0)]
    assert [t.isi for t in tata(usul, lebar=2000, ukuran=14)] == ["Jan", "sekarang"]
