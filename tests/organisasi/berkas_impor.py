"""An import from file to database without the worker: what most tests of it begin with."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from selaras.organisasi.impor import (
    RencanaImpor,
    baca_tabel,
    jalankan_impor,
    mulai_impor,
    rencanakan_impor,
    setujui_impor,
    tunjukkan,
    urai_orang,
)
from selaras.organisasi.models import Impor
from selaras.organisasi.permissions import OPERATOR, Pelaksana
from tests.conftest import KINI
from tests.organisasi.lembar_siasn import lembar

MULAI: Final = date(2026, 1, 1)
HARI: Final = date(2026, 10, 6)
type Isi = bytes | Sequence[dict[str, Any]]


def rencanakan(isi: Isi, **lain: Any) -> RencanaImpor:
    """What importing a file, or these rows, would do."""
    berkas = isi if isinstance(isi, bytes) else lembar(isi)
    return rencanakan_impor(urai_orang(baca_tabel(berkas)), **{"mulai": MULAI, "hari": HARI} | lain)


def dimulai(isi: Isi, oleh: Pelaksana = OPERATOR, **lain: Any) -> Impor:
    """A file that is taken in and waits to be read."""
    berkas = isi if isinstance(isi, bytes) else lembar(isi)
    bawaan: dict[str, Any] = {"nama_berkas": "data utama.xlsx", "mulai": MULAI, "unit_induk": "", "pada": KINI}
    return mulai_impor(**bawaan | {"berkas": berkas, "oleh": oleh} | lain)


def disetujui(isi: Isi, rencana: RencanaImpor, oleh: Pelaksana = OPERATOR, unit_induk: str = "") -> Impor:
    """An import whose plan was shown and agreed to."""
    impor = dimulai(isi, oleh, mulai=rencana.mulai, unit_induk=unit_induk)
    tunjukkan(impor, rencana)
    return setujui_impor(impor=impor, sidik=rencana.sidik, oleh=oleh, pada=KINI)


def impor(isi: Isi, oleh: Pelaksana = OPERATOR, **lain: Any) -> tuple[Impor, RencanaImpor]:
    """Plan, agree, and do."""
    rencana = rencanakan(isi, **lain)
    satu = disetujui(isi, rencana, oleh, lain.get("unit_induk", ""))
    hasil = urai_orang(baca_tabel(isi if isinstance(isi, bytes) else lembar(isi)))
    return jalankan_impor(impor=satu, hasil=hasil, oleh=oleh, pada=KINI, hari=rencana.hari), rencana
