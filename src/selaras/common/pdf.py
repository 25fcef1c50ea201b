"""Official documents: data in, PDF out. The forms stand in each app's `typst/`, their shared look in `common/typst/`."""

import json
import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from selaras.common.format import BULAN

if TYPE_CHECKING:
    from typst import Fonts

AKAR: Final = Path(__file__).parents[1]  # the package: an import in a template starts here

_SAMAKAN: Final = (("\r\n", "\n"), ("\r", "\n"), ("\t", " "), ("\uf0b7", "•"))  # the last is Word's bullet
# Controls, what turns the direction of a line around, and skin tones (no font here has them).
_BUANG: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\U0001f3fb-\U0001f3ff]")
# Halves of characters, private use: they mean nothing to anyone else, and the archive refuses them.
_BUKAN_AKSARA: Final = re.compile(r"[\ud800-\udfff\ue000-\uf8ff\ufffe\uffff\U000f0000-\U0010ffff]")
# What every face here can draw stays; the rest is spelled.
_BUKAN_LATIN: Final = re.compile(r"[^\n\x20-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u203a\u20ac\u2212\u2264\u2265]")


def cetak(*, templat: str, data: Mapping[str, Any]) -> bytes:
    """The form `"<app>/<name>"` filled with `data`, as tagged PDF/A-2a and PDF/UA-1. Same data, same bytes.

    Text comes out as text, whatever it holds; what no font here can draw is spelled as in "[U+6F22]".
    Dates are `date` or local `datetime`, pictures `bytes` (PNG, JPEG or SVG).

    Raises:
        TypstError: the data has not the shape that the form documents.
    """
    from typst import TypstError

    try:
        return _susun(templat, _rapikan(data))
    except TypstError as galat:
        if "could not be displayed" not in galat.message:
            raise
    return _susun(templat, _rapikan(data, latin=True))


def _susun(templat: str, data: Any) -> bytes:
    import typst

    app, nama = templat.split("/")
    return typst.compile(
        AKAR / app / "typst" / f"{nama}.typ",
        root=AKAR,
        font_paths=_huruf(),
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        pdf_standards=["a-2a", "ua-1"],  # for the archive, and for readers who listen
    )


@cache
def _huruf() -> "Fonts":
    """The fonts shipped here and those inside Typst, never the machine's: a form looks the same everywhere."""
    from typst import Fonts

    return Fonts(include_system_fonts=False, font_paths=[AKAR / "common" / "typst" / "huruf"])


def _rapikan(isi: Any, *, latin: bool = False) -> Any:
    """`isi` as JSON knows it: dates in parts, bytes as numbers, text without what cannot be printed."""
    match isi:
        case str():
            return _rapikan_teks(isi, latin=latin)
        case Mapping():
            return {kunci: _rapikan(nilai, latin=latin) for kunci, nilai in isi.items()}
        case list() | tuple():
            return [_rapikan(nilai, latin=latin) for nilai in isi]
        case bytes():
            return list(isi)
        case date():
            return _bagian_tanggal(isi)
    return isi


def _bagian_tanggal(hari: date) -> dict[str, int | str]:
    bagian: dict[str, int | str] = {"tahun": hari.year, "bulan": hari.month, "hari": hari.day}
    bagian["nama_bulan"] = BULAN[hari.month - 1]
    if isinstance(hari, datetime):
        bagian |= {"jam": hari.hour, "menit": hari.minute}
    return bagian


def _rapikan_teks(teks: str, *, latin: bool) -> str:
    for ditulis, dibaca in _SAMAKAN:
        teks = teks.replace(ditulis, dibaca)
    bersih = _BUANG.sub("", unicodedata.normalize("NFC", teks))
    return (_BUKAN_LATIN if latin else _BUKAN_AKSARA).sub(lambda cocok: f"[U+{ord(cocok[0]):04X}]", bersih)
