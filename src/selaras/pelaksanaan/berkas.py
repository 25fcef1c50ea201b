"""The bytes of files: kept under random keys, handed out only as downloads. Who may have them is the caller's to ask."""

import secrets
from dataclasses import dataclass
from hashlib import sha256
from typing import IO, cast

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.http import FileResponse

from selaras.common.errors import DomainError
from selaras.common.format import ukuran_berkas
from selaras.pelaksanaan.jenis_berkas import JenisBerkas, kenali
from selaras.pelaksanaan.models import Berkas


class BerkasTerlaluBesar(DomainError):
    """More bytes than this installation keeps of one file."""

    kode, status = "berkas_terlalu_besar", 413


@dataclass(frozen=True, slots=True)
class Tersimpan:
    """A file that has been put away, before any row speaks of it."""

    kunci: str
    jenis: JenisBerkas
    ukuran: int
    sha256: str


def periksa_berkas(unggahan: File[bytes]) -> JenisBerkas:
    """The kind of an upload that may be kept. Raises: BerkasTerlaluBesar, BerkasDitolak."""
    periksa_ukuran(unggahan.size, unggahan.name or "")
    return kenali(cast("IO[bytes]", unggahan))


def periksa_ukuran(bita: int, nama: str = "") -> None:
    """Raises: BerkasTerlaluBesar, with both sizes."""
    batas = settings.UKURAN_BERKAS_MAKS
    if bita > batas:
        foto = nama.lower().endswith((".jpg", ".jpeg", ".png"))
        sedikit = "sedikit di atas " if ukuran_berkas(bita) == ukuran_berkas(batas) else ""
        raise BerkasTerlaluBesar(
            f"{'Foto' if foto else 'Berkas'} ini {sedikit}{ukuran_berkas(bita)}, batasnya {ukuran_berkas(batas)}. "
            "Kecilkan dulu, atau simpan di tempat berbagi lalu tambahkan tautannya."
        )


def taruh(unggahan: File[bytes]) -> Tersimpan:
    """Check the file and put its bytes away. Raises: as `periksa_berkas`."""
    jenis, sidik, kunci = periksa_berkas(unggahan), sha256(), secrets.token_hex(16)
    for potongan in unggahan.chunks():
        sidik.update(potongan)
    ukuran = unggahan.size
    default_storage.save(_letak(kunci), unggahan)
    return Tersimpan(kunci, jenis, ukuran, sidik.hexdigest())


def buang(kunci: str) -> None:
    """Take away bytes that no row came to speak of."""
    default_storage.delete(_letak(kunci))


def unduhan(berkas: Berkas) -> FileResponse:
    """The file as a download: never shown inside a page, never kept on the way."""
    jawaban = FileResponse(
        default_storage.open(_letak(berkas.kunci)), as_attachment=True, filename=berkas.nama, content_type=berkas.mime
    )
    jawaban["X-Content-Type-Options"] = "nosniff"
    return jawaban


def _letak(kunci: str) -> str:
    return f"{kunci[:2]}/{kunci}"
