from typing import Final

from django import forms

from selaras.common.isian import TeksField
from selaras.organisasi.selectors.kunci_api import LINGKUP
from selaras.organisasi.services.kunci_api import HARI_MAKS

MASA: Final = [(30, "30 hari"), (90, "90 hari"), (180, "Setengah tahun"), (HARI_MAKS, "Setahun")]


class KunciApiForm(forms.Form):
    """A key: what it is for, what it may be used for, how long."""

    nama = TeksField(label="Untuk apa", max_length=100)
    hari = forms.TypedChoiceField(label="Berlaku selama", coerce=int, choices=MASA, initial=90)
    lingkup = forms.MultipleChoiceField(
        label="Boleh dipakai untuk",
        choices=list(LINGKUP.items()),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Pilih paling sedikit satu. Kunci tanpa lingkup tidak membuka apa pun."},
    )
