"""What stage 1 tells and takes."""

from dataclasses import asdict
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field

from aturan.berakhlak import NilaiDasar
from aturan.capaian import Polarisasi
from aturan.periode import JenisPeriode
from aturan.skp import Aspek, BagianLampiran, JenisHasil, KeluargaSKP, Pendekatan, Perspektif, SebabPerubahan
from selaras.common.api import Baca, Bebas, Hari, Isian, IsianVersi, Nomor, Orang, Teks
from selaras.perencanaan.models import Konsolidasi, StatusPerjanjian, StatusSKP
from selaras.perencanaan.target import TERBESAR

TEKS = "Meningkatnya keandalan jalur kereta api"
Bilangan = Annotated[Decimal, Field(ge=0, le=TERBESAR, decimal_places=2, examples=["90.5"])]


class PeriodeBaca(Baca):
    """One evaluation of a year."""

    id: int = Field(examples=[3])
    jenis: JenisPeriode
    urut: int = Field(examples=[3])
    nama: str = Field(examples=["Triwulan III 2026"])
    mulai: date
    selesai: date
    tenggat: date


class TahunBaca(Baca):
    """A year that was opened, with its evaluations."""

    id: int = Field(examples=[1])
    tahun: int = Field(examples=[2026])
    evaluasi: list[PeriodeBaca]


class TahunIsian(Isian):
    """Which year to open."""

    tahun: int = Field(ge=1, le=9999, examples=[2026])
    irama: Literal[JenisPeriode.TRIWULAN, JenisPeriode.BULANAN] = JenisPeriode.TRIWULAN


class TenggatIsian(Isian):
    """A later deadline, and why."""

    tenggat: Hari
    alasan: Teks = Field(max_length=500, examples=["Libur bersama"])


class PerjanjianRingkas(Baca):
    """The agreement of a unit for a year."""

    id: int = Field(examples=[4])
    unit_id: int = Field(examples=[2])
    unit: str = Field(examples=["Balai Perawatan Perkeretaapian"])
    tahun: int = Field(examples=[2026])
    status: StatusPerjanjian
    versi: int = Field(examples=[1])
    ditetapkan_pada: datetime | None

    @staticmethod
    def resolve_unit(obj: Any) -> str:
        """Its name."""
        return str(obj.unit.nama)

    @staticmethod
    def resolve_tahun(obj: Any) -> int:
        """Of the year it is for."""
        return int(obj.periode.tahun)


class IndikatorSasaranBaca(Baca):
    """How a sasaran is measured."""

    id: int = Field(examples=[9])
    urut: int = Field(examples=[1])
    kode: str = Field(examples=["IKK1"])
    rumusan: str = Field(examples=["Persentase jalur laik"])
    satuan: str = Field(examples=["%"])
    polarisasi: Polarisasi
    target: Decimal = Field(examples=["90.00"])
    versi: int = Field(examples=[1])


class SasaranBaca(Baca):
    """What the unit promises."""

    id: int = Field(examples=[5])
    urut: int = Field(examples=[1])
    rumusan: str = Field(examples=[TEKS])
    versi: int = Field(examples=[1])
    indikator: list[IndikatorSasaranBaca]


class PerjanjianBaca(Baca):
    """The agreement with all that it promises. `sunting`: whether the reader may write in it."""

    perjanjian: PerjanjianRingkas
    sasaran: list[SasaranBaca]
    sunting: bool


class PerjanjianIsian(Isian):
    """For which unit, and which year."""

    unit: Nomor
    periode: Nomor


class SasaranIsian(Isian):
    """A new sasaran."""

    rumusan: Teks = Field(max_length=1000, examples=[TEKS])


class SasaranUbah(IsianVersi, SasaranIsian):
    """A sasaran."""


class IndikatorSasaranIsian(Isian):
    """A new indicator of the agreement."""

    kode: Teks = Field(max_length=20, examples=["IKK1"])
    rumusan: Teks = Field(max_length=500, examples=["Persentase jalur laik"])
    satuan: Teks = Field(max_length=40, examples=["%"])
    target: Bilangan
    polarisasi: Polarisasi


class IndikatorSasaranUbah(IsianVersi, IndikatorSasaranIsian):
    """An indicator of the agreement."""


class SKPRingkas(Baca):
    """An SKP without what stands in it."""

    id: int = Field(examples=[17])
    pegawai: Orang
    penilai: Orang
    atasan_penilai: Orang | None
    unit_id: int = Field(examples=[3])
    unit: str = Field(examples=["Seksi Sarana"])
    tahun: int = Field(examples=[2026])
    jabatan: str = Field(examples=["Inspektur Prasarana Perkeretaapian"])
    keluarga: KeluargaSKP
    pendekatan: Pendekatan
    mulai: date
    selesai: date
    status: StatusSKP
    catatan: str = Field(description="Mengapa dikembalikan.", examples=[""])
    versi: int = Field(examples=[2])

    @staticmethod
    def resolve_unit(obj: Any) -> str:
        """Its name."""
        return str(obj.unit.nama)

    @staticmethod
    def resolve_tahun(obj: Any) -> int:
        """Of the year it is for."""
        return int(obj.periode.tahun)


class IndikatorBaca(Baca):
    """How a result is seen. `target` is its text; the numbers are what it says, if it says any."""

    id: int = Field(examples=[33])
    urut: int = Field(examples=[1])
    aspek: Aspek | Literal[""]
    rumusan: str = Field(examples=["Jumlah analisis"])
    target: str = Field(examples=["12 analisis"])
    target_angka: Decimal | None = Field(examples=["12.00"])
    target_atas: Decimal | None = Field(examples=[None])
    satuan: str = Field(examples=["analisis"])
    polarisasi: Polarisasi
    konsolidasi: Konsolidasi
    versi: int = Field(examples=[1])


class UcapanBaca(Baca):
    """One utterance of the dialog kinerja."""

    id: int = Field(examples=[8])
    oleh: Orang
    pada: datetime
    isi: str = Field(examples=["Targetnya cukup?"])
    sepakat: bool


class HasilRingkas(Baca):
    """A result, or what is left of one that was written."""

    id: int = Field(examples=[21])
    jenis: JenisHasil
    urut: int = Field(examples=[1])
    rumusan: str = Field(examples=["Terpakainya analisis keandalan sarana"])
    perspektif: Perspektif | Literal[""]
    penugasan_dari: str = Field(examples=[""])
    induk_id: int | None = Field(description="Hasil kerja pimpinan yang didukung.", examples=[6])
    induk_sasaran_id: int | None = Field(description="Bagi pimpinan unit: indikator perjanjian.", examples=[None])
    versi: int = Field(examples=[1])


class HasilBaca(Baca):
    """A result with its measures, its dialogue, and what the coach says of its wording."""

    hasil: HasilRingkas
    indikator: list[IndikatorBaca]
    dialog: list[UcapanBaca]
    disepakati: bool
    saran: str | None = Field(examples=["Terpakainya analisis keandalan sarana"])
    temuan: list[str] = Field(examples=[["Rumusan ini menyebut kegiatan, bukan hasil."]])

    @staticmethod
    def resolve_saran(obj: Any) -> str | None:
        """Better words, if the coach has any."""
        return obj.pelatih.saran if obj.pelatih else None

    @staticmethod
    def resolve_temuan(obj: Any) -> list[str]:
        """What the coach has to say."""
        return [satu.pesan for satu in obj.pelatih.temuan] if obj.pelatih else []


class EkspektasiBaca(Baca):
    """What the penilai expects in particular of one value."""

    nilai: NilaiDasar
    teks: str = Field(examples=["Catat tiap keputusan."])
    versi: int = Field(examples=[0])


class ButirBaca(Baca):
    """A line of the annex."""

    id: int = Field(examples=[12])
    jenis: BagianLampiran
    urut: int = Field(examples=[1])
    teks: str = Field(examples=["Akses data perawatan"])
    versi: int = Field(examples=[1])


class PilihanInduk(Baca):
    """What a result may serve."""

    id: int = Field(examples=[6])
    rumusan: str = Field(examples=[TEKS])


class SKPBaca(Baca):
    """An SKP with all that stands in it, as its reader sees it; `hak`: what the reader may do now."""

    skp: SKPRingkas
    hasil: list[HasilBaca]
    perilaku: list[EkspektasiBaca]
    lampiran: list[ButirBaca]
    pilihan_induk: list[PilihanInduk]
    batas: date = Field(description="Sampai kapan sebaiknya ditetapkan.")
    hak: list[str] = Field(examples=[["sunting", "ajukan"]])

    @staticmethod
    def resolve_hasil(obj: Any) -> list[Any]:
        """Part by part."""
        return [satu for bagian in obj.hasil.values() for satu in bagian]

    @staticmethod
    def resolve_perilaku(obj: Any) -> list[Any]:
        """All seven values, written or not."""
        return [satu.ekspektasi for satu in obj.perilaku]

    @staticmethod
    def resolve_lampiran(obj: Any) -> list[Any]:
        """Part by part."""
        return [satu for bagian in obj.lampiran.values() for satu in bagian]

    @staticmethod
    def resolve_hak(obj: Any) -> list[str]:
        """The names of the acts."""
        return [nama for nama, boleh in asdict(obj.hak).items() if boleh]


class YangDinilaiBaca(Baca):
    """Somebody whom the reader assesses, with the SKP of the year, if it was started."""

    pegawai: Orang
    jabatan: str = Field(examples=["Analis"])
    skp_id: int | None = Field(examples=[17])
    status: StatusSKP | None
    batas: date
    terlambat: int = Field(description="Hari lewat batas.", examples=[0])

    @staticmethod
    def resolve_skp_id(obj: Any) -> int | None:
        """None where it was not started."""
        return obj.skp.pk if obj.skp else None

    @staticmethod
    def resolve_status(obj: Any) -> str | None:
        """Of the SKP."""
        return obj.skp.status if obj.skp else None


class SKPIsian(Isian):
    """Of which year, in which approach."""

    periode: Nomor
    pendekatan: Pendekatan = Pendekatan.KUANTITATIF


class KembalikanIsian(IsianVersi):
    """Why an SKP is returned."""

    catatan: Teks = Field(max_length=2000, examples=["Tambah target triwulan."])


class TutupIsian(IsianVersi):
    """The last day in the post."""

    selesai: Hari


class UbahIsian(IsianVersi):
    """Why another version is needed."""

    sebab: SebabPerubahan
    alasan: Teks = Field(max_length=2000, examples=["Pagu berkurang."])


class HasilIsian(Isian):
    """A new result."""

    jenis: JenisHasil = JenisHasil.UTAMA
    rumusan: Bebas = Field("", max_length=1000, examples=["Terpakainya analisis keandalan sarana"])


class HasilUbah(IsianVersi):
    """The words of a result; what is not sent stays as it is."""

    rumusan: Bebas = Field(max_length=1000, examples=["Terpakainya analisis keandalan sarana"])
    perspektif: Perspektif | Literal[""] | None = None
    penugasan_dari: Bebas | None = Field(None, max_length=200, examples=["Direktur Prasarana"])


class IndukIsian(IsianVersi):
    """Which of `pilihan_induk` is served, or none."""

    induk: Nomor | None = None


class IndikatorUbah(IsianVersi):
    """One row under a result."""

    rumusan: Bebas = Field("", max_length=500, examples=["Jumlah analisis"])
    target: Bebas = Field("", max_length=200, examples=["12 analisis"])
    aspek: Aspek | None = None


class CaraHitungIsian(IsianVersi):
    """How the figures of an indicator are read."""

    polarisasi: Polarisasi
    konsolidasi: Konsolidasi


class UcapanIsian(Isian):
    """What is said; agreement needs no words."""

    isi: Bebas = Field("", max_length=2000, examples=["Targetnya cukup?"])
    sepakat: bool = False


class EkspektasiIsian(IsianVersi):
    """What the penilai expects of one value; empty takes it away."""

    teks: Bebas = Field("", max_length=1000, examples=["Catat tiap keputusan."])


class ButirIsian(Isian):
    """A line of the annex."""

    teks: Teks = Field(max_length=500, examples=["Akses data perawatan"])


class ButirUbah(IsianVersi, ButirIsian):
    """A line of the annex that is there."""
