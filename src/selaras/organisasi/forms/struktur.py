from datetime import date

from django import forms

from selaras.common.isian import CariField, HariField


class StrukturForm(forms.Form):
    """What of the structure is looked at, and on which day; a day that cannot be read is today."""

    kata = CariField(label="Nama, jabatan, atau unit", max_length=100)
    pada = HariField(label="Keadaan pada tanggal", required=False)

    def isi(self, kini: date) -> tuple[str, date]:
        """The words, and the day."""
        self.is_valid()
        return self.cleaned_data.get("kata") or "", self.cleaned_data.get("pada") or kini


class CariTimForm(forms.Form):
    """Teams by name or by their ketua; those in force, or those that are over."""

    kata = CariField(label="Nama tim atau ketua", max_length=100)
    selesai = forms.BooleanField(required=False)
