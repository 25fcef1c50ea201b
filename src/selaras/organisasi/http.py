from collections.abc import Callable
from typing import Any, Final

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.core.internal import ratelimit
from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from selaras.common.format import tanggal
from selaras.common.keadaan import keadaan
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai, Pengguna
from selaras.organisasi.selectors import sandi_diatur_ulang
from selaras.organisasi.services.akun import SandiMiripOrangnya, pastikan_sandi_tak_mirip

BELUM_COCOK: Final = "NIP atau kata sandi belum cocok. Periksa lagi; setelah lima kali keliru, tunggu lima menit."
PESAN: Final = {"account/messages/password_changed.txt": "Kata sandi Anda sudah diganti."}


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
    """allauth as Selaras uses it: accounts come from activation, its sentences are ours, acts are in the trail."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": BELUM_COCOK,
        "too_many_login_attempts": "Terlalu sering keliru. Demi keamanan, tunggu lima menit, lalu coba lagi.",
        "enter_current_password": "Kata sandi sekarang belum cocok. Ketik lagi.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def add_message(
        self, request: HttpRequest, level: int, message_template: str | None = None, *args: Any, **kwargs: Any
    ) -> None:
        """Say what the person did not see happen; "signed in as" is seen."""
        if message_template in PESAN:
            messages.success(request, PESAN[message_template])

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Few wrong tries for one account from one address, many for the account: nobody locks a colleague out."""
        kunci = f"{self._get_login_attempts_cache_key(request, **credentials)}:{self.get_client_ip(request)}"
        dari_sini = ratelimit.consume(request, app="allauth.account", action="login_failed_di_sini", key=kunci)
        if not dari_sini:
            raise self.validation_error("too_many_login_attempts")
        super().pre_authenticate(request, **credentials)
        if di_akun := self._login_failed_rl_usage:
            di_akun.usage += dari_sini.usage  # a right password takes both back

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to the account."""
        return reverse("beranda:akun")

    def pre_login(self, request: HttpRequest, user: AbstractBaseUser, **kwargs: Any) -> HttpResponse | None:
        """An account that is nobody's is like one that is off."""
        if not hasattr(user, "pegawai"):
            return self.respond_user_inactive(request, user)
        jawaban: HttpResponse | None = super().pre_login(request, user, **kwargs)
        return jawaban

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """Begin a session, write it into the trail, and tell of a password that came from somebody's code."""
        super().login(request, user)
        pegawai = _catat("akun.masuk", user)
        if ulang := sandi_diatur_ulang(pegawai, timezone.now()):
            dari, pada = ulang
            hari = tanggal(timezone.localdate(pada))
            messages.warning(request, f"Kata sandi akun ini diatur ulang memakai kode dari {dari}, {hari}.")

    def clean_password(self, password: str, user: AbstractBaseUser | None = None) -> str:
        """Raises: ValidationError for a password that is too easy, or too like the person."""
        bersih: str = super().clean_password(password, user)
        if pegawai := getattr(user, "pegawai", None):
            try:
                pastikan_sandi_tak_mirip(bersih, pegawai)
            except SandiMiripOrangnya as sebab:
                raise ValidationError(sebab.pesan) from sebab
        return bersih

    def set_password(self, user: AbstractBaseUser, password: str) -> None:
        """Store a new password, and write that it is new into the trail."""
        super().set_password(user, password)
        _catat("akun.sandi_diganti", user)

    def respond_user_inactive(self, request: HttpRequest, user: AbstractBaseUser) -> HttpResponse:
        """The right password of an account that is off."""
        sebab = "Kata sandinya benar, tetapi akun ini sudah tidak aktif. Hubungi pengelola kepegawaian unit Anda."
        return keadaan(request, 403, "Akun ini tidak aktif", sebab)


def _catat(peristiwa: str, pengguna: AbstractBaseUser) -> Pegawai:
    """Everybody acts as the person, never as the account."""
    pegawai = Pegawai.objects.get(pengguna=pengguna.pk)
    catat(peristiwa, objek=pegawai, oleh=pegawai, pada=timezone.now())
    return pegawai


def kenali_pegawai(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: `request.pegawai` for everybody signed in."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if request.user.is_authenticated:
            request.pegawai = request.user.pegawai  # type: ignore[attr-defined]  # this is where it comes from
        return get_response(request)

    return middleware
