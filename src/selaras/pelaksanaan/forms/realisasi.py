from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final, Self

from django import forms
from django.core.exceptions import ValidationError

from selaras.common.isian import TeksField, VersiForm
from selaras.pelaksanaan.bilangan import BukanAngka, baca_kolom, urai_angka
from selaras.pelaksanaan.selectors.capaian import CapaianUnit
from selaras.pelaksanaan.selectors.kisi import BarisKisi
from selaras.pelaksanaan.services import Isian

PANJANG_URAIAN: Final = 2000
PANJANG_TEMPELAN: Final = 100_000


class AngkaField(forms.CharField):
    """A number as people type it."""

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]  # a field of text that means a number
        """The number, None for nothing."""
        try:
            return urai_angka(super().to_python(value) or "")
        except BukanAngka as salah:
            raise ValidationError(str(salah)) from salah


class BulanField(forms.Field):
    """A month as addresses write it: 2026-09."""

    def to_python(self, value: Any) -> date | None:
        """Its first day; None for anything else."""
        try:
            return datetime.strptime(value or "", "%Y-%m").date()  # noqa: DTZ007  (a month has no zone)
        except (TypeError, ValueError):
            return None


class BulanForm(forms.Form):
    """Which month a page shows (`bulan`), and whose figures are to be copied (`dari`)."""

    bulan = BulanField(required=False)
    dari = BulanField(required=False)


class RealisasiForm(forms.Form):
    """The cells that were sent: `nilai-17` with the version that was seen of it, `versi-17`."""

    def __init__(self, *args: Any, baris: Sequence[BarisKisi], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.baris = [b for b in baris if not self.is_bound or f"nilai-{b.indikator.pk}" in self.data]
        for satu in self.baris:
            pk, isian = satu.indikator.pk, satu.isian
            self.fields[f"nilai-{pk}"] = (
                AngkaField(required=False, label=isian.bulan.nama, initial=isian.teks)
                if satu.berangka
                else TeksField(required=False, label=str(satu.indikator), initial=isian.teks, batas=PANJANG_URAIAN)
            )
            self.fields[f"versi-{pk}"] = forms.IntegerField(min_value=0, initial=isian.versi)

    @property
    def isi(self) -> dict[str, dict[int, Isian]]:
        """What was written, by the number of the indicator."""
        return {"isian": {b.indikator.pk: self._isian(b) for b in self.baris}}

    def _isian(self, baris: BarisKisi) -> Isian:
        nilai, versi = (self.cleaned_data[f"{nama}-{baris.indikator.pk}"] for nama in ("nilai", "versi"))
        return Isian(versi, nilai=nilai) if baris.berangka else Isian(versi, uraian=nilai)


class TempelForm(forms.Form):
    """A column pasted from a spreadsheet; `mulai`: the line of the grid in which it begins."""

    kolom = forms.CharField(
        label="Angka, satu baris satu indikator",
        max_length=PANJANG_TEMPELAN,
        strip=False,
        widget=forms.Textarea({"rows": 6, "inputmode": "decimal", "spellcheck": "false"}),
        error_messages={"required": "Tempel dulu kolom angkanya di kotak ini."},
    )
    mulai = forms.IntegerField(min_value=0, required=False, widget=forms.HiddenInput)

    def sel(self, paling_banyak: int) -> list[str]:
        """The cells, one for each line of the grid from its top on; "" where nothing was pasted."""
        return [""] * (self.cleaned_data["mulai"] or 0) + baca_kolom(
            self.cleaned_data["kolom"], paling_banyak=paling_banyak
        )


class PeriodeForm(forms.Form):
    """Which quarter an address asks for, and which line was sent."""

    periode = forms.IntegerField(required=False)
    indikator = forms.IntegerField(required=False)

    def nomor(self, nama: str) -> int | None:
        """The number; None for anything else."""
        self.is_valid()
        nomor: int | None = self.cleaned_data.get(nama)
        return nomor


class CapaianForm(VersiForm):
    """One figure of a unit, with its explanation."""

    nilai = AngkaField(label="Capaian", error_messages={"required": "Tulis angkanya, misalnya 12."})
    keterangan = TeksField(label="Keterangan", required=False, batas=PANJANG_URAIAN)

    @classmethod
    def untuk(cls, capaian: CapaianUnit) -> Self:
        """The form of one line, filled with what stands there."""
        awal = {"nilai": capaian.tertulis, "keterangan": capaian.keterangan, "versi": capaian.versi}
        return cls(initial=awal, auto_id=f"c{capaian.indikator.pk}-%s")
