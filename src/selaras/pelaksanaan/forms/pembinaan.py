from collections.abc import Iterable
from datetime import date
from typing import Any, cast

from django import forms
from django.core.validators import MaxLengthValidator

from selaras.common.isian import HariField, TeksField, VersiForm
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.forms.umpan_balik import TERLALU_PANJANG
from selaras.pelaksanaan.models import TindakLanjutKonseling
from selaras.pelaksanaan.services.bimbingan import POKOK
from selaras.pelaksanaan.services.umpan_balik import PANJANG


def _teks(label: str, kosong: str, baris: int = 4) -> TeksField:
    return TeksField(
        label=label,
        validators=[MaxLengthValidator(PANJANG, TERLALU_PANJANG)],
        widget=forms.Textarea({"rows": baris}),
        error_messages={"required": kosong},
    )


class BimbinganForm(forms.Form):
    """A bimbingan that was held."""

    tanggal = HariField(label="Tanggal bimbingan", error_messages={"required": "Pilih tanggal bimbingannya."})
    pokok = TeksField(
        label="Pokok bimbingan",
        batas=POKOK,
        error_messages={"required": "Tulis pokok bimbingannya dalam satu kalimat."},
    )
    kesepakatan = _teks("Yang disepakati", "Tulis dulu yang disepakati: siapa mengerjakan apa.")
    tindak_lanjut = HariField(label="Tindak lanjut", required=False)


class UbahBimbinganForm(BimbinganForm, VersiForm):
    """A note corrected."""


class TanggapanForm(VersiForm):
    """What the pegawai says to it."""

    tanggapan = _teks("Tanggapan saya", "Tulis dulu tanggapannya.", baris=2)


class MulaiKonselingForm(forms.Form):
    """Who counsels, and who gets the report."""

    konselor = forms.TypedChoiceField(
        label="Konselor", coerce=int, widget=forms.RadioSelect, error_messages={"required": "Pilih konselornya."}
    )
    penerima = forms.TypedChoiceField(
        label="Penerima laporan", coerce=int, widget=forms.RadioSelect,
        error_messages={"required": "Pilih siapa yang menerima laporannya."},
    )  # fmt: skip

    def __init__(self, *args: Any, konselor: Iterable[Pegawai], penerima: Iterable[Pegawai], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.orang = {o.pk: o for o in (*konselor, *penerima)}
        for nama, pilihan in (("konselor", konselor), ("penerima", penerima)):
            cast("forms.TypedChoiceField", self.fields[nama]).choices = [(o.pk, o.nama) for o in pilihan]

    @property
    def isi(self) -> dict[str, Any]:
        """What the service takes."""
        return {nama: self.orang[self.cleaned_data[nama]] for nama in ("konselor", "penerima")}


class KonselingForm(VersiForm):
    """The note of a counsellor."""

    tanggal = HariField(label="Tanggal konseling", error_messages={"required": "Pilih tanggal konselingnya."})
    catatan = _teks("Catatan", "Tulis dulu catatannya.", baris=8)
    tindak_lanjut = forms.ChoiceField(
        label="Tindak lanjut yang disarankan",
        choices=[("", "Tidak ada"), *TindakLanjutKonseling.choices],
        required=False,
    )


class RentangForm(forms.Form):
    """About whom, and between which days, a part of another page asks."""

    untuk = forms.IntegerField()
    mulai, selesai = forms.DateField(), forms.DateField()

    def rentang(self) -> tuple[int, date, date] | None:
        """None for what cannot be read."""
        if not self.is_valid():
            return None
        return self.cleaned_data["untuk"], self.cleaned_data["mulai"], self.cleaned_data["selesai"]
