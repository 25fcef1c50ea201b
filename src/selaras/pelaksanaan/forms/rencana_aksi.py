from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.http import QueryDict

from selaras.common.isian import TeksField, VersiForm
from selaras.pelaksanaan.models import BuktiDukung
from selaras.pelaksanaan.selectors.rencana_aksi import HalamanRencana
from selaras.pelaksanaan.services.rencana_aksi import PANJANG

KOSONG = "Tulis dulu langkahnya: apa yang dikerjakan pada periode ini."


def _langkah() -> TeksField:
    kendali = forms.Textarea({"rows": 2})
    return TeksField(label="Langkah", batas=PANJANG, widget=kendali, error_messages={"required": KOSONG})


def _target() -> TeksField:
    return TeksField(label="Selesai bila", batas=PANJANG, required=False)


class LangkahForm(forms.Form):
    """A new step towards one result, in the open period."""

    langkah, target = _langkah(), _target()
    hasil = forms.TypedChoiceField(coerce=int)

    def __init__(self, *args: Any, halaman: HalamanRencana, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.halaman = halaman
        cast("forms.TypedChoiceField", self.fields["hasil"]).choices = [(h.pk, str(h)) for h in halaman.hasil]

    @property
    def isi(self) -> dict[str, Any]:
        """What the service takes."""
        hasil = next(h for h in self.halaman.hasil if h.pk == self.cleaned_data["hasil"])
        return self.cleaned_data | {"hasil": hasil, "periode": self.halaman.periode}


class UbahLangkahForm(VersiForm):
    """A step rewritten, and the evidence that it names."""

    langkah, target = _langkah(), _target()
    bukti = forms.TypedChoiceField(label="Bukti", coerce=int, empty_value=None, required=False)

    def __init__(self, *args: Any, bukti: Iterable[BuktiDukung], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.menurut = {b.pk: b for b in bukti}
        pilihan = [("", "Tanpa bukti"), *((pk, b.nama) for pk, b in self.menurut.items())]
        cast("forms.TypedChoiceField", self.fields["bukti"]).choices = pilihan

    @property
    def isi(self) -> dict[str, Any]:
        """What the service takes."""
        bersih = self.cleaned_data
        return {
            "versi": bersih["versi"],
            "isi": bersih["langkah"],
            "target": bersih["target"],
            "bukti": self.menurut.get(bersih["bukti"]),
        }


class TandaiForm(VersiForm):
    """Done, or not any more."""

    selesai = forms.BooleanField(required=False)


class SepakatForm(forms.Form):
    """The steps that were read, as `17:3`: the number of each with its version."""

    dilihat = forms.MultipleChoiceField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        dikirim = self.data.getlist("dilihat") if isinstance(self.data, QueryDict) else []
        cast("forms.MultipleChoiceField", self.fields["dilihat"]).choices = [(satu, satu) for satu in dikirim]

    @property
    def isi(self) -> dict[str, Any]:
        """What the service takes; what cannot be read was not seen."""
        pasangan = (satu.split(":", 1) for satu in self.cleaned_data["dilihat"] if ":" in satu)
        return {"dilihat": {int(n): int(v) for n, v in pasangan if n.isdecimal() and v.isdecimal()}}
