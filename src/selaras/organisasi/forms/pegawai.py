from typing import Any

from django import forms
from django.db.models import QuerySet

from selaras.organisasi.forms.akun import NipField
from selaras.organisasi.models import UnitKerja


class CariPegawaiForm(forms.Form):
    """Somebody by name, or by NIP, which is never sent in an address."""

    nama = forms.CharField(label="Nama atau NIP", required=False, max_length=100)

    def clean_nama(self) -> str:
        """A name as typed; a NIP without the spaces between its groups."""
        isi: str = self.cleaned_data["nama"].strip()
        rapat = NipField().to_python(isi)
        return rapat if rapat.isdecimal() else isi


class LembarForm(forms.Form):
    """A unit whose people get their first codes."""

    unit = forms.ModelChoiceField(UnitKerja.objects.none(), label="Unit, dengan semua di bawahnya", empty_label=None)

    def __init__(self, *args: Any, unit: QuerySet[UnitKerja], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = unit  # type: ignore[attr-defined]  # it is the field above
