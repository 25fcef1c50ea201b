from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet

from selaras.common.isian import CariField
from selaras.organisasi.models import Jenis, UnitKerja
from selaras.organisasi.selectors.daftar import KeadaanAkun, SaringanPegawai


class SaringPegawaiForm(forms.Form):
    """What of the list of people is asked for; sent by POST, so that a NIP stands in no address."""

    nama = CariField(label="Nama, jabatan, atau NIP", max_length=100)
    unit = forms.IntegerField(label="Unit", required=False, widget=forms.Select())
    jenis = forms.ChoiceField(label="Jenis", required=False, choices=[("", "Semua"), *Jenis.choices])
    akun = forms.ChoiceField(label="Akun", required=False, choices=[("", "Semua"), *KeadaanAkun.choices])

    def saringan(self) -> SaringanPegawai:
        """What was asked for; what cannot be read was not asked."""
        self.is_valid()
        isi = self.cleaned_data
        return SaringanPegawai(isi.get("nama") or "", isi.get("unit"), isi.get("jenis", ""), isi.get("akun", ""))

    def tawarkan_unit(self, unit: Iterable[tuple[int, str]]) -> None:
        """Offer these units beside all of them."""
        self.fields["unit"].widget.choices = [("", "Semua unit"), *unit]


class LembarForm(forms.Form):
    """A unit whose people get their first codes."""

    unit = forms.ModelChoiceField(UnitKerja.objects.none(), label="Unit, dengan semua di bawahnya", empty_label=None)

    def __init__(self, *args: Any, unit: QuerySet[UnitKerja], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = unit  # type: ignore[attr-defined]  # it is the field above
