from typing import Any, Final

from django import forms

from selaras.beranda.models import PilihanKabar, Surel

JAM: Final = [(jam, f"{jam:02}.00") for jam in range(24)]


def _jam(label: str) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(label=label, choices=JAM, coerce=int)


class PilihanKabarForm(forms.Form):
    """When notices come by mail too, and when they wait."""

    surel = forms.ChoiceField(label="Surel", choices=Surel, widget=forms.RadioSelect)
    tenang_mulai = _jam("Mulai")
    tenang_selesai = _jam("Sampai")
    tenang_akhir_pekan = forms.BooleanField(label="Sabtu dan Minggu juga tenang", required=False)

    @classmethod
    def untuk(cls, data: Any, pilihan: PilihanKabar) -> "PilihanKabarForm":
        """The form as somebody has chosen."""
        return cls(data, initial={nama: getattr(pilihan, nama) for nama in cls.base_fields})
