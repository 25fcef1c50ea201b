"""Writing an SKP in Chromium: what saves itself, what the coach says, two windows at once, and no script at all."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.peramban.balai import Balai
from tests.peramban.conftest import LEBAR, Layar

pytestmark = pytest.mark.peramban


@pytest.fixture(scope="session")
def tahun_depan(balai: Balai, browser: Browser, sesi: Callable[[str], Any]) -> str:
    """The address of the draft that a pegawai starts once the pengelola has opened the next year."""
    pengelola = browser.new_context(storage_state=sesi("pengelola")).new_page()
    pengelola.goto(f"{balai.alamat}/periode/")
    pengelola.get_by_role("button", name="Buka tahun").click()
    pegawai = browser.new_context(storage_state=sesi("pegawai")).new_page()
    pegawai.goto(f"{balai.alamat}/skp/semua/")
    pegawai.get_by_role("button", name="Mulai SKP").click()
    pegawai.get_by_role("button", name="Tambah hasil kerja").first.click()
    expect(pegawai.locator("#utama .rhk")).to_have_count(1)
    return pegawai.url


def rumusan(page: Page) -> Any:
    return page.locator("#utama textarea[name=rumusan]").first


def tulis(page: Page, teks: str) -> None:
    """Type and leave the field; wait until it is stored."""
    with page.expect_response(lambda jawaban: jawaban.request.method == "POST"):
        rumusan(page).fill(teks)
        rumusan(page).blur()


def test_what_is_typed_saves_itself_and_the_coach_reads_along(layar: Callable[..., Layar], tahun_depan: str) -> None:
    satu = layar("pegawai")
    satu.page.goto(tahun_depan)
    tulis(satu.page, "Menyusun laporan perawatan")
    expect(satu.page.locator("#simpan")).to_contain_text("Tersimpan")
    expect(satu.page.locator("#penanda-utama")).to_contain_text("1")
    satu.periksa()
    satu.page.get_by_role("button", name="Pakai saran").click()
    expect(rumusan(satu.page)).to_have_value("Tersusunnya laporan perawatan")
    expect(satu.page.locator(".pelatih")).to_have_count(0)
    satu.page.reload()
    expect(rumusan(satu.page)).to_have_value("Tersusunnya laporan perawatan")
    satu.periksa()


def test_of_two_windows_the_later_compares_and_decides(layar: Callable[..., Layar], tahun_depan: str) -> None:
    satu, dua = layar("pegawai"), layar("pegawai", "telepon")
    for jendela in (satu, dua):
        jendela.page.goto(tahun_depan)
    tulis(satu.page, "Tersedianya data perawatan")
    tulis(dua.page, "Tersedianya data suku cadang")
    banding = dua.page.locator(".nota-perhatian")
    expect(banding).to_contain_text("Tersedianya data perawatan")
    dua.periksa(abaikan=("409",))
    banding.get_by_role("button", name="Simpan tulisan saya").click()
    expect(banding).to_have_count(0)
    satu.page.reload()
    expect(rumusan(satu.page)).to_have_value("Tersedianya data suku cadang")


def test_what_is_missing_leads_to_its_row(layar: Callable[..., Layar], tahun_depan: str) -> None:
    satu = layar("pegawai")
    satu.page.goto(tahun_depan)
    satu.page.locator("#ttd").get_by_role("button", name="Ajukan").click()
    satu.page.get_by_role("link", name="Target baris ini masih kosong.").first.click()
    expect(satu.page.locator("#utama tr:target")).to_have_count(1)
    satu.periksa(abaikan=("422",))


def test_without_a_script_each_row_has_its_button(
    browser: Browser, sesi: Callable[[str], Any], tahun_depan: str
) -> None:
    konteks = browser.new_context(storage_state=sesi("pegawai"), viewport=LEBAR["telepon"], java_script_enabled=False)
    page = konteks.new_page()
    page.goto(tahun_depan)
    rumusan(page).fill("Terbitnya jadwal perawatan")
    page.locator("#utama .rhk").first.get_by_role("button", name="Simpan").first.click()
    expect(rumusan(page)).to_have_value("Terbitnya jadwal perawatan")
    page.locator("#tambahan").get_by_role("button", name="Tambah hasil kerja").click()
    expect(page.locator("#tambahan .rhk")).to_have_count(1)
    konteks.close()
