from io import BytesIO
from statistics import median
from time import perf_counter
from typing import Any

import pytest
from pypdf import PdfReader
from typst import TypstError

from selaras.common.pdf import cetak
from tests.dokumen.contoh import data_dokumen, data_skp, halaman, terbaca

TEMPLAT = "penilaian/dokumen_evaluasi"


def cetak_catatan(catatan: str) -> str:
    """What is read where somebody wrote `catatan`, without white space: lines break where they must."""
    isi = terbaca(cetak(templat=TEMPLAT, data={**data_dokumen(), "catatan": f"<<{catatan}>>"}))
    return "".join(isi.partition("<<")[2].rpartition(">>")[0].split())


@pytest.mark.parametrize(
    "tulisan",
    [
        '#import "/settings.py": * #panic("x") #set page(width: 1cm)',
        "$x^2$ *tebal* _miring_ `kode` = judul @rujukan <label> // komentar /* x */ \\ ~ --",
        "<script>alert(1)</script> &amp; %PDF {{ templat }} {% blok %}",
        "Ketersediaan ≥ 99,5% ± 0,1 × 2² “kutipan” … €5 – Đặng Žižka",
        "https://contoh.go.id/berkas/1a2b3c4d5e6f7g8h9i0jklmnopqrstuvwxyzABCDEF?usp=sharing&id=1",
        "Terima kasih 🙏👍 ✅",
    ],
    ids=["code", "markup", "tags", "signs", "address", "emoji"],
)
def test_what_people_write_comes_out_as_they_wrote_it(tulisan: str) -> None:
    assert cetak_catatan(tulisan) == "".join(tulisan.split())


@pytest.mark.parametrize(
    ("tulisan", "tercetak"),
    [
        ("satu\r\ndua\rtiga\tempat", "satuduatigaempat"),
        ("a\x00b\x07c\u202ed\u202c", "abcd"),  # controls, and the trick that turns a line around
        ("\uf0b7 butir dari Word", "•butirdariWord"),
        ("cafe\u0301", "café"),
        ("setuju 👍🏽", "setuju👍"),
        ("漢字 dan é", "[U+6F22][U+5B57]dané"),
        ("\ud83d \ue000", "[U+D83D][U+E000]"),
    ],
)
def test_what_cannot_be_printed_is_left_out_or_spelled(tulisan: str, tercetak: str) -> None:
    assert cetak_catatan(tulisan) == tercetak


@pytest.mark.parametrize("tulisan", ["q" * 10_000, "q " * 5_000], ids=["one word", "many words"])
def test_ten_thousand_characters_are_all_there(tulisan: str) -> None:
    assert terbaca(cetak(templat=TEMPLAT, data={**data_dokumen(), "catatan": tulisan})).count("q") == tulisan.count("q")


def test_a_word_wider_than_its_column_is_broken() -> None:
    data = data_skp()
    data["utama"][0]["rumusan"] = "q" * 200
    data["utama"][0]["indikator"][0]["target"] = "z" * 20
    kata = terbaca(cetak(templat="perencanaan/skp", data=data)).split()
    assert max(satu.count("q") for satu in kata) < 50
    assert max(satu.count("z") for satu in kata) < 15


def test_arabic_stays_arabic() -> None:
    assert set("مرحبا") <= set(cetak_catatan("salam مرحبا"))


def test_a_long_row_breaks_over_pages_and_never_leaves_its_page() -> None:
    for panjang in (40, 70, 120, 1600):  # words on either side of where a row may break
        data = data_skp()
        kata = " ".join(f"k{n:04}" for n in range(panjang))
        data["utama"][0]["indikator"] = [{"aspek": kata, "rumusan": kata, "target": kata}] * 2
        pdf = cetak(templat="perencanaan/skp", data=data)
        assert terendah(pdf) > 20
        assert " ".join(halaman(pdf)).count(f"k{panjang - 1:04}") == 6


def terendah(pdf: bytes) -> float:
    """How far above the foot of its page the lowest text stands, in points."""
    letak: list[float] = []

    def catat(teks: str, cm: list[float], _tm: list[float], _huruf: object, _ukuran: float) -> None:
        if teks.strip():
            letak.append(cm[5])

    for lembar in PdfReader(BytesIO(pdf)).pages:
        lembar.extract_text(visitor_text=catat)
    return min(letak)


def test_same_data_same_bytes() -> None:
    assert cetak(templat=TEMPLAT, data=data_dokumen()) == cetak(templat=TEMPLAT, data=data_dokumen())


def test_a_document_is_tagged_archivable_and_tells_its_title_and_language() -> None:
    pembaca = PdfReader(BytesIO(cetak(templat=TEMPLAT, data=data_dokumen())))
    akar: Any = pembaca.trailer["/Root"]
    xmp = akar["/Metadata"].get_data().decode()
    assert all(janji in xmp for janji in ("<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<"))
    assert akar["/MarkInfo"]["/Marked"]
    assert akar["/Lang"] == "id-ID"
    assert pembaca.metadata is not None
    assert pembaca.metadata.title == "Dokumen Evaluasi Kinerja Pegawai Akhir 2026 · Dewi Lestariningsih, S.T."
    assert str(pembaca.metadata.creation_date_raw) == "D:20260115091200Z"


def test_only_fonts_that_travel_with_the_package_are_used() -> None:
    pembaca = PdfReader(BytesIO(cetak(templat="perencanaan/skp", data=data_skp())))
    sumber: list[Any] = [lembar["/Resources"] for lembar in pembaca.pages]
    huruf = {str(satu["/BaseFont"]).rpartition("+")[2] for s in sumber for satu in s["/Font"].values()}
    assert huruf == {"PlusJakartaSans-Regular", "PlusJakartaSans-Bold", "PlusJakartaSans-Italic"}


def test_data_of_another_shape_is_refused() -> None:
    data = dict(data_dokumen())
    del data["atasan"]
    with pytest.raises(TypstError, match="atasan"):
        cetak(templat=TEMPLAT, data=data)


def test_an_skp_is_printed_in_less_than_a_second(capsys: pytest.CaptureFixture[str]) -> None:
    lama = []
    for n in range(10):
        mulai = perf_counter()
        cetak(templat="perencanaan/skp", data={**data_skp(), "penanda": f"SKP {n}"})  # never twice the same
        lama.append(perf_counter() - mulai)
    with capsys.disabled():
        print(f"\nSKP as PDF/A: {median(lama) * 1000:.0f} ms, the first {lama[0] * 1000:.0f} ms")  # noqa: T201 - the speed is shown with every run
    assert median(lama) < 1
