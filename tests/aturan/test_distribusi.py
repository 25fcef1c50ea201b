from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aturan.distribusi import (
    KURVA,
    LABEL,
    POLA,
    CapaianOrganisasi,
    JenisBatas,
    Tingkat,
    aturan_untuk,
    periksa_distribusi,
    periksa_keselarasan,
    periksa_tiap_batas,
    ubah_minimal,
)
from aturan.distribusi.periksa import bulatkan_persen
from aturan.predikat import Predikat
from aturan.versi import Versi

type Lima = tuple[int, ...]  # people from Sangat Kurang to Sangat Baik
SK, K, BP, B, IS = CapaianOrganisasi


def jumlah(isi: Lima) -> dict[Predikat, int]:
    return {predikat: n for predikat, n in zip(Predikat, isi, strict=True) if n}


def menurut_se(capaian: CapaianOrganisasi, isi: Lima) -> bool:
    """A second reading of SE 3/2023, in fractions, against which the integers of the code are held."""
    sk, k, bp, b, sb = (Fraction(n, max(1, sum(isi))) for n in isi)
    return {
        IS: sb == max(sk, k, bp, b, sb) and sb <= Fraction(7, 10),
        B: b == max(sk, k, bp, b, sb) and b <= Fraction(7, 10) and bp + k > 0,
        BP: bp >= Fraction(6, 10) and sb <= Fraction(1, 10),
        K: k >= Fraction(6, 10) and bp >= Fraction(1, 10) and sb <= Fraction(1, 10),
        SK: sk >= Fraction(6, 10) and k + bp >= Fraction(1, 10) and sb == 0,
    }[capaian]


def semua_sebaran(orang: int) -> Iterator[Lima]:
    for sekat in combinations(range(orang + 4), 4):
        tepi = (-1, *sekat, orang + 4)
        yield tuple(kanan - kiri - 1 for kiri, kanan in pairwise(tepi))


CAPAIAN = st.sampled_from(CapaianOrganisasi)
SEBARAN = st.tuples(*[st.integers(0, 60)] * 5)


@pytest.mark.parametrize(
    ("capaian", "isi", "temuan"),
    [  # the invariants of the domain notes, then each limit one person below and at its edge
        (B, (0, 0, 0, 8, 2), ["paling_banyak:baik", "wajib_ada:butuh_perbaikan+kurang"]),
        (B, (0, 0, 0, 7, 3), ["wajib_ada:butuh_perbaikan+kurang"]),
        (B, (0, 0, 1, 7, 2), []),
        (B, (0, 1, 0, 5, 5), []),  # a tie for the largest group is the largest
        (B, (0, 1, 0, 4, 5), ["terbanyak:baik"]),
        (IS, (0, 0, 0, 27, 63), []),  # 70% of 90 is 63, where 0.7 * 90 would floor to 62
        (IS, (0, 0, 0, 26, 64), ["paling_banyak:sangat_baik"]),
        (IS, (0, 0, 0, 6, 4), ["terbanyak:sangat_baik"]),
        (BP, (0, 0, 6, 3, 1), []),
        (BP, (0, 0, 5, 4, 1), ["paling_sedikit:butuh_perbaikan"]),
        (BP, (0, 0, 6, 2, 2), ["paling_banyak:sangat_baik"]),
        (K, (1, 6, 1, 1, 1), []),
        (K, (4, 6, 0, 0, 0), ["paling_sedikit:butuh_perbaikan"]),
        (K, (3, 5, 1, 0, 1), ["paling_sedikit:kurang"]),
        (SK, (6, 0, 1, 3, 0), []),
        (SK, (6, 1, 0, 2, 1), ["paling_banyak:sangat_baik"]),
        (SK, (6, 0, 0, 4, 0), ["paling_sedikit:kurang+butuh_perbaikan"]),
    ],
)
def test_each_broken_rule_is_one_warning(capaian: CapaianOrganisasi, isi: Lima, temuan: list[str]) -> None:
    hasil = periksa_distribusi(capaian=capaian, jumlah=jumlah(isi))
    assert [f"{t.kode}:{t.kunci}" for t in hasil] == temuan
    assert all(t.tingkat is Tingkat.PERINGATAN for t in hasil)


def test_a_warning_says_what_why_and_what_to_do() -> None:
    lewat, ada = periksa_distribusi(capaian=B, jumlah=jumlah((0, 0, 0, 28, 11)))
    assert lewat.pesan == (
        "28 dari 39 pegawai (72%) berpredikat Baik. Untuk capaian organisasi Baik, paling banyak 27 orang (70%). "
        "Tinjau kembali bersama penilai, atau tuliskan alasannya."
    )
    assert ada.pesan.startswith("Belum ada pegawai berpredikat Butuh Perbaikan dan/atau Kurang. Untuk capaian")
    (larangan,) = periksa_distribusi(capaian=SK, jumlah=jumlah((7, 2, 0, 0, 1)))
    assert "1 dari 10 pegawai (10%) berpredikat Sangat Baik" in larangan.pesan
    assert "predikat itu tidak diberikan" in larangan.pesan


def test_a_small_unit_is_informed_not_warned() -> None:
    kecil = {t.tingkat for t in periksa_distribusi(capaian=BP, jumlah=jumlah((0, 0, 0, 9, 0)))}
    diatur = {t.tingkat for t in periksa_distribusi(capaian=BP, jumlah=jumlah((0, 0, 0, 9, 0)), ambang_kecil=9)}
    assert (kecil, diatur) == ({Tingkat.INFORMASI}, {Tingkat.PERINGATAN})


def test_nobody_rated_nothing_to_say() -> None:
    for capaian in CapaianOrganisasi:
        assert periksa_distribusi(capaian=capaian, jumlah={}) == ()
        assert periksa_keselarasan(capaian=capaian, jumlah={}) is None
        perubahan = ubah_minimal(capaian=capaian, jumlah={})
        assert perubahan is not None
        assert perubahan.banyak == 0


@pytest.mark.parametrize(("capaian", "orang"), [(IS, 1), (B, 1), (K, 1), (K, 2), (SK, 1), (SK, 2)])
def test_where_no_spread_complies_the_checker_says_so(capaian: CapaianOrganisasi, orang: int) -> None:
    for isi in semua_sebaran(orang):
        assert ubah_minimal(capaian=capaian, jumlah=jumlah(isi)) is None
        (temuan,) = periksa_distribusi(capaian=capaian, jumlah=jumlah(isi), ambang_kecil=1)
        assert (temuan.kode, temuan.tingkat) == ("pola_tak_mungkin", Tingkat.INFORMASI)


@given(capaian=CAPAIAN, isi=SEBARAN)
def test_the_integers_agree_with_a_second_reading_of_the_circular(capaian: CapaianOrganisasi, isi: Lima) -> None:
    hasil = periksa_tiap_batas(capaian=capaian, jumlah=jumlah(isi))
    if sum(isi):
        assert all(h.terpenuhi for h in hasil) == menurut_se(capaian, isi)


@pytest.mark.parametrize("orang", range(1, 8))
@pytest.mark.parametrize("capaian", CapaianOrganisasi)
def test_the_fewest_changes_by_trying_every_spread(capaian: CapaianOrganisasi, orang: int) -> None:
    sebaran = list(semua_sebaran(orang))
    patuh = [isi for isi in sebaran if menurut_se(capaian, isi)]
    for isi in sebaran:
        perubahan = ubah_minimal(capaian=capaian, jumlah=jumlah(isi))
        pindah = [sum(max(0, a - b) for a, b in zip(isi, tujuan, strict=True)) for tujuan in patuh]
        assert (perubahan.banyak if perubahan else None) == min(pindah, default=None)


@given(capaian=CAPAIAN, isi=SEBARAN)
@settings(max_examples=300)
def test_the_changes_leave_no_warning_and_move_each_person_once(capaian: CapaianOrganisasi, isi: Lima) -> None:
    sebaran = dict(zip(Predikat, isi, strict=True))
    perubahan = ubah_minimal(capaian=capaian, jumlah=sebaran)
    if perubahan is None:
        assert sum(isi) < 3
        return
    asal = [dari for dari, _ in perubahan.langkah]
    assert perubahan.banyak == len(perubahan.langkah)
    assert all(asal.count(predikat) <= sebaran[predikat] for predikat in Predikat)
    assert all(dari is not ke for dari, ke in perubahan.langkah)
    for dari, ke in perubahan.langkah:
        sebaran[dari] -= 1
        sebaran[ke] += 1
    assert periksa_distribusi(capaian=capaian, jumlah=sebaran) == ()


def test_the_nearest_predicate_is_moved_first() -> None:
    perubahan = ubah_minimal(capaian=B, jumlah=jumlah((0, 0, 0, 8, 2)))
    assert perubahan is not None
    assert perubahan.langkah == ((Predikat.BAIK, Predikat.BUTUH_PERBAIKAN),)


def test_a_ministry_is_measured_as_easily_as_a_balai() -> None:
    perubahan = ubah_minimal(capaian=BP, jumlah=jumlah((0, 0, 1000, 24000, 5000)))
    assert perubahan is not None
    assert perubahan.banyak == 18_000 - 1_000  # 60% of 30,000; the 2,000 too many Sangat Baik move among them
    assert ubah_minimal(capaian=IS, jumlah=jumlah((0, 0, 0, 30_000, 0))) is not None


@pytest.mark.parametrize(
    ("capaian", "isi", "kode"),
    [
        (
            BP,
            (0, 0, 2, 11, 0),
            "pegawai_di_atas_organisasi",
        ),  # the seed: the Balai is "cukup", its people are all "baik"
        (BP, (0, 0, 6, 5, 4), "pegawai_di_atas_organisasi"),  # the mode agrees, the majority does not
        (SK, (0, 0, 2, 1, 9), "pegawai_di_atas_organisasi"),
        (IS, (0, 0, 0, 9, 2), "terbanyak_tidak_sepadan"),
        (B, (0, 0, 2, 3, 9), "terbanyak_tidak_sepadan"),
        (B, (0, 9, 2, 3, 0), "terbanyak_tidak_sepadan"),
        (BP, (0, 0, 8, 4, 0), None),
        (B, (0, 1, 5, 5, 1), None),
    ],
)
def test_people_and_organisation_stand_in_line_or_the_reason_is_told(
    capaian: CapaianOrganisasi, isi: Lima, kode: str | None
) -> None:
    temuan = periksa_keselarasan(capaian=capaian, jumlah=jumlah(isi))
    assert (temuan and temuan.kode) == kode
    assert temuan is None or temuan.tingkat is Tingkat.PERINGATAN


def test_the_seed_anomaly_reads_as_a_sentence() -> None:
    temuan = periksa_keselarasan(capaian=BP, jumlah=jumlah((0, 0, 2, 7, 0)))
    assert temuan is not None
    assert temuan.tingkat is Tingkat.INFORMASI  # nine people
    assert temuan.pesan.startswith(
        "Capaian organisasi Butuh Perbaikan, tetapi 7 dari 9 pegawainya (78%) berpredikat Baik atau Sangat Baik."
    )


def test_the_rules_are_data_for_a_chart() -> None:
    assert [b.kalimat for b in aturan_untuk(capaian=B)] == [
        "Baik menjadi kelompok terbanyak",
        "Baik paling banyak 70%",
        "Ada yang Butuh Perbaikan dan/atau Kurang",
    ]
    assert aturan_untuk(capaian=SK)[-1].kalimat == "Tidak ada Sangat Baik"
    assert aturan_untuk(capaian=K)[1].kalimat == "Butuh Perbaikan paling sedikit 10%"
    wajib = next(b for b in aturan_untuk(capaian=B) if b.jenis is JenisBatas.WAJIB_ADA)
    assert wajib.predikat == (Predikat.BUTUH_PERBAIKAN, Predikat.KURANG)


def test_every_level_has_its_rules_its_curve_and_its_word() -> None:
    assert all(POLA[versi].keys() == set(CapaianOrganisasi) for versi in Versi)
    assert set(KURVA) == set(LABEL) == set(CapaianOrganisasi)
    assert {sum(titik) for titik in KURVA.values()} == {24}
    puncak = [titik.index(max(titik)) for titik in (KURVA[capaian] for capaian in CapaianOrganisasi)]
    assert puncak == [0, 1, 2, 3, 4]  # each curve peaks at the predicate of the organisation's own rank
    assert KURVA[IS] == KURVA[SK][::-1]


@pytest.mark.parametrize(("bagian", "orang", "persen"), [(27, 39, 69), (1, 3, 33), (2, 3, 67), (1, 8, 13), (0, 5, 0)])
def test_percent_for_reading(bagian: int, orang: int, persen: int) -> None:
    assert bulatkan_persen(bagian, orang) == persen
