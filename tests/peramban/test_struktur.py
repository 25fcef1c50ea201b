"""The structure in a real browser: opened by touch, sifted while typing, and just as well without JavaScript."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.peramban.balai import Balai
from tests.peramban.conftest import LEBAR, Layar

pytestmark = pytest.mark.peramban


@pytest.mark.parametrize("lebar", LEBAR)
def test_from_the_tree_to_a_colleague(balai: Balai, layar: Callable[..., Layar], lebar: str) -> None:
    satu = layar("pegawai", lebar)
    page = satu.page
    page.goto(f"{balai.alamat}/struktur/", wait_until="networkidle")
    unit = page.locator("details", has_text="Seksi Perawatan Prasarana dan Fasilitas").last
    expect(unit.locator("summary")).to_contain_text("Plt. Arif Wibowo")
    expect(unit.get_by_role("link")).to_have_count(0)
    unit.locator("summary").click()
    unit.get_by_role("link", name="Agus Setiawan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Agus Setiawan, S.T.")
    expect(page.get_by_text("NIP")).to_have_count(0)
    page.get_by_role("link", name="Tim Dasbor Suku Cadang").click()
    expect(page.get_by_role("link", name="Hesti Kusumaningrum")).to_be_visible()
    satu.periksa()


@pytest.mark.parametrize("lebar", LEBAR)
def test_the_tree_is_sifted_while_typing_and_the_address_keeps_it(
    balai: Balai, layar: Callable[..., Layar], lebar: str
) -> None:
    satu = layar("kepala", lebar)
    page = satu.page
    page.goto(f"{balai.alamat}/struktur/", wait_until="networkidle")
    page.get_by_label("Nama, jabatan, atau unit").press_sequentially("bogie", delay=20)
    hasil = page.locator("#pohon")
    expect(hasil.get_by_role("link", name="Nyoman Sudiarta")).to_be_visible()
    expect(hasil.get_by_role("link")).to_have_count(1)
    page.wait_for_url("**/struktur/?kata=bogie&pada=*")
    page.reload(wait_until="networkidle")
    expect(hasil.get_by_role("link")).to_have_count(1)
    satu.periksa()


def test_without_javascript_a_link_opens_the_unit(balai: Balai, browser: Browser, sesi: Callable[[str], Any]) -> None:
    konteks = browser.new_context(java_script_enabled=False, storage_state=sesi("pegawai"))
    page = konteks.new_page()
    page.goto(f"{balai.alamat}/struktur/")
    page.locator("summary", has_text="Subbagian Tata Usaha").click()
    page.get_by_role("link", name="Tampilkan isi Subbagian Tata Usaha").click()
    expect(page.get_by_role("link", name="Joko Susilo")).to_be_visible()
    konteks.close()
