import re
from typing import Any, Final

from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.validators import MaxLengthValidator

from aturan.nip import Nip, NipTidakSah

TERPANJANG: Final = MaxLengthValidator(18, "NIP dan NI PPPK terdiri atas 18 angka. Periksa lagi.")


class NipField(forms.CharField):
    """A NIP as people paste it: what stands between the digits is taken out before any check.

    Whoever has not signed in can fill neither the queue nor the trail with a longer one.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(validators=[TERPANJANG], **kwargs)

    def to_python(self, value: Any) -> str:
        """The bare digits."""
        return Nip.rapatkan(super().to_python(value) or "")


class NipSahField(NipField):
    """What can be a NIP."""

    def clean(self, value: Any) -> str:
        """The bare digits. Raises: ValidationError for what cannot be a NIP at all."""
        try:
            return Nip.urai(super().clean(value)).teks
        except NipTidakSah as sebab:
            raise forms.ValidationError(str(sebab)) from sebab


class KodeField(forms.CharField):
    """A code as people type it: small letters and the hyphens between the groups do not matter."""

    def to_python(self, value: Any) -> str:
        """The bare letters and digits."""
        return re.sub(r"[\s-]", "", super().to_python(value) or "").upper()


def kendali_nip() -> forms.TextInput:
    """The control of a NIP: digits on a phone, the user name to a password manager."""
    return forms.TextInput({"autocomplete": "username", "inputmode": "numeric", "autocapitalize": "none"})


def kendali_sandi(jenis: str) -> forms.PasswordInput:
    """The control of a password: `current-password` or `new-password`."""
    return forms.PasswordInput({"autocomplete": jenis})


class MasukForm(LoginForm):
    """Sign-in by NIP or NI PPPK."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"] = NipField(label="NIP / NI PPPK", widget=kendali_nip())
        self.fields["password"] = forms.CharField(
            label="Kata sandi", strip=False, widget=kendali_sandi("current-password")
        )


class AktivasiForm(forms.Form):
    """Opening an account with a one-time code."""

    nip = NipSahField(label="NIP / NI PPPK", widget=kendali_nip())
    kode = KodeField(label="Kode aktivasi", widget=forms.TextInput({"autocomplete": "one-time-code"}))
    sandi = forms.CharField(label="Kata sandi baru", strip=False, widget=kendali_sandi("new-password"))
    ulangi = forms.CharField(label="Kata sandi baru, sekali lagi", strip=False, widget=kendali_sandi("new-password"))

    @property
    def isi(self) -> dict[str, str]:
        """What the service takes."""
        return {bidang: self.cleaned_data[bidang] for bidang in ("nip", "kode", "sandi")}

    def clean_sandi(self) -> str:
        """Raises: ValidationError for a password that is too easy."""
        validate_password(self.cleaned_data["sandi"])
        return str(self.cleaned_data["sandi"])

    def clean_ulangi(self) -> str:
        """Raises: ValidationError when the two passwords differ."""
        sama = self.cleaned_data.get("sandi", self.cleaned_data["ulangi"]) == self.cleaned_data["ulangi"]
        if not sama:
            raise forms.ValidationError("Kedua kata sandi belum sama. Ketik lagi.")
        return str(self.cleaned_data["ulangi"])


class LupaForm(forms.Form):
    """Whose password is to be set anew."""

    nip = NipField(label="NIP / NI PPPK", widget=kendali_nip())


class SandiLagiForm(ReauthenticateForm):
    """The password once more, before what protects the account is changed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"] = forms.CharField(
            label="Kata sandi", strip=False, widget=kendali_sandi("current-password")
        )


class GantiSandiForm(ChangePasswordForm):
    """A new password, by whoever knows the old one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label = {"oldpassword": "Kata sandi sekarang", "password1": "Kata sandi baru", "password2": "Sekali lagi"}
        for nama, kata in label.items():
            self.fields[nama].label = kata
            self.fields[nama].widget.attrs.pop("placeholder", None)
