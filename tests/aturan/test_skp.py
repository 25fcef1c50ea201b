from dataclasses import replace

import pytest

from aturan.skp import (
    LABEL,
    Aspek,
    BagianLampiran,
    IsiHasil,
    IsiIndikator,
    IsiSKP,
    JenisHasil,
    KeluargaSKP,
    Pendekatan,
    Perspektif,
    SebabPerubahan,
    periksa_kelengkapan,
)
from aturan.temuan import Tingkat

BARIS = IsiIndikator(kunci="i1", indikator="Jumlah laporan", target="12 laporan", aspek=Aspek.KUANTITAS)
HASIL = IsiHasil(kunci="h1", jenis=JenisHasil.UTAMA, rumusan="Tersusunnya laporan", indikator=(BARIS,))
LENGKAP = IsiSKP(
    keluarga=KeluargaSKP.JA_JF,
    pendekatan=Pendekatan.KUANTITATIF,
    hasil=(HASIL,),
    lampiran=dict.fromkeys(BagianLampiran, 1),
)


def kode(skp: IsiSKP) -> list[tuple[str, str]]:
    return [(temuan.kode, temuan.kunci) for temuan in periksa_kelengkapan(skp=skp)]


def dengan(hasil: IsiHasil = HASIL, *baris: IsiIndikator) -> IsiSKP:
    """The complete SKP with its one result, or the rows of that, replaced."""
    return replace(LENGKAP, hasil=(replace(hasil, indikator=baris) if baris else hasil,))


def test_a_complete_skp_has_no_findings() -> None:
    assert periksa_kelengkapan(skp=LENGKAP) == ()


@pytest.mark.parametrize(
    ("skp", "temuan"),
    [
        (replace(LENGKAP, hasil=()), ("tanpa_hasil_utama", "")),
        (dengan(replace(HASIL, jenis=JenisHasil.TAMBAHAN)), ("tanpa_hasil_utama", "")),
        (dengan(replace(HASIL, rumusan="  ")), ("rumusan_kosong", "h1")),
        (dengan(replace(HASIL, indikator=())), ("tanpa_indikator", "h1")),
        (dengan(HASIL, replace(BARIS, indikator="")), ("indikator_kosong", "i1")),
        (dengan(HASIL, replace(BARIS, target=" ")), ("target_kosong", "i1")),
        (dengan(HASIL, replace(BARIS, aspek=None)), ("tanpa_aspek", "i1")),
        (replace(LENGKAP, keluarga=KeluargaSKP.PIMPINAN), ("tanpa_perspektif", "h1")),
    ],
)
def test_what_is_missing_is_named_with_its_row_and_stops_submission(skp: IsiSKP, temuan: tuple[str, str]) -> None:
    assert kode(skp) == [temuan]
    assert [t.tingkat for t in periksa_kelengkapan(skp=skp)] == [Tingkat.HALANGAN]


def test_the_heads_form_asks_for_perspektif_instead_of_aspek() -> None:
    baris, hasil = replace(BARIS, aspek=None), replace(HASIL, perspektif=Perspektif.PROSES_BISNIS)
    skp = replace(LENGKAP, keluarga=KeluargaSKP.PIMPINAN, hasil=(replace(hasil, indikator=(baris,)),))
    assert kode(skp) == []


def test_the_qualitative_form_has_neither_aspek_nor_a_target_of_its_own() -> None:
    baris = replace(BARIS, aspek=None, target="")
    skp = replace(LENGKAP, pendekatan=Pendekatan.KUALITATIF, hasil=(replace(HASIL, indikator=(baris,)),))
    assert kode(skp) == []


def test_an_empty_annex_is_only_pointed_out() -> None:
    temuan = periksa_kelengkapan(skp=replace(LENGKAP, lampiran={BagianLampiran.KONSEKUENSI: 2}))
    assert [(t.tingkat, t.kunci) for t in temuan] == [
        (Tingkat.PERINGATAN, "sumber_daya"),
        (Tingkat.PERINGATAN, "pertanggungjawaban"),
    ]


def test_every_code_of_the_forms_has_its_label() -> None:
    assert set(LABEL) == {*KeluargaSKP, *Pendekatan, *JenisHasil, *Aspek, *Perspektif, *BagianLampiran, *SebabPerubahan}
