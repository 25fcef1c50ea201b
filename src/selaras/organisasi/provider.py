"""Sign-in by an outside provider (OpenID Connect). allauth finds the provider in a module of this name.

What allauth leaves to the provider's good will is checked here: the signature, the nonce, and that nothing but the
page to return to is taken from the address.
"""

import secrets
from typing import Any, Final

import jwt
from allauth.account.utils import get_next_redirect_url
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter, get_adapter
from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.models import SocialApp, SocialLogin, SocialToken
from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from allauth.utils import build_absolute_uri
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from requests import RequestException

from aturan.nip import Nip, NipTidakSah
from selaras.common.keadaan import keadaan
from selaras.organisasi.services import TidakTerdaftar, akun_dari_penyedia

ALGORITMA: Final = ("RS256", "RS384", "RS512", "PS256", "ES256", "ES384", "EdDSA")  # none that shares a secret
GAGAL: Final = (
    "Penyedia akun belum dapat memastikan siapa Anda, atau tidak dapat dihubungi. Belum ada yang berubah: "
    "kembali ke halaman masuk, lalu coba lagi, atau masuk dengan NIP dan kata sandi."
)


class PenyediaClient(OpenIDConnectOAuth2Adapter):
    """The conversation with the provider behind the browser's back."""

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request, Penyedia.id)

    def get_callback_url(self, request: HttpRequest, app: SocialApp) -> str:
        """Where the provider sends the browser back to; to be registered there."""
        return str(build_absolute_uri(request, reverse("penyedia_kembali")))

    def complete_login(self, request: HttpRequest, app: SocialApp, token: SocialToken, **kwargs: Any) -> SocialLogin:
        """Who it is, from a signed token that is for us and still holds. Raises: OAuth2Error."""
        klaim = self._baca(kwargs["response"].get("id_token", ""), app.client_id)
        if settings.OIDC_KLAIM not in klaim:
            lengkap = self._fetch_user_info(token.token)
            if lengkap.get("sub") != klaim["sub"]:
                raise OAuth2Error("userinfo is about somebody else")
            klaim = lengkap | klaim
        masuk: SocialLogin = Penyedia(request, app=app).sociallogin_from_response(request, {"id_token": klaim})
        return masuk

    def _baca(self, id_token: str, untuk: str) -> dict[str, Any]:
        with get_adapter().get_requests_session() as sesi:
            jawaban = sesi.get(self.openid_config["jwks_uri"])
            jawaban.raise_for_status()
        try:
            kunci = jwt.PyJWKSet.from_dict(jawaban.json())[jwt.get_unverified_header(id_token).get("kid", "")]
            klaim: dict[str, Any] = jwt.decode(
                id_token, kunci, algorithms=ALGORITMA, audience=untuk, issuer=self.openid_config["issuer"],
                leeway=60, options={"require": ["exp", "iat", "sub", "aud", "iss"]},
            )  # fmt: skip
        except (jwt.PyJWTError, KeyError) as sebab:
            raise OAuth2Error("invalid id_token") from sebab
        return klaim


class Penyedia(OpenIDConnectProvider):
    """The one provider that an installation may have."""

    id = "penyedia"

    def get_oauth2_adapter(self, request: HttpRequest) -> PenyediaClient:
        """The one client, where allauth would name one of several."""
        return PenyediaClient(request)

    def redirect_from_request(self, request: HttpRequest) -> HttpResponse:
        """Send the browser to the provider with a state, a nonce and a PKCE challenge of this session."""
        nonce = secrets.token_urlsafe(24)
        try:
            jawaban: HttpResponse = self.redirect(
                request, AuthProcess.LOGIN, next_url=get_next_redirect_url(request), nonce=nonce,
                auth_params={"nonce": nonce},
            )  # fmt: skip
        except RequestException as sebab:
            jawaban = render_authentication_error(request, self, exception=sebab)
        return jawaban

    def extract_common_fields(self, data: dict[str, Any]) -> dict[str, Any]:
        """Nothing: names and addresses come from the personnel data."""
        return {}

    def extract_email_addresses(self, data: dict[str, Any]) -> list[Any]:
        """Nothing, for the same reason."""
        return []


class PenyediaAdapter(DefaultSocialAccountAdapter):
    """Matches whom the provider vouches for with somebody of this institution; nobody registers by it (ADR 0012)."""

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Raises: OAuth2Error for an answer to another question; ImmediateHttpResponse for whom is unknown here."""
        klaim = sociallogin.account.extra_data["id_token"]
        if not constant_time_compare(str(klaim.get("nonce", "")), sociallogin.state["nonce"]):
            raise OAuth2Error("wrong nonce")
        try:
            nip = Nip.urai(str(klaim.get(settings.OIDC_KLAIM, "")))
            sociallogin.user = akun_dari_penyedia(nip=nip.teks, pada=timezone.now())
        except (NipTidakSah, TidakTerdaftar) as sebab:
            jawaban = keadaan(request, 403, "Belum ada akun untuk Anda", TidakTerdaftar.pesan)
            raise ImmediateHttpResponse(jawaban) from sebab

    def on_authentication_error(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Every failure on the way gets one page of ours. Raises: ImmediateHttpResponse."""
        raise ImmediateHttpResponse(keadaan(request, 403, "Belum berhasil masuk", GAGAL))


provider_classes = [Penyedia]
