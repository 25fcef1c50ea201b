from decimal import Decimal
from typing import Any, Final

from django import forms

from aturan.capaian import LABEL, Polarisasi
from aturan.periode import JenisPeriode
from aturan.skp import LABEL as LABEL_SKP
from aturan.skp import Aspek, Pendekatan, Perspektif, SebabPerubahan
from selaras.common.isian import HariField, TeksField, VersiForm
from selaras.perencanaan.models import Konsolidasi
from selaras.perencanaan.target import TERBESAR, urai_angka

IRAMA: Final = ((JenisPeriode.TRIWULAN, "Triwulanan"), (JenisPeriode.BULANAN, "Bulanan"))


class BilanganField(forms.CharField):
    """A number as Indonesians write it: "1.572" or "86,24"."""

    def clean(self, value: Any) -> Decimal:
        """The number. Raises: ValidationError with an example."""
        teks = super().clean(value)
        try:
            bilangan = urai_angka(teks)
        except ValueError as galat:
            raise forms.ValidationError("Tulis angkanya saja, misalnya 90 atau 86,24.") from galat
        if bilangan > TERBESAR:
            raise forms.ValidationError("Angka ini terlalu besar untuk sebuah target. Periksa lagi jumlah nolnya.")
        return bilangan


class PeriodeForm(forms.Form):
    """Which year to open, and how often it is evaluated: every quarter, unless every month is chosen."""

    tahun = forms.IntegerField(label="Tahun", min_value=1, max_value=9999)
    irama = forms.TypedChoiceField(
        choices=IRAMA, coerce=JenisPeriode, required=False, empty_value=JenisPeriode.TRIWULAN
    )


class TenggatForm(forms.Form):
    """A later deadline, and why."""

    tenggat = HariField(label="Tenggat baru")
    alasan = TeksField(label="Alasan", batas=500)


class MulaiForm(forms.Form):
    """The one choice to make before an SKP starts."""

    pendekatan = forms.TypedChoiceField(
        coerce=Pendekatan, choices=[(p.value, LABEL_SKP[p]) for p in Pendekatan], initial=Pendekatan.KUANTITATIF
    )


class HasilForm(VersiForm):
    """The words of a result. What a form of this kind does not show stays as it is."""

    rumusan = TeksField(batas=1000, required=False)
    perspektif = forms.ChoiceField(choices=[("", ""), *((p.value, LABEL_SKP[p]) for p in Perspektif)], required=False)
    penugasan_dari = TeksField(batas=200, required=False)

    def clean(self) -> dict[str, Any]:
        """None for what was not on the page."""
        isi: dict[str, Any] = super().clean() or {}
        return isi | {bidang: None for bidang in ("perspektif", "penugasan_dari") if bidang not in self.data}


class IndukForm(VersiForm):
    """Which result of the leader is served: a number out of the choices of the page, or none."""

    induk = forms.IntegerField(required=False)


class IndikatorForm(VersiForm):
    """One row under a result."""

    rumusan = TeksField(batas=500, required=False)
    target = TeksField(batas=200, required=False)
    aspek = forms.TypedChoiceField(
        coerce=Aspek, choices=[(a.value, LABEL_SKP[a]) for a in Aspek], required=False, empty_value=None
    )


class CaraHitungForm(VersiForm):
    """How the figures of an indicator are read."""

    polarisasi = forms.TypedChoiceField(coerce=Polarisasi, choices=[(p.value, LABEL[p]) for p in Polarisasi])
    konsolidasi = forms.TypedChoiceField(coerce=Konsolidasi, choices=Konsolidasi.choices)


class EkspektasiForm(VersiForm):
    """What the penilai expects of one value; may be empty."""

    teks = TeksField(batas=1000, required=False)


class ButirBaruForm(forms.Form):
    """A new line of the annex."""

    teks = TeksField(batas=500, error_messages={"required": "Tulis dulu isi butirnya, lalu tambahkan."})


class ButirForm(ButirBaruForm, VersiForm):
    """A line of the annex."""


class UcapanForm(forms.Form):
    """What is said in the dialog; agreement needs no words."""

    isi = TeksField(batas=2000, required=False)
    sepakat = forms.BooleanField(required=False)

    def clean(self) -> dict[str, Any]:
        """Raises: ValidationError when nothing is said."""
        isi: dict[str, Any] = super().clean() or {}
        if not self.errors and not isi["isi"] and not isi["sepakat"]:
            raise forms.ValidationError("Tulis dulu balasannya, lalu kirim.")
        return isi


class KembalikanForm(VersiForm):
    """Why an SKP is returned."""

    catatan = TeksField(
        batas=2000, error_messages={"required": "Tulis apa yang perlu diperbaiki, supaya pegawai tahu langkahnya."}
    )


class TutupForm(VersiForm):
    """The last day in the post."""

    selesai = HariField(error_messages={"required": "Pilih hari terakhir pada jabatan ini."})


class SasaranBaruForm(forms.Form):
    """A new sasaran."""

    rumusan = TeksField(label="Sasaran", batas=1000, error_messages={"required": "Tulis dulu sasarannya, lalu simpan."})


class SasaranForm(SasaranBaruForm, VersiForm):
    """A sasaran."""


class IndikatorSasaranBaruForm(forms.Form):
    """A new indicator of the perjanjian kinerja."""

    kode = TeksField(label="Kode", max_length=20)
    rumusan = TeksField(label="Indikator", batas=500)
    satuan = TeksField(label="Satuan", max_length=40)
    target = BilanganField(label="Target setahun")
    polarisasi = forms.TypedChoiceField(
        label="Arah yang baik", coerce=Polarisasi, choices=[(p.value, LABEL[p]) for p in Polarisasi]
    )


class IndikatorSasaranForm(IndikatorSasaranBaruForm, VersiForm):
    """An indicator of the perjanjian kinerja."""


class UbahForm(VersiForm):
    """Why a set SKP has to change."""

    sebab = forms.TypedChoiceField(
        coerce=SebabPerubahan,
        choices=[(s.value, LABEL_SKP[s]) for s in SebabPerubahan],
        error_messages={"required": "Pilih dulu sebab perubahannya."},
    )
    alasan = TeksField(
        batas=1000, error_messages={"required": "Tulis apa yang berubah, supaya kedua pihak dan pemeriksa memahaminya."}
    )


class PeranForm(VersiForm):
    """A cell of the matriks; empty takes the proposal back."""

    rumusan = TeksField(batas=1000, required=False)


class AmbilForm(VersiForm):
    """What a proposal becomes in one's own SKP."""

    rumusan = TeksField(
        batas=1000, error_messages={"required": "Tulis hasil yang Anda janjikan, lalu masukkan ke SKP."}
    )


class TolakForm(VersiForm):
    """Why a proposal is declined."""

    alasan = TeksField(
        batas=1000, error_messages={"required": "Tulis alasannya, supaya pimpinan dapat mencari jalan lain."}
    )
