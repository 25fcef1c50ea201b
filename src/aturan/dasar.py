"""The provisions that the rules rest on: one constant each, with how sure we are of its wording."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Kepastian(StrEnum):
    """How a provision is known. Anything weaker than DITEMUKAN is a default that an institution may change."""

    DITEMUKAN = "ditemukan"  # read in a public page or file
    INGATAN = "ingatan"  # common practice, no page was found
    RANCANGAN = "rancangan"  # our own proposal; not law


@dataclass(frozen=True, slots=True)
class Dasar:
    """One provision: a short code, its name in full, where it was read, and what to beware of."""

    kode: str
    nama: str
    sumber: str
    catatan: str = ""
    kepastian: Kepastian = Kepastian.DITEMUKAN


def berdasar[F: Callable[..., object]](pertama: Dasar, *lain: Dasar) -> Callable[[F], F]:
    """Name the provisions that a function carries out; they stand on it as `__dasar__`."""

    def catat(fungsi: F) -> F:
        vars(fungsi)["__dasar__"] = (pertama, *lain)
        return fungsi

    return catat


def dasar_dari(fungsi: object) -> tuple[Dasar, ...]:
    """The provisions named on a function; empty when it names none."""
    dasar: tuple[Dasar, ...] = getattr(fungsi, "__dasar__", ())
    return dasar


MASA_BERLAKU: Final = Dasar(
    kode="permenpanrb-6-2022/masa-berlaku",
    nama="PermenPANRB 6/2022, tahun kinerja pertama",
    sumber="Ditetapkan 3 Februari 2022 (jdih.maritim.go.id); penilaian tahun 2022 sudah memakainya",
    catatan="Hari pengundangan tidak terbaca; 1 Januari 2022 dipakai sebagai hari pertama.",
    kepastian=Kepastian.RANCANGAN,
)
MATRIKS_PREDIKAT: Final = Dasar(
    kode="permenpanrb-6-2022/kuadran",
    nama="PermenPANRB 6/2022, kuadran kinerja pegawai (rating hasil kerja x rating perilaku kerja)",
    sumber="Tabel yang sama dalam beberapa aplikasi SKP terbuka yang mengutip PermenPANRB 6/2022",
    catatan="Halaman gambar pada peraturan aslinya tidak terbaca; cocokkan sebelum dicetak sebagai kutipan.",
)
