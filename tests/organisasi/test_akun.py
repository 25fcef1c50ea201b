"""Codes are random, told once, kept as a hash, mistyped five times at most, and spent once."""

from datetime import timedelta

import pytest
from django.contrib.auth.hashers import make_password

from selaras.common.errors import TidakBerwenang
from selaras.jejak.models import Jejak
from selaras.organisasi.kode import ALFABET, SALAH_PALING_BANYAK
from selaras.organisasi.models import KodeAktivasi, Pegawai, Pengguna
from selaras.organisasi.permissions import OPERATOR
from selaras.organisasi.services import BERLAKU, KodeTidakCocok, aktifkan_akun, berkelompok, buat_kode
from selaras.organisasi.services.akun import SandiMiripOrangnya, pastikan_sandi_tak_mirip
from tests.conftest import KINI
from tests.organisasi.factories import PegawaiFactory

pytestmark = pytest.mark.django_db
SANDI = "kereta api contoh"


@pytest.fixture
def pegawai() -> Pegawai:
    """Somebody without an account."""
    return PegawaiFactory.create(pengguna=None)


@pytest.fixture
def kode(pegawai: Pegawai) -> str:
    return buat_kode(pegawai=pegawai, oleh=OPERATOR, pada=KINI)


def aktifkan(pegawai: Pegawai, kode: str, **lain: object) -> Pengguna:
    isi = {"nip": pegawai.nip, "kode": kode, "sandi": SANDI, "pada": KINI} | lain
    return aktifkan_akun(**isi)


def test_a_code_is_long_readable_and_new_each_time(pegawai: Pegawai) -> None:
    semua = {buat_kode(pegawai=pegawai, oleh=OPERATOR, pada=KINI) for _ in range(20)}
    assert len(semua) == 20
    assert {len(kode) for kode in semua} == {12}
    assert set("".join(semua)) <= set(ALFABET)
    assert not set("01OIL") & set(ALFABET)


def test_a_code_is_printed_in_three_groups() -> None:
    assert berkelompok("ABCDEFGH2345") == "ABCD-EFGH-2345"


def test_only_a_hash_that_needs_the_secret_key_is_kept(kode: str) -> None:
    (baris,) = KodeAktivasi.objects.values()
    assert kode not in str(baris)
    assert kode not in Jejak.objects.get().rincian
    assert (len(baris["sidik"]), baris["kedaluwarsa"]) == (64, KINI + BERLAKU)


def test_a_code_opens_an_account_that_can_sign_in(pegawai: Pegawai, kode: str) -> None:
    pengguna = aktifkan(pegawai, kode)
    pegawai.refresh_from_db()
    assert (pegawai.pengguna, pengguna.username, pengguna.is_active) == (pengguna, pegawai.nip, True)
    assert pengguna.check_password(SANDI)
    assert [baris.peristiwa for baris in Jejak.objects.order_by("pk")] == ["akun.kode_dibuat", "akun.diaktifkan"]


def test_a_code_is_spent(pegawai: Pegawai, kode: str) -> None:
    aktifkan(pegawai, kode)
    with pytest.raises(KodeTidakCocok):
        aktifkan(pegawai, kode, sandi="sandi orang lain")
    assert Pengguna.objects.get().check_password(SANDI)


def test_a_code_sets_the_password_of_an_account_that_is_there_and_turns_it_on() -> None:
    pegawai = PegawaiFactory.create(pengguna__password=make_password("lupa sama sekali"), pengguna__is_active=False)
    pengguna = aktifkan(pegawai, buat_kode(pegawai=pegawai, oleh=OPERATOR, pada=KINI))
    assert (pengguna.pk, pengguna.is_active, pengguna.check_password(SANDI)) == (pegawai.pengguna.pk, True, True)
    assert '"ulang": true' in Jejak.objects.get(peristiwa="akun.diaktifkan").rincian


def test_a_new_code_voids_the_one_before(pegawai: Pegawai, kode: str) -> None:
    kedua = buat_kode(pegawai=pegawai, oleh=OPERATOR, pada=KINI)
    with pytest.raises(KodeTidakCocok):
        aktifkan(pegawai, kode)
    assert aktifkan(pegawai, kedua)


def test_a_code_holds_for_three_days(pegawai: Pegawai, kode: str) -> None:
    with pytest.raises(KodeTidakCocok):
        aktifkan(pegawai, kode, pada=KINI + BERLAKU)
    assert aktifkan(pegawai, kode, pada=KINI + BERLAKU - timedelta(seconds=1))


def test_the_right_code_is_void_after_five_wrong_ones(pegawai: Pegawai, kode: str) -> None:
    for _ in range(SALAH_PALING_BANYAK):
        with pytest.raises(KodeTidakCocok):
            aktifkan(pegawai, "SALAHSALAH22")
    with pytest.raises(KodeTidakCocok):
        aktifkan(pegawai, kode)
    assert (KodeAktivasi.objects.get().salah, Pengguna.objects.exists()) == (SALAH_PALING_BANYAK, False)


def test_the_right_code_still_works_after_four_wrong_ones(pegawai: Pegawai, kode: str) -> None:
    for _ in range(SALAH_PALING_BANYAK - 1):
        with pytest.raises(KodeTidakCocok):
            aktifkan(pegawai, "SALAHSALAH22")
    assert aktifkan(pegawai, kode)


def test_the_code_of_another_person_does_not_fit(kode: str) -> None:
    lain = PegawaiFactory.create(pengguna=None)
    buat_kode(pegawai=lain, oleh=OPERATOR, pada=KINI)
    with pytest.raises(KodeTidakCocok):
        aktifkan(lain, kode)


def test_an_unknown_nip_and_a_wrong_code_get_the_same_sentence(pegawai: Pegawai, kode: str) -> None:
    with pytest.raises(KodeTidakCocok) as salah:
        aktifkan(pegawai, "SALAHSALAH22")
    with pytest.raises(KodeTidakCocok) as asing:
        aktifkan(pegawai, kode, nip="199001012015031999")
    assert (salah.value.pesan, salah.value.status) == (asing.value.pesan, asing.value.status)


@pytest.mark.parametrize(
    "sandi", ["Budi Suryanegara", "budisuryanegara", "Suryanegara1", "budi_2026!!", "199001012015031999x"]
)
def test_a_password_like_the_person_is_refused_and_spends_no_code(sandi: str) -> None:
    orang = PegawaiFactory.create(pengguna=None, nama="Budi Suryanegara", nip="199001012015031999")
    kode = buat_kode(pegawai=orang, oleh=OPERATOR, pada=KINI)
    with pytest.raises(SandiMiripOrangnya):
        aktifkan(orang, kode, sandi=sandi)
    assert aktifkan(orang, kode)


@pytest.mark.parametrize("sandi", ["kereta api negara", "!!!!!!!!!!a", "Budi naik kereta", "rusa negeri bayang ubi"])
def test_a_password_that_says_more_than_the_person_is_taken(sandi: str) -> None:
    pastikan_sandi_tak_mirip(sandi, PegawaiFactory.build(nama="Budi Suryanegara"))


def test_who_may_not_make_a_code_makes_none(pegawai: Pegawai) -> None:
    with pytest.raises(TidakBerwenang):
        buat_kode(pegawai=pegawai, oleh=PegawaiFactory.create(), pada=KINI)
    assert not KodeAktivasi.objects.exists()
