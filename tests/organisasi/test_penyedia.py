"""In by an outside provider: who is somebody here comes in, who is not is told so, and a false token helps nobody."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from django.http import HttpResponse
from django.test import Client
from django.urls import path

import selaras.urls
from selaras.jejak.models import Jejak
from selaras.organisasi.models import Kedudukan, Pegawai, Pengguna
from selaras.organisasi.provider import PenyediaClient
from tests.organisasi.factories import InstansiFactory, PegawaiFactory
from tests.organisasi.penyedia import CLIENT, RAHASIA, PenyediaContoh, kunci, layani

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.organisasi.test_penyedia")]
NIP = "199001012015031900"

urlpatterns = [  # an installation with a provider has these two addresses as well
    path("masuk/penyedia/", OAuth2LoginView.adapter_view(PenyediaClient), name="penyedia_masuk"),
    path("masuk/penyedia/kembali/", OAuth2CallbackView.adapter_view(PenyediaClient), name="penyedia_kembali"),
    *selaras.urls.urlpatterns,
]


@pytest.fixture
def penyedia(settings: Any) -> Iterator[PenyediaContoh]:
    InstansiFactory.create()
    with layani() as contoh:
        atur = {"server_url": contoh.alamat, "oauth_pkce_enabled": True}
        app = {"name": "SSO contoh", "client_id": CLIENT, "secret": RAHASIA, "settings": atur}
        settings.OIDC_ALAMAT, settings.SOCIALACCOUNT_PROVIDERS = contoh.alamat, {"penyedia": {"APP": app}}
        contoh.klaim["nip"] = NIP
        yield contoh


def pergi(client: Client, penyedia: PenyediaContoh, kueri: str = "") -> str:
    """Set out for the provider; says with what state."""
    tujuan = urlsplit(client.get(f"/masuk/penyedia/{kueri}").headers["Location"])
    penyedia.diminta = dict(parse_qsl(tujuan.query))
    assert f"{tujuan.scheme}://{tujuan.netloc}" == penyedia.alamat
    return penyedia.diminta["state"]


def masuk(client: Client, penyedia: PenyediaContoh, kueri: str = "") -> HttpResponse:
    """Go there and come back with a code."""
    return kembali(client, pergi(client, penyedia, kueri))


def kembali(client: Client, state: str) -> HttpResponse:
    jawaban: Any = client.get("/masuk/penyedia/kembali/", {"code": "kode", "state": state})
    return jawaban


def test_who_has_an_account_comes_in(client: Client, penyedia: PenyediaContoh) -> None:
    pegawai = PegawaiFactory.create(nip=NIP)
    assert masuk(client, penyedia).headers["Location"] == "/"
    assert client.session["_auth_user_id"] == str(pegawai.pengguna_id)
    assert '"cara": ["socialaccount"]' in Jejak.objects.get(peristiwa="akun.masuk").rincian
    assert not SocialAccount.objects.exists()  # the NIP decides, each time anew


@pytest.mark.parametrize("nip", [NIP, "19900101 201503 1 900", "19900101.201503.1.900", int(NIP)])
def test_the_first_time_makes_an_account_without_a_password(
    client: Client, penyedia: PenyediaContoh, nip: object
) -> None:
    pegawai = PegawaiFactory.create(nip=NIP, pengguna=None)
    penyedia.klaim["nip"] = nip
    assert masuk(client, penyedia).status_code == 302
    pegawai.refresh_from_db()
    assert pegawai.pengguna is not None
    assert (pegawai.pengguna.username, pegawai.pengguna.has_usable_password()) == (NIP, False)
    peristiwa = Jejak.objects.order_by("pk").values_list("peristiwa", flat=True)
    assert list(peristiwa) == ["akun.dibuat", "akun.masuk"]
    assert client.get("/akun/sandi/", follow=True).redirect_chain[-1][0] == "/akun/"


@pytest.mark.parametrize("nip", ["199001012015031999", "", "bukan angka", None])
def test_who_is_nobody_here_is_told_so_and_never_registered(
    client: Client, penyedia: PenyediaContoh, nip: str | None
) -> None:
    PegawaiFactory.create(nip=NIP, pengguna=None)
    penyedia.klaim["nip"] = nip
    jawaban = masuk(client, penyedia)
    assert (jawaban.status_code, "Belum ada akun untuk Anda" in jawaban.content.decode()) == (403, True)
    assert not Pengguna.objects.exists()
    assert "_auth_user_id" not in client.session


def test_who_has_left_gets_no_account(client: Client, penyedia: PenyediaContoh) -> None:
    pergi_sejak = {"bertugas_sampai": date(2020, 1, 31), "sebab_berhenti": Kedudukan.PENSIUN}
    PegawaiFactory.create(nip=NIP, pengguna=None, **pergi_sejak)
    assert masuk(client, penyedia).status_code == 403
    assert not Pengguna.objects.exists()


def test_an_account_that_is_off_stays_off(client: Client, penyedia: PenyediaContoh) -> None:
    PegawaiFactory.create(nip=NIP, pengguna__is_active=False)
    assert "Akun ini tidak aktif" in masuk(client, penyedia).content.decode()
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(
    "salah",
    [
        {"nonce": "milik orang lain"},
        {"nonce": None},
        {"aud": "aplikasi-lain"},
        {"iss": "https://penyedia.lain"},
        {"exp": 1_700_000_000},
        {"exp": None},
        {"sub": None},
    ],
    ids=str,
)
def test_a_token_that_is_not_for_this_sign_in_opens_nothing(
    client: Client, penyedia: PenyediaContoh, salah: dict[str, Any]
) -> None:
    PegawaiFactory.create(nip=NIP)
    penyedia.klaim |= salah
    gagal(client, masuk(client, penyedia))


def test_a_token_signed_by_another_opens_nothing(client: Client, penyedia: PenyediaContoh) -> None:
    PegawaiFactory.create(nip=NIP)
    penyedia.tanda = kunci("kunci orang lain")
    gagal(client, masuk(client, penyedia))


def test_a_state_of_another_browser_opens_nothing(client: Client, penyedia: PenyediaContoh) -> None:
    PegawaiFactory.create(nip=NIP)
    gagal(client, kembali(client, pergi(Client(), penyedia)))


def test_a_state_opens_once(client: Client, penyedia: PenyediaContoh) -> None:
    PegawaiFactory.create(nip=NIP)
    state = pergi(client, penyedia)
    assert kembali(client, state).status_code == 302
    client.post("/keluar/")
    gagal(client, kembali(client, state))


def test_a_provider_that_is_away_is_said_in_one_sentence(client: Client, settings: Any) -> None:
    with layani() as contoh:
        app = {"client_id": CLIENT, "secret": RAHASIA, "settings": {"server_url": contoh.alamat}}
    settings.SOCIALACCOUNT_PROVIDERS = {"penyedia": {"APP": app}}
    gagal(client, client.get("/masuk/penyedia/"))


def gagal(client: Client, jawaban: Any) -> None:
    assert (jawaban.status_code, "Belum berhasil masuk" in jawaban.content.decode()) == (403, True)
    assert "_auth_user_id" not in client.session
    assert not Jejak.objects.filter(peristiwa="akun.dibuat").exists()


def test_a_claim_outside_the_token_is_asked_for(client: Client, penyedia: PenyediaContoh) -> None:
    PegawaiFactory.create(nip=NIP)
    del penyedia.klaim["nip"]
    penyedia.info = {"nip": NIP}
    assert masuk(client, penyedia).status_code == 302
    penyedia.info = {"nip": NIP, "sub": "orang lain"}
    gagal(Client(), masuk(Client(), penyedia))


def test_one_returns_to_the_page_one_came_for_and_to_no_other_site(client: Client, penyedia: PenyediaContoh) -> None:
    PegawaiFactory.create(nip=NIP)
    assert masuk(client, penyedia, "?next=/pegawai/").headers["Location"] == "/pegawai/"
    assert masuk(Client(), penyedia, "?next=https://contoh.jahat/").headers["Location"] == "/"


def test_the_address_may_not_ask_for_more(client: Client, penyedia: PenyediaContoh) -> None:
    pergi(client, penyedia, "?scope=admin&auth_params=prompt%3Dnone&process=connect")
    assert set(penyedia.diminta["scope"].split()) == {"openid", "profile", "email"}
    assert "prompt" not in penyedia.diminta


def test_the_button_is_there_only_with_a_provider(client: Client, penyedia: PenyediaContoh, settings: Any) -> None:
    assert "/masuk/penyedia/?next=%2Fskp%2F" in client.get("/masuk/?next=/skp/").content.decode()
    settings.OIDC_ALAMAT = ""
    assert "/masuk/penyedia/" not in client.get("/masuk/").content.decode()


def test_nobody_is_made_by_looking(penyedia: PenyediaContoh, client: Client) -> None:
    pergi(client, penyedia)
    assert not Pegawai.objects.exists()
