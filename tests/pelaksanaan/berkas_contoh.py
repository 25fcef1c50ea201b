"""Small files of every kind, true and false, made in memory."""

import io
import zipfile

PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"
JPG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00" + b"\0" * 64 + b"\xff\xd9"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\0" * 64 + b"\0\0\0\0IEND\xaeB`\x82"
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 1024
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<!doctype html><html><script>alert(1)</script></html>"
WEBP = b"RIFF\x24\x00\x00\x00WEBPVP8 " + b"\0" * 32

XLSX_UTAMA = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
DOCX_UTAMA = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
XLSM_UTAMA = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"


def arsip(cara: int = zipfile.ZIP_DEFLATED, /, **bagian: bytes) -> bytes:
    """A ZIP of parts by name, packed one `cara` or another; `__` in a name is `/`."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", cara) as zip_:
        for nama, isi in bagian.items():
            zip_.writestr(nama.replace("__", "/"), isi)
    return wadah.getvalue()


def kantor(*utama: str, **bagian: bytes) -> bytes:
    """An office file whose list of types names `utama`."""
    daftar = "".join(f'<Override PartName="/a{i}.xml" ContentType="{u}"/>' for i, u in enumerate(utama))
    return arsip(**{"[Content_Types].xml": f"<Types>{daftar}</Types>".encode(), "isi.xml": b"<x/>"}, **bagian)


def kantor_rusak(cara: int) -> bytes:
    """An archive whose list of types is there and packed, but its bytes are garbage."""
    nama = "[Content_Types].xml"
    isi = bytearray(arsip(cara, **{nama: b"<Types/>" * 40}))
    mulai = 30 + len(nama) + 9 * (cara == zipfile.ZIP_LZMA)  # after the header, and the properties of LZMA
    isi[mulai : mulai + 12] = b"\xff" * 12
    return bytes(isi)


def xlsx_sungguhan() -> bytes:
    """What XlsxWriter makes."""
    import xlsxwriter

    wadah = io.BytesIO()
    with xlsxwriter.Workbook(wadah) as buku:
        buku.add_worksheet().write(0, 0, 12)
    return wadah.getvalue()
