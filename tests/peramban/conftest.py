"""A real Chromium on a real server: each worker has a demo institution of its own, served."""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from tests.peramban.balai import Balai, layani, peragaan

CHROMIUM = os.environ.get("SELARAS_CHROMIUM", "/usr/bin/chromium")
ARGUMEN = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
LEBAR: dict[str, Any] = {"meja": {"width": 1440, "height": 900}, "telepon": {"width": 360, "height": 740}}
TEMA: dict[str, Literal["light", "dark"]] = {"terang": "light", "gelap": "dark"}
type Salinan = Callable[[Callable[[Balai], None]], Balai]
LANGGAR = """addEventListener('securitypolicyviolation', e => {
  console.error(`CSP ${e.violatedDirective}: ${e.blockedURI}`)
})"""


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    return {"executable_path": CHROMIUM, "args": ARGUMEN}


@pytest.fixture(scope="session")
def salinan(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Salinan:
    """A copy of what a function makes of an empty folder: made once, by whichever worker comes first."""
    akar = tmp_path_factory.getbasetemp()
    akar = akar if worker_id == "master" else akar.parent  # what all workers of this run share

    def ambil(isi: Callable[[Balai], None]) -> Balai:
        nama = isi.__name__
        with (akar / f"{nama}.kunci").open("w") as kunci:
            fcntl.flock(kunci, fcntl.LOCK_EX)
            if not (akar / nama).exists():
                baru = akar / f"{nama}.baru"
                baru.mkdir()
                isi(Balai(baru))
                baru.rename(akar / nama)
        return Balai(shutil.copytree(akar / nama, tmp_path_factory.mktemp("balai") / nama))

    return ambil


@pytest.fixture(scope="session")
def balai(salinan: Salinan) -> Iterator[Balai]:
    """The demo institution, served."""
    with layani(salinan(peragaan)) as satu:
        yield satu


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

    def periksa(self, abaikan: tuple[str, ...] = (), aturan: tuple[str, ...] = ()) -> None:
        """As `tenang`, and no violation of axe (or of `aturan`)."""
        self.tenang(abaikan)
        pilihan = {"resultTypes": ["violations"]} | ({"runOnly": list(aturan)} if aturan else {})
        hasil = Axe().run(self.page, options=pilihan)
        assert hasil.violations_count == 0, f"{self.page.url}\n{hasil.generate_report()}"

    def tenang(self, abaikan: tuple[str, ...] = ()) -> None:
        """No complaint of the browser or the CSP, and nothing wider than the screen."""
        assert [keluhan for keluhan in self.keluhan if not any(kata in keluhan for kata in abaikan)] == []
        lebih = self.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert lebih <= 0, f"{self.page.url} meluber {lebih} piksel"


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
