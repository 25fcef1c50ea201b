from datetime import date

import pytest

from aturan.jabatan import JenisJabatan
from aturan.nip import JenisPegawai
from aturan.perbaikan import LABEL, Langkah, batas_perbaikan, langkah_berikut, pemeriksaan, perlu_perbaikan
from aturan.predikat import Predikat

PNS, PPPK = JenisPegawai.PNS, JenisPegawai.PPPK


def test_only_the_two_lowest_open_a_case() -> None:
    assert {p for p in Predikat if perlu_perbaikan(p)} == {Predikat.KURANG, Predikat.SANGAT_KURANG}


@pytest.mark.parametrize(
    ("mulai", "batas"),
    [
        (date(2026, 2, 10), date(2026, 8, 10)),
        (date(2026, 8, 31), date(2027, 2, 28)),
        (date(2026, 12, 1), date(2027, 6, 1)),
    ],
)
def test_six_months_to_improve(mulai: date, batas: date) -> None:
    assert batas_perbaikan(mulai=mulai) == batas
    assert pemeriksaan(mulai=mulai)[-1] == batas
    assert len(pemeriksaan(mulai=mulai)) == 6


TANGGA = """
- > uji_memenuhi uji_tidak_memenuhi
uji_memenuhi > tetap pindah_sesuai
uji_tidak_memenuhi > pindah_sesuai pindah_lebih_rendah penempatan_sementara
penempatan_sementara > pindah_sesuai pindah_lebih_rendah berhenti_hormat
tetap >
pindah_sesuai >
pindah_lebih_rendah >
berhenti_hormat >
tidak_diperpanjang >
"""


def test_the_ladder_is_the_printed_one() -> None:
    for baris in TANGGA.split("\n")[1:-1]:
        terakhir, _, berikut = baris.partition(" >")
        jawaban = langkah_berikut(
            terakhir=None if terakhir == "-" else Langkah(terakhir), pegawai=PNS, jabatan=JenisJabatan.PELAKSANA
        )
        assert list(jawaban) == berikut.split(), terakhir


def test_a_jpt_is_not_placed_for_a_time() -> None:
    jawaban = langkah_berikut(terakhir=Langkah.UJI_TIDAK_MEMENUHI, pegawai=PNS, jabatan=JenisJabatan.JPT_PRATAMA)
    assert jawaban == (Langkah.PINDAH_SESUAI, Langkah.PINDAH_LEBIH_RENDAH)


def test_a_pppk_has_no_ladder() -> None:
    semua = [langkah_berikut(terakhir=satu, pegawai=PPPK, jabatan=None) for satu in (None, Langkah.TIDAK_DIPERPANJANG)]
    assert semua == [(Langkah.TIDAK_DIPERPANJANG,), ()]


def test_every_step_has_a_name() -> None:
    assert LABEL.keys() == set(Langkah)
