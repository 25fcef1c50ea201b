from collections.abc import Iterable
from typing import Any, Final

from django import forms

from aturan.perbaikan import LABEL, Langkah
from selaras.common.isian import HariField, TeksField, VersiForm

PANJANG: Final = 4000


def _uraian(label: str, *, baris: int = 4, required: bool = True) -> TeksField:
    return TeksField(label=label, batas=PANJANG, required=required, widget=forms.Textarea({"rows": baris}))


class BukaForm(forms.Form):
    """Why, and what has to be better."""

    sebab = _uraian("Apa yang belum tercapai, dan sebabnya")
    sasaran = _uraian("Yang harus membaik dalam enam bulan", baris=5)


class SasaranForm(VersiForm):
    """The goals anew."""

    sasaran = _uraian("Yang harus membaik dalam enam bulan", baris=5)


class SepakatForm(VersiForm):
    """Agreement, with words of one's own."""

    tanggapan = _uraian("Tanggapan Anda (boleh dikosongkan)", baris=3, required=False)


class PemeriksaanForm(forms.Form):
    """One look at how it goes."""

    dilakukan = HariField(label="Dilakukan pada")
    catatan = _uraian("Yang terlihat dan yang disepakati")


class TutupForm(VersiForm):
    """What came of it."""

    membaik = forms.TypedChoiceField(
        label="Hasilnya",
        choices=(("ya", "Membaik"), ("tidak", "Tidak membaik")),
        coerce=lambda kata: kata == "ya",
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih hasilnya."},
    )
    pertimbangan = _uraian("Pertimbangan")


class LangkahForm(forms.Form):
    """What was decided, by which document."""

    langkah = forms.ChoiceField(
        label="Keputusan", error_messages={"invalid_choice": "Keputusan ini tidak ada di tahap sekarang."}
    )
    tanggal = HariField(label="Tanggal keputusan")
    nomor = TeksField(label="Nomor keputusan", max_length=100)
    catatan = _uraian("Catatan (boleh dikosongkan)", baris=2, required=False)

    def __init__(self, *args: Any, pilihan: Iterable[Langkah], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pilih = self.fields["langkah"]
        if isinstance(pilih, forms.ChoiceField):
            pilih.choices = [(satu.value, LABEL[satu]) for satu in pilihan]
