from typing import Any, ClassVar, Final

from django import forms

from selaras.common.isian import HariField, TeksField
from selaras.organisasi.models import Instansi
from selaras.organisasi.models.unit import RENTANG

YA_TIDAK: Final = ((True, "Ya"), (False, "Tidak"))


def _ya_tidak(label: str) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(label=label, choices=YA_TIDAK, coerce=lambda kata: kata == "True")


def _bilangan(nama: str, label: str) -> forms.IntegerField:
    kecil, besar = RENTANG[nama]
    return forms.IntegerField(label=label, min_value=kecil, max_value=besar)


class PengaturanForm(forms.ModelForm[Instansi]):
    """What the law leaves to the institution; the ranges are those of the table."""

    nama = TeksField(label="Nama instansi", max_length=200)
    kota = TeksField(label="Kota", max_length=100, required=False)
    batas_skp_hari = _bilangan("batas_skp_hari", "SKP ditetapkan paling lambat (hari)")
    keberatan_hari = _bilangan("keberatan_hari", "Waktu mengajukan keberatan (hari)")
    keberatan_periodik = _ya_tidak("Hasil triwulan boleh diajukan keberatan")
    sebaran_ambang = _bilangan("sebaran_ambang", "Pola sebaran diperiksa mulai (orang)")
    selisih_jauh = _bilangan("selisih_jauh", "Jarak ke unit di atasnya yang perlu alasan (tingkat)")
    sebaran_kepala = _ya_tidak("Kepala unit ikut dihitung dalam sebaran")
    rahasia_paling_sedikit = _bilangan("rahasia_paling_sedikit", "Umpan balik tanpa nama terlihat mulai (orang)")
    umpan_balik_ubah_menit = _bilangan("umpan_balik_ubah_menit", "Umpan balik dapat diubah selama (menit)")
    versi = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = Instansi
        fields = (
            "nama", "kota", "batas_skp_hari", "keberatan_hari", "keberatan_satuan", "keberatan_periodik",
            "sebaran_ambang", "sebaran_kepala", "selisih_jauh", "rahasia_paling_sedikit", "umpan_balik_ubah_menit",
        )  # fmt: skip
        labels: ClassVar = {"keberatan_satuan": "Harinya dihitung sebagai"}

    @property
    def isi(self) -> dict[str, Any]:
        """What the service takes."""
        kolom = dict(self.cleaned_data)
        return {"versi": kolom.pop("versi"), "isi": kolom}


class LiburForm(forms.Form):
    """A day to be added to the list of holidays."""

    tanggal = HariField(label="Tanggal")
    nama = TeksField(label="Nama hari libur", max_length=200)


class TahunForm(forms.Form):
    """Of which year the list is."""

    tahun = forms.IntegerField(min_value=2022, max_value=2100, required=False)
