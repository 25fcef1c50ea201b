import time
from collections.abc import Callable
from typing import Any, Final

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.account.authentication import get_authentication_records
from allauth.core.internal import ratelimit
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from selaras.common.format import tanggal
from selaras.common.keadaan import keadaan
from selaras.jejak.models import sha256
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai, Pengguna
from selaras.organisasi.models.akun import KunciApi
from selaras.organisasi.permissions import wajib_faktor_kedua
from selaras.organisasi.selectors import sandi_diatur_ulang, sesi_saya
from selaras.organisasi.selectors.akun import FAKTOR
from selaras.organisasi.services import akhiri_sesi
from selaras.organisasi.services.akun import SandiMiripOrangnya, pastikan_sandi_tak_mirip
from selaras.organisasi.services.kunci_api import catat_pemakaian
from selaras.organisasi.tasks import catat_tertahan, kabari

type Handler = Callable[[HttpRequest], HttpResponseBase]

BELUM_COCOK: Final = "NIP atau kata sandi belum cocok. Periksa lagi; setelah lima kali keliru, tunggu lima menit."
PESAN: Final = {"account/messages/password_changed.txt": "Kata sandi Anda sudah diganti."}
KABAR: Final = {  # what allauth says has happened: the trail's word, ours
    "account/email/password_changed": ("akun.sandi_diganti", "Kata sandi diganti"),
    "mfa/email/totp_activated": ("akun.aplikasi_dipasang", "Aplikasi autentikator dipasang"),
    "mfa/email/totp_deactivated": ("akun.aplikasi_dicopot", "Aplikasi autentikator dicopot"),
    "mfa/email/webauthn_added": ("akun.kunci_dipasang", "Kunci keamanan dipasang"),
    "mfa/email/webauthn_removed": ("akun.kunci_dicopot", "Kunci keamanan dicopot"),
    "mfa/email/recovery_codes_generated": ("akun.kode_cadangan_dibuat", "Kode cadangan dibuat baru"),
}
SEJAK, TERLIHAT = "sejak", "terlihat"  # in the session: when it began, when it was last written down to be in use
TERLIHAT_TIAP: Final = 600  # seconds: "last seen" is that coarse, so that reading pages does not write


class PegawaiRequest(HttpRequest):
    """A request of somebody signed in."""

    pegawai: Pegawai
    kunci: KunciApi  # of the API alone, which has no session
    terlalu_besar: bool


class PenggunaBackend(AuthenticationBackend):
    """Signs in by NIP and reads the account together with its person, in one statement."""

    def get_user(self, user_id: Any) -> Pengguna | None:
        """The account, if it may still sign in and belongs to somebody; `berfaktor` says if it has a second factor."""
        faktor = Authenticator.objects.filter(user=OuterRef("pk"), type__in=FAKTOR)
        aktif = Pengguna.objects.select_related("pegawai").annotate(berfaktor=Exists(faktor)).filter(is_active=True)
        pengguna = aktif.filter(pk=user_id).first()
        return pengguna if pengguna and _bertugas(pengguna) else None


def _bertugas(pengguna: AbstractBaseUser) -> bool:
    """True for an account of somebody who still serves: it closes with the last day, without anybody doing anything."""
    pegawai: Pegawai | None = getattr(pengguna, "pegawai", None)
    return pegawai is not None and pegawai.bertugas(timezone.localdate())


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
        try:
            if not dari_sini:
                raise self.validation_error("too_many_login_attempts")
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            self._catat_tertahan(request, **credentials)
            raise
        if di_akun := self._login_failed_rl_usage:
            di_akun.usage += dari_sini.usage  # a right password takes both back

    def _catat_tertahan(self, request: HttpRequest, **credentials: Any) -> None:
        """Once in five minutes for each account and address, so that whoever guesses does not fill the trail."""
        nip, dari = str(credentials.get("username", "")), self.get_client_ip(request)
        if cache.add(f"selaras.tertahan:{sha256(f'{nip}:{dari}')}", "ya", 300):
            catat_tertahan.enqueue(nip=nip, dari=dari)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to the account."""
        return reverse("beranda:akun")

    def pre_login(self, request: HttpRequest, user: AbstractBaseUser, **kwargs: Any) -> HttpResponse | None:
        """An account that is nobody's is like one that is off."""
        if not _bertugas(user):
            return self.respond_user_inactive(request, user)
        jawaban: HttpResponse | None = super().pre_login(request, user, **kwargs)
        return jawaban

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """Begin a session, write it into the trail, and tell of a password that came from somebody's code."""
        super().login(request, user)
        request.session[SEJAK] = request.session[TERLIHAT] = int(time.time())
        cara = [satu.get("type", satu["method"]) for satu in get_authentication_records(request, user)]
        pegawai = _catat("akun.masuk", user, cara=cara or ["kode"])
        if ulang := sandi_diatur_ulang(pegawai, timezone.now()):
            dari, pada = ulang
            hari = tanggal(timezone.localdate(pada))
            messages.warning(request, f"Kata sandi akun ini diatur ulang memakai kode dari {dari}, {hari}.")

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """The password again before protections change; who comes by an outside provider has none to ask for."""
        return bool(self.request.user.has_usable_password())

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """The password alone."""
        return [{"id": "reauthenticate", "description": "Kata sandi", "url": reverse("account_reauthenticate")}]

    def send_notification_mail(
        self, template_prefix: str, user: AbstractBaseUser, context: Any = None, email: str | None = None
    ) -> None:
        """What has happened to an account: into the trail, and by mail to whose it is."""
        peristiwa, kabar = KABAR[template_prefix]
        pegawai = _catat(peristiwa, user)
        if settings.SUREL_AKTIF:
            kabari.enqueue(pegawai=pegawai.pk, kabar=kabar, pada=timezone.now().isoformat())
        if template_prefix == "account/email/password_changed":
            lain = sesi_saya(pegawai, timezone.now()).exclude(session_key=self.request.session.session_key)
            akhiri_sesi(sesi=lain, oleh=pegawai, pada=timezone.now())

    def clean_password(self, password: str, user: AbstractBaseUser | None = None) -> str:
        """Raises: ValidationError for a password that is too easy, or too like the person."""
        bersih: str = super().clean_password(password, user)
        if pegawai := getattr(user, "pegawai", None):
            try:
                pastikan_sandi_tak_mirip(bersih, pegawai)
            except SandiMiripOrangnya as sebab:
                raise ValidationError(sebab.pesan) from sebab
        return bersih

    def respond_user_inactive(self, request: HttpRequest, user: AbstractBaseUser) -> HttpResponse:
        """The right password of an account that is off."""
        sebab = "Kata sandinya benar, tetapi akun ini sudah tidak aktif. Hubungi pengelola kepegawaian unit Anda."
        return keadaan(request, 403, "Akun ini tidak aktif", sebab)


def _catat(peristiwa: str, pengguna: AbstractBaseUser, **rincian: Any) -> Pegawai:
    """Everybody acts as the person, never as the account."""
    pegawai = Pegawai.objects.get(pengguna=pengguna.pk)
    catat(peristiwa, objek=pegawai, oleh=pegawai, pada=timezone.now(), **rincian)
    return pegawai


def kenali_pegawai(get_response: Handler) -> Handler:
    """Middleware: `request.pegawai` for everybody signed in, and now and then a note that the session is in use."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if request.user.is_authenticated:
            request.pegawai = request.user.pegawai  # type: ignore[attr-defined]  # this is where it comes from
        jawaban = get_response(request)
        _catat_terlihat(request)
        return jawaban

    return middleware


def _catat_terlihat(request: HttpRequest) -> None:
    """After the answer, and at most every ten minutes; the session ends when it would have ended without it."""
    kini, sesi = int(time.time()), request.session
    if kini - sesi.get(TERLIHAT, kini) >= TERLIHAT_TIAP:
        sesi[TERLIHAT] = kini
        sesi.set_expiry(max(1, sesi[SEJAK] + settings.SESSION_COOKIE_AGE - kini))
        UserSession.objects.filter(session_key=sesi.session_key).update(last_seen_at=timezone.now())


def wajibkan_faktor_kedua(get_response: Handler) -> Handler:
    """Middleware: who must have a second factor and has none can open nothing but the pages that set it up."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        pegawai = getattr(request, "pegawai", None) if settings.MFA_PERAN else None
        wajib = pegawai is not None and not pegawai.pengguna.berfaktor and wajib_faktor_kedua(pegawai)
        request.wajib_faktor_kedua = wajib  # type: ignore[attr-defined]  # the page that sets one up says why
        if wajib and not request.path.startswith((reverse("mfa_index"), reverse("account_logout"))):
            return redirect("mfa_index")
        return get_response(request)

    return middleware


def hitung_kunci(get_response: Handler) -> Handler:
    """Middleware around the read-only guard: a key of the API is counted and dated after the answer is made."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        jawaban = get_response(request)
        if kunci := request.__dict__.get("kunci"):
            catat_pemakaian(kunci=kunci, pada=timezone.now())
        return jawaban

    return middleware
