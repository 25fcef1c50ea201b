"""What stage 2 tells and takes."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field

from aturan.berakhlak import NilaiDasar
from selaras.common.api import Baca, Bebas, Bulan, Isian, IsianVersi, Nomor, Orang, Teks, Versi
from selaras.pelaksanaan.models import CaraUmpanBalik, JenisUmpanBalik, PeranPemberi
from selaras.pelaksanaan.services.umpan_balik import PANJANG
from selaras.pelaksanaan.tautan import PANJANG as PANJANG_TAUTAN
from selaras.perencanaan.target import TERBESAR

UMPAN = "Analisisnya terpakai saat rapat perawatan, dan jadwalnya menjadi pasti."
Angka = Annotated[Decimal, Field(ge=0, le=TERBESAR, decimal_places=2, examples=["12"])]


class SelBaca(Baca):
    """What stands for an indicator in a month, as people write it."""

    bulan: date
    teks: str = Field(examples=["12"])
    versi: int = Field(examples=[1])

    @staticmethod
    def resolve_bulan(obj: Any) -> date:
        """Its first day."""
        hari: date = obj.bulan.hari
        return hari


class BarisRealisasi(Baca):
    """One indicator with its months; `nilai` is what they make together."""

    indikator_id: int = Field(examples=[33])
    rumusan: str = Field(examples=["Jumlah analisis"])
    target: str = Field(examples=["12 analisis"])
    berangka: bool = Field(description="Targetnya angka: isi `nilai`. Bila tidak, isi `uraian`.")
    nilai: Decimal | None = Field(examples=["9.00"])
    sel: list[SelBaca]

    @staticmethod
    def resolve_indikator_id(obj: Any) -> int:
        """Whose line it is."""
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
        """So far."""
        nilai: Decimal | None = obj.capaian.nilai
        return nilai


class RealisasiBaca(Baca):
    """The figures of an SKP; `alasan` says why the running month cannot be written by the reader."""

    alasan: str = Field(examples=[""])
    baris: list[BarisRealisasi]


class SelIsian(IsianVersi):
    """What an indicator reached: a number, or words where its target is none; neither empties the cell."""

    indikator: Nomor
    nilai: Angka | None = None
    uraian: Bebas = Field("", max_length=2000, examples=["Selesai, dipakai dua unit."])


class RealisasiIsian(Isian):
    """Several cells of one month: all of them, or none."""

    isian: list[SelIsian] = Field(min_length=1, max_length=200)


class BerkasBaca(Baca):
    """A file that is kept."""

    nama: str = Field(examples=["laporan.pdf"])
    mime: str = Field(examples=["application/pdf"])
    ukuran: int = Field(description="Bita.", examples=[48213])
    sha256: str = Field(examples=["0" * 64])


class BuktiBaca(Baca):
    """Evidence: a file or a link, for indicators in a month."""

    id: int = Field(examples=[40])
    skp_id: int = Field(examples=[17])
    bulan: date
    nama: str = Field(examples=["Rekap September"])
    tautan: str = Field(examples=["https://contoh.example/rekap"])
    berkas: BerkasBaca | None
    indikator: list[int] = Field(examples=[[33]])
    diberi_pada: datetime
    ditandai_pada: datetime | None = Field(description="Penilai tidak dapat membukanya.")

    @staticmethod
    def resolve_indikator(obj: Any) -> list[int]:
        """Their numbers."""
        return sorted(satu.pk for satu in obj.indikator.all())


class BuktiIsian(Isian):
    """For which month and which indicators something is evidence."""

    bulan: Bulan
    indikator: list[Nomor] = Field(min_length=1, max_length=100, examples=[[33]])


class TautanIsian(BuktiIsian):
    """A link, and how it is called."""

    nama: Teks = Field(max_length=200, examples=["Rekap September"])
    tautan: Teks = Field(max_length=PANJANG_TAUTAN, examples=["https://contoh.example/rekap"])


class TandaiIsian(Isian):
    """Whether the link could not be opened."""

    rusak: bool


class BalasanBaca(Baca):
    """An answer to feedback."""

    id: int = Field(examples=[3])
    oleh: Orang
    pada: datetime
    isi: str = Field(examples=["Terima kasih."])


class UmpanBalikBaca(Baca):
    """Feedback with its writer's name on it."""

    id: int = Field(examples=[51])
    untuk: Orang
    oleh: Orang
    peran: PeranPemberi
    jenis: JenisUmpanBalik
    cara: CaraUmpanBalik
    isi: str = Field(examples=[UMPAN])
    hasil_id: int | None = Field(examples=[21])
    nilai: NilaiDasar | Literal[""]
    pada: datetime
    dibaca_pada: datetime | None
    ditindaklanjuti_pada: datetime | None
    versi: int = Field(examples=[1])
    balasan: list[BalasanBaca]


class SuaraBaca(Baca):
    """What was said without names in a quarter, once enough people have answered."""

    triwulan: date
    nama: str = Field(examples=["Triwulan III 2026"])
    isi: list[str] = Field(examples=[[UMPAN]])


class TerkirimBaca(Baca):
    """That it was sent; without a number where it was sent without a name."""

    id: int | None = Field(examples=[51])
    versi: int | None = Field(examples=[1])


class UmpanBalikIsian(Isian):
    """Feedback: about a result, or a value, or in general."""

    untuk: Nomor
    jenis: JenisUmpanBalik
    cara: CaraUmpanBalik = CaraUmpanBalik.TIDAK_LANGSUNG
    isi: Teks = Field(max_length=PANJANG, examples=[UMPAN])
    hasil: Nomor | None = None
    nilai: NilaiDasar | Literal[""] = ""
    rahasia: bool = False
    permintaan: Nomor | None = None


class UmpanBalikUbah(IsianVersi):
    """Other words, while they may still be changed."""

    isi: Teks = Field(max_length=PANJANG, examples=[UMPAN])


class BalasanIsian(Isian):
    """An answer."""

    isi: Teks = Field(max_length=PANJANG, examples=["Terima kasih."])


class DibacaBaca(Baca):
    """How many were new."""

    baru: int = Field(examples=[2])


class PermintaanBaca(Baca):
    """A question of one person to another."""

    id: int = Field(examples=[7])
    dari: Orang
    kepada: Orang
    hasil_id: int | None = Field(examples=[21])
    pertanyaan: str = Field(examples=["Apa yang kurang dari analisis saya?"])
    pada: datetime
    dijawab_pada: datetime | None
    ditolak_pada: datetime | None


class PermintaanIsian(Isian):
    """A question about oneself."""

    kepada: Nomor
    pertanyaan: Teks = Field(max_length=PANJANG, examples=["Apa yang kurang dari analisis saya?"])
    hasil: Nomor | None = None


class TolakIsian(Isian):
    """Why one would rather not answer."""

    alasan: Teks = Field(max_length=PANJANG, examples=["Belum pernah bekerja bersama."])


class CapaianBaca(Baca):
    """What a unit reached on one indicator of its agreement."""

    indikator_id: int = Field(examples=[9])
    rumusan: str = Field(examples=["Persentase jalur laik"])
    nilai: Decimal | None = Field(examples=["88.00"])
    keterangan: str = Field(examples=[""])
    versi: Versi

    @staticmethod
    def resolve_indikator_id(obj: Any) -> int:
        """Whose figure it is."""
        return int(obj.indikator.pk)

    @staticmethod
    def resolve_rumusan(obj: Any) -> str:
        """Of the indicator."""
        return str(obj.indikator.rumusan)


class CapaianIsian(IsianVersi):
    """One figure of a unit, with its explanation."""

    nilai: Angka
    keterangan: Bebas = Field("", max_length=2000, examples=["Sampai minggu keempat."])
