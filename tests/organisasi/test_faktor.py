"""A second factor: set up, asked for at sign-in, required of some, and taken away by whom may."""

import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.contrib.auth.hashers import make_password
from django.core import mail
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks

from selaras.common.errors import TidakBerwenang
from selaras.common.rahasia import uraikan
from selaras.common.sandi import Argon2Ringan
from selaras.jejak.models import Jejak
from selaras.organisasi.models import Pegawai
from selaras.organisasi.permissions import OPERATOR
from selaras.organisasi.services import TanpaFaktor, berkelompok, buat_kode, cabut_faktor_kedua
from tests.conftest import KINI, Masuk
from tests.organisasi.factories import InstansiFactory, PegawaiFactory, PenempatanFactory, PeranFactory

pytestmark = pytest.mark.django_db
SANDI, RAHASIA = "kereta api contoh", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.fixture(autouse=True)
def kosongkan_batas() -> None:
    cache.clear()


@pytest.fixture
def pegawai() -> Pegawai:
    """Somebody with a password, and nothing else yet."""
    InstansiFactory.create()
    pegawai = PegawaiFactory.create(pengguna__password=make_password(SANDI))
    pegawai.pengguna.username = pegawai.nip
    pegawai.pengguna.save()
    return pegawai


@pytest.fixture
def berfaktor(pegawai: Pegawai) -> Pegawai:
    """The same person with an authenticator app."""
    TOTP.activate(pegawai.pengguna, RAHASIA)
    return pegawai


def kode(rahasia: str = RAHASIA, geser: int = 0) -> str:
    """What the app shows now, or some half minutes from now."""
    return str(format_hotp_value(hotp_value(rahasia, int(time.time()) // 30 + geser)))


def masuk(client: Client, pegawai: Pegawai) -> str:
    """Sign in with the password; says where it leads."""
    return client.post("/masuk/", {"login": pegawai.nip, "password": SANDI}).headers["Location"]


def lanjut(client: Client, isi: str) -> Any:
    return client.post("/masuk/faktor/", {"code": isi})


def peristiwa() -> list[str]:
    return list(Jejak.objects.order_by("pk").values_list("peristiwa", flat=True))


def pasang_aplikasi(client: Client) -> Any:
    """From the account page to an app that works, with the password once more on the way."""
    ulangi = client.get("/akun/keamanan/aplikasi/").headers["Location"]
    assert ulangi.startswith("/akun/keamanan/ulangi/")
    client.post(ulangi, {"password": SANDI})
    isi = client.get("/akun/keamanan/aplikasi/").content.decode()
    rahasia = re.search(r'kunci-totp">([A-Z2-7]+)<', re.sub(r"</?span>", "", isi))  # in groups of four
    assert rahasia is not None
    assert "data:image/svg+xml;base64," in isi
    return client.post("/akun/keamanan/aplikasi/", {"code": kode(rahasia[1])})


def test_an_app_is_set_up_and_its_recovery_codes_are_shown_once(
    client: Client, pegawai: Pegawai, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    masuk(client, pegawai)
    with django_capture_on_commit_callbacks(execute=True):  # allauth tells of it then
        assert pasang_aplikasi(client).headers["Location"] == "/akun/keamanan/kode/"
    tampak = re.findall(r"<li>(\d{4} \d{4})</li>", client.get("/akun/keamanan/kode/").content.decode())
    assert len(tampak) == 10
    assert not re.findall(r"\d{4} \d{4}", client.get("/akun/keamanan/kode/").content.decode())
    assert peristiwa() == ["akun.masuk", "akun.aplikasi_dipasang"]


def test_protections_change_only_after_the_password(client: Client, berfaktor: Pegawai) -> None:
    masuk(client, berfaktor)
    lanjut(client, kode())
    for alamat in ("aplikasi/copot/", "kunci/", "kode/baru/"):
        assert client.post(f"/akun/keamanan/{alamat}").headers["Location"].startswith("/akun/keamanan/ulangi/")
    assert Authenticator.objects.filter(type=Authenticator.Type.TOTP).exists()


def test_the_password_alone_does_not_let_in(client: Client, berfaktor: Pegawai) -> None:
    assert masuk(client, berfaktor) == "/masuk/faktor/"
    assert client.get("/").status_code == 302
    assert lanjut(client, kode()).headers["Location"] == "/"
    assert client.get("/").status_code == 200
    assert '"cara": ["password", "totp"]' in Jejak.objects.get(peristiwa="akun.masuk").rincian


@pytest.mark.parametrize("geser", [-1, 0, 1])
def test_a_clock_half_a_minute_off_is_forgiven(client: Client, berfaktor: Pegawai, geser: int) -> None:
    masuk(client, berfaktor)
    assert lanjut(client, kode(geser=geser)).status_code == 302


def test_a_code_of_the_app_works_once(berfaktor: Pegawai) -> None:
    pertama, kedua, isi = Client(), Client(), kode()
    masuk(pertama, berfaktor)
    masuk(kedua, berfaktor)
    assert lanjut(pertama, f"{isi[:3]} {isi[3:]}").status_code == 302
    cache.delete(f"allauth.mfa.totp.used?user={berfaktor.pengguna_id}&code={isi}")  # as allauth does after 30 seconds
    assert "Kode ini belum cocok" in lanjut(kedua, isi).content.decode()


def test_guessing_at_the_second_factor_has_to_wait(client: Client, berfaktor: Pegawai) -> None:
    masuk(client, berfaktor)
    halaman = [lanjut(client, "000000").content.decode() for _ in range(6)]
    assert ["Terlalu sering keliru" in satu for satu in halaman] == [False] * 5 + [True]
    assert "Terlalu sering keliru" in lanjut(client, kode()).content.decode()


def test_a_right_code_forgets_the_wrong_ones(berfaktor: Pegawai) -> None:
    for geser in (0, 1):
        satu = Client()
        masuk(satu, berfaktor)
        assert {lanjut(satu, "000000").status_code for _ in range(4)} == {200}
        assert lanjut(satu, kode(geser=geser)).status_code == 302


def test_a_recovery_code_stands_in_for_the_app_once(client: Client, pegawai: Pegawai) -> None:
    masuk(client, pegawai)
    pasang_aplikasi(client)
    cadangan = Authenticator.objects.get(type=Authenticator.Type.RECOVERY_CODES).wrap().get_unused_codes()[0]
    hasil = []
    for _ in range(2):
        satu = Client()
        masuk(satu, pegawai)
        hasil.append(lanjut(satu, cadangan).status_code)
    assert hasil == [302, 200]


def test_an_app_is_taken_off_together_with_its_recovery_codes(client: Client, pegawai: Pegawai) -> None:
    masuk(client, pegawai)
    pasang_aplikasi(client)
    assert "Copot aplikasi autentikator?" in client.get("/akun/keamanan/aplikasi/copot/").content.decode()
    assert client.post("/akun/keamanan/aplikasi/copot/").status_code == 302
    assert not Authenticator.objects.exists()
    assert peristiwa()[-1] == "akun.aplikasi_dicopot"


def test_a_new_password_by_code_does_not_lead_around_the_second_factor(client: Client, berfaktor: Pegawai) -> None:
    isi = berkelompok(buat_kode(pegawai=berfaktor, oleh=OPERATOR, pada=KINI.replace(year=2099)))
    baru = {"nip": berfaktor.nip, "kode": isi, "sandi": "rel dan bantalan", "ulangi": "rel dan bantalan"}
    assert client.post("/aktivasi/", baru).headers["Location"] == "/masuk/faktor/"
    assert client.get("/").status_code == 302


def test_its_owner_is_told_by_mail(
    client: Client,
    pegawai: Pegawai,
    settings: Any,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    settings.SUREL_AKTIF = True
    settings.TASKS = {"default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}}
    Pegawai.objects.update(email="ayu@contoh.go.id")
    masuk(client, pegawai)
    with django_capture_on_commit_callbacks(execute=True):
        pasang_aplikasi(client)
    (satu,) = mail.outbox
    assert (satu.to, satu.subject) == (["ayu@contoh.go.id"], "Aplikasi autentikator dipasang pada akun Selaras Anda")


def test_a_copy_of_the_database_gives_no_secret_away(berfaktor: Pegawai, settings: Any) -> None:
    tersimpan = Authenticator.objects.get().data["secret"]
    assert (RAHASIA in tersimpan, uraikan(tersimpan)) == (False, RAHASIA)
    settings.SECRET_KEY = "kunci lain" * 8
    assert uraikan(tersimpan) is None


def test_what_another_key_sealed_lets_nobody_in(client: Client, berfaktor: Pegawai, settings: Any) -> None:
    settings.SECRET_KEY = "kunci lain" * 8
    masuk(client, berfaktor)
    for tebakan in (kode(), kode("")):
        assert lanjut(client, tebakan).status_code == 200


@pytest.fixture
def pengelola(pegawai: Pegawai, settings: Any) -> Pegawai:
    """Somebody whose role requires a second factor."""
    settings.MFA_PERAN = {"admin", "pengelola"}
    PeranFactory.create(pegawai=pegawai)
    return pegawai


def test_whose_role_requires_it_can_open_nothing_else_before(client: Client, pengelola: Pegawai) -> None:
    masuk(client, pengelola)
    for alamat in ("/", "/pegawai/", "/akun/", "/akun/sandi/", "/skp/"):
        assert client.get(alamat).headers["Location"] == "/akun/keamanan/"
    assert client.post("/pegawai/", {"nama": "a"}).headers["Location"] == "/akun/keamanan/"
    assert "Peran Anda mewajibkannya" in client.get("/akun/keamanan/").content.decode()
    pasang_aplikasi(client)
    assert client.get("/pegawai/").status_code == 200
    assert "Peran Anda mewajibkannya" not in client.get("/akun/keamanan/").content.decode()


def test_others_need_none(client: Client, pegawai: Pegawai, settings: Any) -> None:
    settings.MFA_PERAN = {"admin", "pengelola"}
    masuk(client, pegawai)
    assert client.get("/akun/").status_code == 200


def test_requiring_it_costs_nothing_for_whom_has_it(
    masuk_sebagai: Callable[[Pegawai], Masuk], settings: Any, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    pegawai = PeranFactory.create().pegawai
    TOTP.activate(pegawai.pengguna, RAHASIA)
    client = masuk_sebagai(pegawai)
    for peran in (set(), {"pengelola"}):
        settings.MFA_PERAN = peran
        with django_assert_num_queries(5):  # session, account and person, posts and roles, units, the frame
            assert client.get("/menu/").status_code == 200


def test_an_admin_takes_it_off_and_the_trail_says_so(
    berfaktor: Pegawai, masuk_sebagai: Callable[[Pegawai], Masuk]
) -> None:
    admin = PeranFactory.create(jenis="admin")
    PenempatanFactory.create(pegawai=berfaktor, unit=admin.unit)
    jawaban = masuk_sebagai(admin.pegawai).post(f"/pegawai/{berfaktor.pk}/akun/faktor/", follow=True)
    assert "sudah dicabut" in jawaban.content.decode()
    assert not Authenticator.objects.exists()
    jejak = Jejak.objects.get(peristiwa="akun.faktor_dicabut")
    assert (jejak.oleh, '"totp"' in jejak.rincian) == (admin.pegawai.pk, True)
    assert masuk(Client(), berfaktor) == "/"


def test_who_may_not_set_the_password_anew_may_not_take_it_off(berfaktor: Pegawai) -> None:
    pengelola = PeranFactory.create()
    PenempatanFactory.create(pegawai=berfaktor, unit=pengelola.unit, kepala=True)
    for siapa in (pengelola.pegawai, PegawaiFactory.create(), berfaktor):
        with pytest.raises(TidakBerwenang):
            cabut_faktor_kedua(pegawai=berfaktor, oleh=siapa, pada=KINI)
    assert Authenticator.objects.exists()


def test_the_operator_helps_the_admin_who_lost_the_device(
    berfaktor: Pegawai, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("cabut_faktor", berfaktor.nip)
    assert "sudah dicabut" in capsys.readouterr().out
    with pytest.raises(CommandError, match=re.escape(TanpaFaktor.pesan)):
        call_command("cabut_faktor", berfaktor.nip)


def hitung_sidik(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note each time that Argon2 does its slow work."""
    kerja: list[str] = []
    for nama in ("encode", "verify"):
        asli = getattr(Argon2Ringan, nama)

        def catat(self: Argon2Ringan, *args: Any, asli: Any = asli, **kwargs: Any) -> Any:
            kerja.append("argon2")
            return asli(self, *args, **kwargs)

        monkeypatch.setattr(Argon2Ringan, nama, catat)
    return kerja


@pytest.mark.parametrize("siapa", ["ada", "tidak ada", "tanpa kata sandi", "mati"])
def test_a_wrong_password_costs_one_hash_whosever_nip_it_is(
    client: Client, pegawai: Pegawai, monkeypatch: pytest.MonkeyPatch, siapa: str
) -> None:
    pengguna = pegawai.pengguna
    pengguna.is_active = siapa != "mati"
    if siapa == "tanpa kata sandi":
        pengguna.set_unusable_password()
    pengguna.save()
    kerja = hitung_sidik(monkeypatch)
    client.post("/masuk/", {"login": "199001012015031999" if siapa == "tidak ada" else pegawai.nip, "password": "x"})
    assert kerja == ["argon2"]


def test_being_held_up_is_in_the_trail_once(client: Client, pegawai: Pegawai, settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}}
    for nip in (pegawai.nip, "199001012015031999"):
        for _ in range(8):
            client.post("/masuk/", {"login": nip, "password": "bukan ini"})
    jejak = Jejak.objects.get(peristiwa="akun.masuk_ditahan")
    assert (jejak.objek, jejak.nama) == (f"organisasi.pegawai:{pegawai.pk}", "Orang yang belum masuk")
