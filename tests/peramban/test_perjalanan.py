"""From a personnel file to a decided objection: the whole way of a year, in a real browser, at both widths."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.peramban.babak_pelaksanaan import bukti_diberi, realisasi_diisi, umpan_balik_diberi_dan_diminta
from tests.peramban.babak_penilaian import (
    capaian_ditetapkan,
    dokumen_dicetak,
    hasil_disampaikan,
    keberatan_diajukan,
    keberatan_diputus,
    sebaran_terlihat,
    semua_dinilai,
)
from tests.peramban.babak_rencana import (
    ekspektasi_ditulis_lalu_skp_ditetapkan,
    perjanjian_ditetapkan,
    skp_dikembalikan_lalu_diajukan_lagi,
    skp_ditulis_dan_tersimpan_sendiri,
    skp_kepala_ditetapkan_dari_luar,
    skp_yang_lain_ditetapkan,
)
from tests.peramban.conftest import LEBAR, Salinan
from tests.peramban.pelaku import Panggung, akun_diaktifkan, berpegawai, pentas, tahun_dibuka

pytestmark = pytest.mark.peramban


@pytest.fixture(params=LEBAR)
def panggung(browser: Browser, salinan: Salinan, request: pytest.FixtureRequest) -> Iterator[Panggung]:
    """The institution whose people were imported, at each width."""
    with pentas(browser, request.param, salinan(berpegawai)) as satu:
        yield satu


def test_a_personnel_file_comes_to_a_decided_objection(panggung: Panggung) -> None:
    akun_diaktifkan(panggung, "direktur", "kepala", "kasi", "pegawai", "rekan")
    tahun_dibuka(panggung)
    perjanjian_ditetapkan(panggung)
    skp_kepala_ditetapkan_dari_luar(panggung)
    skp_yang_lain_ditetapkan(panggung)
    skp_ditulis_dan_tersimpan_sendiri(panggung)
    skp_dikembalikan_lalu_diajukan_lagi(panggung)
    ekspektasi_ditulis_lalu_skp_ditetapkan(panggung)
    realisasi_diisi(panggung)
    bukti_diberi(panggung)
    umpan_balik_diberi_dan_diminta(panggung)
    capaian_ditetapkan(panggung)
    semua_dinilai(panggung)
    sebaran_terlihat(panggung)
    hasil_disampaikan(panggung)
    keberatan_diajukan(panggung)
    keberatan_diputus(panggung)
    dokumen_dicetak(panggung)
