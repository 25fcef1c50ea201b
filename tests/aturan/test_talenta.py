from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.predikat import Predikat, Rating
from aturan.talenta import (
    KOTAK,
    LABEL,
    PEMETAAN_KINERJA,
    AmbangPotensial,
    Potensial,
    kinerja_dari_predikat,
    kotak_talenta,
    potensial_dari_nilai,
)
from aturan.versi import Versi

CETAKAN = """kinerja↓potensial→  rendah  menengah  tinggi
             di_atas_ekspektasi   4  7  9
             sesuai_ekspektasi    2  5  8
             di_bawah_ekspektasi  1  3  6"""
REKOMENDASI = {
    9: "Dipromosikan dan dipertahankan; Masuk Kelompok Rencana Suksesi Instansi/Nasional; Penghargaan",
    8: "Dipertahankan; Masuk Kelompok Rencana Suksesi Instansi; Rotasi/Perluasan jabatan; Bimbingan kinerja",
    7: (
        "Dipertahankan; Masuk Kelompok Rencana Suksesi Instansi; Rotasi/Pengayaan jabatan; Pengembangan kompetensi; "
        "Tugas belajar"
    ),
    6: "Penempatan yang sesuai; Bimbingan kinerja; Konseling kinerja",
    5: "Penempatan yang sesuai; Bimbingan kinerja; Pengembangan kompetensi",
    4: "Rotasi; Pengembangan kompetensi",
    3: "Bimbingan kinerja; Konseling kinerja; Pengembangan kompetensi; Penempatan yang sesuai",
    2: "Bimbingan kinerja; Pengembangan kompetensi; Penempatan yang sesuai",
    1: "Diproses sesuai ketentuan peraturan perundangan",
}


def test_the_nine_boxes_stand_as_printed() -> None:
    (_, *potensial), *isi = (baris.split() for baris in CETAKAN.splitlines())
    for kinerja, *nomor in isi:
        kotak = [kotak_talenta(kinerja=Rating(kinerja), potensial=Potensial(p)) for p in potensial]
        assert [str(k.nomor) for k in kotak] == nomor


@pytest.mark.parametrize(("nomor", "rekomendasi"), REKOMENDASI.items())
def test_each_box_recommends_what_the_regulation_says(nomor: int, rekomendasi: str) -> None:
    (kotak,) = (kotak for kotak in KOTAK[Versi.TERKINI] if kotak.nomor == nomor)
    assert "; ".join(kotak.rekomendasi) == rekomendasi
    assert kotak.rencana_suksesi == (nomor >= 7) == ("Rencana Suksesi" in rekomendasi)


def test_a_box_is_called_by_its_two_axes() -> None:
    kotak = kotak_talenta(kinerja=Rating.DI_ATAS, potensial=Potensial.TINGGI)
    assert kotak.nama == "Kinerja di atas ekspektasi dan potensial tinggi"


def test_every_version_has_one_box_for_each_pair() -> None:
    for versi in Versi:
        assert sorted((k.kinerja, k.potensial) for k in KOTAK[versi]) == sorted(product(Rating, Potensial))
        assert sorted(k.nomor for k in KOTAK[versi]) == list(range(1, 10))


def test_a_house_may_number_its_boxes_otherwise() -> None:
    kotak = kotak_talenta(kinerja=Rating.DI_ATAS, potensial=Potensial.RENDAH, penomoran={4: 5})
    assert (kotak.nomor, kotak.rekomendasi) == (5, ("Rotasi", "Pengembangan kompetensi"))
    assert kotak_talenta(kinerja=Rating.DI_BAWAH, potensial=Potensial.RENDAH, penomoran={4: 5}).nomor == 1


def test_the_annual_predikat_stands_on_the_vertical_axis() -> None:
    assert [kinerja_dari_predikat(predikat=p) for p in Predikat] == [
        Rating.DI_BAWAH, Rating.DI_BAWAH, Rating.DI_BAWAH, Rating.SESUAI, Rating.DI_ATAS,
    ]  # fmt: skip
    lain = {**PEMETAAN_KINERJA, Predikat.BAIK: Rating.DI_ATAS}
    assert kinerja_dari_predikat(predikat=Predikat.BAIK, pemetaan=lain) is Rating.DI_ATAS


@pytest.mark.parametrize(
    ("nilai", "potensial"),
    [
        ("0", "rendah"),
        ("59.99", "rendah"),
        ("60", "menengah"),
        ("79.99", "menengah"),
        ("80", "tinggi"),
        ("100", "tinggi"),
    ],
)
def test_a_score_of_potential_by_the_default_thresholds(nilai: str, potensial: str) -> None:
    assert potensial_dari_nilai(nilai=Decimal(nilai)) == potensial


@given(a=st.decimals(0, 100), b=st.decimals(0, 100), batas=st.tuples(st.decimals(0, 100), st.decimals(0, 100)))
def test_a_higher_score_is_never_a_lower_potential(a: Decimal, b: Decimal, batas: tuple[Decimal, Decimal]) -> None:
    urut = list(Potensial).index
    ambang = AmbangPotensial(*sorted(batas))
    kecil, besar = (urut(potensial_dari_nilai(nilai=n, ambang=ambang)) for n in sorted((a, b)))
    assert kecil <= besar


def test_thresholds_out_of_order_and_what_is_no_number_are_refused() -> None:
    with pytest.raises(ValueError, match="tidak boleh di bawah"):
        AmbangPotensial(menengah=Decimal(90), tinggi=Decimal(78))
    with pytest.raises(ValueError, match="harus berupa angka"):
        potensial_dari_nilai(nilai=Decimal("NaN"))


def test_every_level_of_potential_has_its_words() -> None:
    assert [LABEL[p] for p in Potensial] == ["Potensial rendah", "Potensial menengah", "Potensial tinggi"]
