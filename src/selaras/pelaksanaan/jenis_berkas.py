"""What an uploaded file is, by its content alone; and the name under which it may be kept. Nothing is unpacked."""

import lzma
import re
import struct
import unicodedata
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO, Final

from selaras.common.errors import DomainError

TERBUKA_SEBAGAI: Final = 200 * 1024 * 1024  # bytes that an office file may unfold to
LIPATAN: Final = 200  # how many times larger than packed
BANYAK_BAGIAN: Final = 5_000
PANJANG_NAMA: Final = 120

_KEPALA_PDF: Final = re.compile(rb"%PDF-[12]\.[0-9][\r\n \t%]")
_BERSKRIP: Final = re.compile(
    rb"/J(?:a|#61)(?:v|#76)(?:a|#61)(?:S|#53)(?:c|#63)(?:r|#72)(?:i|#69)(?:p|#70)(?:t|#74)"
    rb"|/J(?:S|#53)\s*(?:\((?:\xfe\xff|[\t\r\n -~]{4})|<[0-9A-Fa-f\s]{4}|[0-9]+\s+[0-9]+\s+R)"
)  # by its name, plain or with signs spelled in hex; packed pictures hold "/JS" by chance, but not with code after it
_POTONGAN, _TUMPANG = 1024 * 1024, 128  # bytes read at once, and how many of them again
_AKHIR_JPG: Final = b"\xff\xd9"
_AKHIR_PNG: Final = b"IEND\xaeB`\x82"
_RUSAK: Final = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error,
    NotImplementedError, RuntimeError, EOFError, OSError, ValueError, MemoryError,
)  # fmt: skip
_HALAMAN: Final = re.compile(rb"<(?:!doctype\s+html|html|script|svg|body|iframe)\b", re.IGNORECASE)
_OOXML: Final = "application/vnd.openxmlformats-officedocument."
_UTAMA: Final = {
    f"{_OOXML}spreadsheetml.sheet.main+xml": "xlsx",
    f"{_OOXML}wordprocessingml.document.main+xml": "docx",
}
_KENDALI: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_TERLARANG: Final = re.compile(r'[<>:"/\\|?*]')


class BerkasDitolak(DomainError):
    """The file is none of the kinds that evidence may have; the message says what to do."""

    kode, status = "berkas_ditolak", 422
    pesan = "Jenis berkas ini belum dapat diterima. Unggah PDF, JPG, PNG, XLSX, atau DOCX."


@dataclass(frozen=True, slots=True)
class JenisBerkas:
    """A kind that may be kept."""

    akhiran: str
    mime: str
    foto: bool = False


JENIS: Final = {
    "pdf": JenisBerkas("pdf", "application/pdf"),
    "jpg": JenisBerkas("jpg", "image/jpeg", foto=True),
    "png": JenisBerkas("png", "image/png", foto=True),
    "xlsx": JenisBerkas("xlsx", f"{_OOXML}spreadsheetml.sheet"),
    "docx": JenisBerkas("docx", f"{_OOXML}wordprocessingml.document"),
}


def kenali(berkas: IO[bytes]) -> JenisBerkas:
    """The kind of the file by its bytes; its name and what the browser says do not matter.

    Raises: BerkasDitolak with the reason: another kind, macros or code, a password, a page in disguise, a bomb, or
    damage.
    """
    awal, akhir = _ujung(berkas)
    if awal.startswith(b"%PDF-"):
        return _pdf(berkas, awal, akhir)
    if awal.startswith(b"\xff\xd8\xff"):
        return _gambar("jpg", utuh=_AKHIR_JPG in akhir)
    if awal.startswith(b"\x89PNG\r\n\x1a\n") and awal[12:16] == b"IHDR":
        return _gambar("png", utuh=_AKHIR_PNG in akhir)
    if awal.startswith(b"PK\x03\x04"):
        return _kantor(berkas)
    raise BerkasDitolak(_sebab(awal))


def rapikan_nama(nama: str, akhiran: str) -> str:
    """A file name fit to be shown and saved anywhere: no path, no control or direction signs, the true ending."""
    bersih = _KENDALI.sub("", unicodedata.normalize("NFC", nama).replace("\\", "/"))
    pokok = _TERLARANG.sub(" ", PurePosixPath(bersih).name)
    if PurePosixPath(pokok).suffix.lower().lstrip(".") in {*JENIS, "jpeg", akhiran}:
        pokok = PurePosixPath(pokok).stem
    pokok = " ".join(pokok.split()).strip(" .")[:PANJANG_NAMA].strip(" .")
    return f"{pokok or 'Bukti'}.{akhiran}"


def _ujung(berkas: IO[bytes]) -> tuple[bytes, bytes]:
    berkas.seek(0)
    awal = berkas.read(4096)
    panjang = berkas.seek(0, 2)
    berkas.seek(max(0, panjang - 4096))
    akhir = berkas.read(4096)
    berkas.seek(0)
    return awal, akhir


def _gambar(akhiran: str, *, utuh: bool) -> JenisBerkas:
    if not utuh:
        raise BerkasDitolak("Gambar ini rusak atau terpotong. Ambil atau simpan lagi, lalu unggah.")
    return JENIS[akhiran]


def _pdf(berkas: IO[bytes], awal: bytes, akhir: bytes) -> JenisBerkas:
    if _HALAMAN.search(awal):
        raise BerkasDitolak("Berkas ini bernama PDF, tetapi berisi halaman web. Cetak lagi menjadi PDF, lalu unggah.")
    if not _KEPALA_PDF.match(awal) or b"%%EOF" not in akhir or b"startxref" not in akhir:
        raise BerkasDitolak("PDF ini rusak atau terpotong. Simpan atau pindai lagi, lalu unggah.")
    if _berskrip(berkas):
        raise BerkasDitolak("PDF ini memuat program (JavaScript). Cetak lagi menjadi PDF biasa, lalu unggah.")
    return JENIS["pdf"]


def _berskrip(berkas: IO[bytes]) -> bool:
    """True when the PDF names a script. Objects packed into a stream are not unfolded."""
    ekor = b""
    try:
        while potongan := berkas.read(_POTONGAN):
            if _BERSKRIP.search(ekor + potongan):
                return True
            ekor = potongan[-_TUMPANG:]
        return False
    finally:
        berkas.seek(0)


def _kantor(berkas: IO[bytes]) -> JenisBerkas:
    """XLSX or DOCX. Only the table of contents and the list of types are read."""
    rusak = BerkasDitolak("Berkas ini rusak atau terpotong. Buka dan simpan lagi, lalu unggah.")
    try:
        with zipfile.ZipFile(berkas) as arsip:
            bagian = arsip.infolist()
            _tolak_bom(bagian)
            if not any(b.filename == "[Content_Types].xml" for b in bagian):
                raise BerkasDitolak("Arsip ZIP belum dapat diterima. Unggah isinya satu per satu.")
            with arsip.open("[Content_Types].xml") as daftar:
                jenis = daftar.read(256 * 1024).decode("utf-8", "replace")
    except _RUSAK as sebab:
        raise rusak from sebab
    finally:
        berkas.seek(0)
    if "macroEnabled" in jenis or any(b.filename.lower().endswith("vbaproject.bin") for b in bagian):
        raise BerkasDitolak("Berkas ini memuat makro. Simpan dulu tanpa makro sebagai XLSX atau DOCX, lalu unggah.")
    cocok = [akhiran for utama, akhiran in _UTAMA.items() if f'"{utama}"' in jenis]
    if len(cocok) != 1:
        raise BerkasDitolak
    return JENIS[cocok[0]]


def _tolak_bom(bagian: list[zipfile.ZipInfo]) -> None:
    terbuka, terlipat = sum(b.file_size for b in bagian), sum(b.compress_size for b in bagian)
    if len(bagian) > BANYAK_BAGIAN or terbuka > TERBUKA_SEBAGAI or terbuka > LIPATAN * max(terlipat, 1024):
        raise BerkasDitolak("Isi berkas ini tidak wajar besarnya saat dibuka. Simpan sebagai PDF, lalu unggah.")
    if any(b.flag_bits & 1 for b in bagian):
        raise BerkasDitolak("Berkas ini berkata sandi. Simpan tanpa kata sandi, lalu unggah.")


def _sebab(awal: bytes) -> str:
    """What the file seems to be, in a sentence with the way out."""
    from puremagic import PureError, magic_string

    if not awal:
        return "Berkas ini kosong. Pilih berkas yang lain."
    try:
        mirip = {kandidat.extension for kandidat in magic_string(awal)}
    except (PureError, ValueError):
        mirip = set()
    if mirip & {".doc", ".xls"}:
        return "Ini berkas Office lama atau berkata sandi. Simpan dulu sebagai DOCX, XLSX, atau PDF, lalu unggah."
    if mirip & {".html", ".svg", ".xml"} or _HALAMAN.search(awal):
        return "Halaman web belum dapat diterima. Cetak halamannya menjadi PDF, lalu unggah."
    if mirip & {".heic", ".heif", ".avif", ".webp", ".gif", ".tif", ".tiff", ".bmp"}:
        return "Jenis gambar ini belum dapat diterima. Simpan dulu sebagai JPG atau PNG, lalu unggah."
    return BerkasDitolak.pesan
