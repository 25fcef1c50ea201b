"""Who may do what: an `Izin` answers for one person and one object, `MATRIKS` says it of all in one place.

The predicate is what holds, the line of the matrix what people read; tests prove them equal in every cell (ADR 0013).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, Self

from selaras.common.errors import TidakBerwenang


@dataclass(frozen=True, slots=True)
class Izin:
    """The answer of a permission: yes, or no with the reason that the person reads."""

    boleh: bool
    alasan: str = ""

    @classmethod
    def beri(cls) -> Self:
        """Yes."""
        return cls(boleh=True)

    @classmethod
    def tolak(cls, alasan: str) -> Self:
        """No, because `alasan`."""
        return cls(boleh=False, alasan=alasan)

    def __bool__(self) -> bool:
        return self.boleh

    def pastikan(self) -> None:
        """Raises: TidakBerwenang with the reason, unless allowed."""
        if not self.boleh:
            raise TidakBerwenang(self.alasan)


class Tahap(StrEnum):
    """The stage of the cycle that an act belongs to, in the order of the regulation."""

    PERENCANAAN = "Perencanaan"
    PELAKSANAAN = "Pelaksanaan dan pembinaan"
    PENILAIAN = "Penilaian"
    TINDAK_LANJUT = "Tindak lanjut"
    INSTANSI = "Organisasi dan akun"


class Sebagai(StrEnum):
    """As what somebody stands before the object of an act: by a relation to its person, or a role over its unit."""

    DIRI = "Yang bersangkutan"
    PEMBERI = "Pemberinya"
    DIMINTA = "Yang dimintai"
    PEMBERI_TUGAS = "Pemberi tugas"
    KONSELOR = "Konselor"
    PENERIMA = "Penerima laporan"
    PENILAI = "Pejabat penilai"
    ATASAN_PENILAI = "Atasan penilai"
    PIMPINAN = "Pimpinan unit"
    PIMPINAN_ATAS = "Pimpinan di atas unit"
    PENGELOLA = "Pengelola kinerja"
    PENGAWAS = "Pengawas"
    ADMIN = "Admin"
    REKAN = "ASN lain"
    ASN = "Setiap ASN"


@dataclass(frozen=True, slots=True)
class Laku:
    """One line of the matrix: an act, and as what one may do it. `saat`: only in these states of its object, if any."""

    nama: str
    tahap: Tahap
    kata: str
    oleh: frozenset[Sebagai]
    saat: tuple[Any, ...]  # members of the TextChoices of that object: equal to what is stored, with a `label`
    periksa: Callable[..., Any]  # the predicate, or the `visible_to`, that this line is about

    def boleh(self, sebagai: frozenset[Sebagai], keadaan: str = "") -> bool:
        """What the matrix answers somebody who is all of that, while the object is in that state."""
        return bool(self.oleh & sebagai) and (not self.saat or keadaan in self.saat)


_matriks: Final[dict[str, Laku]] = {}
MATRIKS: Final[Mapping[str, Laku]] = MappingProxyType(_matriks)


def laku[**P, R](
    nama: str, tahap: Tahap, kata: str, *oleh: Sebagai, saat: tuple[Any, ...] = ()
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Write a line of the matrix beside its predicate, which stays as it is. Two lines may stand over one predicate.

    Raises: ValueError for a name that is taken.
    """
    if nama in _matriks:
        raise ValueError(f"Two acts are called {nama!r}.")

    def tulis(periksa: Callable[P, R]) -> Callable[P, R]:
        _matriks[nama] = Laku(nama, tahap, kata, frozenset(oleh), saat, periksa)
        return periksa

    return tulis
