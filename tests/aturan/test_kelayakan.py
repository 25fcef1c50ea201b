from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.angka_kredit import SYARAT, Kelayakan, KodeButir, Syarat, Tujuan, kelayakan
from aturan.golongan import PNS, PPPK, Golongan, urai_golongan
from aturan.jabatan import Jenjang
from aturan.predikat import Predikat

BAIK2 = (Predikat.BAIK, Predikat.BAIK)


def timbang(
    jenjang: Jenjang = Jenjang.AHLI_PERTAMA,
    golongan: str = "III/a",
    *,
    poin: str = "50",
    predikat: tuple[Predikat, ...] = BAIK2,
    tahun: int = 2,
    kebutuhan: bool | None = None,
    uji: bool | None = None,
    syarat: Syarat = SYARAT,
) -> Kelayakan:
    return kelayakan(
        jenjang=jenjang,
        golongan=urai_golongan(golongan),
        angka_kredit=Decimal(poin),
        predikat=predikat,
        tahun_dalam_pangkat=tahun,
        kebutuhan=kebutuhan,
        uji_kompetensi=uji,
        syarat=syarat,
    )


def belum(jawaban: Kelayakan) -> list[str]:
    return [butir.kode.value for butir in jawaban.butir if butir.terpenuhi is not True]


@pytest.mark.parametrize(
    ("jawaban", "kurang"),
    [
        (timbang(), []),
        (timbang(poin="49.99"), ["angka_kredit"]),
        (timbang(tahun=1), ["masa_pangkat"]),
        (timbang(predikat=(Predikat.BAIK,)), ["predikat"]),
        (timbang(predikat=(Predikat.BAIK, Predikat.BUTUH_PERBAIKAN)), ["predikat"]),
        (timbang(predikat=(Predikat.KURANG, *BAIK2)), []),  # only the last two years count
        (timbang(poin="56.25", predikat=(Predikat.SANGAT_BAIK,) * 3, tahun=1), ["masa_pangkat"]),
    ],
)
def test_a_step_in_pangkat_asks_for_points_years_and_predikat(jawaban: Kelayakan, kurang: list[str]) -> None:
    assert (jawaban.tujuan, belum(jawaban), jawaban.layak) == (Tujuan.PANGKAT, kurang, not kurang)


@pytest.mark.parametrize(
    ("jawaban", "kurang"),
    [
        (timbang(golongan="III/b", poin="100", kebutuhan=True, uji=True), []),
        (timbang(golongan="III/b", poin="99", kebutuhan=True, uji=True), ["angka_kredit"]),
        (timbang(golongan="III/b", poin="100", kebutuhan=True), ["uji_kompetensi"]),
        (timbang(golongan="III/b", poin="100", kebutuhan=False, uji=True), ["kebutuhan"]),
        (timbang(golongan="III/b", poin="100", tahun=0, kebutuhan=True, uji=True), []),
    ],
)
def test_a_step_in_jenjang_asks_for_a_vacancy_and_a_test_instead(jawaban: Kelayakan, kurang: list[str]) -> None:
    assert (jawaban.tujuan, belum(jawaban), jawaban.layak) == (Tujuan.JENJANG, kurang, not kurang)


def test_points_count_since_the_start_of_the_jenjang() -> None:
    assert [timbang(Jenjang.AHLI_MADYA, gol).perlu for gol in ("IV/a", "IV/b", "IV/c")] == [150, 300, 450]
    jawaban = timbang(Jenjang.AHLI_MADYA, "IV/b", poin="287.5")
    assert jawaban.selisih == Decimal("-12.5")
    assert jawaban.butir[0].pesan == "Angka kredit kumulatif 287,5 dari 300, kurang 12,5."


@pytest.mark.parametrize(
    ("jawaban", "kode", "kata"),
    [
        (timbang(Jenjang.AHLI_UTAMA, "IV/e"), KodeButir.TANPA_LANGKAH, "yang tertinggi"),
        (timbang(Jenjang.AHLI_PERTAMA, "IV/a"), KodeButir.TANPA_LANGKAH, "tidak termasuk jenjang Ahli Pertama"),
        (timbang(golongan="IX"), KodeButir.BUKAN_PNS, "hanya berlaku bagi PNS"),
    ],
)
def test_where_there_is_no_step_the_reason_is_told(jawaban: Kelayakan, kode: KodeButir, kata: str) -> None:
    assert (jawaban.tujuan, jawaban.layak, jawaban.selisih) == (None, False, None)
    assert [butir.kode for butir in jawaban.butir] == [kode]
    assert kata in jawaban.butir[0].pesan


def test_what_is_in_doubt_is_a_setting() -> None:
    satu_tahun = Syarat(tahun_predikat_jenjang=1)
    predikat = (Predikat.KURANG, Predikat.BAIK)
    naik = timbang(golongan="III/b", poin="100", predikat=predikat, kebutuhan=True, uji=True, syarat=satu_tahun)
    assert naik.layak
    assert timbang(predikat=(), tahun=0, syarat=Syarat(0, Predikat.BAIK, 0, 0)).layak


def test_every_condition_reads_as_a_sentence() -> None:
    pangkat, jenjang = timbang(tahun=1), timbang(golongan="III/b", poin="110", uji=False)
    assert [butir.pesan for butir in (*pangkat.butir[1:], *jenjang.butir)] == [
        "Predikat 2 tahun terakhir paling rendah Baik; tercatat: Baik, Baik.",
        "Paling sedikit 2 tahun dalam pangkat terakhir; sekarang 1 tahun.",
        "Angka kredit kumulatif 110 dari 100, lebih 10.",
        "Predikat 2 tahun terakhir paling rendah Baik; tercatat: Baik, Baik.",
        "Kebutuhan jabatan pada jenjang berikutnya belum dicatat.",
        "Uji kompetensi belum lulus.",
    ]


@given(
    jenjang=st.sampled_from(Jenjang),
    golongan=st.sampled_from([*PNS, *PPPK]),
    poin=st.decimals(0, 600, places=2),
    lebih=st.decimals(0, 100, places=2),
    predikat=st.lists(st.sampled_from(Predikat), max_size=4),
    tahun=st.integers(0, 6),
)
def test_any_person_has_an_answer_and_more_never_takes_a_step_away(
    *, jenjang: Jenjang, golongan: Golongan, poin: Decimal, lebih: Decimal, predikat: list[Predikat], tahun: int
) -> None:
    def jawab(poin: Decimal, predikat: list[Predikat], tahun: int) -> bool:
        return kelayakan(
            jenjang=jenjang,
            golongan=golongan,
            angka_kredit=poin,
            predikat=predikat,
            tahun_dalam_pangkat=tahun,
            kebutuhan=True,
            uji_kompetensi=True,
        ).layak

    if jawab(poin, predikat, tahun):
        assert jawab(poin + lebih, [Predikat.SANGAT_BAIK for _ in predikat], tahun + 1)
