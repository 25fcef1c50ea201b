"""Small real files, made on the spot: a page of PDF, and a picture."""

import struct
import zlib
from io import BytesIO
from typing import Final

from django.core.files.base import ContentFile

_LEBAR, _TINGGI = 320, 200
_WARNA: Final = ((232, 236, 241), (120, 144, 156), (84, 110, 122), (236, 179, 101))


def pdf(*baris: str) -> ContentFile[bytes]:
    """One page with these lines, in the Latin letters that every reader has."""
    tulisan = " ".join(f"({_lolos(satu)}) Tj 0 -22 Td" for satu in baris)
    isi = f"BT /F1 12 Tf 72 760 Td {tulisan} ET".encode("latin-1", "replace")
    benda = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(isi), isi),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    keluar, letak = BytesIO(b""), list[int]()
    keluar.write(b"%PDF-1.4\n")
    for nomor, satu in enumerate(benda, start=1):
        letak.append(keluar.tell())
        keluar.write(b"%d 0 obj\n%s\nendobj\n" % (nomor, satu))
    xref = keluar.tell()
    keluar.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(benda) + 1))
    keluar.write(b"".join(b"%010d 00000 n \n" % satu for satu in letak))
    keluar.write(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(benda) + 1, xref))
    return ContentFile(keluar.getvalue(), name="contoh.pdf")


def _lolos(teks: str) -> str:
    return teks.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def png(benih: int) -> ContentFile[bytes]:
    """A picture of a few plain bars, another one for each seed."""
    tinggi = [(benih * 37 + n * 53) % 140 + 40 for n in range(8)]
    baris = []
    for y in range(_TINGGI):
        warna = (_WARNA[1 + x // 40 % 3] if _TINGGI - y < tinggi[x // 40] else _WARNA[0] for x in range(_LEBAR))
        baris.append(b"\0" + bytes(nilai for satu in warna for nilai in satu))
    kepala = struct.pack(">IIBBBBB", _LEBAR, _TINGGI, 8, 2, 0, 0, 0)
    potongan = ((b"IHDR", kepala), (b"IDAT", zlib.compress(b"".join(baris))), (b"IEND", b""))
    isi = b"\x89PNG\r\n\x1a\n" + b"".join(_potongan(nama, data) for nama, data in potongan)
    return ContentFile(isi, name="contoh.png")


def _potongan(nama: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + nama + data + struct.pack(">I", zlib.crc32(nama + data))
