"""What each guided act on a person asks."""

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar, Final

from django import forms

from selaras.common.isian import HariField, TeksField
from selaras.organisasi.forms.akun import NipSahField, kendali_nip
from selaras.organisasi.forms.bidang import (
    JabatanField,
    OrangField,
    SaranField,
    UnitField,
    YaField,
    pastikan_wajar,
    pilihan_golongan,
    saran_jabatan,
    saran_orang,
    unit_terbuka,
)
from selaras.organisasi.models import AlasanPenilai, Jenis, JenisPenempatan, Pegawai
from selaras.organisasi.permissions import unit_diurus

KAPAN: Final = ("mulai", "selesai", "terakhir", "dasar")  # asked last


def _dasar() -> TeksField:
    return TeksField(label="Nomor SK atau surat (boleh kosong)", required=False, max_length=100)


class Borang(forms.Form):
    """What an act asks, with who asks it, on which day, and of whom."""

    petunjuk: ClassVar[dict[str, str]] = {}

    def __init__(
        self, data: Any = None, *, oleh: Pegawai, hari: date, pegawai: Pegawai | None = None, auto_id: str = "id_%s"
    ) -> None:
        super().__init__(data, initial={"mulai": hari, "terakhir": hari}, auto_id=auto_id)
        self.oleh, self.hari, self.orang = oleh, hari, pegawai
        for satu in self.fields.values():
            if isinstance(satu, UnitField):
                satu.queryset = unit_terbuka(unit_diurus(oleh), hari)
            if isinstance(satu, SaranField):
                satu.widget.attrs["list"] = f"saran-{auto_id % satu.daftar}"
            if isinstance(satu, JabatanField):
                satu.saran = saran_jabatan()
            if isinstance(satu, OrangField):
                satu.saran = saran_orang(hari)
        self.order_fields([*(nama for nama in self.fields if nama not in KAPAN), *KAPAN])

    @property
    def isi(self) -> dict[str, Any]:
        """What the service takes."""
        return dict(self.cleaned_data)

    @property
    def saran(self) -> Iterator[tuple[str, Any]]:
        """Each list of suggestions once."""
        return iter(
            {f.widget.attrs["list"]: f.saran for f in self.fields.values() if isinstance(f, SaranField)}.items()
        )

    def clean(self) -> dict[str, Any]:
        """Raises: ValidationError for a day that is mistyped, and for an end before its beginning."""
        isi = super().clean() or self.cleaned_data
        for nama in ("mulai", "selesai", "terakhir"):
            if isi.get(nama):
                try:
                    pastikan_wajar(isi[nama], self.hari)
                except forms.ValidationError as sebab:
                    self.add_error(nama, sebab)
        if isi.get("mulai") and isi.get("selesai") and isi["selesai"] < isi["mulai"]:
            self.add_error("selesai", "Tanggal ini mendahului tanggal mulainya.")
        return isi


class SejakBorang(Borang):
    """An act that holds from a day on."""

    mulai = HariField(label="Berlaku sejak")


class SuratBorang(SejakBorang):
    """An act that holds from a day on, by a decision."""

    dasar = _dasar()


class SelamaBorang(SuratBorang):
    """An act that may have an end from the beginning."""

    selesai = HariField(label="Sampai (boleh kosong)", required=False)


class MutasiForm(SuratBorang):
    """A transfer."""

    unit = UnitField(label="Unit baru")
    jabatan = JabatanField(label="Jabatan baru")
    kepala = YaField(label="Sebagai", ya="Memimpin unit itu", tidak="Bekerja di unit itu")
    penilai = OrangField(label="Penilai baru (boleh kosong)", required=False)
    petunjuk = {"penilai": "Nama lengkap tanpa gelar, atau NIP. Kosong berarti penilainya tetap."}


class PromosiForm(SuratBorang):
    """A promotion, in post or in rank."""

    jabatan = JabatanField(label="Jabatan baru (boleh kosong)", required=False)
    golongan = forms.ChoiceField(label="Golongan baru", required=False)
    petunjuk = {"jabatan": "Di unit yang sama. Pindah unit dicatat sebagai mutasi."}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        jenis = self.orang.jenis if self.orang else ""
        self.fields["golongan"].choices = pilihan_golongan(jenis)  # type: ignore[attr-defined]  # a ChoiceField


class PenggantiForm(SelamaBorang):
    """An acting head."""

    jenis = forms.TypedChoiceField(
        label="Sebagai",
        choices=[("plt", "Plt.: jabatannya kosong"), ("plh", "Plh.: pejabatnya berhalangan sementara")],
        coerce=JenisPenempatan,
    )
    unit = UnitField(label="Memimpin unit")
    menilai = YaField(label="Wewenang menilai", ya="Ikut dilimpahkan", tidak="Tidak dilimpahkan")
    petunjuk = {"menilai": "Bila dilimpahkan, yang dinilai pimpinan unit itu dinilai olehnya selama menjabat."}


class PenilaiForm(SelamaBorang):
    """Another assessor."""

    penilai = OrangField(label="Pejabat penilai kinerja yang baru")
    alasan = forms.TypedChoiceField(label="Sebagai", choices=AlasanPenilai.choices, coerce=AlasanPenilai)
    petunjuk = {
        "penilai": "Nama lengkap tanpa gelar, atau NIP.",
        "selesai": "Bila diisi, penilai semula menilai lagi sesudahnya.",
    }

    def clean_penilai(self) -> Pegawai:
        """Raises: ValidationError for the person alone."""
        penilai: Pegawai = self.cleaned_data["penilai"]
        if self.orang and penilai.pk == self.orang.pk:
            raise forms.ValidationError("Tidak boleh pegawai itu sendiri. Pilih atasannya.")
        return penilai


class BelajarForm(SelamaBorang):
    """A study assignment."""

    tempat = TeksField(label="Belajar di", max_length=200)
    petunjuk = {"tempat": "Perguruan tinggi dan programnya."}

    @property
    def isi(self) -> dict[str, Any]:
        """The leader at home goes on assessing."""
        return super().isi | {"penilai": None}


class TugasForm(SelamaBorang):
    """Work elsewhere."""

    tempat = TeksField(label="Dipekerjakan di", max_length=200)
    penilai = OrangField(label="Dinilai oleh selama itu (boleh kosong)", required=False)
    petunjuk = {"tempat": "Instansi dan unitnya.", "penilai": "Yang bertugas di luar dinilai di tempat kerjanya."}


class LepasForm(SelamaBorang):
    """Unpaid leave, or a suspension."""

    @property
    def isi(self) -> dict[str, Any]:
        """Nobody assesses, nowhere."""
        return super().isi | {"tempat": "", "penilai": None}


class KembaliForm(SuratBorang):
    """The first day back."""


class PnsForm(SuratBorang):
    """An appointment as PNS."""

    petunjuk = {"mulai": "TMT PNS menurut SK pengangkatannya."}


class AkhirForm(Borang):
    """The end of service."""

    terakhir = HariField(label="Hari terakhir bertugas")
    dasar = _dasar()
    petunjuk = {"terakhir": "Sehari sebelum TMT berhenti atau pensiun."}


class MeninggalForm(AkhirForm):
    """A death."""

    petunjuk = {"terakhir": "Tanggal meninggal."}


class PulihForm(Borang):
    """An end of service that was recorded wrongly."""

    dasar = TeksField(label="Nomor surat atau sebab pembatalan", max_length=100)
    petunjuk = {"dasar": "Tercatat di jejak, misalnya: salah orang, SK dicabut."}


class AngkatForm(MutasiForm):
    """Somebody new."""

    nip = NipSahField(label="NIP / NI PPPK", widget=kendali_nip())
    nama = TeksField(label="Nama tanpa gelar", max_length=150)
    gelar_depan = TeksField(label="Gelar depan", required=False, max_length=50)
    gelar_belakang = TeksField(label="Gelar belakang", required=False, max_length=80)
    jenis = forms.TypedChoiceField(
        label="Jenis", choices=[p for p in Jenis.choices if p[0] != Jenis.LUAR], coerce=Jenis
    )
    golongan = forms.ChoiceField(label="Golongan", required=False, choices=pilihan_golongan)
    petunjuk = {
        "nip": "18 angka. Spasi boleh diketik, boleh tidak.",
        "penilai": "Nama lengkap tanpa gelar, atau NIP. Boleh ditetapkan nanti.",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].label, self.fields["jabatan"].label = "Unit", "Jabatan"
        self.fields["penilai"].label = "Penilai (boleh kosong)"
        diri = ["nip", "nama", "gelar_depan", "gelar_belakang", "jenis", "golongan"]
        self.order_fields([*diri, "unit", "jabatan", "kepala", "penilai"])
