"""An account is protected and looked after: app, security key, recovery code, devices, and a sheet of slips."""

import base64
import hashlib
import hmac
import re
import struct
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, expect

from tests.peramban.balai import HARI
from tests.peramban.conftest import LEBAR, Salinan
from tests.peramban.pelaku import SANDI, Panggung, Pelaku, akun_diaktifkan, berpegawai, pentas

pytestmark = pytest.mark.peramban
SIAPA = {"meja": "pegawai", "telepon": "rekan"}  # one person for each width, in one institution
GESER = (HARI - datetime.now(UTC).date()).days * 86_400  # the clock of the server, against this one
KUNCI = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture(scope="module")
def panggung(browser: Browser, salinan: Salinan) -> Iterator[Panggung]:
    with pentas(browser, "meja", salinan(berpegawai)) as p:
        akun_diaktifkan(p, *SIAPA.values())
        yield p


@pytest.fixture(params=LEBAR)
def siapa(request: pytest.FixtureRequest, panggung: Panggung) -> Pelaku:
    """Somebody at a screen of this width, who is signed in."""
    panggung.lebar = request.param
    satu = panggung.layar(SIAPA[request.param])
    masuk(satu)
    return satu


def masuk(satu: Pelaku) -> None:
    """Give NIP and password."""
    satu.buka("/masuk/")
    satu.page.get_by_label("NIP / NI PPPK").fill(satu.nip)
    satu.page.locator("#id_password").fill(SANDI)
    satu.kirim("Masuk", di="body")


def keluar(satu: Pelaku) -> None:
    satu.buka("/keluar/")
    satu.kirim("Keluar")


def kode(rahasia: str) -> str:
    """What an authenticator app shows at the time of the server."""
    hitung = struct.pack(">Q", int(time.time() + GESER) // 30)
    sidik = hmac.new(base64.b32decode(rahasia), hitung, hashlib.sha1).digest()
    awal = sidik[-1] & 15
    return f"{(struct.unpack('>I', sidik[awal : awal + 4])[0] & 0x7FFFFFFF) % 10**6:06}"


def pasang_aplikasi(satu: Pelaku) -> tuple[str, list[str]]:
    """Set up an app: its secret, and the recovery codes."""
    satu.buka("/akun/")
    satu.ikuti("Faktor kedua")
    satu.periksa()
    satu.ikuti("Pasang aplikasi autentikator")
    satu.periksa()
    satu.page.locator("#id_password").fill(SANDI)
    satu.kirim("Lanjut")
    satu.periksa()
    rahasia = satu.page.locator(".kunci-totp").inner_text()
    satu.page.get_by_label("Kode dari aplikasi").fill(kode(rahasia))
    satu.kirim("Pasang")
    satu.periksa()
    cadangan = satu.page.locator(".kode-cadangan li").all_inner_texts()
    satu.ikuti("Sudah saya simpan")
    return rahasia, cadangan


def pasang_kunci(satu: Pelaku) -> None:
    """Set up a security key, of a kind that Chromium plays itself."""
    cdp = satu.page.context.new_cdp_session(satu.page)
    cdp.send("WebAuthn.enable")
    cdp.send("WebAuthn.addVirtualAuthenticator", {"options": KUNCI})
    satu.ikuti("Pasang kunci keamanan")
    satu.periksa()
    satu.page.get_by_label("Nama kunci ini").fill("Laptop kantor")
    satu.tombol("Lanjut").click()
    expect(satu.page.get_by_role("heading", name="Laptop kantor")).to_be_visible()
    satu.periksa()


def test_somebody_protects_the_account_and_still_gets_in(panggung: Panggung, siapa: Pelaku) -> None:
    rahasia, cadangan = pasang_aplikasi(siapa)
    assert len(cadangan) == 10
    pasang_kunci(siapa)

    keluar(siapa)
    masuk(siapa)
    assert siapa.page.url == f"{siapa.alamat}/masuk/faktor/"
    siapa.periksa()
    siapa.tombol("Pakai kunci keamanan", di="body").click()
    expect(siapa.page).to_have_url(f"{siapa.alamat}/")

    keluar(siapa)
    masuk(siapa)
    siapa.page.get_by_label("Kode", exact=True).fill(kode(rahasia))
    siapa.kirim("Masuk", di="body")
    assert siapa.page.url == f"{siapa.alamat}/"

    lain = panggung.layar(next(peran for peran in SIAPA.values() if panggung[peran].nip == siapa.nip))
    masuk(lain)
    lain.page.get_by_label("Kode", exact=True).fill(cadangan[0])
    lain.kirim("Masuk", di="body")
    assert lain.page.url == f"{lain.alamat}/"

    siapa.buka("/akun/sesi/")
    siapa.periksa()
    expect(siapa.page.get_by_text("perangkat ini", exact=True)).to_have_count(1)
    siapa.kirim("Keluar dari semua yang lain")
    siapa.baca("perangkat lain sudah keluar.")
    lain.page.goto(f"{lain.alamat}/akun/")
    assert re.search(r"/masuk/\?next=", lain.page.url)


@pytest.mark.parametrize("lebar", LEBAR)
def test_a_pengelola_prints_slips_and_looks_at_an_account(panggung: Panggung, lebar: str) -> None:
    panggung.lebar = lebar
    pengelola = panggung.layar("pengelola")
    masuk(pengelola)
    pengelola.buka("/pegawai/")
    pengelola.periksa()
    pengelola.ikuti("Lembar aktivasi")
    pengelola.periksa()
    with pengelola.page.expect_download() as unduhan:
        pengelola.tombol("Buat dan unduh PDF").click()
    assert unduhan.value.suggested_filename == "lembar-aktivasi.pdf"
    pengelola.buka("/pegawai/")
    pengelola.ikuti("Akun Ratih Contoh")
    pengelola.baca("Terakhir terjadi", "Masuk")
    pengelola.periksa()
