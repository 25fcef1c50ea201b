from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.distribusi import CapaianOrganisasi, Organisasi, Tingkat, periksa_keselarasan, periksa_linearitas
from aturan.predikat import Predikat

SK, K, BP, B, IS = CapaianOrganisasi
SEPADAN = dict(zip(CapaianOrganisasi, Predikat, strict=True))


def unit(
    kunci: str, capaian: CapaianOrganisasi | None, *bawahan: Organisasi, orang: dict[Predikat, int] | None = None
) -> Organisasi:
    """A unit whose people, unless told, all hold the predicate of its own rank."""
    sejalan = {SEPADAN[capaian]: 10} if capaian else {}
    return Organisasi(kunci, f"Unit {kunci}", capaian, sejalan if orang is None else orang, bawahan)


def temuan(organisasi: Organisasi) -> list[tuple[str, str]]:
    return [(t.kode, t.kunci) for t in periksa_linearitas(organisasi=organisasi)]


def test_a_tree_in_line_has_nothing_to_explain() -> None:
    assert temuan(unit("a", B, unit("b", B, unit("d", B)), unit("c", IS))) == []
    assert temuan(unit("a", BP, unit("b", BP), unit("c", B, orang={}))) == []


def test_a_unit_without_a_level_is_not_judged_but_those_below_it_are() -> None:
    janggal = unit("c", BP, orang={Predikat.BAIK: 12})
    assert temuan(unit("a", None, unit("b", None), janggal)) == [("pegawai_di_atas_organisasi", "c")]


@pytest.mark.parametrize(
    ("induk", "bawahan", "kode"),
    [
        (BP, [B, B, BP], "bawahan_di_atas_induk"),
        (BP, [B, BP], None),  # half is not most
        (B, [BP, BP, B], "bawahan_di_bawah_induk"),
        (B, [B, BP], None),
        (IS, [B, B], None),
    ],
)
def test_most_of_the_units_below_explain_the_one_above(
    induk: CapaianOrganisasi, bawahan: list[CapaianOrganisasi], kode: str | None
) -> None:
    anak = [unit(str(urut), capaian, orang={}) for urut, capaian in enumerate(bawahan)]
    assert temuan(unit("a", induk, *anak, orang={})) == ([(kode, "a")] if kode else [])


def test_one_unit_far_from_the_one_above_is_named() -> None:
    pohon = unit("a", K, unit("b", B, orang={}), unit("c", K, orang={}), unit("d", BP, orang={}), orang={})
    (jauh,) = periksa_linearitas(organisasi=pohon)
    assert (jauh.kode, jauh.kunci, jauh.tingkat) == ("selisih_jauh", "b", Tingkat.PERINGATAN)
    assert jauh.pesan == (
        "Capaian Unit b Baik, sedangkan Unit a di atasnya Kurang: berselisih 2 tingkat. "
        "Bandingkan perjanjian kinerja keduanya, lalu tinjau atau tuliskan alasannya."
    )
    assert [t.kunci for t in periksa_linearitas(organisasi=pohon, selisih_jauh=1)] == ["b", "d"]
    assert periksa_linearitas(organisasi=pohon, selisih_jauh=3) == ()


def test_everybody_down_to_the_lowest_counts_for_the_top() -> None:
    bawah = unit("c", None, orang={Predikat.BAIK: 30})  # deep down, where no level was set
    pohon = unit(
        "a", BP, unit("b", BP, bawah, orang={Predikat.BUTUH_PERBAIKAN: 5}), orang={Predikat.BUTUH_PERBAIKAN: 5}
    )
    assert temuan(pohon) == [
        ("seluruh_pegawai_di_atas_organisasi", "a"),
        ("seluruh_pegawai_di_atas_organisasi", "b"),
    ]
    pertama, _ = periksa_linearitas(organisasi=pohon)
    assert pertama.pesan.startswith(
        "Sampai tingkat terbawah: Capaian organisasi Butuh Perbaikan, tetapi 30 dari 40 pegawainya (75%)"
    )
    assert pohon.jumlah_seluruhnya == Counter({Predikat.BAIK: 30, Predikat.BUTUH_PERBAIKAN: 10})


def test_the_reason_for_a_group_reads_as_a_sentence() -> None:
    pohon = unit("a", BP, *(unit(kunci, B, orang={}) for kunci in "bcd"), orang={})
    (kelompok,) = periksa_linearitas(organisasi=pohon)
    assert kelompok.pesan == (
        "Capaian Unit a Butuh Perbaikan, tetapi 3 dari 3 unit di bawahnya Baik atau Istimewa. "
        "Hasil unit di bawah semestinya menjelaskan hasil unit di atasnya. "
        "Bandingkan perjanjian kinerja keduanya, lalu tinjau atau tuliskan alasannya."
    )


JUMLAH = st.dictionaries(st.sampled_from(Predikat), st.integers(0, 40))
POHON = st.recursive(
    st.builds(Organisasi, st.just("u"), st.just("Unit"), st.none() | st.sampled_from(CapaianOrganisasi), JUMLAH),
    lambda anak: st.builds(
        Organisasi,
        st.just("u"),
        st.just("Unit"),
        st.none() | st.sampled_from(CapaianOrganisasi),
        JUMLAH,
        st.lists(anak, max_size=3).map(tuple),
    ),
    max_leaves=8,
)


@given(pohon=POHON)
def test_any_tree_has_an_answer_that_only_warns(pohon: Organisasi) -> None:
    assert all(
        t.tingkat is not Tingkat.HALANGAN and t.pesan.endswith(".") for t in periksa_linearitas(organisasi=pohon)
    )


@given(jumlah=JUMLAH, capaian=st.sampled_from(CapaianOrganisasi))
def test_a_unit_alone_is_judged_as_before(jumlah: dict[Predikat, int], capaian: CapaianOrganisasi) -> None:
    sendiri = periksa_keselarasan(capaian=capaian, jumlah=jumlah)
    pohon = periksa_linearitas(organisasi=Organisasi("", "Unit", capaian, jumlah))
    assert pohon == ((sendiri,) if sendiri else ())
