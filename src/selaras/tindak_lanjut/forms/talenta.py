from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest

from selaras.common.format import ukuran_berkas


class PotensiForm(forms.Form):
    """A file of scores."""

    berkas = forms.FileField(label="Berkas nilai", widget=forms.FileInput({"accept": ".xlsx,.xls,.ods,.csv"}))

    def __init__(self, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(request.POST or None, request.FILES or None, **kwargs)
        if getattr(request, "terlalu_besar", False):  # the upload was stopped
            batas = ukuran_berkas(settings.UKURAN_BERKAS_MAKS)
            self.fields["berkas"].error_messages["required"] = f"Berkas ini lebih dari {batas}. Bagi, lalu unggah lagi."
        self.fields["berkas"].error_messages["empty"] = "Berkas ini kosong. Isi dulu, lalu unggah lagi."

    @property
    def isi(self) -> dict[str, Any]:
        """What the service takes."""
        berkas = self.cleaned_data["berkas"]
        return {"berkas": berkas.read(), "nama_berkas": berkas.name}
