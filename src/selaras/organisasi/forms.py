import re
from typing import Any

from allauth.account.forms import LoginForm
from django import forms


class NipField(forms.CharField):
    """A NIP as people paste it: spaces, dots and apostrophes are taken out before any check."""

    def to_python(self, value: Any) -> str:
        """The bare digits."""
        return re.sub(r"[\s.'’]", "", super().to_python(value) or "")


class MasukForm(LoginForm):
    """Sign-in by NIP or NI PPPK."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"] = NipField(
            label="NIP / NI PPPK", widget=forms.TextInput({"autocomplete": "username", "inputmode": "numeric"})
        )
        self.fields["password"].label = "Kata sandi"
