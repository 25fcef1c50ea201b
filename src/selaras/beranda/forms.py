from typing import Any, Final

from django import forms

from selaras.beranda.peristiwa import PERISTIWA, Tahap, menurut_tahap
from selaras.beranda.selectors.jejak import SaringanJejak
from selaras.common.isian import HariField
from selaras.organisasi.models import Tema

OBJEK: Final = r"^[a-z_]+\.[a-z_]+:[0-9]{1,19}$"  # as the trail names a row
SEBAGAI: Final = [("", "Keduanya"), ("pelaku", "Pelaku"), ("tentang", "Yang bersangkutan")]


class TampilanForm(forms.Form):
    """Light, dark, or as the device has it."""

    tema = forms.ChoiceField(label="Tampilan", choices=Tema, required=False, widget=forms.RadioSelect)


class CariForm(forms.Form):
    """Words of a name, a post or a unit; or a NIP as people paste it."""

    nama = forms.CharField(
        label="Nama, jabatan, unit, atau NIP", max_length=150, min_length=2, required=False, strip=True,
        error_messages={"min_length": "Tulis paling sedikit dua huruf."},
        widget=forms.TextInput({"type": "search", "autocomplete": "off"}),
    )  # fmt: skip


def _perbuatan() -> list[Any]:
    """Every stage as a whole, and under its name each kind of act."""
    pilihan: list[Any] = [("", "Semua perbuatan")]
    for tahap in Tahap:
        satu_satu = [
            (nama, f"{PERISTIWA[nama].kerja[0].upper()}{PERISTIWA[nama].kerja[1:]}") for nama in menurut_tahap(tahap)
        ]
        pilihan.append((tahap.label, [(tahap.value, f"Semua {tahap.label.lower()}"), *satu_satu]))
    return pilihan


class SaringJejakForm(forms.Form):
    """What to look for in the trail. It stands in the address, so that a search can be sent to a colleague."""

    orang = forms.CharField(
        label="Nama orang", max_length=150, required=False, strip=True,
        widget=forms.TextInput({"type": "search", "autocomplete": "off"}),
    )  # fmt: skip
    sebagai = forms.ChoiceField(label="Sebagai", choices=SEBAGAI, required=False)
    perbuatan = forms.ChoiceField(label="Perbuatan", choices=_perbuatan, required=False)
    dari = HariField(label="Dari", required=False)
    sampai = HariField(label="Sampai", required=False)
    bacaan = forms.BooleanField(required=False, widget=forms.HiddenInput)
    sendiri = forms.BooleanField(required=False, widget=forms.HiddenInput)
    objek = forms.RegexField(regex=OBJEK, required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """Raises: ValidationError for a time that ends before it begins."""
        isi = super().clean() or self.cleaned_data
        if (dari := isi.get("dari")) and (sampai := isi.get("sampai")) and sampai < dari:
            self.add_error("sampai", "Hari terakhir mendahului hari pertama. Tukar keduanya.")
        return isi

    def saringan(self) -> SaringanJejak | None:
        """What was asked for, or None where it cannot be read."""
        return SaringanJejak(**self.cleaned_data) if self.is_valid() else None

    def terpakai(self, **lain: str) -> dict[str, str]:
        """The words of the address that say something, with others put in their place; empty ones go."""
        kata = {nama: self.data.get(nama, "") for nama in self.fields} | lain
        return {nama: satu for nama, satu in kata.items() if satu}

    def kata(self) -> str:
        """The same for the trail."""
        return ", ".join(f"{nama} {satu}" for nama, satu in self.terpakai().items()) or "semua"
