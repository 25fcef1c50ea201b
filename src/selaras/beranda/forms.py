from django import forms

from selaras.organisasi.models import Tema


class TampilanForm(forms.Form):
    """Light, dark, or as the device has it."""

    tema = forms.ChoiceField(label="Tampilan", choices=Tema, required=False, widget=forms.RadioSelect)


class CariForm(forms.Form):
    """Words of a name, a post or a unit; or a NIP as people paste it."""

    nama = forms.CharField(
        label="Nama, jabatan, unit, atau NIP", max_length=150, min_length=2, required=False, strip=True,
        error_messages={"min_length": "Tulis paling sedikit dua huruf."},
        widget=forms.TextInput({"type": "search", "autocomplete": "off"}),
    )  # fmt: skip
