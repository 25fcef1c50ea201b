from collections.abc import Callable
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from selaras.organisasi.models import Pegawai, Pengguna


class PegawaiRequest(HttpRequest):
    """A request of somebody signed in."""

    pegawai: Pegawai
    terlalu_besar: bool


class PenggunaBackend(AuthenticationBackend):
    """Signs in by NIP and reads the account together with its person, in one statement."""

    def get_user(self, user_id: Any) -> Pengguna | None:
        """The account, if it may still sign in and belongs to somebody."""
        pengguna = Pengguna.objects.select_related("pegawai").filter(pk=user_id, is_active=True).first()
        return pengguna if pengguna and hasattr(pengguna, "pegawai") else None


class AkunAdapter(DefaultAccountAdapter):
    """allauth as Selaras uses it: accounts come from activation, never from self-registration."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False


def kenali_pegawai(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: `request.pegawai` for everybody signed in."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if request.user.is_authenticated:
            request.pegawai = request.user.pegawai  # type: ignore[attr-defined]  # this is where it comes from
        return get_response(request)

    return middleware
