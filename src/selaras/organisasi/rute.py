"""The API of one stage: who asks, with which key, for which line of the matrix."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import wraps
from typing import Any, Final, Protocol, TypedDict

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router
from ninja.responses import Status
from ninja.security import HttpBearer

from selaras.common.api import Galat
from selaras.common.izin import MATRIKS
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import Pegawai
from selaras.organisasi.models.akun import KunciApi
from selaras.organisasi.selectors.kunci_api import TAHAP, kenali_kunci

DITOLAK: Final = frozenset({400, 401, 403, 404, 422, 429})
DITOLAK_TULIS: Final = DITOLAK | {409}
DITOLAK_BERKAS: Final = DITOLAK_TULIS | {413, 415}


class Pasang(Protocol):
    """Puts a function in its place, and leaves it as it is."""

    def __call__[F: Callable[..., Any]](self, fungsi: F, /) -> F:
        """The same function."""


class Pembawa(HttpBearer):
    """The bearer of a key, which must be good for one scope."""

    def __init__(self, lingkup: str) -> None:
        super().__init__()
        self.lingkup = lingkup

    def authenticate(self, request: HttpRequest, token: str) -> KunciApi:
        """From here on the request is that of the key's owner. Raises: as `kenali_kunci`."""
        kunci = kenali_kunci(token, self.lingkup, timezone.now())
        request.__dict__.update(kunci=kunci, pegawai=kunci.pegawai)
        return kunci


class Pelaku(TypedDict):
    """What every act is told besides what to do."""

    oleh: Pegawai
    pada: datetime


def pelaku(request: PegawaiRequest) -> Pelaku:
    """Who acts, and when."""
    return Pelaku(oleh=request.pegawai, pada=timezone.now())


class Rute(Router):
    """The addresses of one stage. An act names the predicate that decides it, and so its line of the matrix."""

    def __init__(self, tahap: str) -> None:
        super().__init__(tags=[TAHAP[tahap]])
        self.tahap = tahap

    def baca(self, jalan: str, isi: Any, ringkas: str, *, kunci: str = "baca") -> Pasang:
        """A read, answered with `isi`; with `kunci` "" any key will do."""
        return self._pasang("GET", jalan, ringkas, kunci, {200: isi, DITOLAK: Galat})

    def unduh(self, jalan: str, ringkas: str, *mime: str) -> Pasang:
        """A read that is answered with a file, of one of these types."""
        bita = {"schema": {"type": "string", "format": "binary"}}
        isi = {"description": "Berkasnya.", "content": dict.fromkeys(mime, bita)}
        return self._pasang("GET", jalan, ringkas, "baca", {200: None, DITOLAK: Galat}, responses={200: isi})

    def tulis(
        self,
        cara: str,
        jalan: str,
        izin: Callable[..., Any] | None,
        ringkas: str,
        isi: Any = None,
        *,
        berkas: bool = False,
    ) -> Pasang:
        """An act that `izin` decides, answered with `isi` or nothing. None: it touches only what is one's own.

        `berkas`: a file comes with it.

        Raises: ValueError for a predicate that stands in no line of the matrix.
        """
        laku = [satu for satu in MATRIKS.values() if izin is not None and satu.periksa is izin]
        if izin is not None and not laku:
            raise ValueError(f"{izin} has no line in the matrix.")
        kode = {204 if isi is None else 200: isi, DITOLAK_BERKAS if berkas else DITOLAK_TULIS: Galat}
        siapa = [f"{satu.kata}: {', '.join(sorted(satu.oleh)).lower()}." for satu in laku]
        ekstra = {"x-laku": [satu.nama for satu in laku]}
        pasang = self._pasang(cara, jalan, ringkas, "tulis", kode, penjelasan=siapa, **ekstra)
        return pasang if isi is not None else _tanpa_isi(pasang)

    def _pasang(
        self,
        cara: str,
        jalan: str,
        ringkas: str,
        lingkup: str,
        kode: Any,
        *,
        penjelasan: Sequence[str] = (),
        **ekstra: Any,
    ) -> Pasang:
        """Under the name of its function, with what it takes and whose act it is in its description."""
        kunci = lingkup and f"{self.tahap}:{lingkup}"

        def pasang[F: Callable[..., Any]](fungsi: F, /) -> F:
            self.add_api_operation(
                jalan, [cara], fungsi, auth=Pembawa(kunci), response=kode, summary=ringkas,
                operation_id=f"{self.tahap}_{fungsi.__name__}",
                description=" ".join([f"Lingkup kunci: `{kunci}`." if kunci else "Kunci apa pun.", *penjelasan]),
                openapi_extra=ekstra | {"x-lingkup": kunci},
            )  # fmt: skip
            return fungsi

        return pasang


def _tanpa_isi(pasang: Pasang) -> Pasang:
    """For an act whose answer is that it was done."""

    def pasang_diam[F: Callable[..., Any]](fungsi: F, /) -> F:
        @wraps(fungsi)
        def kerjakan(*args: Any, **kwargs: Any) -> Status[None]:
            fungsi(*args, **kwargs)
            return Status(204, None)

        pasang(kerjakan)
        return fungsi

    return pasang_diam
