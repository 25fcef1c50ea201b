from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.angka_kredit import JENJANG, PERSEN, akumulasi, ketentuan_jenjang, konversi, uraikan_konversi
from aturan.angka_kredit.konversi import tulis
from aturan.golongan import PNS
from aturan.jabatan import Jenjang
from aturan.predikat import Predikat
from aturan.versi import Versi

CETAKAN = """pemula        3.75  II/a:15                            15
             terampil      5     II/b:20 II/c:20 II/d:20            60
             mahir         12.5  III/a:50 III/b:50                  100
             penyelia      25    III/c:100 III/d:-                  -
             ahli_pertama  12.5  III/a:50 III/b:50                  100
             ahli_muda     25    III/c:100 III/d:100                200
             ahli_madya    37.5  IV/a:150 IV/b:150 IV/c:150         450
             ahli_utama    50    IV/d:200 IV/e:-                    -"""
SEMUA_JENJANG, SEMUA_PREDIKAT = st.sampled_from(Jenjang), st.sampled_from(Predikat)


@pytest.mark.parametrize("baris", CETAKAN.splitlines(), ids=lambda baris: baris.split()[0])
def test_the_annex_as_printed(baris: str) -> None:
    nama, koefisien, *langkah, jenjang = baris.split()
    ketentuan = ketentuan_jenjang(jenjang=Jenjang(nama))
    assert ketentuan.koefisien == Decimal(koefisien)
    assert [
        f"{x.golongan.kode}:{'-' if x.angka_kredit is None else x.angka_kredit}" for x in ketentuan.langkah
    ] == langkah
    assert ("-" if ketentuan.kenaikan_jenjang is None else str(ketentuan.kenaikan_jenjang)) == jenjang


def test_every_rung_leads_to_the_next_and_every_version_has_them_all() -> None:
    assert all(JENJANG[versi].keys() == set(Jenjang) and PERSEN[versi].keys() == set(Predikat) for versi in Versi)
    berikut = {jenjang: ketentuan_jenjang(jenjang=jenjang).berikut for jenjang in Jenjang}
    assert [jenjang for jenjang, n in berikut.items() if n is None] == [Jenjang.PENYELIA, Jenjang.AHLI_UTAMA]
    for jenjang, sesudah in berikut.items():
        *biasa, puncak = ketentuan_jenjang(jenjang=jenjang).langkah
        assert not any(langkah.naik_jenjang for langkah in biasa)
        assert puncak.naik_jenjang == (sesudah is not None)


@pytest.mark.parametrize(
    ("jenjang", "predikat", "bulan", "hasil", "hitungan"),
    [
        ("ahli_pertama", "sangat_baik", 12, "18.75", "150% x 12,5 = 18,75"),  # the agency's own example
        ("ahli_pertama", "baik", 2, "2.08", "2/12 x 100% x 12,5 = 2,08"),  # and this one
        ("ahli_muda", "baik", 12, "25.00", "100% x 25 = 25,00"),
        ("ahli_madya", "sangat_baik", 7, "32.81", "7/12 x 150% x 37,5 = 32,81"),
        ("terampil", "butuh_perbaikan", 12, "3.75", "75% x 5 = 3,75"),
        ("penyelia", "kurang", 12, "12.50", "50% x 25 = 12,50"),
        ("pemula", "sangat_kurang", 12, "0.94", "25% x 3,75 = 0,94"),  # 0.9375, half up
        ("terampil", "baik", 1, "0.42", "1/12 x 100% x 5 = 0,42"),
    ],
)
def test_a_predikat_becomes_credit_points(jenjang: str, predikat: str, bulan: int, hasil: str, hitungan: str) -> None:
    baris = uraikan_konversi(jenjang=Jenjang(jenjang), predikat=Predikat(predikat), bulan=bulan)
    assert (str(baris.angka_kredit), baris.hitungan) == (hasil, hitungan)


def test_a_house_may_print_three_places_and_a_post_may_have_its_own_coefficient() -> None:
    sendiri = konversi(jenjang=Jenjang.AHLI_MUDA, predikat=Predikat.BAIK, bulan=7, koefisien=Decimal("37.5"), desimal=3)
    assert str(sendiri) == "21.875"
    assert konversi(jenjang=Jenjang.AHLI_MUDA, predikat=Predikat.BAIK, koefisien=Decimal(0)) == 0


@pytest.mark.parametrize(
    ("bulan", "koefisien", "sebab"),
    [
        (0, None, "bukan 0"),
        (13, None, "bukan 13"),
        (12, Decimal(-1), "nol atau lebih"),
        (12, Decimal("NaN"), "nol atau lebih"),
    ],
)
def test_what_cannot_be_converted_is_refused(bulan: int, koefisien: Decimal | None, sebab: str) -> None:
    with pytest.raises(ValueError, match=sebab):
        konversi(jenjang=Jenjang.MAHIR, predikat=Predikat.BAIK, bulan=bulan, koefisien=koefisien)


@given(
    jenjang=SEMUA_JENJANG, a=SEMUA_PREDIKAT, b=SEMUA_PREDIKAT, bulan=st.tuples(st.integers(1, 12), st.integers(1, 12))
)
def test_a_better_predikat_and_a_longer_part_never_bring_less(
    jenjang: Jenjang, a: Predikat, b: Predikat, bulan: tuple[int, int]
) -> None:
    (pendek, lama), (buruk, baik) = sorted(bulan), sorted((a, b), key=list(Predikat).index)
    sedikit = konversi(jenjang=jenjang, predikat=buruk, bulan=pendek)
    assert 0 < sedikit <= konversi(jenjang=jenjang, predikat=baik, bulan=lama)


@given(jenjang=SEMUA_JENJANG, predikat=SEMUA_PREDIKAT, bulan=st.integers(1, 11))
def test_two_parts_of_a_year_are_the_year_but_for_their_rounding(
    jenjang: Jenjang, predikat: Predikat, bulan: int
) -> None:
    bagian = [konversi(jenjang=jenjang, predikat=predikat, bulan=n) for n in (bulan, 12 - bulan)]
    setahun = konversi(jenjang=jenjang, predikat=predikat)
    assert abs(akumulasi(baris=bagian).jumlah - setahun) <= Decimal("0.01")


def test_the_sum_adds_what_is_printed() -> None:
    setahun = uraikan_konversi(jenjang=Jenjang.AHLI_PERTAMA, predikat=Predikat.SANGAT_BAIK)
    awal_tahun = uraikan_konversi(jenjang=Jenjang.AHLI_PERTAMA, predikat=Predikat.BAIK, bulan=2)
    jumlah = akumulasi(baris=[setahun, awal_tahun])
    assert (jumlah.jumlah, jumlah.hitungan) == (Decimal("20.83"), "18,75 + 2,08 = 20,83")
    bulanan = akumulasi(baris=[konversi(jenjang=Jenjang.TERAMPIL, predikat=Predikat.BAIK, bulan=1)] * 12)
    assert bulanan.jumlah == Decimal("5.04")  # not 5: each printed month was rounded up


def test_what_was_brought_along_stands_first() -> None:
    tiga_tahun = [konversi(jenjang=Jenjang.AHLI_MUDA, predikat=Predikat.BAIK)] * 3
    pindah = akumulasi(baris=tiga_tahun, awal=Decimal(100))  # AK dasar III/d, then three years of Baik
    assert (pindah.jumlah, pindah.hitungan) == (Decimal(175), "100 + 25,00 + 25,00 + 25,00 = 175,00")
    assert akumulasi(baris=[]).hitungan == "0 = 0"


@pytest.mark.parametrize("jenjang", Jenjang)
def test_four_years_of_baik_reach_a_step_in_every_rung(jenjang: Jenjang) -> None:
    setahun = konversi(jenjang=jenjang, predikat=Predikat.BAIK)
    langkah = [x.angka_kredit for x in ketentuan_jenjang(jenjang=jenjang).langkah if x.angka_kredit is not None]
    assert all(poin / setahun == 4 for poin in langkah)


def test_a_number_is_written_as_the_forms_print_it() -> None:
    assert [tulis(Decimal(n)) for n in ("12.5", "100", "1E+2", "0.94")] == ["12,5", "100", "100", "0,94"]
    assert all(langkah.golongan in PNS for k in JENJANG[Versi.TERKINI].values() for langkah in k.langkah)
