"""The devices on which somebody is signed in, and signing out on them from afar."""

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.auth.hashers import make_password
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from selaras.jejak.models import Jejak
from selaras.organisasi.http import TERLIHAT, TERLIHAT_TIAP
from selaras.organisasi.models import Pegawai
from selaras.organisasi.perangkat import nama_perangkat
from selaras.organisasi.tasks import buang_sesi_lama
from tests.organisasi.factories import InstansiFactory, PegawaiFactory

pytestmark = pytest.mark.django_db
SANDI = "kereta api contoh"
TELEPON = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36"


@pytest.fixture
def pegawai() -> Pegawai:
    cache.clear()
    InstansiFactory.create()
    pegawai = PegawaiFactory.create(pengguna__password=make_password(SANDI))
    pegawai.pengguna.username = pegawai.nip
    pegawai.pengguna.save()
    return pegawai


@pytest.fixture
def perangkat(pegawai: Pegawai) -> Callable[..., Client]:
    """Sign in on one more device."""

    def masuk(**atur: Any) -> Client:
        client = Client(**atur)
        assert client.post("/masuk/", {"login": pegawai.nip, "password": SANDI}).status_code == 302
        return client

    return masuk


def masih_masuk(client: Client) -> bool:
    return client.get("/akun/").status_code == 200


def test_each_device_stands_in_the_list(perangkat: Callable[..., Client]) -> None:
    ini, _ = perangkat(), perangkat(headers={"user-agent": TELEPON}, REMOTE_ADDR="10.0.0.7")
    isi = ini.get("/akun/sesi/").content.decode()
    assert ("2 perangkat" in isi, "Chrome di Android" in isi, "10.0.0.7" in isi) == (True, True, True)
    assert isi.count("perangkat ini") == 1


def test_one_device_is_signed_out(perangkat: Callable[..., Client]) -> None:
    ini, lain = perangkat(), perangkat()
    sesi = UserSession.objects.get(session_key=lain.session.session_key)
    assert ini.post(f"/akun/sesi/{sesi.pk}/akhiri/").status_code == 302
    assert (masih_masuk(ini), masih_masuk(lain)) == (True, False)
    assert Jejak.objects.order_by("pk").last().peristiwa == "akun.sesi_diakhiri"


def test_all_others_are_signed_out(perangkat: Callable[..., Client]) -> None:
    ini, *lain = (perangkat() for _ in range(3))
    assert "2 perangkat lain sudah keluar." in ini.post("/akun/sesi/akhiri/", follow=True).content.decode()
    assert [masih_masuk(satu) for satu in (ini, *lain)] == [True, False, False]


def test_the_device_of_somebody_else_is_not_there(perangkat: Callable[..., Client]) -> None:
    ini, orang_lain = perangkat(), PegawaiFactory.create()
    sesi = UserSession.objects.create(user=orang_lain.pengguna, ip="10.0.0.1", session_key="x" * 32, user_agent="")
    Session.objects.create(session_key="x" * 32, session_data="", expire_date=timezone.now() + timedelta(hours=1))
    assert ini.post(f"/akun/sesi/{sesi.pk}/akhiri/").status_code == 404
    assert UserSession.objects.filter(pk=sesi.pk).exists()


def test_a_new_password_leaves_only_this_device(perangkat: Callable[..., Client]) -> None:
    ini, lain = perangkat(), perangkat()
    baru = {"oldpassword": SANDI, "password1": "rel dan bantalan", "password2": "rel dan bantalan"}
    ini.post("/akun/sandi/", baru)
    assert (masih_masuk(ini), masih_masuk(lain)) == (True, False)
    assert "1 perangkat" in ini.get("/akun/sesi/").content.decode()


def test_reading_writes_last_seen_only_now_and_then(
    perangkat: Callable[..., Client],
) -> None:
    ini = perangkat()
    sesi = UserSession.objects.get()
    with CaptureQueriesContext(connection) as dibaca:
        ini.get("/akun/")
    assert not [satu["sql"] for satu in dibaca if not satu["sql"].lstrip("(").startswith("SELECT")]
    ubah = ini.session
    ubah[TERLIHAT] = int(time.time()) - TERLIHAT_TIAP
    ubah.save()
    UserSession.objects.update(last_seen_at=timezone.now() - timedelta(days=1))
    ini.get("/akun/")
    assert UserSession.objects.get().last_seen_at > sesi.last_seen_at
    assert ini.session[TERLIHAT] > time.time() - 60


def test_being_seen_does_not_lengthen_a_session(perangkat: Callable[..., Client], settings: Any) -> None:
    ini = perangkat()
    ubah = ini.session
    ubah["sejak"] = ubah[TERLIHAT] = int(time.time()) - 3600
    ubah.save()
    ini.get("/akun/")
    assert ini.session.get_expiry_age() <= settings.SESSION_COOKIE_AGE - 3600


def test_devices_whose_session_is_over_are_forgotten(perangkat: Callable[..., Client]) -> None:
    perangkat()
    Session.objects.all().delete()
    buang_sesi_lama.call()
    assert not UserSession.objects.exists()


@pytest.mark.parametrize(
    ("user_agent", "nama"),
    [
        (TELEPON, "Chrome di Android"),
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit Chrome/142.0 Safari/537.36 Edg/142.0", "Edge di Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) AppleWebKit Version/19.0 Mobile Safari/604.1", "Safari di iPhone"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox di Linux"),
        ("", "Peramban di perangkat lain"),
    ],
)
def test_a_device_is_called_as_people_call_it(user_agent: str, nama: str) -> None:
    assert nama_perangkat(user_agent) == nama
