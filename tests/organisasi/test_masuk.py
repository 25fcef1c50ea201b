"""In by NIP and password, out by a button, and a new password by the old one: every page ours."""

from datetime import timedelta

import pytest
from django.contrib.auth.hashers import make_password
from django.core.cache import cache
from django.test import Client
from django.urls import NoReverseMatch, Resolver404, resolve, reverse
from django.utils.timezone import localdate

from selaras.common.format import tanggal
from selaras.jejak.models import Jejak
from selaras.organisasi.models import Kedudukan, Pegawai, Pengguna
from selaras.organisasi.permissions import OPERATOR
from selaras.organisasi.services import berkelompok, buat_kode
from tests.conftest import KINI, Masuk
from tests.organisasi.factories import InstansiFactory, PegawaiFactory, PenggunaFactory

pytestmark = pytest.mark.django_db
NIP, SANDI = "199001012015031900", "kereta api contoh"
TERKUNCI = "Terlalu sering keliru. Demi keamanan, tunggu lima menit, lalu coba lagi."


@pytest.fixture(autouse=True)
def kosongkan_batas() -> None:
    """Each test begins with no tries behind it."""
    cache.clear()


@pytest.fixture
def pegawai() -> Pegawai:
    InstansiFactory.create()
    pengguna = PenggunaFactory.create(username=NIP, password=make_password(SANDI))
    return PegawaiFactory.create(nip=NIP, pengguna=pengguna)


def coba(client: Client, login: str = NIP, sandi: str = SANDI, **lain: str) -> tuple[int, str]:
    """Try to sign in: the status, and where it leads or what the page says."""
    jawaban = client.post("/masuk/", {"login": login, "password": sandi, **lain})
    return jawaban.status_code, jawaban.headers.get("Location") or jawaban.content.decode()


@pytest.mark.parametrize("login", [NIP, "19900101 201503 1 900", "'199001012015031900", "19900101.201503.1.900"])
def test_a_nip_is_taken_as_it_is_pasted(client: Client, pegawai: Pegawai, login: str) -> None:
    assert coba(client, login) == (302, "/")
    assert Jejak.objects.get().peristiwa == "akun.masuk"


def test_signing_in_leads_to_a_home_without_an_english_greeting(client: Client, pegawai: Pegawai) -> None:
    coba(client)
    halaman = client.get("/").content.decode()
    assert pegawai.nama in halaman
    assert "Successfully" not in halaman


def test_a_wrong_password_and_an_unknown_nip_get_the_same_page(client: Client, pegawai: Pegawai) -> None:
    salah, asing = coba(client, sandi="bukan ini"), coba(client, login="199001012015031999")
    assert salah[0] == asing[0] == 200
    for _, halaman in (salah, asing):
        assert "NIP atau kata sandi belum cocok. Periksa lagi; setelah lima kali keliru, tunggu lima menit." in halaman
    assert not Jejak.objects.exists()


def test_after_five_wrong_tries_the_right_password_has_to_wait(client: Client, pegawai: Pegawai) -> None:
    for _ in range(5):
        assert TERKUNCI not in coba(client, sandi="bukan ini")[1]
    assert TERKUNCI in coba(client)[1]
    assert coba(Client(REMOTE_ADDR="10.0.0.9")) == (302, "/")  # the one whose account it is, from another place


def test_an_account_guessed_at_from_many_addresses_waits_everywhere(client: Client, pegawai: Pegawai) -> None:
    for ke in range(6):
        for _ in range(6):  # the sixth is stopped at its address, and is no try at the account
            coba(Client(REMOTE_ADDR=f"10.0.0.{ke}"), sandi="bukan ini")
        assert (TERKUNCI in coba(Client(REMOTE_ADDR=f"10.0.1.{ke}"), sandi=SANDI)[1]) == (ke == 5)


def test_a_right_password_is_no_wrong_try(client: Client, pegawai: Pegawai) -> None:
    for _ in range(7):
        assert coba(Client()) == (302, "/")


def test_one_address_that_asks_without_end_is_told_to_wait(client: Client, settings: object) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"login": "2/m/ip"}
    assert [coba(client, login=str(ke))[0] for ke in range(3)] == [200, 200, 429]
    assert "Terlalu banyak percobaan" in coba(client)[1]


@pytest.mark.parametrize("tujuan", ["/pegawai/", "/skp/?a=1"])
def test_one_returns_to_the_page_one_came_for(client: Client, pegawai: Pegawai, tujuan: str) -> None:
    assert coba(client, next=tujuan) == (302, tujuan)


@pytest.mark.parametrize("tujuan", ["https://contoh.jahat/", "//contoh.jahat/", "javascript:alert(1)", "http:///jahat"])
def test_one_is_not_sent_to_another_site(client: Client, pegawai: Pegawai, tujuan: str) -> None:
    assert coba(client, next=tujuan) == (302, "/")


def test_an_account_that_is_off_is_told_so_only_to_whom_knows_the_password(client: Client, pegawai: Pegawai) -> None:
    Pengguna.objects.update(is_active=False)
    status, halaman = coba(client)
    assert (status, "Akun ini tidak aktif" in halaman) == (403, True)
    assert "belum cocok" in coba(client, sandi="bukan ini")[1]
    assert client.get("/").status_code == 302


def test_an_account_without_a_person_does_not_get_in(client: Client, pegawai: Pegawai) -> None:
    Pegawai.objects.update(pengguna=None)
    assert coba(client)[0] == 403
    assert client.get("/").status_code == 302


def test_an_account_turned_off_is_out_at_once(masuk: Masuk) -> None:
    assert masuk.get("/").status_code == 200
    Pengguna.objects.update(is_active=False)
    assert masuk.get("/").status_code == 302


@pytest.mark.parametrize(("lewat", "status"), [(0, 200), (1, 302)])
def test_an_account_closes_after_the_last_day_of_service(masuk: Masuk, lewat: int, status: int) -> None:
    terakhir = localdate() - timedelta(days=lewat)
    Pegawai.objects.update(bertugas_sampai=terakhir, sebab_berhenti=Kedudukan.PENSIUN)
    assert masuk.get("/").status_code == status


def test_leaving_takes_a_post(masuk: Masuk) -> None:
    assert "Keluar dari Selaras?" in masuk.get("/keluar/").content.decode()
    assert masuk.get("/").status_code == 200
    assert masuk.post("/keluar/").headers["Location"] == "/masuk/"
    assert masuk.get("/").status_code == 302


def test_a_new_password_takes_the_old_one_and_ends_other_sessions(client: Client, pegawai: Pegawai) -> None:
    coba(client)
    lain = Client()
    coba(lain)
    baru = {"password1": "rel dan bantalan", "password2": "rel dan bantalan"}
    ditolak = client.post("/akun/sandi/", {"oldpassword": "bukan ini", **baru})
    assert "Kata sandi sekarang belum cocok. Ketik lagi." in ditolak.content.decode()
    jawaban = client.post("/akun/sandi/", {"oldpassword": SANDI, **baru})
    assert jawaban.headers["Location"] == "/akun/"
    assert "Kata sandi Anda sudah diganti." in client.get("/akun/").content.decode()
    assert lain.get("/").status_code == 302
    assert Pengguna.objects.get().check_password("rel dan bantalan")
    terjadi = Jejak.objects.order_by("pk").values_list("peristiwa", flat=True)
    assert list(terjadi)[-2:] == ["akun.sandi_diganti", "akun.sesi_diakhiri"]


@pytest.mark.parametrize("sandi", ["pendek", "1234567890", "password123"])
def test_an_easy_password_is_refused_with_the_reason(client: Client, pegawai: Pegawai, sandi: str) -> None:
    coba(client)
    jawaban = client.post("/akun/sandi/", {"oldpassword": SANDI, "password1": sandi, "password2": sandi})
    assert "Kata sandi" in jawaban.content.decode()
    assert Pengguna.objects.get().check_password(SANDI)


def test_the_own_name_is_no_new_password(client: Client, pegawai: Pegawai) -> None:
    coba(client)
    sandi = pegawai.nama.lower()
    jawaban = client.post("/akun/sandi/", {"oldpassword": SANDI, "password1": sandi, "password2": sandi})
    assert "Kata sandi ini terlalu mirip nama atau NIP Anda" in jawaban.content.decode()
    assert Pengguna.objects.get().check_password(SANDI)


@pytest.mark.parametrize(
    "nama",
    [
        "account_signup",
        "account_reset_password",
        "account_email",
        "account_inactive",
        "mfa_trust",
        "mfa_login_webauthn",
    ],
)
def test_no_other_page_of_allauth_has_an_address(nama: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse(nama)


@pytest.mark.parametrize("jalan", ["/accounts/login/", "/accounts/signup/", "/accounts/password/reset/"])
def test_nor_its_usual_ones(jalan: str) -> None:
    with pytest.raises(Resolver404):
        resolve(jalan)


BORANG = {"sandi": SANDI, "ulangi": SANDI}


@pytest.fixture
def kode() -> str:
    """The code of somebody without an account."""
    InstansiFactory.create()
    return buat_kode(pegawai=PegawaiFactory.create(nip=NIP, pengguna=None), oleh=OPERATOR, pada=KINI)


@pytest.fixture(autouse=True)
def kini(monkeypatch: pytest.MonkeyPatch) -> None:
    """Codes of these tests are made, and tried, at one moment."""
    monkeypatch.setattr("selaras.common.kiriman.timezone.now", lambda: KINI)


def test_a_code_typed_in_small_letters_opens_the_account_and_the_door(client: Client, kode: str) -> None:
    jawaban = client.post("/aktivasi/", {"nip": "19900101 201503 1 900", "kode": berkelompok(kode).lower(), **BORANG})
    assert (jawaban.status_code, jawaban.headers["Location"]) == (302, "/")
    assert client.get("/").status_code == 200
    assert [baris.peristiwa for baris in Jejak.objects.order_by("pk")][1:] == ["akun.diaktifkan", "akun.masuk"]


def test_for_thirty_days_sign_in_tells_whose_code_set_the_password(
    client: Client, pegawai: Pegawai, monkeypatch: pytest.MonkeyPatch
) -> None:
    kode = buat_kode(pegawai=pegawai, oleh=OPERATOR, pada=KINI)
    kata = f"Kata sandi akun ini diatur ulang memakai kode dari Operator server, {tanggal(localdate(KINI))}."
    client.post("/aktivasi/", {"nip": NIP, "kode": kode, **BORANG})
    assert kata in client.get("/").content.decode()
    assert kata not in client.get("/").content.decode()
    for hari, terlihat in ((29, True), (30, False)):
        nanti = KINI + timedelta(days=hari)
        monkeypatch.setattr("selaras.organisasi.http.timezone.now", lambda nanti=nanti: nanti)
        orang = Client()
        assert coba(orang)[0] == 302
        assert (kata in orang.get("/").content.decode()) == terlihat


def test_a_first_password_is_nothing_to_be_told_of(client: Client, kode: str) -> None:
    client.post("/aktivasi/", {"nip": NIP, "kode": kode, **BORANG})
    assert "diatur ulang" not in client.get("/").content.decode()


def test_a_wrong_code_keeps_what_was_typed_but_no_password(client: Client, kode: str) -> None:
    jawaban = client.post("/aktivasi/", {"nip": NIP, "kode": "SALAH-SALA-H222", **BORANG})
    halaman = jawaban.content.decode()
    assert (jawaban.status_code, NIP in halaman, SANDI in halaman) == (422, True, False)
    assert "NIP atau kode aktivasi belum cocok" in halaman


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        ({"nip": "19900101201503190"}, "NIP harus 18 angka; yang ini 17 angka."),
        ({"nip": "satu dua"}, "NIP hanya boleh berisi angka"),
        ({"sandi": "pendek", "ulangi": "pendek"}, "Kata sandi terlalu pendek."),
        ({"ulangi": "yang lain lagi"}, "Kedua kata sandi belum sama. Ketik lagi."),
        ({"kode": ""}, "Bidang ini tidak boleh kosong."),
    ],
)
def test_the_form_says_what_to_change(client: Client, kode: str, ubah: dict[str, str], pesan: str) -> None:
    jawaban = client.post("/aktivasi/", {"nip": NIP, "kode": kode, **BORANG} | ubah)
    assert (jawaban.status_code, pesan in jawaban.content.decode()) == (422, True)
    assert not Pengguna.objects.exists()


def test_guessing_at_one_nip_is_stopped(client: Client, kode: str) -> None:
    isi = {"nip": NIP, "kode": "SALAHSALAH22", **BORANG}
    assert [client.post("/aktivasi/", isi).status_code for _ in range(11)] == [422] * 10 + [429]


def test_neither_page_is_kept_by_the_browser(client: Client) -> None:
    for jalan in ("/masuk/", "/aktivasi/"):
        assert "no-store" in client.get(jalan).headers["Cache-Control"]
