import re
from typing import Final
from urllib.parse import urlsplit

from selaras.common.errors import DomainError

PANJANG: Final = 1000
_LUAR: Final = re.compile(r"[\s\\<>\"\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_BERSKEMA: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?!\d)")
_HOST: Final = re.compile(r"(?=.{4,253}\Z)(?!-)[\w-]{1,63}(?:\.[\w-]{1,63})+\Z")


class TautanDitolak(DomainError):
    """The text is no address that a person can open."""

    kode, status = "tautan_ditolak", 422
    pesan = "Alamat ini belum dapat dibuka. Salin seluruh alamatnya, misalnya https://drive.google.com/berkas."


def periksa_tautan(teks: str) -> str:
    """The address of evidence, checked by its shape alone: it is never fetched. Without a scheme, https is meant.

    Raises: TautanDitolak for another scheme, a name or password inside, signs that hide something, or no host.
    """
    bersih = teks.strip()
    alamat = bersih if _BERSKEMA.match(bersih) else f"https://{bersih}"
    if len(alamat) > PANJANG:
        raise TautanDitolak(f"Alamat ini terlalu panjang. Pakai alamat yang paling panjang {PANJANG} huruf.")
    if not bersih or _LUAR.search(alamat):
        raise TautanDitolak
    try:
        bagian = urlsplit(alamat)
        host, _ = bagian.hostname or "", bagian.port
    except ValueError as sebab:
        raise TautanDitolak from sebab
    if bagian.scheme not in ("http", "https") or not _HOST.match(host):
        raise TautanDitolak
    if bagian.username is not None or bagian.password is not None:
        raise TautanDitolak("Alamat ini memuat nama atau kata sandi. Hapus bagian sebelum tanda @, lalu simpan.")
    return alamat
