"""What every part of the API is made of: shapes that are checked, one form of error, pages by cursor."""

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Final

from django.db.models import Model, QuerySet
from ninja import Schema
from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, WithJsonSchema

from selaras.common.isian import TAHUN, bersihkan

BULAN: Final = r"^20[0-9]{2}-(0[1-9]|1[0-2])$"
_BULAN: Final = re.compile(BULAN)
SELEMBAR: Final = 100  # rows of one answer, at most
TERBESAR: Final = 2**63 - 1


def _rapi(isi: Any) -> Any:
    return bersihkan(isi).strip() if isinstance(isi, str) else isi


def _wajar(hari: date) -> date:
    if hari.year not in TAHUN:
        raise ValueError(f"Isi tahun antara {TAHUN[0]} dan {TAHUN[-1]}.")
    return hari


Nomor = Annotated[int, Field(ge=1, le=TERBESAR, examples=[17])]
Versi = Annotated[
    int, Field(ge=0, le=2**31 - 1, description="Versi yang Anda baca; 0 bila barisnya belum ada.", examples=[3])
]
Hari = Annotated[date, AfterValidator(_wajar), Field(examples=["2026-10-06"])]
Teks = Annotated[str, BeforeValidator(_rapi), Field(min_length=1)]  # words that have to be there
Bebas = Annotated[str, BeforeValidator(_rapi)]  # words that may be empty


def _tanpa_docstring(skema: dict[str, Any]) -> None:
    """Docstrings speak to who reads the code; the description of the API speaks Indonesian."""
    skema.pop("description", None)


def _bulan(isi: Any) -> Any:
    if not isinstance(isi, str) or not _BULAN.fullmatch(isi):
        raise ValueError("Tulis bulan sebagai tahun dan angkanya, misalnya 2026-09.")
    return f"{isi}-01"


Bulan = Annotated[  # the first of a month, as addresses write months
    date,
    BeforeValidator(_bulan),
    WithJsonSchema({"type": "string", "pattern": BULAN, "examples": ["2026-09"]}),
]


class Baca(Schema):
    """What is read; built from rows and values by the names of their attributes."""

    model_config = ConfigDict(json_schema_extra=_tanpa_docstring)


class Isian(Schema):
    """What is sent; a name that is not asked for is a mistake, not a wish to be ignored."""

    model_config = ConfigDict(extra="forbid", json_schema_extra=_tanpa_docstring)


class IsianVersi(Isian):
    """What every write of a row that people edit brings: the version that was read."""

    versi: Versi


class Rincian(Baca):
    """One thing that is wrong: in which field or row, why, and what stands there now."""

    bidang: str = Field(examples=["rumusan"])
    pesan: str = Field(examples=["Wajib diisi."])
    kini: str | None = Field(None, examples=["Meningkatnya keandalan jalur"])


class Galat(Baca):
    """Why something was not done: a word for programs, a sentence for people, and what is wrong in particular."""

    kode: str = Field(examples=["isian_keliru"])
    pesan: str = Field(examples=["Ada isian yang perlu diperbaiki: rumusan."])
    rincian: list[Rincian] | None = None


class Lembar[T](Baca):
    """Some rows, and from where the next ones are asked for; None at the end."""

    isi: list[T]
    berikut: str | None = Field(examples=["117"])


class Halaman(Baca):
    """Which rows of a list."""

    setelah: int = Field(0, ge=0, le=TERBESAR, description="Isi `berikut` dari jawaban sebelumnya.", examples=[117])
    banyak: int = Field(SELEMBAR, ge=1, le=SELEMBAR, description="Baris tiap jawaban.", examples=[50])


class Akibat(Baca):
    """What came of an act, in sentences."""

    akibat: list[str] = Field(examples=[["Dinilai oleh Ratna Widyastuti sejak 1 Oktober 2026."]])


class Orang(Baca):
    """Somebody, as others name them."""

    id: int = Field(examples=[17])
    nama: str = Field(examples=["Ratna Widyastuti, S.T."])

    @staticmethod
    def resolve_nama(obj: Any) -> str:
        """With titles, as documents print it."""
        return str(obj.nama_lengkap)


def lembar[M: Model](baris: QuerySet[M], halaman: Halaman, jadi: Callable[[M], Any] | None = None) -> dict[str, Any]:
    """The rows of a list after a cursor, in the order in which they were written; one statement for any length."""
    isi = list(baris.filter(pk__gt=halaman.setelah).order_by("pk")[: halaman.banyak + 1])
    ada = isi[: halaman.banyak]
    berikut = str(ada[-1].pk) if len(isi) > len(ada) else None
    return {"isi": [jadi(satu) for satu in ada] if jadi else ada, "berikut": berikut}
