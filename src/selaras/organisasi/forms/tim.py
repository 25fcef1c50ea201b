"""What is asked of teams and of units."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from selaras.common.isian import HariField, TeksField
from selaras.organisasi.forms.bidang import BanyakOrangField, OrangField, UnitField, YaField, unit_terbuka
from selaras.organisasi.forms.tindakan import Borang, SejakBorang, SuratBorang
from selaras.organisasi.models import AnggotaTim, UnitKerja
from selaras.organisasi.permissions import unit_diurus, unit_tim


class BentukTimForm(SuratBorang):
    """A new team."""

    nama = TeksField(label="Nama tim", max_length=200)
    unit = UnitField(label="Bekerja untuk unit")
    ketua = OrangField(label="Ketua")
    anggota = BanyakOrangField(label="Anggota", required=False)
    petunjuk = {
        "ketua": "Nama lengkap tanpa gelar, atau NIP.",
        "anggota": "Satu orang tiap baris, dari unit mana pun: nama lengkap tanpa gelar, atau NIP.",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = unit_terbuka(unit_tim(self.oleh), self.hari)  # type: ignore[attr-defined]  # a UnitField


class OrangTimForm(SejakBorang):
    """Somebody who joins, or leads."""

    pegawai = OrangField(label="Pegawai")
    petunjuk = {"pegawai": "Nama lengkap tanpa gelar, atau NIP."}


class KeluarTimForm(Borang):
    """A member who leaves."""

    pegawai = forms.ModelChoiceField(AnggotaTim.objects.none(), label="Anggota", empty_label="Pilih anggota")
    terakhir = HariField(label="Hari terakhir di tim")

    def __init__(self, *args: Any, anggota: QuerySet[AnggotaTim], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bidang: Any = self.fields["pegawai"]
        bidang.queryset = anggota.select_related("pegawai").order_by("pegawai__nama")
        bidang.label_from_instance = lambda satu: satu.pegawai.nama

    @property
    def isi(self) -> dict[str, Any]:
        """The person of the membership."""
        return super().isi | {"pegawai": self.cleaned_data["pegawai"].pegawai}


class BubarForm(Borang):
    """The end of a team, or of a unit."""

    terakhir = HariField(label="Hari terakhir")


class UnitForm(Borang):
    """The name of a unit, its place in the tree, and its standing."""

    nama = TeksField(label="Nama unit", max_length=200)
    parent = UnitField(label="Di bawah")
    mandiri = YaField(label="Kedudukan", ya="Unit kerja mandiri", tidak="Bagian dari unit di atasnya")
    petunjuk = {
        "mandiri": "Unit kerja mandiri punya perjanjian kinerja sendiri, dan pimpinannya dinilai dari luar unit."
    }


class UnitBaruForm(UnitForm, SejakBorang):
    """A new unit."""


class UbahUnitForm(UnitForm):
    """Another name, another place in the tree, another standing, of the version that was seen."""

    versi = forms.IntegerField(min_value=1, widget=forms.HiddenInput)

    def __init__(self, *args: Any, unit: UnitKerja, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.update(nama=unit.nama, parent=unit.parent_id, mandiri="ya" if unit.mandiri else "")
        induk: Any = self.fields["parent"]
        induk.queryset = unit_terbuka({unit.parent_id or 0, *unit_diurus(self.oleh)}, self.hari).exclude(pk=unit.pk)
        induk.required, induk.empty_label = unit.parent_id is not None, None if unit.parent_id else "Paling atas"
