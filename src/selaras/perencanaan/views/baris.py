"""How one row of a document is written: alone, for htmx or for a plain form, and never at the cost of what was typed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Literal

from django import forms
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django_htmx.http import reswap, retarget

from aturan.capaian import LABEL as LABEL_POLARISASI
from aturan.capaian import Polarisasi
from aturan.skp import LABEL, Aspek, Perspektif, SebabPerubahan
from selaras.common.errors import DomainError, TidakBerwenang
from selaras.common.html import Context, minta_potongan, render_page
from selaras.common.kiriman import Halaman, kirim
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
    "sebab": [(s.value, LABEL[s]) for s in SebabPerubahan],
}


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


class Dokumen(Halaman):
    """A page whose rows are written one by one."""

    def halaman(self, request: HttpRequest, tertolak: Tertolak | None = None) -> HttpResponse:
        """The whole page; a refused act has its reason in its place, and what was typed."""
        tertolak = tertolak or Tertolak()
        galat = tertolak.galat if tertolak.umum else None
        status = tertolak.galat.status if tertolak.galat else 200
        isi = bersama() | dict(self.isi()) | {"tertolak": tertolak, "galat": galat}
        return render_page(request, self.templat, isi, status=status)

    def tolak(self, request: HttpRequest, galat: DomainError) -> HttpResponse:
        """The page, with the reason at its head."""
        return self.halaman(request, Tertolak("", request.POST.dict(), galat))


@dataclass(frozen=True, slots=True)
class Baris:
    """Where a row is written: one that is there, or a named place where rows are added."""

    dokumen: Dokumen
    satu: Model | str

    @property
    def nama(self) -> str:
        """Its name on the page."""
        return self.satu if isinstance(self.satu, str) else kunci(self.satu)

    def buka(self, request: HttpRequest) -> HttpResponse:
        """The page, at the row."""
        return redirect(f"{self.dokumen.alamat}#{self.nama}")

    def tolak(self, request: HttpRequest, galat: DomainError) -> HttpResponse:
        """Its note for htmx, with the version to write next, else the whole page with what was typed."""
        ketikan = {"versi": getattr(self.satu, "versi", "")} | request.POST.dict()
        if isinstance(galat, TidakBerwenang):
            galat.beda = self._beda(ketikan)
        if not minta_potongan(request):
            return self.dokumen.halaman(request, Tertolak(self.nama, ketikan, galat))
        versi = galat.kini.versi if galat.kini else ketikan["versi"]
        isi = {"kunci": self.nama, "versi": versi, "sebab": galat}
        potongan = render_page(request, "perencanaan/_catatan.html", isi, status=galat.status)
        return retarget(reswap(potongan, "outerHTML"), f"#catatan-{self.nama}")

    def _beda(self, ketikan: Mapping[str, Any]) -> list[tuple[str, str]]:
        """What may not be written has no field any more: its text goes beside what is stored."""
        semua = [(ketikan[satu], str(getattr(self.satu, satu, ""))) for satu in KETIKAN if ketikan.get(satu)]
        return [(teks, tersimpan) for teks, tersimpan in semua if teks != tersimpan]


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


def kerjakan(
    request: PegawaiRequest,
    dokumen: Dokumen,
    satu: Model | str,
    form: forms.Form,
    act: Callable[..., Any],
    *,
    jawab: Callable[[Any], Jawaban],
) -> HttpResponse:
    """Do one act on one row: htmx gets what `jawab` says, a plain form goes back to the row."""
    baris = Baris(dokumen, satu)
    return kirim(request, form, act, baris, sesudah=partial(_sesudah, request, baris, jawab))


def _sesudah(request: PegawaiRequest, baris: Baris, jawab: Callable[[Any], Jawaban], hasil: Any) -> HttpResponse:
    if not minta_potongan(request):
        return Baris(baris.dokumen, hasil if baris.nama.startswith("tambah-") else baris.nama).buka(request)
    jawaban = DIAM if _tetap(hasil, request) else jawab(hasil)
    isi = bersama() | {"pada": timezone.now()} | dict(jawaban.isi)
    return retarget(reswap(render_page(request, jawaban.templat, isi), jawaban.cara), jawaban.sasaran)


def _tetap(hasil: Any, request: HttpRequest) -> bool:
    """True when a row was sent as it is stored: nothing on the page may move under the finger that is about to press."""
    return isinstance(hasil, Berversi) and str(hasil.versi) == request.POST.get("versi")


def jawab_baris(baris: Any) -> Jawaban:
    """A row that was saved: its new version, and the time."""
    nama = kunci(baris)
    isi = {"kunci": nama, "versi": baris.versi, "sebab": None}
    return Jawaban("perencanaan/_disimpan.html", isi, f"#catatan-{nama}")


def jawab_hapus(nama: str) -> Callable[[Any], Jawaban]:
    """A row that is gone."""
    return lambda _: Jawaban("perencanaan/_tersimpan.html", {}, f"#{nama}", "delete")
