"""A real Chromium on a real server: `selaras serve` over a demo institution in a folder of its own."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Literal
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

HARI = date(2026, 10, 6)  # the day in every browser test: Triwulan III is over, and its people are to be rated
GESER = f"{(HARI - datetime.now(UTC).date()).days}d"
SELARAS = Path(sys.executable).with_name("selaras")
CHROMIUM = os.environ.get("SELARAS_CHROMIUM", "/usr/bin/chromium")
ARGUMEN = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
LEBAR: dict[str, Any] = {"meja": {"width": 1440, "height": 900}, "telepon": {"width": 360, "height": 740}}
TEMA: dict[str, Literal["light", "dark"]] = {"terang": "light", "gelap": "dark"}
LANGGAR = """addEventListener('securitypolicyviolation', e => {
  console.error(`CSP ${e.violatedDirective}: ${e.blockedURI}`)
})"""


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    return {"executable_path": CHROMIUM, "args": ARGUMEN}


@dataclass(frozen=True)
class Balai:
    """A running server, its folder and who may sign in, by role."""

    alamat: str
    lingkungan: dict[str, str]
    masuk: dict[str, dict[str, str]]

    def perintah(self, *kata: str) -> str:
        """Run one `selaras` command beside the server."""
        return subprocess.run([SELARAS, *kata], env=self.lingkungan, check=True, capture_output=True, text=True).stdout


def pada_hari_itu() -> dict[str, str]:
    """What a process needs in its environment to believe that it is `HARI`; `faketime` itself would stay between."""
    pustaka = subprocess.run(["faketime", "-f", GESER, "printenv", "LD_PRELOAD"], check=True, capture_output=True)
    return {"LD_PRELOAD": pustaka.stdout.decode().strip(), "FAKETIME": GESER}


def jalankan(folder: Path, *, peragaan: bool) -> Iterator[Balai]:
    """A server over a fresh database in `folder`, with or without the demo institution."""
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        port = soket.getsockname()[1]
    env = {k: v for k, v in os.environ.items() if not k.startswith("SELARAS_")}
    env |= {"SELARAS_MODE": "uji", "SELARAS_DATA_DIR": str(folder)} | pada_hari_itu()
    balai = Balai(f"http://localhost:{port}", env, {})
    balai.perintah("migrate", "--verbosity", "0")
    if peragaan:
        balai.masuk.update({m["peran"]: m for m in json.loads(balai.perintah("demo", "--json"))})
    with (folder / "server.log").open("w") as catatan:
        server = subprocess.Popen(
            [SELARAS, "serve", "--port", str(port), "--workers", "1"], env=env, stdout=catatan, stderr=catatan
        )
        try:
            _tunggu(balai.alamat, server, folder / "server.log")
            yield balai
        finally:
            server.terminate()
            server.wait(20)


def _tunggu(alamat: str, server: subprocess.Popen[bytes], catatan: Path) -> None:
    for _ in range(240):
        if server.poll() is not None:
            break
        try:
            urlopen(f"{alamat}/masuk/", timeout=2).close()
        except OSError:
            time.sleep(0.25)
        else:
            return
    pytest.fail(f"Server tidak menyala:\n{catatan.read_text()}")


@pytest.fixture(scope="session")
def balai(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Balai]:
    """The demo institution, served."""
    yield from jalankan(tmp_path_factory.mktemp("balai"), peragaan=True)


def masuk(page: Page, alamat: str, nip: str, sandi: str) -> None:
    """Sign in by the form."""
    page.goto(f"{alamat}/masuk/")
    page.get_by_label("NIP / NI PPPK").fill(nip)
    page.locator("#id_password").fill(sandi)
    page.get_by_role("button", name="Masuk", exact=True).click()
    page.wait_for_url(f"{alamat}/")


@pytest.fixture(scope="session")
def sesi(balai: Balai, browser: Browser) -> Callable[[str], Any]:
    """The browser state of a role, signed in once."""
    tersimpan: dict[str, Any] = {}

    def ambil(peran: str) -> Any:
        if peran not in tersimpan:
            konteks = browser.new_context()
            masuk(konteks.new_page(), balai.alamat, balai.masuk[peran]["nip"], balai.masuk[peran]["sandi"])
            tersimpan[peran] = konteks.storage_state()
            konteks.close()
        return tersimpan[peran]

    return ambil


@dataclass(frozen=True)
class Layar:
    """A page that remembers what the browser complained of."""

    page: Page
    keluhan: list[str]

    def periksa(self, abaikan: tuple[str, ...] = ()) -> None:
        """No complaint of the browser or the CSP, nothing wider than the screen, no violation of axe."""
        assert [keluhan for keluhan in self.keluhan if not any(kata in keluhan for kata in abaikan)] == []
        lebih = self.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert lebih <= 0, f"{self.page.url} meluber {lebih} piksel"
        hasil = Axe().run(self.page)
        assert hasil.violations_count == 0, f"{self.page.url}\n{hasil.generate_report()}"


@pytest.fixture
def layar(browser: Browser, sesi: Callable[[str], Any]) -> Iterator[Callable[..., Layar]]:
    """Open a screen as somebody, at a width."""
    konteks: list[BrowserContext] = []

    def buka(peran: str = "", lebar: str = "meja") -> Layar:
        satu = browser.new_context(viewport=LEBAR[lebar], storage_state=sesi(peran) if peran else None)
        satu.add_init_script(LANGGAR)
        konteks.append(satu)
        page, keluhan = satu.new_page(), list[str]()
        page.on("console", lambda pesan: keluhan.append(pesan.text) if pesan.type == "error" else None)
        page.on("pageerror", lambda galat: keluhan.append(str(galat)))
        return Layar(page, keluhan)

    yield buka
    for satu in konteks:
        satu.close()
