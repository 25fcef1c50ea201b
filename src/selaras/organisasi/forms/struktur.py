from datetime import date

from django import forms

from selaras.common.isian import TeksField


class StrukturForm(forms.Form):
    """What of the structure is looked at, and on which day; a day that cannot be read is today."""

    kata = TeksField(
        label="Nama, jabatan, atau unit", required=False, max_length=100,
        widget=forms.TextInput({"type": "search", "autocomplete": "off"}),
    )  # fmt: skip
    pada = forms.DateField(
        label="Keadaan pada tanggal", required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )

    def isi(self, kini: date) -> tuple[str, date]:
        """The words, and the day."""
        self.is_valid()
        return self.cleaned_data.get("kata") or "", self.cleaned_data.get("pada") or kini


class CariTimForm(forms.Form):
    """Teams by name or by their ketua; those in force, or those that are over."""

    kata = TeksField(
        label="Nama tim atau ketua", required=False, max_length=100,
        widget=forms.TextInput({"type": "search", "autocomplete": "off"}),
    )  # fmt: skip
    selesai = forms.BooleanField(required=False)
