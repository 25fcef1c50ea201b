from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest

from selaras.common.format import ukuran_berkas
from selaras.common.isian import HariField


class ImporForm(forms.Form):
    """A file of SIASN, and what it may not say."""

    mulai = HariField(label="Berlaku sejak")
    unit_induk = forms.CharField(label="Nama unit paling atas", required=False, max_length=200)
    berkas = forms.FileField(label="Berkas “Data Utama”", widget=forms.FileInput({"accept": ".xlsx,.xls,.ods,.csv"}))

    def __init__(self, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(request.POST or None, request.FILES or None, **kwargs)
        if getattr(request, "terlalu_besar", False):  # the upload was stopped
            batas = ukuran_berkas(settings.UKURAN_BERKAS_MAKS)
            self.fields["berkas"].error_messages["required"] = (
                f"Berkas ini lebih dari {batas}. Hapus kolom yang tidak perlu, atau bagi menurut unit."
            )
        self.fields["berkas"].error_messages["empty"] = "Berkas ini kosong. Unduh lagi dari SIASN, lalu unggah."

    @property
    def isi(self) -> dict[str, Any]:
        """What the service takes."""
        data = self.cleaned_data
        berkas = data["berkas"]
        return {
            "berkas": berkas.read(),
            "nama_berkas": berkas.name,
            "mulai": data["mulai"],
            "unit_induk": data["unit_induk"],
        }


class SetujuForm(forms.Form):
    """Consent to the plan that was seen."""

    sidik = forms.CharField(required=False, widget=forms.HiddenInput)
