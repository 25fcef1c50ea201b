"""Where the way is rough: two tabs, impatient fingers, hostile words, and a browser that runs no scripts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Dialog, expect

from tests.peramban.babak_rencana import mulai_skp
from tests.peramban.conftest import LEBAR, TEMA, Salinan
from tests.peramban.pelaku import SANDI, Panggung, Pelaku, akun_diaktifkan, berpegawai, pentas, tahun_dibuka

pytestmark = pytest.mark.peramban
LEMAH = "Terlaksananya rapat koordinasi"
SKRIP = '<script>alert("x")</script><img src=x onerror=alert(1)>{{ 7*7 }}'
EMOJI = "Cepat \N{THUMBS UP SIGN}\N{EMOJI MODIFIER FITZPATRICK TYPE-5} \N{EYE}\N{VARIATION SELECTOR-16}\N{ZERO WIDTH JOINER}"
ARAB = "\u0645\u0631\u062d\u0628\u0627"


@pytest.fixture(scope="module")
def panggung(browser: Browser, salinan: Salinan) -> Iterator[Panggung]:
    """An institution in which one pegawai has begun an SKP, on a phone."""
    with pentas(browser, "telepon", salinan(berpegawai)) as satu:
        akun_diaktifkan(satu, "pegawai", "rekan")
        tahun_dibuka(satu)
        mulai_skp(satu["pegawai"])
        yield satu


@pytest.fixture
def pegawai(panggung: Panggung) -> Iterator[Pelaku]:
    """The pegawai in a new tab, before one result that is not worded yet."""
    satu = panggung.layar("pegawai", sesi=panggung["pegawai"].page.context)
    satu.buka("/skp/")
    satu.tekan("Tambah hasil kerja", di="#utama")
    yield satu
    satu.page.on("dialog", Dialog.accept)
    satu.tekan("Hapus hasil kerja", di="#utama")
    satu.page.close()


def periksa_segala_rupa(siapa: Pelaku) -> None:
    """The page as it stands is sound on a phone and on a desk, by day and by night."""
    for lebar in LEBAR.values():
        siapa.page.set_viewport_size({"width": lebar["width"], "height": lebar["height"]})
        for tema in TEMA.values():
            siapa.page.emulate_media(color_scheme=tema)
            siapa.periksa()


def test_what_two_tabs_write_is_shown_in_both_versions(panggung: Panggung, pegawai: Pelaku) -> None:
    lain = panggung.layar("pegawai", sesi=pegawai.page.context)
    lain.buka("/skp/")
    rumusan = lain.page.get_by_label("Rencana hasil kerja")
    pegawai.ketik(pegawai.page.get_by_label("Rencana hasil kerja"), "Terawatnya lokomotif sesuai jadwal")
    rumusan.fill("Terawatnya kereta ukur sesuai jadwal")
    rumusan.blur()
    lain.baca("Baris ini sudah diubah", "Terawatnya lokomotif sesuai jadwal", "Terawatnya kereta ukur sesuai jadwal")
    expect(rumusan).to_have_value("Terawatnya kereta ukur sesuai jadwal")
    lain.ditolak(409)
    periksa_segala_rupa(lain)
    lain.tekan("Simpan tulisan saya", kali=2)
    expect(lain.page.get_by_text("Baris ini sudah diubah")).to_have_count(0)
    pegawai.page.reload()
    expect(pegawai.page.get_by_label("Rencana hasil kerja")).to_have_value("Terawatnya kereta ukur sesuai jadwal")
    lain.page.close()


def test_an_impatient_finger_adds_one_row(pegawai: Pelaku) -> None:
    pegawai.ketik(pegawai.page.get_by_label("Rencana hasil kerja"), "Terawatnya lokomotif sesuai jadwal")
    pegawai.ketik(pegawai.page.get_by_label("Indikator kuantitas"), "Lokomotif selesai perawatan berkala")
    pegawai.tekan("Tambah aspek kualitas", kali=2)
    pegawai.page.reload()
    expect(pegawai.page.locator("#utama tbody tr")).to_have_count(2)
    pegawai.rapi()


def test_the_coach_speaks_and_is_sound(pegawai: Pelaku) -> None:
    pegawai.ketik(pegawai.page.get_by_label("Rencana hasil kerja"), LEMAH)
    expect(pegawai.page.locator(".pelatih")).to_be_visible()
    periksa_segala_rupa(pegawai)
    pegawai.tekan("Biarkan")
    expect(pegawai.page.locator(".pelatih")).to_have_count(0)


@pytest.mark.parametrize(
    ("isi", "terbaca"),
    [
        (SKRIP, SKRIP),
        (EMOJI, EMOJI),
        (f"\N{RIGHT-TO-LEFT OVERRIDE}{ARAB} tiba\N{POP DIRECTIONAL FORMATTING}", f"{ARAB} tiba"),
        ("x" * 2000, "x" * 2000),
    ],
    ids=["skrip", "emoji", "kanan ke kiri", "sekata panjang"],
)
def test_feedback_comes_back_as_the_words_that_were_written(panggung: Panggung, isi: str, terbaca: str) -> None:
    rekan, pegawai = panggung["rekan"], panggung["pegawai"]
    rekan.buka("/umpan-balik/")
    rekan.ikuti("Ratih Contoh")
    rekan.page.locator("#id_isi").fill(isi)
    rekan.kirim("Kirim ke", kali=2)
    pegawai.buka("/umpan-balik/")
    tertulis = pegawai.page.locator("[id^=umpan-] > p").filter(has_text=terbaca[:40])
    assert tertulis.all_text_contents() == [terbaca]


def test_ten_thousand_characters_are_kept_and_answered_with_a_sentence(panggung: Panggung) -> None:
    rekan = panggung["rekan"]
    rekan.buka("/umpan-balik/")
    rekan.ikuti("Ratih Contoh")
    rekan.page.locator("#id_isi").fill("y" * 10_000)
    rekan.kirim("Kirim ke", status=422)
    rekan.baca("Tulisan ini 10000 huruf")
    expect(rekan.page.locator("#id_isi")).to_have_value("y" * 10_000)
    rekan.periksa()


def test_without_scripts_one_signs_in_saves_a_field_and_gives_feedback(panggung: Panggung, pegawai: Pelaku) -> None:
    polos = panggung.layar("pegawai", skrip=False)
    polos.buka("/masuk/")
    polos.page.get_by_label("NIP / NI PPPK").fill(polos.nip)
    polos.page.locator("#id_password").fill(SANDI)
    polos.kirim("Masuk", di="body")
    polos.buka("/skp/")
    rumusan = polos.page.get_by_label("Rencana hasil kerja")
    rumusan.fill("Terawatnya lokomotif sesuai jadwal")
    polos.kirim("Simpan", di=".rhk")
    expect(rumusan).to_have_value("Terawatnya lokomotif sesuai jadwal")
    pegawai.page.reload()
    pegawai.ketik(pegawai.page.get_by_label("Rencana hasil kerja"), "Tertanganinya gangguan lokomotif")
    rumusan.fill("Tercatatnya riwayat lokomotif")
    polos.kirim("Simpan", di=".rhk", status=409)
    polos.baca("Tercatatnya riwayat lokomotif", "Tertanganinya gangguan lokomotif")
    polos.kirim("Simpan tulisan saya")
    expect(rumusan).to_have_value("Tercatatnya riwayat lokomotif")
    polos.buka("/umpan-balik/")
    polos.ikuti("Dimas Contoh")
    polos.page.locator("#id_isi").fill("Suku cadang siap sebelum unit masuk.")
    polos.kirim("Kirim ke")
    polos.baca("Terkirim ke Dimas Contoh", "Suku cadang siap sebelum unit masuk.")
