"""The fields of the guided acts: a day, a person, a post, a unit, a team, as people name them."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, Final

from django import forms
from django.db.models import Q, QuerySet

from aturan.golongan import PNS, PPPK
from selaras.common.format import tanggal
from selaras.common.isian import TeksField
from selaras.organisasi.forms.akun import NipField
from selaras.organisasi.models import Jabatan, Jenis, Pegawai, Penempatan, UnitKerja

PALING_AWAL: Final = date(1990, 1, 1)
KE_DEPAN: Final = timedelta(days=366)  # how far ahead an act is recorded
DISARANKAN: Final = 200  # names or titles that are suggested


class SaranField(TeksField):
    """A text for which others are suggested (`saran`); what is typed counts."""

    saran: Iterable[str] = ()

    def __init__(self, *, daftar: str, **kwargs: Any) -> None:
        super().__init__(widget=forms.TextInput({"autocomplete": "off"}), **kwargs)
        self.daftar = daftar


class JabatanField(SaranField):
    """The title of a post."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(daftar="jabatan", max_length=200, **kwargs)


class OrangField(SaranField):
    """Somebody by whole name or by NIP; none is guessed."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(daftar="orang", max_length=150, **kwargs)

    def clean(self, value: Any) -> Any:
        """The person. Raises: ValidationError where there is none, or more than one."""
        isi = super().clean(value)
        return satu_orang(isi) if isi else None


class BanyakOrangField(TeksField):
    """People by whole names or NIP, one a line."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea({"rows": 5}), batas=5000, **kwargs)

    def clean(self, value: Any) -> Any:
        """The people. Raises: ValidationError that names the line which is nobody."""
        return [satu_orang(baris) for baris in (super().clean(value) or "").splitlines() if baris.strip()]


def satu_orang(isi: str) -> Pegawai:
    """Who is called so, or has that NIP. Raises: ValidationError for nobody, and for more than one."""
    nip = NipField().to_python(isi)
    cocok = list(Pegawai.objects.filter(Q(nip=nip) if nip.isdecimal() else Q(nama__iexact=isi.strip()))[:2])
    if len(cocok) == 1:
        return cocok[0]
    if cocok:
        raise forms.ValidationError(f"Lebih dari satu orang bernama {isi.strip()}. Ketik NIP-nya.")
    raise forms.ValidationError(f"Tidak ada yang bernama {isi.strip()}. Ketik nama lengkap tanpa gelar, atau NIP-nya.")


class YaField(forms.TypedChoiceField):
    """One of two, in words; the second of them is True."""

    def __init__(self, *, ya: str, tidak: str, **kwargs: Any) -> None:
        super().__init__(choices=[("", tidak), ("ya", ya)], required=False, **kwargs)

    def clean(self, value: Any) -> bool:
        """Whether it is the second."""
        return bool(super().clean(value))


class UnitField(forms.ModelChoiceField):  # type: ignore[type-arg]  # not generic at run time
    """A unit that the one who acts looks after."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(UnitKerja.objects.none(), **{"empty_label": "Pilih unit", **kwargs})

    def label_from_instance(self, obj: Any) -> str:
        """With the unit above, which tells those of one name apart."""
        return f"{obj.nama} ({obj.parent.nama})" if obj.parent else str(obj.nama)


def unit_terbuka(unit: Iterable[int], hari: date) -> QuerySet[UnitKerja]:
    """Those of these units that are not closed by a day, by name."""
    terbuka = Q(selesai=None) | Q(selesai__gte=hari)
    return UnitKerja.objects.filter(terbuka, pk__in=unit).select_related("parent").order_by("nama", "pk")


def saran_orang(hari: date) -> list[str]:
    """Who most often assesses: heads, and people outside."""
    kepala = Penempatan.objects.berlaku(hari).filter(kepala=True).values("pegawai")
    orang = Pegawai.objects.filter(Q(pk__in=kepala) | Q(jenis=Jenis.LUAR)).order_by("nama")
    return list(orang.values_list("nama", flat=True)[:DISARANKAN])


def saran_jabatan() -> list[str]:
    """Titles there are."""
    return list(Jabatan.objects.order_by("nama").values_list("nama", flat=True)[:DISARANKAN])


def pilihan_golongan(jenis: str = "") -> list[tuple[str, str]]:
    """The ranks of a kind of pegawai, or all."""
    pns, pppk = ([(g.kode, g.tulisan) for g in semua] for semua in (PNS, PPPK))
    semua = {Jenis.PPPK: pppk, "": [*pns, *pppk]}.get(jenis, pns)
    return [("", "Tidak berubah" if jenis else "Belum diisi"), *semua]


def pastikan_wajar(isi: date, hari: date) -> None:
    """Raises: ValidationError for a day that is mistyped."""
    if not PALING_AWAL <= isi <= hari + KE_DEPAN:
        akhir = tanggal(hari + KE_DEPAN)
        raise forms.ValidationError(f"Tampaknya salah ketik. Isi tanggal antara {tanggal(PALING_AWAL)} dan {akhir}.")
