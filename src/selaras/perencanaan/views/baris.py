"""How one row of a document is written: alone, for htmx or for a plain form, and never at the cost of what was typed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from django import forms
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django_htmx.http import reswap, retarget

from aturan.capaian import LABEL as LABEL_POLARISASI
from aturan.capaian import Polarisasi
from aturan.skp import LABEL, Aspek, Perspektif
from selaras.common.errors import DomainError, TidakBerwenang
from selaras.common.html import Context, minta_potongan, render_page
from selaras.common.versi import Berversi
from selaras.organisasi.http import PegawaiRequest
from selaras.perencanaan.kunci import kunci
from selaras.perencanaan.models import Konsolidasi

KETIKAN = ("rumusan", "penugasan_dari", "target", "teks", "isi")  # what people type, as against choose
PILIHAN = {
    "aspek": [(a.value, LABEL[a]) for a in Aspek],
    "perspektif": [(p.value, LABEL[p]) for p in Perspektif],
    "polarisasi": [(p.value, LABEL_POLARISASI[p]) for p in Polarisasi],
    "konsolidasi": Konsolidasi.choices,
}


class IsianKeliru(DomainError):
    """The shape of an input is wrong; the message is what its form says."""

    kode, status = "isian_keliru", 422


@dataclass(frozen=True, slots=True)
class Tertolak:
    """The row that was just refused: what was typed into it, and why it was not taken."""

    nama: str = ""  # empty: the document as a whole
    ketikan: Mapping[str, Any] = field(default_factory=dict)
    galat: DomainError | None = None

    def tulisan(self, nama: str, bidang: str, tersimpan: Any = "") -> Any:
        """What a field shows: what was typed, if its row was refused, else what is stored."""
        return self.ketikan.get(bidang, tersimpan) if nama == self.nama else tersimpan

    @property
    def umum(self) -> bool:
        """True when the reason stands at the head of the page: what one may not write has no place beside it."""
        return not self.nama or isinstance(self.galat, TidakBerwenang)

    def sebab(self, nama: str) -> DomainError | None:
        """Why a row was refused, if it was this one."""
        return self.galat if nama == self.nama else None


@dataclass(frozen=True, slots=True)
class Dokumen:
    """The page that a row belongs to."""

    alamat: str
    templat: str
    baca: Callable[[], Any]

    def halaman(self, request: HttpRequest, tertolak: Tertolak | None = None) -> HttpResponse:
        """The whole page; a refused act has its reason in its place, and what was typed."""
        tertolak = tertolak or Tertolak()
        galat = tertolak.galat if tertolak.umum else None
        isi = {"lembar": self.baca(), "tertolak": tertolak, "galat": galat}
        status = tertolak.galat.status if tertolak.galat else 200
        return render_page(request, self.templat, bersama() | isi, status=status)


@dataclass(frozen=True, slots=True)
class Jawaban:
    """What htmx gets for an act that was done: a template, and where it goes."""

    templat: str
    isi: Context
    sasaran: str
    cara: Literal["outerHTML", "beforeend", "delete", "none"] = "outerHTML"


DIAM = Jawaban("perencanaan/_tersimpan.html", {}, "#pesan", "none")


def bersama() -> dict[str, Any]:
    """What every piece may use."""
    return {"tertolak": Tertolak(), "daftar_pilihan": PILIHAN}


def isian(form: forms.Form) -> dict[str, Any]:
    """What a form holds. Raises: IsianKeliru with all that is wrong, in sentences."""
    if not form.is_valid():
        raise IsianKeliru(" ".join(str(pesan) for daftar in form.errors.values() for pesan in daftar))
    return form.cleaned_data


def kerjakan(
    request: PegawaiRequest,
    dokumen: Dokumen,
    baris: Model | str,
    form: forms.Form,
    act: Callable[..., Any],
    *,
    jawab: Callable[[Any], Jawaban],
) -> HttpResponse:
    """Do one act on one row, or in one named place where rows are added.

    htmx gets what `jawab` says, a plain form goes back to the row; a GET only goes there.
    """
    nama = baris if isinstance(baris, str) else kunci(baris)
    if request.method != "POST":
        return redirect(f"{dokumen.alamat}#{nama}")
    pada = timezone.now()
    try:
        hasil = act(**isian(form), oleh=request.pegawai, pada=pada)
    except DomainError as galat:
        return tolak(request, dokumen, _tertolak(request, baris, nama, galat))
    if not minta_potongan(request):
        return redirect(f"{dokumen.alamat}#{kunci(hasil) if nama.startswith('tambah-') else nama}")
    jawaban = DIAM if _tetap(hasil, request) else jawab(hasil)
    potongan = render_page(request, jawaban.templat, bersama() | {"pada": pada} | dict(jawaban.isi))
    return retarget(reswap(potongan, jawaban.cara), jawaban.sasaran)


def _tertolak(request: HttpRequest, baris: Model | str, nama: str, galat: DomainError) -> Tertolak:
    """The refused row. What may not be written has no field any more: its text goes beside what is stored."""
    ketikan = request.POST.dict()
    if isinstance(galat, TidakBerwenang):
        pasangan = [(ketikan[bidang], str(getattr(baris, bidang, ""))) for bidang in KETIKAN if ketikan.get(bidang)]
        galat.beda = [(teks, tersimpan) for teks, tersimpan in pasangan if teks != tersimpan]
    return Tertolak(nama, {"versi": getattr(baris, "versi", "")} | ketikan, galat)


def _tetap(hasil: Any, request: HttpRequest) -> bool:
    """True when a row was sent as it is stored: nothing on the page may move under the finger that is about to press."""
    return isinstance(hasil, Berversi) and str(hasil.versi) == request.POST.get("versi")


def tolak(request: HttpRequest, dokumen: Dokumen, tertolak: Tertolak) -> HttpResponse:
    """A refused row: its note for htmx, with the version to write next, else the whole page with what was typed."""
    galat = tertolak.galat
    assert galat is not None  # noqa: S101  (a refusal has its reason)
    if not minta_potongan(request):
        return dokumen.halaman(request, tertolak)
    versi = galat.kini.versi if galat.kini else tertolak.ketikan["versi"]
    isi = {"kunci": tertolak.nama, "versi": versi, "sebab": galat}
    potongan = render_page(request, "perencanaan/_catatan.html", isi, status=galat.status)
    return retarget(reswap(potongan, "outerHTML"), f"#catatan-{tertolak.nama}")


def jawab_baris(baris: Any) -> Jawaban:
    """A row that was saved: its new version, and the time."""
    nama = kunci(baris)
    isi = {"kunci": nama, "versi": baris.versi, "sebab": None}
    return Jawaban("perencanaan/_disimpan.html", isi, f"#catatan-{nama}")


def jawab_hapus(nama: str) -> Callable[[Any], Jawaban]:
    """A row that is gone."""
    return lambda _: Jawaban("perencanaan/_tersimpan.html", {}, f"#{nama}", "delete")
