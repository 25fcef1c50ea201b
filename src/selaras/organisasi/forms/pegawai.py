from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest

from selaras.common.format import ukuran_berkas
from selaras.organisasi.forms.akun import NipField


class CariPegawaiForm(forms.Form):
    """Somebody by name, or by NIP, which is never sent in an address."""

    nama = forms.CharField(label="Nama atau NIP", required=False, max_length=100)

    def clean_nama(self) -> str:
        """A name as typed; a NIP without the spaces between its groups."""
        isi: str = self.cleaned_data["nama"].strip()
        rapat = NipField().to_python(isi)
        return rapat if rapat.isdecimal() else isi


class ImporForm(forms.Form):
    """A workbook of SIASN, and what it may not say."""

    mulai = forms.DateField(label="Berlaku sejak", widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
    unit_induk = forms.CharField(label="Nama unit paling atas", required=False, max_length=200)
    berkas = forms.FileField(label="Berkas “Data Utama”", widget=forms.FileInput({"accept": ".xlsx,.xls,.ods"}))

    def __init__(self, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(request.POST or None, request.FILES or None, **kwargs)
        if getattr(request, "terlalu_besar", False):  # the upload was stopped
            batas = ukuran_berkas(settings.UKURAN_BERKAS_MAKS)
            self.fields["berkas"].error_messages["required"] = (
                f"Berkas ini lebih dari {batas}. Hapus kolom yang tidak perlu, atau bagi menurut unit."
            )

    @property
    def isi(self) -> dict[str, Any]:
        """What is kept until the consent."""
        data = self.cleaned_data
        return {"berkas": data["berkas"].read(), "mulai": data["mulai"], "unit_induk": data["unit_induk"]}


class SetujuForm(forms.Form):
    """Consent to the plan that was seen."""

    sidik = forms.CharField(widget=forms.HiddenInput)
