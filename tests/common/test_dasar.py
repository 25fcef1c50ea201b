"""Permissions, errors and versions: the small words that every act is made of."""

import pytest

from selaras.common.errors import DomainError, TidakBerwenang
from selaras.common.izin import Izin
from selaras.common.versi import VersiBasi, majukan
from selaras.organisasi.models import Instansi


def test_a_permission_that_is_given_is_true_and_lets_pass() -> None:
    assert Izin.beri()
    Izin.beri().pastikan()


def test_a_permission_that_is_refused_is_false_and_says_why() -> None:
    izin = Izin.tolak("Hanya penilai yang boleh.")
    assert not izin
    with pytest.raises(TidakBerwenang, match=r"Hanya penilai yang boleh\.") as tertolak:
        izin.pastikan()
    assert (tertolak.value.kode, tertolak.value.status) == ("tidak_berwenang", 403)


def test_an_error_has_the_sentence_of_its_class_unless_told_otherwise() -> None:
    class Tertutup(DomainError):
        pesan = "Sudah ditutup."

    assert (Tertutup().pesan, str(Tertutup())) == ("Sudah ditutup.", "Sudah ditutup.")
    assert (Tertutup("Ditutup kemarin.").pesan, Tertutup.pesan) == ("Ditutup kemarin.", "Sudah ditutup.")
    assert (Tertutup().kini, Tertutup().beda) == (None, ())


def test_a_write_on_what_was_read_last_counts_one() -> None:
    baris = Instansi(versi=3)
    majukan(baris, dari=3)
    assert baris.versi == 4


@pytest.mark.parametrize("dari", [2, 4])
def test_a_stale_write_is_refused_with_both_texts(dari: int) -> None:
    baris = Instansi(versi=3, nama="Tersimpan")
    with pytest.raises(VersiBasi) as basi:
        majukan(baris, dari=dari, nama="Diketik")
    assert (basi.value.beda, basi.value.kini, basi.value.status) == ([("Diketik", "Tersimpan")], baris, 409)
    assert baris.versi == 3
