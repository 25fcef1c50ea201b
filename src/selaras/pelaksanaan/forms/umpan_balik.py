from collections.abc import Iterable
from datetime import date
from typing import Any, Final, cast

from django import forms
from django.core.validators import MaxLengthValidator

from aturan.berakhlak import LABEL, NilaiDasar
from selaras.common.isian import TAHUN, TeksField, VersiForm
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.models import CaraUmpanBalik, JenisUmpanBalik
from selaras.pelaksanaan.selectors.linimasa import PERIHAL, SaringanLinimasa
from selaras.pelaksanaan.services.umpan_balik import PANJANG
from selaras.perencanaan.models import HasilKerja

NILAI: Final = [("", "atau nilai BerAKHLAK"), *((n.value, LABEL[n]) for n in NilaiDasar)]
TIDAK_MENGENAL: Final = "Saya tidak cukup mengenal pekerjaannya."
TERLALU_PANJANG: Final = (
    "Tulisan ini %(show_value)d huruf, paling panjang %(limit_value)d. Ringkas, atau kirim dua kali."
)


def isi_field(label: str, kosong: str) -> forms.CharField:
    """A field of words: with a sentence when there are none, or too many."""
    return TeksField(
        label=label,
        validators=[MaxLengthValidator(PANJANG, TERLALU_PANJANG)],  # no attribute: the browser would cut what is pasted
        widget=forms.Textarea({"rows": 4}),
        error_messages={"required": kosong},
    )


class PilihanForm(forms.Form):
    """What an address may choose: whom, about which result, of which kind, how many, in answer to which request."""

    untuk = forms.IntegerField(required=False)
    hasil = forms.IntegerField(required=False)
    jenis = forms.ChoiceField(choices=JenisUmpanBalik.choices, required=False)
    permintaan = forms.IntegerField(required=False)
    rahasia = forms.BooleanField(required=False)
    semua = forms.BooleanField(required=False)

    def pilihan(self) -> dict[str, Any]:
        """What was chosen; what cannot be read is not chosen."""
        self.is_valid()
        return {nama: self.cleaned_data.get(nama) for nama in self.fields}


class SaringanLinimasaForm(forms.Form):
    """What of a timeline is shown; what cannot be read is not chosen."""

    tahun = forms.IntegerField(min_value=TAHUN[0], max_value=TAHUN[-1], required=False)
    jenis = forms.ChoiceField(choices=JenisUmpanBalik.choices, required=False)
    perihal = forms.ChoiceField(choices=PERIHAL, required=False)

    def saringan(self, hari: date) -> SaringanLinimasa:
        """As the page takes it; without a year, that of the day."""
        self.is_valid()
        dipilih = self.cleaned_data.get
        tahun = min(dipilih("tahun") or hari.year, hari.year)
        return SaringanLinimasa(tahun, dipilih("jenis") or "", dipilih("perihal") or "")


class UmpanBalikForm(forms.Form):
    """Feedback as it is written."""

    hasil = forms.TypedChoiceField(label="Hasil kerja", coerce=int, empty_value=None, required=False)
    nilai = forms.ChoiceField(label="Nilai BerAKHLAK", choices=NILAI, required=False)
    jenis = forms.ChoiceField(choices=JenisUmpanBalik.choices, initial=JenisUmpanBalik.BAIK)
    cara = forms.ChoiceField(choices=CaraUmpanBalik.choices, initial=CaraUmpanBalik.TIDAK_LANGSUNG)
    rahasia = forms.BooleanField(label="Kirim tanpa nama", required=False)
    permintaan = forms.IntegerField(required=False, widget=forms.HiddenInput)
    isi = isi_field("Apa yang Anda lihat, dan apa dampaknya?", "Tulis dulu apa yang Anda lihat. Cukup dua kalimat.")

    def __init__(self, *args: Any, hasil: Iterable[HasilKerja], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.hasil_menurut = {h.pk: h for h in hasil}
        pilihan = [("", "Umum, tanpa hasil kerja tertentu"), *((pk, str(h)) for pk, h in self.hasil_menurut.items())]
        cast("forms.TypedChoiceField", self.fields["hasil"]).choices = pilihan
        self.fields["hasil"].error_messages["invalid_choice"] = (
            "Hasil kerja itu bukan bagian dari SKP orang ini. Pilih hasil kerjanya dari daftar."
        )

    def clean(self) -> dict[str, Any]:
        """A result or a value, not both."""
        bersih = super().clean() or self.cleaned_data
        if bersih.get("hasil") and bersih.get("nilai"):
            self.add_error("nilai", "Pilih salah satu: hasil kerja, atau nilai BerAKHLAK.")
        return bersih


class BalasanForm(forms.Form):
    """An answer."""

    isi = isi_field("Balasan", "Tulis dulu balasannya.")


class UbahForm(VersiForm):
    """A correction, with the version that was seen."""

    isi = isi_field("Umpan balik", "Tulis dulu apa yang Anda lihat. Cukup dua kalimat.")


class TolakForm(forms.Form):
    """Why one does not answer: the reason that fits most often is there already."""

    alasan = TeksField(
        label="Alasan",
        initial=TIDAK_MENGENAL,
        validators=[MaxLengthValidator(PANJANG, TERLALU_PANJANG)],
        error_messages={"required": "Tulis dulu alasannya. Cukup satu kalimat, supaya peminta tidak menunggu."},
    )


class MintaForm(forms.Form):
    """A question about oneself to somebody one works with."""

    kepada = forms.TypedChoiceField(
        label="Kepada siapa?", coerce=int, error_messages={"required": "Pilih kepada siapa Anda meminta."}
    )
    hasil = forms.TypedChoiceField(label="Tentang hasil kerja", coerce=int, empty_value=None, required=False)
    pertanyaan = isi_field("Pertanyaan Anda", "Tulis dulu apa yang ingin Anda ketahui.")

    def __init__(self, *args: Any, orang: Iterable[Pegawai], hasil: Iterable[HasilKerja], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.orang, self.hasil_menurut = {o.pk: o for o in orang}, {h.pk: h for h in hasil}
        cast("forms.TypedChoiceField", self.fields["kepada"]).choices = [(pk, o.nama) for pk, o in self.orang.items()]
        cast("forms.TypedChoiceField", self.fields["hasil"]).choices = [
            ("", "Umum, tanpa hasil kerja tertentu"),
            *((pk, str(h)) for pk, h in self.hasil_menurut.items()),
        ]

    @property
    def isi(self) -> dict[str, Any]:
        """What the service takes."""
        bersih = self.cleaned_data
        return {
            "kepada": self.orang[bersih["kepada"]],
            "hasil": self.hasil_menurut.get(bersih["hasil"]),
            "pertanyaan": bersih["pertanyaan"],
        }
