"""May the results of a unit be handed over? One answer for the page and for the act."""

from dataclasses import dataclass

from selaras.organisasi.pohon import Pohon
from selaras.penilaian.models import PenjelasanSebaran
from selaras.penilaian.selectors.periode import Periode
from selaras.penilaian.selectors.pola import Pola
from selaras.penilaian.selectors.sebaran import pola_unit
from selaras.penilaian.selectors.unit import baca_unit


@dataclass(frozen=True, slots=True)
class Halangan:
    """Why results of a unit cannot be handed over yet."""

    kode: str
    pesan: str


def halangan(pola: Pola, *, dijelaskan: bool) -> Halangan | None:
    """What stands in the way: the level is not set, or a departure from the pattern has no written reason."""
    if pola.capaian is None:
        return Halangan(
            "capaian_belum_ditetapkan",
            f"Capaian {pola.nama} belum ditetapkan pimpinan di atasnya, jadi predikat masih sementara dan belum dapat "
            "disampaikan.",
        )
    if pola.menyimpang and not dijelaskan:
        return Halangan(
            "sebaran_belum_dijelaskan",
            f"Sebaran predikat {pola.nama} menyimpang dari pola dan alasannya belum ditulis. Kepala atau tim pengelola "
            "kinerja menuliskannya di halaman Keselarasan; setelah itu hasil dapat disampaikan.",
        )
    return None


def halangan_unit(unit: list[int], periode: Periode) -> dict[int, Halangan | None]:
    """The same for several units, read from the database."""
    pola = pola_unit(baca_unit(unit, periode.kini), periode, Pohon.baca())
    dijelaskan = set(
        PenjelasanSebaran.objects.filter(unit__in=unit, periode=periode.kini).values_list("unit", flat=True)
    )
    return {pk: halangan(pola[pk], dijelaskan=pk in dijelaskan) for pk in unit}
