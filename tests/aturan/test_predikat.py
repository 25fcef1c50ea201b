from itertools import product

from aturan.predikat import ALIAS, LABEL, LABEL_KURVA, MATRIKS, Predikat, Rating, tentukan_predikat
from aturan.versi import MULAI, Versi

CETAKAN = """hasil↓perilaku→      di_bawah_ekspektasi  sesuai_ekspektasi  di_atas_ekspektasi
             di_atas_ekspektasi   kurang               baik               sangat_baik
             sesuai_ekspektasi    kurang               baik               baik
             di_bawah_ekspektasi  sangat_kurang        butuh_perbaikan    butuh_perbaikan"""


def test_predikat_follows_the_printed_matrix() -> None:
    (_, *perilaku), *isi = (baris.split() for baris in CETAKAN.splitlines())
    assert len(isi) == len(Rating)
    for hasil, *sel in isi:
        assert [tentukan_predikat(hasil=Rating(hasil), perilaku=Rating(p)) for p in perilaku] == sel


def test_every_version_answers_every_pair_and_the_alias_is_the_newest() -> None:
    assert all(MATRIKS[versi].keys() == set(product(Rating, Rating)) for versi in Versi)
    assert Versi.TERKINI is max(Versi, key=MULAI.__getitem__)


def test_better_ratings_never_give_a_worse_predikat() -> None:
    urut = list(Predikat)
    for hasil, perilaku in product(Rating, Rating):
        for naik in list(Rating)[list(Rating).index(hasil) :]:
            tetap = tentukan_predikat(hasil=hasil, perilaku=perilaku)
            assert urut.index(tentukan_predikat(hasil=naik, perilaku=perilaku)) >= urut.index(tetap)


def test_every_code_has_its_label_and_the_curve_has_its_own_word() -> None:
    assert set(LABEL) == {*Rating, *Predikat}
    assert (LABEL[Predikat.KURANG], LABEL_KURVA[Predikat.KURANG]) == ("Kurang", "Kurang/Misconduct")


def test_words_of_older_files_are_understood() -> None:
    assert {ALIAS["cukup"], ALIAS["perlu perbaikan"], ALIAS["butuh perbaikan"]} == {Predikat.BUTUH_PERBAIKAN}
    assert all(kata == kata.lower() for kata in ALIAS)
