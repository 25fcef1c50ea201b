import re
from collections.abc import Callable

import pytest

from aturan.dasar import MATRIKS_PREDIKAT, Kepastian, berdasar, dasar_dari
from aturan.predikat import tentukan_predikat
from tests.aturan.peraturan import HALAMAN, fungsi_publik, halaman, ketentuan, uji_dari

FUNGSI = dict(fungsi_publik())


def test_a_function_carries_its_provisions() -> None:
    @berdasar(MATRIKS_PREDIKAT)
    def aturan_lain() -> int:
        return 1

    assert (aturan_lain(), dasar_dari(aturan_lain)) == (1, (MATRIKS_PREDIKAT,))
    assert dasar_dari(tentukan_predikat) == (MATRIKS_PREDIKAT,)
    assert dasar_dari(len) == ()


@pytest.mark.parametrize(("nama", "fungsi"), FUNGSI.items(), ids=FUNGSI)
def test_every_public_function_names_its_provision_and_has_a_test(nama: str, fungsi: Callable[..., object]) -> None:
    assert dasar_dari(fungsi), f"{nama} needs @berdasar"
    assert uji_dari(nama), f"{nama} stands in no test"


def test_every_provision_is_used_and_has_a_code_of_its_own() -> None:
    dipakai = {dasar for fungsi in FUNGSI.values() for dasar in dasar_dari(fungsi)}
    assert [nama for nama, isi in ketentuan().items() if isi not in dipakai] == []
    kode = [isi.kode for isi in ketentuan().values()]
    assert len(set(kode)) == len(kode)
    assert all(re.fullmatch(r"[a-z0-9/-]+", k) for k in kode)


def test_what_is_not_found_says_what_to_do_about_it() -> None:
    ragu = [isi for isi in ketentuan().values() if isi.kepastian is not Kepastian.DITEMUKAN]
    assert ragu
    assert all(isi.catatan for isi in ragu)


def test_a_test_is_found_through_the_helpers_of_its_file() -> None:
    uji = uji_dari("aturan.predikat.tentukan_predikat")
    assert "test_predikat_follows_the_printed_matrix" in uji["test_predikat.py"]
    lewat_pembantu = uji_dari("aturan.bahasa_hasil.periksa.periksa_rumusan")["test_bahasa_hasil.py"]
    assert "test_what_repeats_or_runs_on_is_pointed_out" in lewat_pembantu


def test_the_page_of_provisions_is_up_to_date() -> None:
    assert HALAMAN.read_text() == halaman(), "run: python -m tests.aturan.peraturan"
