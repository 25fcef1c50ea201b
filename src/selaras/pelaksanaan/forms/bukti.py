from collections.abc import Iterable
from typing import Any, Final, cast

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from selaras.common.errors import DomainError
from selaras.common.isian import TeksField
from selaras.pelaksanaan.berkas import periksa_berkas
from selaras.pelaksanaan.tautan import PANJANG, periksa_tautan
from selaras.perencanaan.models import Indikator

DITERIMA: Final = ".pdf,.jpg,.jpeg,.png,.xlsx,.docx"


class IndikatorForm(forms.Form):
    """Which indicators the evidence proves; the file or link comes last, so that the rest is read even without it."""

    indikator = forms.TypedMultipleChoiceField(
        label="Bukti ini untuk",
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Pilih paling sedikit satu indikator yang dibuktikan."},
    )

    def __init__(self, *args: Any, indikator: Iterable[Indikator], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pilihan = {i.pk: i for i in indikator}
        kolom = cast("forms.TypedMultipleChoiceField", self.fields["indikator"])
        kolom.choices = [(pk, str(i)) for pk, i in self.pilihan.items()]

    @property
    def isi(self) -> dict[str, Any]:
        """What the service takes."""
        return {"indikator": [self.pilihan[pk] for pk in self.cleaned_data["indikator"]]}


class BerkasForm(IndikatorForm):
    """A file."""

    berkas = forms.FileField(
        label="Berkas",
        allow_empty_file=True,
        widget=forms.FileInput({"accept": DITERIMA}),
        error_messages={"required": "Pilih berkasnya dulu."},
    )

    def clean_berkas(self) -> UploadedFile[bytes]:
        """The file, if it may be kept."""
        berkas: UploadedFile[bytes] = self.cleaned_data["berkas"]
        try:
            periksa_berkas(berkas)
        except DomainError as galat:
            raise ValidationError(galat.pesan) from galat
        return berkas

    @property
    def isi(self) -> dict[str, Any]:
        """What the service takes."""
        berkas = self.cleaned_data["berkas"]
        return super().isi | {"unggahan": berkas, "nama": berkas.name}


class TautanForm(IndikatorForm):
    """A link, with the name by which it is called."""

    nama = TeksField(label="Nama bukti", max_length=200, error_messages={"required": "Beri nama buktinya."})
    tautan = forms.CharField(
        label="Alamat",
        max_length=PANJANG,
        widget=forms.TextInput({"inputmode": "url", "autocomplete": "off", "placeholder": "https://"}),
        error_messages={"required": "Salin alamatnya ke sini, misalnya https://drive.google.com/berkas."},
    )

    def clean_tautan(self) -> str:
        """The address, checked by its shape."""
        try:
            return periksa_tautan(self.cleaned_data["tautan"])
        except DomainError as galat:
            raise ValidationError(galat.pesan) from galat

    @property
    def isi(self) -> dict[str, Any]:
        """What the service takes."""
        return super().isi | {"nama": self.cleaned_data["nama"], "tautan": self.cleaned_data["tautan"]}
