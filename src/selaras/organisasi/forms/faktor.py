from typing import Any, Final

from allauth.account.adapter import get_adapter as account_adapter
from allauth.core import context, ratelimit
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.core.cache import cache

from selaras.common.isian import TeksField

SELAMA_BERLAKU: Final = 120  # seconds: longer than any code of an app is taken, the tolerance included
KENDALI_KODE: Final = {"autocomplete": "one-time-code", "inputmode": "numeric", "autocapitalize": "none"}


def kode_field(label: str) -> forms.CharField:
    """A code of digits; spaces between them do not matter."""
    return forms.CharField(label=label, max_length=20, widget=forms.TextInput(KENDALI_KODE))


class KodeFaktorForm(AuthenticateForm):
    """The second step of sign-in: a code of the app, or a recovery code."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"] = kode_field("Kode")

    def clean_code(self) -> str:
        """Raises: ValidationError for a wrong code, one of the app that has been used, and after too many wrong ones."""
        batas: dict[str, Any] = {"action": "kode_faktor", "key": str(self.user.pk)}  # six digits are few
        if not ratelimit.consume(context.request, **batas):
            raise account_adapter().validation_error("too_many_login_attempts")
        kode: str = super().clean_code()
        pakai = f"selaras.faktor:{self.user.pk}:{''.join(kode.split())}"
        if self.authenticator.type == Authenticator.Type.TOTP and not cache.add(pakai, True, SELAMA_BERLAKU):
            raise get_adapter().validation_error("incorrect_code")
        ratelimit.clear(context.request, **batas)
        return kode


class PasangAplikasiForm(ActivateTOTPForm):
    """The first code of an app that has just read the secret."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"] = kode_field("Kode dari aplikasi")


class PasangKunciForm(AddWebAuthnForm):
    """A security key or passkey, and what its owner calls it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"] = TeksField(label="Nama kunci ini", required=False, max_length=60)
