import io
import zipfile

import pytest

from selaras.pelaksanaan import jenis_berkas
from selaras.pelaksanaan.jenis_berkas import BerkasDitolak, kenali, rapikan_nama
from tests.pelaksanaan.berkas_contoh import (
    DOCX_UTAMA,
    HTML,
    JPG,
    OLE,
    PDF,
    PNG,
    SVG,
    WEBP,
    XLSM_UTAMA,
    XLSX_UTAMA,
    arsip,
    kantor,
    kantor_rusak,
    xlsx_sungguhan,
)

DITERIMA = {
    "pdf": PDF,
    "jpg": JPG,
    "png": PNG,
    "docx": kantor(DOCX_UTAMA),
    "xlsx": xlsx_sungguhan(),
}
DITOLAK = {
    "kosong": (b"", "kosong"),
    "program": (b"MZ" + b"\0" * 200, "PDF, JPG"),
    "teks": (b"nama,nilai\nBudi,12\n", "PDF, JPG"),
    "halaman": (HTML, "Halaman web"),
    "gambar berskrip": (SVG, "Halaman web"),
    "halaman sebelum pdf": (HTML + PDF, "Halaman web"),
    "halaman di dalam pdf": (b"%PDF-1.7\n" + HTML + PDF, "halaman web"),
    "gambar berskrip di dalam pdf": (b"%PDF-1.7 \n" + SVG + PDF, "halaman web"),
    "kepala pdf saja": (b"%PDF-1.7\nselesai", "rusak atau terpotong"),
    "pdf terpotong": (PDF[:40], "rusak atau terpotong"),
    "office lama": (OLE, "Office lama"),
    "gambar lain": (WEBP, "JPG atau PNG"),
    "arsip": (arsip(a=b"1"), "Arsip ZIP"),
    "arsip rusak": (kantor(XLSX_UTAMA)[:60], "rusak atau terpotong"),
    "isi arsip rusak, deflate": (kantor_rusak(zipfile.ZIP_DEFLATED), "rusak atau terpotong"),
    "isi arsip rusak, lzma": (kantor_rusak(zipfile.ZIP_LZMA), "rusak atau terpotong"),
    "isi arsip rusak, bzip2": (kantor_rusak(zipfile.ZIP_BZIP2), "rusak atau terpotong"),
    "jpg terpotong": (JPG[:-2], "Gambar ini rusak"),
    "png terpotong": (PNG[:-8], "Gambar ini rusak"),
    "pdf berprogram": (PDF.replace(b"/Catalog", b"/Catalog/OpenAction<</S/JavaScript/JS(x)>>"), "JavaScript"),
    "pdf berprogram tersamar": (PDF.replace(b"/Catalog", b"/Catalog/Names<</J#61vaScript 2 0 R>>"), "JavaScript"),
    "pdf berprogram tanpa nama": (PDF.replace(b"/Catalog", b"/Catalog/OpenAction<</JS 7 0 R>>"), "JavaScript"),
    "pdf berprogram di sela potongan": (PDF[:9] + b" " * (1024 * 1024 - 14) + b"/JavaScript" + PDF, "JavaScript"),
    "arsip berkepala saja": (b"PK\x03\x04" + b"\0" * 60, "rusak atau terpotong"),
    "bermakro menurut jenisnya": (kantor(XLSM_UTAMA), "makro"),
    "bermakro menurut isinya": (kantor(XLSX_UTAMA, xl__vbaProject=b"", **{"xl/VBAPROJECT.BIN": b"x"}), "makro"),
    "dua jenis sekaligus": (kantor(XLSX_UTAMA, DOCX_UTAMA), "PDF, JPG"),
    "office tanpa dokumen": (kantor("application/xml"), "PDF, JPG"),
    "bom": (kantor(XLSX_UTAMA, bom=b"0" * 5_000_000), "tidak wajar"),
}


@pytest.mark.parametrize(("akhiran", "isi"), DITERIMA.items())
def test_a_kind_is_known_by_its_content(akhiran: str, isi: bytes) -> None:
    assert kenali(io.BytesIO(isi)).akhiran == akhiran


@pytest.mark.parametrize(("isi", "sebab"), DITOLAK.values(), ids=DITOLAK.keys())
def test_what_is_no_evidence_is_refused_with_the_way_out(isi: bytes, sebab: str) -> None:
    with pytest.raises(BerkasDitolak, match=sebab):
        kenali(io.BytesIO(isi))


def test_a_picture_that_holds_the_letters_by_chance_is_no_script() -> None:
    assert kenali(io.BytesIO(PDF.replace(b"endobj", b"stream\x9c/JS(\x91\x07\x80/JS \xf0endstream"))).akhiran == "pdf"


def test_a_bomb_is_refused_by_what_it_would_unfold_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jenis_berkas, "TERBUKA_SEBAGAI", 10)
    with pytest.raises(BerkasDitolak, match="tidak wajar"):
        kenali(io.BytesIO(xlsx_sungguhan()))


def test_too_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jenis_berkas, "BANYAK_BAGIAN", 3)
    with pytest.raises(BerkasDitolak, match="tidak wajar"):
        kenali(io.BytesIO(xlsx_sungguhan()))


def test_a_password_is_refused() -> None:
    isi = bytearray(kantor(XLSX_UTAMA))
    with zipfile.ZipFile(io.BytesIO(bytes(isi))) as arsip_:
        letak = arsip_.start_dir
    isi[letak + 8] |= 1  # the flag "encrypted" of the first part
    with pytest.raises(BerkasDitolak, match="kata sandi"):
        kenali(io.BytesIO(bytes(isi)))


def test_the_file_is_handed_back_at_its_beginning() -> None:
    for isi in DITERIMA.values():
        berkas = io.BytesIO(isi)
        kenali(berkas)
        assert berkas.tell() == 0


NAMA = {
    ("Berita acara CC 203.pdf", "pdf"): "Berita acara CC 203.pdf",
    ("foto.exe", "jpg"): "foto.exe.jpg",
    ("foto.JPEG", "jpg"): "foto.jpg",
    ("laporan.docx", "pdf"): "laporan.pdf",
    ("../../etc/passwd", "pdf"): "passwd.pdf",
    ("C:\\Users\\hendra\\bukti.pdf", "pdf"): "bukti.pdf",
    ("bukti\u202efdp.exe", "pdf"): "buktifdp.exe.pdf",
    ('a"b<c>\r\nSet-Cookie: x.pdf', "pdf"): "a b c Set-Cookie x.pdf",
    ("", "png"): "Bukti.png",
    ("...", "png"): "Bukti.png",
    ("/", "png"): "Bukti.png",
    ("n" * 400 + ".pdf", "pdf"): "n" * 120 + ".pdf",
    ("foto 📷.png", "png"): "foto 📷.png",
}


@pytest.mark.parametrize(("masuk", "keluar"), NAMA.items())
def test_a_name_is_cleaned_and_gets_its_true_ending(masuk: tuple[str, str], keluar: str) -> None:
    assert rapikan_nama(*masuk) == keluar
