#!/usr/bin/env python3
"""Draw docs/gambar anew: each page of the demo at 1440 and 360 px, light, and the main ones dark as well.

Run from the root: `.venv/bin/python -m alat.gambar`. The demo is built in a folder that is gone afterwards.
"""

import tempfile
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, sync_playwright

from tests.peramban.balai import Balai, layani, peragaan
from tests.peramban.conftest import ARGUMEN, CHROMIUM, LEBAR, TEMA, masuk

TUJUAN: Final = Path(__file__).parents[1] / "docs" / "gambar"
HALAMAN: Final = {  # picture: (role, address, link to follow from there)
    "masuk": ("", "/masuk/", ""),
    "beranda": ("kepala_seksi", "/", ""),
    "beranda-pegawai": ("pegawai", "/", ""),
    "skp": ("pegawai", "/skp/", ""),
    "skp-tim": ("kepala_seksi", "/skp/tim/", ""),
    "realisasi": ("pegawai", "/realisasi/", ""),
    "umpan-balik": ("kepala_seksi", "/umpan-balik/", "main a:has-text('Hendra Gunawan')"),
    "meja": ("kepala_seksi", "/penilaian/", ""),
    "keselarasan": ("kepala", "/keselarasan/", ""),
    "mengapa": ("pegawai", "/hasil/", "main a[href^='/hasil/']"),
    "perjanjian": ("pengelola", "/perjanjian/", ""),
    "periode": ("pengelola", "/periode/", ""),
    "struktur": ("pegawai", "/struktur/", ""),
    "kartu": ("kasubbag", "/struktur/", ".orang-unit li:nth-child(2) a"),
    "tim": ("ketua_tim", "/tim/", "a.baris-tim"),
    "matriks": ("kepala_seksi", "/matriks/", ""),
    "pembinaan": ("kepala_seksi", "/pembinaan/", ""),
    "dasbor": ("kepala", "/dasbor/", ""),
    "linearitas": ("kepala", "/keselarasan/pohon/", ""),
    "papan": ("pengelola", "/papan/", ""),
    "karier": ("ketua_tim", "/karier/", ""),
    "talenta": ("kepala", "/talenta/?kotak=8", ""),
    "perbaikan": ("kepala", "/perbaikan/", ".tugas a.btn"),
    "pemberitahuan": ("pegawai", "/pemberitahuan/", ""),
    "jejak": ("pengawas", "/jejak/", ""),
    "pegawai": ("pengelola", "/pegawai/", ""),
    "keadaan": ("pegawai", "/keadaan/", ""),
}
GELAP: Final = ("beranda", "skp", "meja", "keselarasan", "mengapa", "struktur")


def _potret(browser: Browser, balai: Balai, nama: str, lebar: str, tema: str) -> None:
    peran, alamat, tautan = HALAMAN[nama]
    ukuran = LEBAR[lebar]
    konteks = browser.new_context(viewport=ukuran, color_scheme=TEMA[tema])
    page = konteks.new_page()
    if peran:
        masuk(page, balai.alamat, balai.masuk[peran]["nip"], balai.masuk[peran]["sandi"])
    page.goto(f"{balai.alamat}{alamat}", wait_until="networkidle")
    if tautan:
        page.locator(tautan).first.click()
        page.wait_for_load_state("networkidle")
    page.set_viewport_size({"width": ukuran["width"], "height": page.evaluate("document.body.scrollHeight")})
    page.wait_for_timeout(200)
    page.screenshot(path=TUJUAN / f"{nama}-{ukuran['width']}-{tema}.png", full_page=True)
    konteks.close()


def main() -> None:
    """Build the demo, open each page, keep its picture."""
    TUJUAN.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMEN)
        peragaan(Balai(Path(folder)))
        with layani(Balai(Path(folder))) as balai:
            for nama in HALAMAN:
                for lebar in LEBAR:
                    _potret(browser, balai, nama, lebar, "terang")
            for nama in GELAP:
                _potret(browser, balai, nama, "meja", "gelap")
        browser.close()


if __name__ == "__main__":
    main()
