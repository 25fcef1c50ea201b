from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.nip import LABEL, JenisKelamin, JenisPegawai, Nip, NipTidakSah

PRIA, WANITA = JenisKelamin.PRIA, JenisKelamin.WANITA
PNS, PPPK = JenisPegawai.PNS, JenisPegawai.PPPK


@pytest.mark.parametrize(  # constructed numbers, no real person
    ("teks", "lahir", "pengangkatan", "kelamin", "jenis"),
    [
        ("199001022015031001", date(1990, 1, 2), date(2015, 3, 1), PRIA, PNS),
        ("199507152022032002", date(1995, 7, 15), date(2022, 3, 1), WANITA, PNS),
        ("198811302024211001", date(1988, 11, 30), date(2024, 1, 1), PRIA, PPPK),
    ],
)
def test_the_digits_say_birth_appointment_sex_and_kind(
    teks: str, lahir: date, pengangkatan: date, kelamin: JenisKelamin, jenis: JenisPegawai
) -> None:
    nip = Nip.urai(teks)
    assert (nip.lahir, nip.pengangkatan, nip.jenis_kelamin, nip.jenis) == (lahir, pengangkatan, kelamin, jenis)
    assert nip.peringatan == ()


@pytest.mark.parametrize(
    "teks", ["'199001022015031001", "19900102 201503 1 001", "19900102.201503.1.001", " 19900102-201503-1-001\n"]
)
def test_a_nip_is_read_as_people_and_spreadsheets_write_it(teks: str) -> None:
    nip = Nip.urai(teks)
    assert (str(nip), nip.berkelompok) == ("199001022015031001", "19900102 201503 1 001")


@pytest.mark.parametrize(
    ("teks", "sebab"),
    [
        (199001022015031001, "berisi angka, bukan teks"),
        (1.99001022015031e17, "berisi angka, bukan teks"),
        (None, "berisi angka, bukan teks"),
        ("1,99001E+17", "hanya boleh berisi angka"),
        ("١٩٩٠٠١٠٢٢٠١٥٠٣١٠٠١", "hanya boleh berisi angka"),
        ("19900102201503100", "yang ini 17 angka"),
        ("", "yang ini 0 angka"),
    ],
)
def test_what_cannot_be_a_nip_is_refused_with_its_reason(teks: object, sebab: str) -> None:
    with pytest.raises(NipTidakSah, match=sebab):
        Nip.urai(teks)


@pytest.mark.parametrize(
    ("teks", "kode"),
    [
        ("199013022015031001", "lahir"),
        ("199001022015131001", "jenis"),
        ("199001022015033001", "jenis_kelamin"),
        ("199001022015031000", "nomor_urut"),
        ("201001022015031001", "umur"),
    ],
)
def test_odd_digits_are_only_a_warning(teks: str, kode: str) -> None:
    assert [temuan.kode for temuan in Nip.urai(teks).peringatan] == [kode]


@given(teks=st.text("0123456789", min_size=18, max_size=18))
def test_any_eighteen_digits_can_be_taken_apart(teks: str) -> None:
    nip = Nip.urai(teks)
    assert (nip.teks, nip.berkelompok.replace(" ", "")) == (teks, teks)
    assert bool(nip.peringatan) or None not in (nip.lahir, nip.pengangkatan, nip.jenis_kelamin, nip.jenis)


def test_every_code_has_its_label() -> None:
    assert set(LABEL) == {*JenisPegawai, *JenisKelamin}
