"""Stage 2 against the real server: what no test client shows. Figures that save themselves, a paste, a huge upload."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.peramban.balai import Balai
from tests.peramban.conftest import Layar

pytestmark = pytest.mark.peramban
PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"


@pytest.fixture
def raksasa(tmp_path: Path) -> Path:
    """A file of 200 MB that takes no room."""
    jalan = tmp_path / "Rekaman.pdf"
    with jalan.open("wb") as berkas:
        berkas.truncate(200 * 1024 * 1024)
    return jalan


def borang_unggah(page: Page, alamat: str) -> None:
    """The form for a file on my page of figures, with its first indicator chosen."""
    page.goto(f"{alamat}/realisasi/")
    page.get_by_role("link", name="Unggah berkas").click()
    expect(page.get_by_role("button", name="Unggah", exact=True)).to_be_visible()
    page.get_by_role("checkbox").first.check(force=True)


def test_200_mb_are_refused_before_they_are_sent(balai: Balai, layar: Callable[..., Layar], raksasa: Path) -> None:
    satu = layar("pegawai")
    borang_unggah(satu.page, balai.alamat)
    satu.page.locator("#id_berkas").set_input_files(raksasa)
    sebab = satu.page.evaluate("() => document.getElementById('id_berkas').validationMessage")
    assert sebab == "Berkas ini 200 MB, batasnya 10 MB. Kecilkan dulu, atau tambahkan tautannya."
    satu.periksa()


def test_without_javascript_the_answer_arrives_though_200_mb_were_not_read(
    balai: Balai, browser: Browser, sesi: Callable[[str], object], raksasa: Path
) -> None:
    konteks = browser.new_context(storage_state=sesi("pegawai"), java_script_enabled=False)  # type: ignore[arg-type]
    page = konteks.new_page()
    borang_unggah(page, balai.alamat)
    page.locator("#id_berkas").set_input_files(raksasa)
    with page.expect_navigation() as jawaban:
        page.get_by_role("button", name="Unggah", exact=True).click()
    assert jawaban.value is not None
    assert jawaban.value.status == 422
    expect(page.get_by_text("Berkas ini 200 MB, batasnya 10 MB.")).to_be_visible()
    expect(page.get_by_role("checkbox").first).to_be_checked()
    page.goto(f"{balai.alamat}/realisasi/")  # the server is well
    expect(page.get_by_role("heading", name="Bukti dan realisasi")).to_be_visible()
    konteks.close()


def test_a_figure_saves_itself_and_a_paste_is_shown_first(balai: Balai, layar: Callable[..., Layar]) -> None:
    satu = layar("pppk")
    page = satu.page
    page.goto(f"{balai.alamat}/realisasi/")
    sel = page.locator("input[data-otomatis]").first
    sel.fill("tiga")
    expect(page.get_by_text("Tulis angkanya, misalnya 12.")).to_be_visible()
    expect(sel).to_have_attribute("aria-invalid", "true")
    sel.fill("1,5")
    expect(page.locator("#simpan")).to_contain_text("Tersimpan")
    expect(sel).to_have_attribute("aria-invalid", "false")
    page.evaluate(
        """sel => {
          const isi = new DataTransfer();
          isi.setData("text/plain", "September\\t2,5");
          document.querySelector(sel).dispatchEvent(
            new ClipboardEvent("paste", { clipboardData: isi, bubbles: true, cancelable: true }));
        }""",
        "input[data-otomatis]",
    )
    page.get_by_role("button", name="Simpan 1 angka").click()
    expect(page.locator("input[data-otomatis]").first).to_have_value("2,5")
    satu.periksa(abaikan=("422",))


def test_a_draft_is_kept_in_the_tab_until_it_is_sent(balai: Balai, layar: Callable[..., Layar]) -> None:
    satu = layar("kepala_seksi")
    page = satu.page
    page.goto(f"{balai.alamat}/umpan-balik/")
    page.locator("a.pilih-orang").first.click()
    page.locator("#id_isi").fill("Serah terima giliran kerja lengkap.")
    expect(page.locator("#hitung-isi")).to_have_text("35 / 2.000")
    page.locator("input[name=untuk]").nth(1).check(force=True)
    expect(page.locator("#j-lini")).to_have_text(
        page.locator("label:has(input[name=untuk]:checked)").inner_text().split("\n")[-1]
    )
    expect(page.locator("#id_isi")).to_have_value("Serah terima giliran kerja lengkap.")
    page.reload()
    expect(page.locator("#id_isi")).to_have_value("Serah terima giliran kerja lengkap.")
    page.locator("#kirim button").click()
    expect(page.locator("#pesan")).to_contain_text("Terkirim ke")
    expect(page.locator("#id_isi")).to_have_value("")
    satu.periksa()
