"""The one form in which the API says no."""

from collections.abc import Iterable
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from aturan.temuan import Temuan
from selaras.common.api import Galat, Rincian
from selaras.common.errors import DomainError
from selaras.common.keadaan import KEADAAN, KODE
from selaras.organisasi.selectors.kunci_api import KunciTidakBerlaku
from selaras.pelaksanaan.berkas import BerkasTerlaluBesar, periksa_ukuran

WAJIB: Final = "Wajib diisi."
BILANGAN: Final = "Isi dengan bilangan bulat."
ANGKA: Final = "Isi dengan angka, misalnya 86.24."
HARI: Final = "Isi dengan tanggal, misalnya 2026-10-06."
YA: Final = "Isi dengan true atau false."
SEBAB: Final = {  # what pydantic calls it, in the words of the screens
    "missing": WAJIB,
    "string_too_short": WAJIB,
    "too_short": WAJIB,
    "extra_forbidden": "Nama ini tidak dikenal di sini.",
    "string_type": "Isi dengan teks.",
    "int_type": BILANGAN,
    "int_parsing": BILANGAN,
    "int_from_float": BILANGAN,
    "bool_type": YA,
    "bool_parsing": YA,
    "date_from_datetime_parsing": HARI,
    "date_parsing": HARI,
    "date_type": HARI,
    "decimal_parsing": ANGKA,
    "decimal_type": ANGKA,
    "decimal_max_places": "Paling banyak {decimal_places} angka di belakang koma.",
    "enum": "Pilih salah satu: {expected}.",
    "literal_error": "Pilih salah satu: {expected}.",
    "string_too_long": "Paling panjang {max_length} huruf.",
    "too_long": "Paling panjang {max_length}.",
    "greater_than_equal": "Paling kecil {ge}.",
    "less_than_equal": "Paling besar {le}.",
    "value_error": "{error}",
}
LAIN: Final = "Isian ini tidak terbaca. Lihat bentuknya di /api/v1/openapi.json."


def pasang(api: NinjaAPI) -> None:
    """Let every refusal leave in the form of `Galat`; what is no refusal is an error of ours, and stays one."""
    for jenis in (DomainError, ValidationError, AuthenticationError, HttpError, Http404):
        api.add_exception_handler(jenis, tolak)


def tolak(request: HttpRequest, sebab: Exception | type[Exception]) -> HttpResponse:
    """The answer to whatever stands in the way."""
    galat = _terlalu_besar(request) or sebab
    match galat:
        case DomainError():
            return _jawab(galat.status, galat.kode, galat.pesan, _rincian(galat))
        case ValidationError():
            rincian = [_isian(satu) for satu in galat.errors]
            nama = ", ".join(dict.fromkeys(satu.bidang for satu in rincian))
            return _jawab(422, "isian_keliru", f"Ada isian yang perlu diperbaiki: {nama}.", rincian)
        case AuthenticationError():
            return _jawab(401, KunciTidakBerlaku.kode, KunciTidakBerlaku.pesan)
    status = getattr(galat, "status_code", 404)
    return _jawab(status, KODE[status], KEADAAN[status][1])


def _jawab(status: int, kode: str, pesan: str, rincian: Iterable[Rincian] = ()) -> HttpResponse:
    galat = Galat(kode=kode, pesan=pesan, rincian=list(rincian) or None)
    jawaban = JsonResponse(galat.model_dump(exclude_none=True), status=status)
    if status == 401:
        jawaban["WWW-Authenticate"] = "Bearer"
    if status == 429:
        jawaban["Retry-After"] = "60"
    return jawaban


def _terlalu_besar(request: HttpRequest) -> BerkasTerlaluBesar | None:
    """The upload was stopped on the way, so that its field looks empty: say why."""
    if not getattr(request, "terlalu_besar", False):
        return None
    try:
        periksa_ukuran(int(request.META["CONTENT_LENGTH"]))
    except BerkasTerlaluBesar as besar:
        return besar
    return None


def _rincian(galat: DomainError) -> list[Rincian]:
    """What an act says in particular: the version to go on with and what stands there now, or what is missing."""
    rincian = [Rincian(bidang=t.kunci, pesan=t.pesan, kini=None) for t in galat.rincian or () if isinstance(t, Temuan)]
    if galat.kini is not None:
        versi = str(galat.kini.versi)
        rincian.append(Rincian(bidang="versi", pesan=f"Versi sekarang {versi}.", kini=versi))
    return rincian + [Rincian(bidang="", pesan=diketik, kini=tersimpan) for diketik, tersimpan in galat.beda]


def _isian(satu: dict[str, Any]) -> Rincian:
    """A field that cannot be taken, by its name as it was sent."""
    nama = ".".join(str(bagian) for bagian in satu["loc"][1:] if bagian != "isi") or str(satu["loc"][0])
    kata = SEBAB.get(satu["type"], LAIN)
    return Rincian(bidang=nama, pesan=kata.format(**satu.get("ctx", {})) if "{" in kata else kata, kini=None)
