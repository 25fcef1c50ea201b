"""An import from its file to its end and back, with the real worker: seen by day and night, on a desk and a phone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, FilePayload, expect

from tests.organisasi.lembar_siasn import BALAI, lembar, orang
from tests.peramban.conftest import LEBAR, TEMA, Salinan
from tests.peramban.pelaku import Panggung, Pelaku, akun_diaktifkan, berpegawai, pentas

pytestmark = pytest.mark.peramban


@pytest.fixture(scope="module")
def panggung(browser: Browser, salinan: Salinan) -> Iterator[Panggung]:
    """A small institution with its pengelola signed in."""
    with pentas(browser, "meja", salinan(berpegawai)) as satu:
        akun_diaktifkan(satu)
        yield satu


def periksa_segala_rupa(siapa: Pelaku) -> None:
    for lebar in LEBAR.values():
        siapa.page.set_viewport_size({"width": lebar["width"], "height": lebar["height"]})
        for tema in TEMA.values():
            siapa.page.emulate_media(color_scheme=tema)
            siapa.periksa()


def unggah(siapa: Pelaku, berkas: bytes, nama: str = "data-utama.xlsx") -> None:
    """Give a file and stay on the page that follows."""
    siapa.buka("/pegawai/impor/")
    isi: FilePayload = {"name": nama, "mimeType": "application/octet-stream", "buffer": berkas}
    siapa.page.get_by_label("Berkas “Data Utama”").set_input_files(isi)
    siapa.kirim("Lihat pratinjau", kali=2)


def test_a_file_is_read_shown_done_and_taken_back(panggung: Panggung) -> None:
    pengelola = panggung["pengelola"]
    baru = orang(910, UNOR_NAMA="Seksi Baru", NAMA="Ani Contoh")
    unggah(pengelola, lembar([orang(911, UNOR_NAMA=BALAI, NIP_BARU=1.99001e17), baru]))
    pengelola.baca("Pratinjau impor", "1 pegawai baru, 1 unit baru, 1 baris ditolak", "Sel NIP ini berisi angka")
    periksa_segala_rupa(pengelola)
    pengelola.ikuti("Pegawai baru")
    pengelola.baca("Ani Contoh", "dinilai oleh Sri Contoh")
    with pengelola.page.expect_download() as unduhan:
        pengelola.page.get_by_role("link", name="Unduh baris yang ditolak").click()
    assert unduhan.value.suggested_filename.endswith(".xlsx")
    pengelola.kirim("Impor sekarang", kali=2)
    pengelola.baca("Impor selesai", "Sudah ditulis")
    expect(pengelola.page.get_by_role("link", name="Buat kode aktivasi")).to_be_visible()
    periksa_segala_rupa(pengelola)
    pengelola.page.get_by_text("Batalkan impor ini", exact=True).click()
    pengelola.kirim("Ya, batalkan impor ini")
    pengelola.baca("Impor dibatalkan", "Semua yang dibuat atau diubah impor ini sudah dikembalikan.")
    periksa_segala_rupa(pengelola)


def test_a_file_that_cannot_be_read_is_told_and_given_again(panggung: Panggung) -> None:
    pengelola = panggung["pengelola"]
    unggah(pengelola, b"%PDF-1.7", "surat.pdf")
    pengelola.baca("Berkas tidak terbaca", "tidak dapat dibaca sebagai lembar kerja")
    periksa_segala_rupa(pengelola)
    pengelola.ikuti("Unggah lagi")
    pengelola.baca("Impor sebelumnya", "surat.pdf")
    periksa_segala_rupa(pengelola)


def test_without_scripts_the_page_is_looked_at_again_by_hand(panggung: Panggung) -> None:
    sesi = panggung.browser.new_context(
        java_script_enabled=False, storage_state=panggung["pengelola"].page.context.storage_state()
    )
    panggung.konteks.append(sesi)
    pengelola = panggung.layar("pengelola", sesi=sesi)
    pengelola.page.goto(f"{pengelola.alamat}/pegawai/impor/")
    isi: FilePayload = {
        "name": "a.xlsx",
        "mimeType": "application/octet-stream",
        "buffer": lembar([orang(912, UNOR_NAMA=BALAI)]),
    }
    pengelola.page.get_by_label("Berkas “Data Utama”").set_input_files(isi)
    pengelola.page.get_by_role("button", name="Lihat pratinjau").click()
    for _ in range(20):
        if muat_ulang := pengelola.page.get_by_role("link", name="Muat ulang").all():
            pengelola.page.wait_for_timeout(500)
            muat_ulang[0].click()
    pengelola.baca("Pratinjau impor")
    pengelola.page.get_by_role("button", name="Tidak jadi").click()
    pengelola.baca("Impor tidak jadi")
