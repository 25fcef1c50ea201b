from typing import Any, ClassVar, Final

from django import forms

from aturan.jabatan import LABEL, Jenjang
from selaras.common.isian import HariField, TeksField
from selaras.tindak_lanjut.models import AturanTindakLanjut, JenisPenghargaan
from selaras.tindak_lanjut.models.kredit import DARI_DOKUMEN
from selaras.tindak_lanjut.selectors.kenaikan import PILIHAN

YA_TIDAK: Final = ((True, "Ya"), (False, "Tidak"))


class DokumenForm(forms.Form):
    """The number of what was signed on paper; empty where the penilai sets it here."""

    dokumen = TeksField(label="Nomor penetapan bertanda tangan", max_length=100, required=False)


class SaldoForm(forms.Form):
    """Angka kredit that a document brings along."""

    jenis = forms.ChoiceField(label="Jenis", choices=[(satu.value, satu.label) for satu in DARI_DOKUMEN])
    jenjang = forms.ChoiceField(label="Jenjang", choices=[(j.value, LABEL[j]) for j in Jenjang])
    hasil = forms.DecimalField(label="Angka kredit", min_value=0, max_value=9999, max_digits=7, decimal_places=3)
    tanggal = HariField(label="Dihitung sampai")
    dokumen = TeksField(label="Nomor dokumen", max_length=100)


class PenghargaanForm(forms.Form):
    """An award and its reason."""

    jenis = forms.ChoiceField(label="Jenis", choices=JenisPenghargaan.choices)
    nama = TeksField(label="Nama penghargaan", max_length=200)
    tanggal = HariField(label="Tanggal")
    dasar = TeksField(label="Nomor keputusan", max_length=100)
    alasan = TeksField(label="Karena apa", batas=2000, widget=forms.Textarea({"rows": 3}))


class CabutForm(forms.Form):
    """Why a row is taken back."""

    alasan = TeksField(label="Alasan dicabut", batas=1000)


class SaringForm(forms.Form):
    """Whom of the list one looks for."""

    unit = forms.TypedChoiceField(label="Unit", coerce=int, empty_value=None, required=False)
    saring = forms.ChoiceField(label="Dua tahun terakhir", choices=PILIHAN, required=False)

    def __init__(self, *args: Any, unit: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pilih = self.fields["unit"]
        if isinstance(pilih, forms.ChoiceField):
            pilih.choices = [("", "Semua unit"), *unit]

    @property
    def kueri(self) -> dict[str, Any]:
        """What the address of the next page keeps; nothing of what is not among the choices."""
        if not self.is_valid():
            return {}
        return {nama: nilai for nama, nilai in self.cleaned_data.items() if nilai}


class AturanForm(forms.ModelForm[AturanTindakLanjut]):
    """What the law leaves to the institution in stage 4."""

    hari_penentu = forms.IntegerField(label="Satu bulan dihitung bagi jabatan pada tanggal", min_value=1, max_value=28)
    tahun_predikat_jenjang = forms.IntegerField(label="Predikat untuk naik jenjang (tahun)", min_value=1, max_value=2)
    potensial_menengah = forms.DecimalField(
        label="Potensial menengah mulai nilai", min_value=0, max_value=100, decimal_places=2
    )
    potensial_tinggi = forms.DecimalField(
        label="Potensial tinggi mulai nilai", min_value=0, max_value=100, decimal_places=2
    )
    talenta_terlihat_sendiri = forms.TypedChoiceField(
        label="Pegawai boleh melihat kotaknya sendiri", choices=YA_TIDAK, coerce=lambda kata: kata == "True"
    )
    perbaikan_periodik = forms.TypedChoiceField(
        label="Predikat triwulan juga dapat membuka perbaikan", choices=YA_TIDAK, coerce=lambda kata: kata == "True"
    )
    versi = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = AturanTindakLanjut
        fields: ClassVar = (
            "hari_penentu", "tahun_predikat_jenjang", "potensial_menengah", "potensial_tinggi",
            "talenta_terlihat_sendiri", "perbaikan_periodik",
        )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """The two thresholds in their order."""
        isi = dict(super().clean() or {})
        menengah, tinggi = isi.get("potensial_menengah"), isi.get("potensial_tinggi")
        if menengah is not None and tinggi is not None and menengah > tinggi:
            self.add_error("potensial_tinggi", "Batas tinggi tidak boleh di bawah batas menengah.")
        return isi

    @property
    def isi(self) -> dict[str, Any]:
        """What the service takes."""
        kolom = dict(self.cleaned_data)
        return {"versi": kolom.pop("versi"), "isi": kolom}
