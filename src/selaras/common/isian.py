import re
from datetime import date
from typing import Any, Final

from django import forms
from django.core.validators import MaxLengthValidator

TERLALU_PANJANG: Final = (
    "Tulisan ini %(show_value)d huruf, batasnya %(limit_value)d. Ringkaskan dulu, lalu simpan lagi."
)
TAHUN: Final = range(1900, 2101)  # of days that are typed
_LIAR: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


def bersihkan(teks: str) -> str:
    """The text without control signs, and without those that turn the direction of what follows; lines end as in Unix."""
    return _LIAR.sub("", teks.replace("\r\n", "\n").replace("\r", "\n"))


class TeksField(forms.CharField):
    """Words that people write, cleaned by `bersihkan`.

    `batas`: a length that the database does not know; the browser does not cut what is pasted.
    """

    def __init__(self, *, batas: int | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        if batas is not None:
            self.validators.append(MaxLengthValidator(batas, TERLALU_PANJANG))

    def to_python(self, value: Any) -> str | None:
        """The clean text."""
        return super().to_python(bersihkan(value) if isinstance(value, str) else value)


def _pastikan_tahun(hari: date) -> None:
    """Raises: ValidationError for a year that is mistyped."""
    if hari.year not in TAHUN:
        raise forms.ValidationError(f"Tampaknya salah ketik. Isi tahun antara {TAHUN[0]} dan {TAHUN[-1]}.")


class CariField(TeksField):
    """Words to look for."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=forms.TextInput({"type": "search", "autocomplete": "off"}), required=False, **kwargs)


class HariField(forms.DateField):
    """A day that somebody may mean; at the ends of the calendar no moment can be reckoned."""

    def __init__(self, **kwargs: Any) -> None:
        kendali = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
        super().__init__(widget=kendali, validators=[_pastikan_tahun], **kwargs)


class VersiForm(forms.Form):
    """What every write brings: the version that the writer saw."""

    versi = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
