"""What stage 4 tells and takes."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field

from aturan.jabatan import Jenjang
from aturan.perbaikan import Langkah
from aturan.predikat import Predikat
from aturan.talenta import Potensial
from selaras.common.api import Baca, Bebas, Hari, Isian, IsianVersi, Orang, Teks
from selaras.tindak_lanjut.models import (
    JenisAngkaKredit,
    JenisPenghargaan,
    KeadaanImporPotensi,
    StatusPerbaikan,
)

Kredit = Annotated[Decimal, Field(ge=0, le=9999, decimal_places=3, examples=["25.000"])]
URAIAN = "Dua dari tiga laporan tepat waktu."


class AngkaKreditBaca(Baca):
    """One line of angka kredit."""

    id: int = Field(examples=[8])
    pegawai_id: int = Field(examples=[17])
    jenis: JenisAngkaKredit
    jenjang: Jenjang
    mulai: date
    selesai: date
    bulan: int | None = Field(examples=[12])
    predikat: Predikat | Literal[""]
    hasil: Decimal = Field(examples=["12.500"])
    dokumen: str = Field(examples=["PAK-1/2026"])
    dicabut_pada: datetime | None


class DokumenIsian(Isian):
    """The number of the document, if there is one."""

    dokumen: Bebas = Field("", max_length=100, examples=["PAK-1/2026"])


class SaldoIsian(Isian):
    """Angka kredit that a document brings along."""

    jenis: JenisAngkaKredit
    jenjang: Jenjang
    hasil: Kredit
    tanggal: Hari
    dokumen: Teks = Field(max_length=100, examples=["PAK-1/2026"])


class CabutIsian(Isian):
    """Why a row is taken back."""

    alasan: Teks = Field(max_length=1000, examples=["Salah orang."])


class PenghargaanBaca(Baca):
    """An award."""

    id: int = Field(examples=[3])
    pegawai_id: int = Field(examples=[17])
    jenis: JenisPenghargaan
    nama: str = Field(examples=["Pegawai teladan"])
    tanggal: date
    dasar: str = Field(examples=["SK-1"])
    alasan: str = Field(examples=["Tepat waktu sepanjang tahun."])
    dicabut_pada: datetime | None


class PenghargaanIsian(Isian):
    """An award and its reason."""

    jenis: JenisPenghargaan
    nama: Teks = Field(max_length=200, examples=["Pegawai teladan"])
    tanggal: Hari
    dasar: Teks = Field(max_length=100, examples=["SK-1"])
    alasan: Teks = Field(max_length=2000, examples=["Tepat waktu sepanjang tahun."])


class PetakBaca(Baca):
    """One of the nine boxes, and how many people stand in it."""

    nomor: int = Field(examples=[5])
    nama: str = Field(examples=["Kinerja sesuai ekspektasi dan potensial menengah"])
    rekomendasi: list[str] = Field(examples=[["Bimbingan kinerja"]])
    banyak: int = Field(examples=[12])


class LetakBaca(Baca):
    """Somebody, and the box; or what is missing for one."""

    pegawai: Orang
    kotak: int | None = Field(examples=[5])
    tahun: int | None = Field(examples=[2026])
    predikat: Predikat | None
    potensial: Potensial | None
    kurang: str = Field(examples=[""])

    @staticmethod
    def resolve_pegawai(obj: Any) -> Any:
        """Whose place it is."""
        return obj.tugas.pegawai

    @staticmethod
    def resolve_kotak(obj: Any) -> int | None:
        """Its number."""
        return obj.kotak.nomor if obj.kotak else None

    @staticmethod
    def resolve_potensial(obj: Any) -> str | None:
        """The level that was imported."""
        return obj.potensi.tingkat if obj.potensi else None


class TalentaBaca(Baca):
    """The nine boxes of the units that one leads or serves, and the people of the one that was asked for."""

    petak: list[PetakBaca]
    belum: int = Field(description="Belum dapat ditempatkan.", examples=[3])
    orang: list[LetakBaca]
    berikut: str | None = Field(examples=["2"])


class ImporPotensiBaca(Baca):
    """One file of scores, with its rows as read."""

    id: int = Field(examples=[1])
    nama_berkas: str = Field(examples=["nilai.csv"])
    keadaan: KeadaanImporPotensi
    isi: list[dict[str, Any]]
    diunggah_pada: datetime


class PerbaikanBaca(Baca):
    """The dated chance to improve."""

    id: int = Field(examples=[2])
    pegawai: Orang
    penilai: Orang
    evaluasi_id: int = Field(examples=[31])
    sebab: str = Field(examples=["Laporan terlambat."])
    sasaran: str = Field(examples=["Laporan tepat waktu."])
    mulai: date
    batas: date
    status: StatusPerbaikan
    tanggapan: str = Field(examples=[""])
    versi: int = Field(examples=[1])


class PemeriksaanBaca(Baca):
    """One look at how a case goes."""

    id: int = Field(examples=[4])
    perbaikan_id: int = Field(examples=[2])
    tanggal: date
    dilakukan: date | None
    catatan: str = Field(examples=[URAIAN])


class LangkahBaca(Baca):
    """What the PPK or PyB has decided."""

    id: int = Field(examples=[1])
    langkah: Langkah
    tanggal: date
    nomor: str = Field(examples=["SK-2"])
    catatan: str = Field(examples=[""])


class BukaIsian(Isian):
    """Why, and what for."""

    sebab: Teks = Field(max_length=4000, examples=["Laporan terlambat."])
    sasaran: Teks = Field(max_length=4000, examples=["Laporan tepat waktu."])


class SasaranPerbaikanIsian(IsianVersi):
    """Other goals."""

    sasaran: Teks = Field(max_length=4000, examples=["Laporan tepat waktu."])


class SepakatIsian(IsianVersi):
    """Agreement, with words of one's own."""

    tanggapan: Bebas = Field("", max_length=4000, examples=[""])


class PemeriksaanIsian(Isian):
    """When, and what was seen."""

    dilakukan: Hari
    catatan: Teks = Field(max_length=4000, examples=[URAIAN])


class TutupPerbaikanIsian(IsianVersi):
    """What came of it."""

    membaik: bool
    pertimbangan: Teks = Field(max_length=4000, examples=[URAIAN])


class LangkahIsian(Isian):
    """A decision, by its document."""

    langkah: Langkah
    tanggal: Hari
    nomor: Teks = Field(max_length=100, examples=["SK-2"])
    catatan: Bebas = Field("", max_length=4000, examples=[""])
