"""How Selaras writes numbers, dates and names: Indonesian, pure, the same on screen and on paper.

Dates come as `date` or `datetime`; a `datetime` is already in local time.
"""

import re
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

__all__ = [
    "angka",
    "inisial",
    "jam",
    "persen",
    "relatif",
    "tanggal",
    "tanggal_hari",
    "tanggal_ringkas",
    "terbilang",
    "ukuran_berkas",
    "utuh",
]  # each is also a filter of that name in every template

type Bilangan = int | float | Decimal

BULAN: Final = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
BULAN_RINGKAS: Final = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
HARI: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")

KATA_BILANGAN: Final = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)  # fmt: skip

_TANGGAL: Final = re.compile(rf"\b\d{{1,2}} (?:{'|'.join(BULAN)})(?: \d{{4}})?\b")
_SATUAN_BERKAS: Final = ("KB", "MB", "GB", "TB")
_KATA: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
_GELAR: Final = frozenset({"prof", "dr", "drs", "dra", "drg", "drh", "ir", "hj", "kh", "apt", "ns"})
_GELAR_BERTITIK: Final = frozenset({"h.", "r.", "rr."})  # without the point they may be a name


def angka(nilai: Bilangan, desimal: int = 2) -> str:
    """A number with decimal comma and thousands point: at most `desimal` decimals, no idle zeros.

    Half is rounded away from zero, as people do: 12,345 becomes "12,35".
    """
    bulat = Decimal(str(nilai)).quantize(Decimal(1).scaleb(-desimal), ROUND_HALF_UP)
    utuh, _, pecahan = f"{abs(bulat):,f}".partition(".")
    pecahan = pecahan.rstrip("0")
    tanda = "−" if bulat < 0 else ""
    return tanda + utuh.replace(",", ".") + ("," + pecahan if pecahan else "")


def terbilang(banyak: int) -> str:
    """A small number in words, a larger one in figures: "empat", "27"."""
    return KATA_BILANGAN[banyak] if 0 <= banyak < len(KATA_BILANGAN) else angka(banyak)


def persen(nilai: Bilangan, desimal: int = 1) -> str:
    """A number that is already in percent: 93.4 becomes "93,4%"."""
    return angka(nilai, desimal) + "%"


def tanggal(hari: date) -> str:
    """A date in full: "15 Oktober 2026"."""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"


def tanggal_ringkas(hari: date) -> str:
    """A date within the year that the reader has in mind: "15 Okt"."""
    return f"{hari.day} {BULAN_RINGKAS[hari.month - 1]}"


def tanggal_hari(hari: date, *, tahun: bool = True) -> str:
    """A date with its weekday: "Selasa, 6 Oktober 2026"; without the year where the reader knows it."""
    lengkap = f"{HARI[hari.weekday()]}, {tanggal(hari)}"
    return lengkap if tahun else lengkap.removesuffix(f" {hari.year}")


def utuh(kalimat: str) -> str:
    """The sentence with every date in it kept on one line, by no-break spaces."""
    return _TANGGAL.sub(lambda satu: satu.group().replace(" ", "\N{NO-BREAK SPACE}"), kalimat)


def jam(saat: datetime | time) -> str:
    """The time of day: "09.30". The zone is the page's to add."""
    return f"{saat:%H.%M}"


def relatif(hari: date, kini: date) -> str:
    """How far a day is from today: "9 hari lagi", "besok", "hari ini", "kemarin", "46 hari lalu"."""
    jarak = hari.toordinal() - kini.toordinal()
    dekat = {-1: "kemarin", 0: "hari ini", 1: "besok"}
    return dekat.get(jarak) or (f"{angka(jarak)} hari lagi" if jarak > 0 else f"{angka(-jarak)} hari lalu")


def ukuran_berkas(bita: int) -> str:
    """The size of a file, 1 KB being 1024 bytes: "412 KB", "1,4 MB". A file that holds something is at least 1 KB."""
    besar = max(Decimal(bita) / 1024, Decimal(bool(bita)))
    satuan, *lebih = _SATUAN_BERKAS
    while lebih and round(besar) >= 1024:
        besar, (satuan, *lebih) = besar / 1024, lebih
    return f"{angka(besar, desimal=1 if satuan != 'KB' and besar < 10 else 0)} {satuan}"


def inisial(nama: str) -> str:
    """Two letters for a person, from the name without its titles: "Ir. Hendra Gunawan, S.T." becomes "HG"."""
    kata = _KATA.findall(nama.partition(",")[0]) or _KATA.findall(nama)
    inti = [k for k in kata if k.lower().rstrip(".") not in _GELAR and k.lower() not in _GELAR_BERTITIK] or kata
    huruf = "".join(k[0] for k in inti[:2]) if len(inti) > 1 else "".join(inti)[:2]
    return huruf.rstrip(".").upper()
