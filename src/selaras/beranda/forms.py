from django import forms

from selaras.organisasi.models import Tema


class TampilanForm(forms.Form):
    """Light, dark, or as the device has it."""

    tema = forms.ChoiceField(label="Tampilan", choices=Tema, required=False, widget=forms.RadioSelect)


class CariForm(forms.Form):
    """A name, or a part of one."""

    nama = forms.CharField(
        label="Nama pegawai", max_length=150, min_length=2, required=False, strip=True,
        error_messages={"min_length": "Tulis paling sedikit dua huruf dari namanya."},
        widget=forms.TextInput({"type": "search", "autocomplete": "off"}),
    )  # fmt: skip
