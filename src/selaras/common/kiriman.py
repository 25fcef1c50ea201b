"""How a form is sent: from its page to an act, and back to the page with the reason, if it is refused (ADR 0015)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from django.contrib import messages
from django.forms.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, resolve_url
from django.utils import timezone

from selaras.common.errors import DomainError
from selaras.common.html import Context, minta_potongan, render_galat, render_page


class IsianKeliru(DomainError):
    """What was typed cannot be taken as it stands; the message is all that its form says."""

    kode, status = "isian_keliru", 422


class Asal(Protocol):
    """Where a form is sent from."""

    def buka(self, request: HttpRequest) -> HttpResponse:
        """What somebody gets who only opens the address that the form is sent to."""

    def tolak(self, request: HttpRequest, galat: DomainError) -> HttpResponse:
        """The same form again: why it was refused, and all that was typed."""


@dataclass(frozen=True, slots=True)
class Halaman:
    """A page with its forms, read only when it is drawn: opened, or refused.

    Attributes:
        templat, isi: how it is drawn, and from what.
        alamat: where it stands, for a form that is sent to an address of its own; a GET there goes here.
        potongan: the block that htmx gets.
    """

    templat: str
    isi: Callable[[], Context]
    alamat: str = ""
    potongan: str = ""

    def buka(self, request: HttpRequest) -> HttpResponse:
        """The page."""
        return redirect(self.alamat) if self.alamat else self._gambar(request, 200)

    def tolak(self, request: HttpRequest, galat: DomainError) -> HttpResponse:
        """The page again, whose fields say themselves what is wrong with them; or for htmx the reason alone."""
        if isinstance(galat, IsianKeliru) and (self.potongan or not minta_potongan(request)):
            return self._gambar(request, galat.status)
        return render_galat(request, galat, self.templat, self.isi())

    def _gambar(self, request: HttpRequest, status: int) -> HttpResponse:
        return render_page(request, self.templat, self.isi(), fragment=self.potongan, status=status)


def kirim[R](
    request: HttpRequest,
    form: BaseForm | None,
    act: Callable[..., R],
    asal: Asal,
    *,
    sesudah: Callable[[R], HttpResponse],
) -> HttpResponse:
    """Do an act with what a form holds, and answer with `sesudah` of what came of it.

    The act gets what the form holds, `oleh` (None before sign-in) and `pada`. A GET only opens where the form is.
    """
    if request.method != "POST":
        return asal.buka(request)
    try:
        hasil = act(**isian(form), oleh=getattr(request, "pegawai", None), pada=timezone.now())
    except DomainError as galat:
        return asal.tolak(request, galat)
    return sesudah(hasil)


def isian(form: BaseForm | None) -> Mapping[str, Any]:
    """What a form holds: its own `isi`, where a service takes other things than people type.

    Raises: IsianKeliru with all that is wrong, in sentences.
    """
    if form is None:
        return {}
    if not form.is_valid():
        raise IsianKeliru(" ".join(str(pesan) for daftar in form.errors.values() for pesan in daftar))
    isi: Mapping[str, Any] = getattr(form, "isi", form.cleaned_data)
    return isi


def selesai(request: HttpRequest, kata: str, ke: str, **alamat: Any) -> HttpResponse:
    """The answer of an act that was done: what to say of it, on the page to which it leads."""
    messages.success(request, kata)
    return HttpResponseRedirect(resolve_url(ke, **alamat))
