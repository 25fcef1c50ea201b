from django import forms
from django.urls import reverse

from selaras.beranda.pantauan.papan import Hal
from selaras.perencanaan.models import PeriodeEvaluasi


class IngatForm(forms.Form):
    """Who is reminded of what, in which period."""

    hal = forms.ChoiceField(choices=Hal.choices)
    orang = forms.IntegerField()
    periode = forms.ModelChoiceField(PeriodeEvaluasi.objects.all())

    @property
    def kembali(self) -> str:
        """The board as it was."""
        tanya = {"periode": self.cleaned_data["periode"].pk, "hal": self.cleaned_data["hal"]}
        return reverse("beranda:papan", query=tanya)
