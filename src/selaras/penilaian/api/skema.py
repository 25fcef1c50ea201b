"""What stage 3 tells and takes."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

from pydantic import Field

from aturan.distribusi import CapaianOrganisasi
from aturan.predikat import Predikat, Rating
from selaras.common.api import Baca, Bebas, Hari, Isian, IsianVersi, Nomor, Orang, Teks
from selaras.penilaian.models import Keputusan, StatusEvaluasi

SEBAB = "Sebelas dari sebelas rencana aksi tercapai."


class UnitDinilai(Baca):
    """A unit kerja mandiri with its level in a period, once that is set."""

    id: int = Field(examples=[2])
    nama: str = Field(examples=["Balai Perawatan Perkeretaapian"])
    capaian: CapaianOrganisasi | None
    alasan: str | None = Field(examples=[SEBAB])
    ditetapkan_oleh: str | None = Field(examples=["Hendra Wirawan"])
    ditetapkan_pada: datetime | None
    dijelaskan: bool = Field(description="Penyimpangan sebarannya sudah diberi alasan.")

    @staticmethod
    def resolve_id(obj: Any) -> int:
        """Its number."""
        return int(obj.pk)


class PolaBaca(Baca):
    """How the people of a unit are spread; without counts while they would name somebody."""

    total: int = Field(examples=[39])
    dinilai: int = Field(examples=[37])
    disampaikan: int = Field(examples=[30])
    jumlah: dict[str, int] | None = Field(examples=[{"baik": 30, "butuh_perbaikan": 7}])
    temuan: list[str]
    kalimat_perubahan: str = Field(examples=[""])
    halangan: str = Field(description="Mengapa hasil belum dapat disampaikan.", examples=[""])

    @staticmethod
    def resolve_jumlah(obj: Any) -> dict[str, int] | None:
        """By predicate, once that can be shown."""
        jumlah: dict[str, int] = obj.jumlah_kode
        return jumlah if obj.terlihat else None

    @staticmethod
    def resolve_temuan(obj: Any) -> list[str]:
        """What the pattern says to it, as far as it may be shown."""
        return [satu.pesan for satu in obj.temuan]


class KeselarasanBaca(Baca):
    """A unit with its level, its spread, and what the reader may do."""

    unit: UnitDinilai
    pola: PolaBaca
    boleh_menetapkan: bool
    boleh_mencatat: bool
    boleh_menjelaskan: bool

    @staticmethod
    def resolve_unit(obj: Any) -> Any:
        """The one that was asked for."""
        return obj.kini

    @staticmethod
    def resolve_pola(obj: Any) -> Any:
        """Its spread."""
        return obj.pola_kini


class PenetapanBaca(Baca):
    """The level of a unit."""

    id: int = Field(examples=[5])
    tingkat: CapaianOrganisasi
    alasan: str = Field(examples=[SEBAB])
    ditetapkan_oleh: Orang
    ditetapkan_pada: datetime


class PenetapanIsian(Isian):
    """The level of a unit, with its reason."""

    tingkat: CapaianOrganisasi
    alasan: Teks = Field(max_length=4000, examples=[SEBAB])
    alasan_beda: Bebas = Field("", max_length=2000, description="Bila berbeda dari hitungan.", examples=[""])


class NaskahIsian(PenetapanIsian):
    """The same from paper: who signed, and when."""

    ditetapkan_oleh: Nomor
    ditetapkan_pada: Hari


class AlasanIsian(Isian):
    """A reason in words."""

    alasan: Teks = Field(max_length=4000, examples=["Tim kecil, semuanya baru bertugas."])


class NomorBaca(Baca):
    """The number of what was written."""

    id: int = Field(examples=[6])


class GiliranBaca(Baca):
    """Somebody whom the reader rates in a period, with what is rated so far; version 0 where nothing is."""

    skp_id: int = Field(examples=[17])
    pegawai: Orang
    kepala_unit: bool
    keterangan: str = Field(examples=["Draf, 11 bukti"])
    evaluasi_id: int | None = Field(examples=[31])
    status: StatusEvaluasi
    hasil: Rating | Literal[""]
    perilaku: Rating | Literal[""]
    predikat: Predikat | Literal[""]
    catatan: str = Field(examples=[""])
    versi: int = Field(examples=[1])

    @staticmethod
    def resolve_skp_id(obj: Any) -> int:
        """The plan."""
        return int(obj.skp.pk)

    @staticmethod
    def resolve_evaluasi_id(obj: Any) -> int | None:
        """None where nothing is rated."""
        nomor: int | None = obj.evaluasi.pk
        return nomor

    @staticmethod
    def resolve_status(obj: Any) -> str:
        """How far it is."""
        return str(obj.evaluasi.status)

    @staticmethod
    def resolve_hasil(obj: Any) -> str:
        """The rating of the results."""
        return str(obj.evaluasi.hasil)

    @staticmethod
    def resolve_perilaku(obj: Any) -> str:
        """The rating of behaviour."""
        return str(obj.evaluasi.perilaku)

    @staticmethod
    def resolve_predikat(obj: Any) -> str:
        """What follows from both."""
        return str(obj.evaluasi.predikat)

    @staticmethod
    def resolve_catatan(obj: Any) -> str:
        """The note of the penilai."""
        return str(obj.evaluasi.catatan)

    @staticmethod
    def resolve_versi(obj: Any) -> int:
        """With which the next write goes on."""
        return int(obj.evaluasi.versi)


class BarisBahanBaca(Baca):
    """One indicator with what stands behind it."""

    indikator_id: int = Field(examples=[33])
    rumusan: str = Field(examples=["Jumlah analisis"])
    target: str = Field(examples=["12 analisis"])
    nilai: Decimal | None = Field(examples=["9.00"])
    kata: str = Field(examples=["sesuai rencana"])
    bukti: int = Field(examples=[3])
    ditandai: int = Field(examples=[0])

    @staticmethod
    def resolve_indikator_id(obj: Any) -> int:
        """Its number."""
        return int(obj.indikator.pk)

    @staticmethod
    def resolve_rumusan(obj: Any) -> str:
        """Of the indicator."""
        return str(obj.indikator.rumusan)

    @staticmethod
    def resolve_target(obj: Any) -> str:
        """As it is printed."""
        return str(obj.indikator.target)

    @staticmethod
    def resolve_nilai(obj: Any) -> Decimal | None:
        """Up to the end of the period."""
        nilai: Decimal | None = obj.capaian.nilai
        return nilai


class BahanBaca(Baca):
    """What the penilai weighs; `petunjuk` counts indicators and never sets a rating."""

    petunjuk: str = Field(examples=["Petunjuk dari data: 2 dari 3 indikator sesuai rencana."])
    baris: list[BarisBahanBaca]


class NilaiIsian(IsianVersi):
    """Two ratings and a note; `alasan` where a finished rating changes. `selesai`: finished, rather than a draft."""

    hasil: Rating | Literal[""] = ""
    perilaku: Rating | Literal[""] = ""
    catatan: Bebas = Field("", max_length=4000, examples=["Menjaga jadwal perawatan."])
    alasan: Bebas = Field("", max_length=1000, examples=[""])
    selesai: bool = False


class DinilaiBaca(Baca):
    """A rating that its penilai has just written."""

    id: int = Field(examples=[31])
    status: StatusEvaluasi
    hasil: Rating | Literal[""]
    perilaku: Rating | Literal[""]
    predikat: Predikat | Literal[""]
    versi: int = Field(examples=[2])


class PeriodeIsian(Isian):
    """Which period an act is about."""

    periode: Nomor


class BanyakBaca(Baca):
    """How many."""

    banyak: int = Field(examples=[12])


class EvaluasiRingkas(Baca):
    """That there is a result, and where it stands; what it says is read one by one, and leaves its mark."""

    id: int = Field(examples=[31])
    pegawai: Orang
    penilai: Orang
    periode_id: int = Field(examples=[3])
    periode: str = Field(examples=["Triwulan III 2026"])
    status: StatusEvaluasi
    disampaikan_pada: datetime | None
    batas_tanggapan: date | None
    versi: int = Field(examples=[3])

    @staticmethod
    def resolve_periode(obj: Any) -> str:
        """Its name."""
        return str(obj.periode.nama)


class HasilEvaluasi(EvaluasiRingkas):
    """What a result says."""

    hasil: Rating | Literal[""]
    perilaku: Rating | Literal[""]
    predikat: Predikat
    catatan: str = Field(examples=["Menjaga jadwal perawatan."])
    ditanggapi_pada: datetime | None


class KeberatanBaca(Baca):
    """An objection, its explanation and the final decision."""

    alasan: str = Field(examples=["Bukti belum dibaca."])
    diajukan_pada: datetime
    predikat_semula: Predikat
    penjelasan: str = Field(examples=[""])
    dijelaskan_pada: datetime | None
    keputusan: Keputusan | Literal[""]
    alasan_keputusan: str = Field(examples=[""])
    diputus_pada: datetime | None
    versi: int = Field(examples=[1])


class EvaluasiBaca(Baca):
    """A result as one reader sees it."""

    evaluasi: HasilEvaluasi
    berlaku: bool
    dapat_ditanggapi: bool
    keberatan: KeberatanBaca | None


class KeberatanIsian(IsianVersi):
    """An objection and its reasons."""

    alasan: Teks = Field(max_length=8000, examples=["Bukti belum dibaca."])


class PenjelasanIsian(IsianVersi):
    """The explanation of the penilai."""

    penjelasan: Teks = Field(max_length=8000, examples=["Bukti sudah dibaca."])


class PutusanIsian(IsianVersi):
    """The final decision; two ratings where it changes the result."""

    keputusan: Keputusan
    alasan: Teks = Field(max_length=8000, examples=["Sesuai bukti."])
    hasil: Rating | Literal[""] = ""
    perilaku: Rating | Literal[""] = ""


class PutusanNaskahIsian(PutusanIsian):
    """The same from paper."""

    diputus_pada: Hari
