from datetime import datetime, time
from typing import Any

from django import forms
from django.utils.timezone import get_current_timezone

from aturan.distribusi import LABEL, CapaianOrganisasi
from aturan.predikat import LABEL as LABEL_RATING
from aturan.predikat import Rating
from selaras.common.isian import HariField, TeksField, VersiForm
from selaras.organisasi.models import Pegawai
from selaras.penilaian.models import AturanPenilaian, Keputusan
from selaras.penilaian.models.aturan import PERSEN, RENTANG
from selaras.penilaian.selectors.hitungan import calon_ppk
from selaras.perencanaan.models import PeriodeEvaluasi

TERLALU_BESAR = "Berkas ini melewati batas ukuran. Pindai dengan resolusi lebih rendah, lalu unggah lagi."
RATING = [(r.value, LABEL_RATING[r]) for r in Rating]
PILIH_RATING = {"invalid_choice": "Pilih salah satu dari tiga rating."}


class UraianField(TeksField):
    """Words in a box of so many lines."""

    def __init__(self, *, batas: int, baris: int = 4, **kwargs: Any) -> None:
        super().__init__(batas=batas, widget=forms.Textarea({"rows": baris}), **kwargs)


def persen_field(label: str) -> forms.IntegerField:
    """A rung of the table from percent to level."""
    return forms.IntegerField(label=label, min_value=PERSEN[0], max_value=PERSEN[1])


def bilangan_field(nama: str, label: str) -> forms.IntegerField:
    """A number within the range that its column allows."""
    kecil, besar = RENTANG[nama]
    return forms.IntegerField(label=label, min_value=kecil, max_value=besar)


class PeriodeForm(forms.Form):
    """Which period an act is about."""

    periode = forms.ModelChoiceField(PeriodeEvaluasi.objects.all(), widget=forms.HiddenInput)


class NilaiForm(VersiForm, PeriodeForm):
    """Two ratings and a note; `alasan` where a finished rating changes."""

    hasil = forms.ChoiceField(choices=RATING, required=False, error_messages=PILIH_RATING)
    perilaku = forms.ChoiceField(choices=RATING, required=False, error_messages=PILIH_RATING)
    catatan = UraianField(label="Catatan penilai (boleh dikosongkan)", batas=4000, baris=3, required=False)
    alasan = UraianField(label="Alasan perubahan", batas=1000, baris=2, required=False)
    selesai = forms.BooleanField(required=False)  # the button: finished, or a draft
    lanjut = forms.IntegerField(required=False, widget=forms.HiddenInput)  # whom to open next

    @property
    def isi(self) -> dict[str, Any]:
        """What the service takes."""
        return {nama: isi for nama, isi in self.cleaned_data.items() if nama != "lanjut"}


class CapaianForm(forms.Form):
    """The level of a unit, with its reason."""

    tingkat = forms.ChoiceField(
        label="Capaian organisasi", choices=[(c.value, LABEL[c]) for c in reversed(CapaianOrganisasi)]
    )
    alasan = UraianField(label="Dasar penetapan", batas=4000)
    alasan_beda = UraianField(label="Mengapa berbeda dari hitungan", batas=2000, baris=2, required=False)

    def clean_tingkat(self) -> CapaianOrganisasi:
        """The level as the law names it."""
        return CapaianOrganisasi(self.cleaned_data["tingkat"])


class NaskahForm(CapaianForm):
    """The same from paper: who signed, when, and the scan. `terlalu_besar`: the upload was stopped."""

    ditetapkan_oleh = forms.ModelChoiceField(Pegawai.objects.none(), label="Ditetapkan oleh", empty_label=None)
    ditetapkan_pada = HariField(label="Tanggal penetapan")
    unggahan = forms.FileField(label="Pindaian naskah bertanda tangan")

    def __init__(self, *args: Any, penetap: tuple[Pegawai, ...], terlalu_besar: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if terlalu_besar:
            self.fields["unggahan"].error_messages["required"] = TERLALU_BESAR
        pilihan = self.fields["ditetapkan_oleh"]
        if isinstance(pilihan, forms.ModelChoiceField):
            pilihan.queryset = Pegawai.objects.filter(pk__in=[p.pk for p in penetap])

    def clean_ditetapkan_pada(self) -> datetime:
        """The day begins here."""
        return datetime.combine(self.cleaned_data["ditetapkan_pada"], time.min, get_current_timezone())


class AlasanForm(forms.Form):
    """A reason in words."""

    alasan = UraianField(label="Alasan", batas=4000)


class KeberatanForm(VersiForm):
    """An objection and its reasons."""

    alasan = UraianField(label="Alasan keberatan", batas=8000, baris=6)


class PenjelasanForm(VersiForm):
    """The explanation of the penilai."""

    penjelasan = UraianField(label="Penjelasan Anda", batas=8000, baris=5)


class PutusanForm(VersiForm):
    """The final decision."""

    keputusan = forms.ChoiceField(choices=Keputusan.choices, error_messages={"required": "Pilih putusannya."})
    hasil = forms.ChoiceField(choices=RATING, required=False, error_messages=PILIH_RATING)
    perilaku = forms.ChoiceField(choices=RATING, required=False, error_messages=PILIH_RATING)
    alasan = UraianField(label="Pertimbangan putusan", batas=8000, baris=5)


class PutusanNaskahForm(PutusanForm):
    """The same from paper: when it was signed, and the scan. `terlalu_besar`: the upload was stopped."""

    diputus_pada = HariField(label="Tanggal putusan")
    unggahan = forms.FileField(label="Pindaian putusan bertanda tangan")

    def __init__(self, *args: Any, terlalu_besar: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if terlalu_besar:
            self.fields["unggahan"].error_messages["required"] = TERLALU_BESAR

    def clean_diputus_pada(self) -> datetime:
        """The end of that day: on the day of the objection, too, it comes after it."""
        return datetime.combine(self.cleaned_data["diputus_pada"], time.max, get_current_timezone())


class AturanForm(forms.ModelForm[AturanPenilaian]):
    """What the law leaves to the institution in stage 3; the ranges are those of the table."""

    istimewa_mulai = persen_field("Istimewa mulai (persen)")
    baik_mulai = persen_field("Baik mulai (persen)")
    butuh_perbaikan_mulai = persen_field("Butuh Perbaikan mulai (persen)")
    kurang_mulai = persen_field("Kurang mulai (persen)")
    batas_capaian = bilangan_field("batas_capaian", "Satu indikator dihitung paling banyak (persen)")
    penjelasan_hari = bilangan_field("penjelasan_hari", "Waktu penilai menjelaskan (hari)")
    putusan_hari = bilangan_field("putusan_hari", "Waktu memutus (hari)")
    ppk = forms.ModelChoiceField(
        Pegawai.objects.none(), label="Pejabat Pembina Kepegawaian", required=False, empty_label="Belum ditunjuk"
    )
    versi = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = AturanPenilaian
        fields = (
            "istimewa_mulai", "baik_mulai", "butuh_perbaikan_mulai", "kurang_mulai", "batas_capaian",
            "penjelasan_hari", "putusan_hari", "ppk",
        )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pilihan = self.fields["ppk"]
        if isinstance(pilihan, forms.ModelChoiceField):
            pilihan.queryset = calon_ppk()

    @property
    def isi(self) -> dict[str, Any]:
        """What the service takes."""
        kolom = dict(self.cleaned_data)
        return {"versi": kolom.pop("versi"), "isi": kolom}

    def _post_clean(self) -> None:
        """The row stays as it was read: the service compares, and keeps what the table asks for."""
