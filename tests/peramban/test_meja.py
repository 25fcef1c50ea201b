"""The rating desk in Chromium: the chip and the radio buttons say the same thing, and nothing typed is lost."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.peramban.balai import Balai
from tests.peramban.conftest import Layar

pytestmark = pytest.mark.peramban

ATAS, SESUAI, BAWAH = "di_atas_ekspektasi", "sesuai_ekspektasi", "di_bawah_ekspektasi"


@pytest.fixture
def meja(balai: Balai, layar: Callable[..., Layar]) -> Layar:
    """The desk in the last quarter: nobody is rated there, and no other test looks at it."""
    satu = layar("kepala_seksi")
    satu.page.goto(f"{balai.alamat}/penilaian/")
    satu.page.get_by_role("link", name=re.compile("Triwulan IV")).last.click()
    expect(satu.page.locator("nav.periode [aria-current]")).to_contain_text("Triwulan IV")
    return satu


def rating(page: Page) -> tuple[str, str]:
    isian = "[...document.querySelectorAll('#menilai input[type=radio]:checked')].map(i => i.value)"
    hasil, perilaku = page.evaluate(isian)
    return hasil, perilaku


def geser(page: Page, hasil: str, perilaku: str) -> None:
    """Drag the chip with the mouse into a cell."""
    page.locator("#j-kuadran").scroll_into_view_if_needed()
    petak = page.locator(f'.petak[data-hasil="{hasil}"][data-perilaku="{perilaku}"]')
    dari, ke = page.locator("#bidak").bounding_box(), petak.bounding_box()
    assert dari is not None
    assert ke is not None
    page.mouse.move(dari["x"] + 15, dari["y"] + 15)
    page.mouse.down()
    page.mouse.move(ke["x"] + 30, ke["y"] + 40, steps=4)
    page.mouse.up()


def test_dragging_sets_the_two_ratings_and_saves_the_draft(meja: Layar) -> None:
    page = meja.page
    geser(page, ATAS, SESUAI)
    assert rating(page) == (ATAS, SESUAI)
    expect(page.locator("[data-akibat]:visible")).to_contain_text("Hasil di atas, perilaku sesuai")
    expect(page.locator("#simpan")).to_contain_text("Tersimpan")
    page.reload()
    assert rating(page) == (ATAS, SESUAI)
    meja.periksa()


def test_the_keyboard_moves_the_chip_and_escape_puts_it_back(meja: Layar) -> None:
    page = meja.page
    page.locator(f"#menilai input[name=hasil][value={SESUAI}]").check(force=True)
    page.locator(f"#menilai input[name=perilaku][value={SESUAI}]").check(force=True)
    page.locator("#bidak").focus()
    for tombol in ("Space", "ArrowUp", "ArrowRight"):
        page.keyboard.press(tombol)
    expect(page.locator("#umumkan")).to_contain_text("Sangat Baik")
    assert rating(page) == (SESUAI, SESUAI)
    page.keyboard.press("Escape")
    expect(page.locator("#umumkan")).to_contain_text("Batal")
    for tombol in ("Space", "ArrowDown", "Enter"):
        page.keyboard.press(tombol)
    assert rating(page) == (BAWAH, SESUAI)
    expect(page.locator("#umumkan")).to_contain_text("Diletakkan")
    expect(page.locator("#simpan")).to_contain_text("Tersimpan")
    meja.periksa()


def test_j_and_k_go_through_the_queue_but_not_while_one_types(meja: Layar) -> None:
    page, nama = meja.page, meja.page.locator("#j-orang")
    pertama = nama.inner_text()
    page.keyboard.press("j")
    expect(nama).not_to_have_text(pertama)
    page.keyboard.press("k")
    expect(nama).to_have_text(pertama)
    page.get_by_label("Catatan penilai").press_sequentially("jk")
    expect(nama).to_have_text(pertama)
    expect(page.locator("#simpan")).to_contain_text("Tersimpan")


def test_a_button_waits_for_the_draft_on_its_way(meja: Layar) -> None:
    page = meja.page
    page.route("**/draf/", lambda rute: (page.wait_for_timeout(600), rute.continue_())[-1])
    page.locator(f"#menilai input[name=perilaku][value={ATAS}]").check(force=True)
    page.get_by_role("button", name="Simpan draf").click()
    expect(page.locator("#pesan")).to_contain_text("tersimpan", timeout=10_000)
    expect(page.locator("#pesan .nota-galat")).to_have_count(0)


def test_without_javascript_the_form_alone_is_enough(meja: Layar) -> None:
    page, alamat = meja.page, meja.page.url
    konteks = page.context.browser
    assert konteks is not None
    polos = konteks.new_context(java_script_enabled=False, storage_state=page.context.storage_state())
    try:
        lembar = polos.new_page()
        lembar.goto(alamat)
        lembar.locator(f"#menilai input[name=hasil][value={SESUAI}]").check(force=True)
        lembar.get_by_label("Catatan penilai").fill("Tanpa skrip")
        lembar.get_by_role("button", name="Simpan draf").click()
        expect(lembar.locator("#pesan")).to_contain_text("tersimpan")
        expect(lembar.get_by_label("Catatan penilai")).to_have_value("Tanpa skrip")
    finally:
        polos.close()
