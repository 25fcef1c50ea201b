"""What is told and taken of people, units and teams."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import AfterValidator, Field

from aturan.golongan import PNS, PPPK
from aturan.nip import Nip, NipTidakSah
from selaras.common.api import Baca, Bebas, Hari, Isian, IsianVersi, Nomor, Orang, Teks
from selaras.organisasi.models import BERAKHIR, BERKURUN, AlasanPenilai, Jenis, JenisPenempatan, JenisPeran, Kedudukan

UNIT = "Seksi Sarana"
JABATAN = "Inspektur Prasarana Perkeretaapian Ahli Pertama"
GOLONGAN = {satu.kode for satu in (*PNS, *PPPK)}


def _nip(isi: str) -> str:
    try:
        Nip.urai(isi)
    except NipTidakSah as salah:
        raise ValueError(str(salah)) from salah
    return Nip.rapatkan(isi)


def _golongan(isi: str) -> str:
    if isi and isi not in GOLONGAN:
        raise ValueError("Golongan ini tidak dikenal. Tulis misalnya III/a, atau IX bagi PPPK.")
    return isi


def _salah_satu(boleh: tuple[Kedudukan, ...]) -> Callable[[Kedudukan], Kedudukan]:
    def periksa(isi: Kedudukan) -> Kedudukan:
        if isi not in boleh:
            raise ValueError(f"Pilih salah satu: {', '.join(boleh)}.")
        return isi

    return periksa


NipSah = Annotated[str, AfterValidator(_nip), Field(max_length=40, examples=["199001152015031901"])]
Golongan = Annotated[str, AfterValidator(_golongan), Field(examples=["III/a"])]
Dasar = Annotated[Bebas, Field(max_length=100, description="Nomor SK atau surat.", examples=["SK 821.2/17/2026"])]


class WewenangBaca(Baca):
    """Over which units a right reaches."""

    unit_dipimpin: list[int] = Field(examples=[[3]])
    unit_dikelola: list[int] = Field(examples=[[]])
    unit_diawasi: list[int] = Field(examples=[[]])
    unit_diadmin: list[int] = Field(examples=[[]])


class SayaBaca(Baca):
    """Whom the key stands for, and what it is for."""

    pegawai: Orang
    nip: str = Field(examples=["199001152015031901"])
    jenis: Jenis
    lingkup: list[str] = Field(examples=[["perencanaan:tulis"]])
    kedaluwarsa: datetime
    wewenang: WewenangBaca


class PegawaiRingkas(Baca):
    """Somebody of the institution, with post and unit of the day."""

    id: int = Field(examples=[17])
    nama: str = Field(examples=["Ratna Widyastuti, S.T."])
    jenis: Jenis
    jabatan: str | None = Field(examples=[JABATAN])
    unit: str | None = Field(examples=[UNIT])

    @staticmethod
    def resolve_nama(obj: Any) -> str:
        """With titles."""
        return str(obj.nama_lengkap)

    @staticmethod
    def resolve_jabatan(obj: Any) -> str | None:
        """The definitive one."""
        nama: str | None = obj.jabatan_kini
        return nama

    @staticmethod
    def resolve_unit(obj: Any) -> str | None:
        """Where it is."""
        nama: str | None = obj.unit_kini
        return nama


class PegawaiDiurus(PegawaiRingkas):
    """The same for who looks after that person: with NIP, rank, and whether there is an account."""

    nip: str = Field(examples=["199001152015031901"])
    golongan: str = Field(examples=["III/a"])
    kedudukan: Kedudukan
    berakun: bool
    penilai: str | None = Field(examples=["Hendra Wirawan"])

    @staticmethod
    def resolve_berakun(obj: Any) -> bool:
        """True once it was opened."""
        return obj.pengguna_id is not None

    @staticmethod
    def resolve_penilai(obj: Any) -> str | None:
        """Of the day."""
        nama: str | None = obj.penilai_kini
        return nama


class BarisBaca(Baca):
    """A dated row of a person."""

    asal: str = Field(examples=["penempatan"])
    mulai: date
    selesai: date | None
    nama: str = Field(examples=[JABATAN])
    tempat: str = Field(examples=[UNIT])
    kode: str = Field(examples=["definitif"])
    kepala: bool


class BabakBaca(Baca):
    """An entry of a history, in words."""

    mulai: date
    selesai: date | None
    judul: str = Field(examples=["Menjabat Analis"])
    keterangan: str = Field(examples=[UNIT])
    kini: bool


class KartuBaca(Baca):
    """The card of a person; `nip` and `pangkat` empty and `riwayat` none for who may not read them."""

    pegawai: Orang
    nip: str = Field(examples=[""])
    pangkat: str = Field(examples=[""])
    jabatan: list[BarisBaca]
    penilai: BarisBaca | None
    tim: list[BarisBaca]
    riwayat: list[BabakBaca] | None


class UnitBaca(Baca):
    """A unit."""

    id: int = Field(examples=[3])
    nama: str = Field(examples=[UNIT])
    induk: int | None = Field(examples=[2])
    mandiri: bool
    mulai: date
    selesai: date | None
    versi: int = Field(examples=[1])

    @staticmethod
    def resolve_induk(obj: Any) -> int | None:
        """The unit above."""
        nomor: int | None = obj.parent_id
        return nomor


class UnitIsian(Isian):
    """A new unit."""

    nama: Teks = Field(max_length=200, examples=[UNIT])
    induk: Nomor
    mandiri: bool = False
    mulai: Hari


class UnitUbah(IsianVersi):
    """Another name, another place in the tree, another standing."""

    nama: Teks = Field(max_length=200, examples=[UNIT])
    induk: Nomor | None = Field(None, description="Kosong: tetap di tempatnya.")
    mandiri: bool


class TerakhirIsian(Isian):
    """A last day."""

    terakhir: Hari


class AnggotaBaca(Baca):
    """A member of a team."""

    pegawai: Orang
    ketua: bool
    mulai: date
    selesai: date | None


class TimRingkas(Baca):
    """A team."""

    id: int = Field(examples=[2])
    nama: str = Field(examples=["Tim Keandalan Jalur"])
    unit_id: int = Field(examples=[2])
    mulai: date
    selesai: date | None


class TimBaca(Baca):
    """A team with its members of the day."""

    tim: TimRingkas
    anggota: list[AnggotaBaca]


class TimIsian(Isian):
    """A new team."""

    nama: Teks = Field(max_length=200, examples=["Tim Keandalan Jalur"])
    unit: Nomor
    ketua: Nomor
    anggota: list[Nomor] = Field([], max_length=200, examples=[[17, 18]])
    mulai: Hari
    dasar: Dasar = ""


class AnggotaIsian(Isian):
    """Who joins or leads, and from when."""

    pegawai: Nomor
    mulai: Hari


class KeluarIsian(TerakhirIsian):
    """Who leaves."""

    pegawai: Nomor


class PeranBaca(Baca):
    """A role over a unit and all below it."""

    id: int = Field(examples=[4])
    pegawai: Orang
    jenis: JenisPeran
    unit_id: int = Field(examples=[2])
    mulai: date
    selesai: date | None


class PeranIsian(Isian):
    """Who gets which role over what."""

    pegawai: Nomor
    jenis: JenisPeran
    unit: Nomor
    mulai: Hari


class SejakIsian(Isian):
    """From which day."""

    sejak: Hari


class LuarIsian(Isian):
    """Somebody outside the institution who assesses one of its people."""

    nama: Teks = Field(max_length=150, examples=["Hendra Wirawan"])
    jabatan: Teks = Field(max_length=200, examples=["Direktur Prasarana"])
    instansi: Teks = Field(max_length=200, examples=["Kantor Pusat"])
    menilai: Nomor
    mulai: Hari
    nip: NipSah | None = None


class SuratIsian(Isian):
    """From which day, by which decision."""

    mulai: Hari
    dasar: Dasar = ""


class MutasiIsian(SuratIsian):
    """A transfer."""

    unit: Nomor
    jabatan: Teks = Field(max_length=200, examples=[JABATAN])
    kepala: bool = False
    penilai: Nomor | None = None


class AngkatIsian(MutasiIsian):
    """Somebody new."""

    nip: NipSah
    nama: Teks = Field(max_length=150, examples=["Bima Baru"])
    gelar_depan: Bebas = Field("", max_length=50, examples=["Dr."])
    gelar_belakang: Bebas = Field("", max_length=80, examples=["S.T."])
    jenis: Jenis
    golongan: Golongan = ""


class PromosiIsian(SuratIsian):
    """A promotion, in post or in rank."""

    jabatan: Bebas = Field("", max_length=200, examples=[JABATAN])
    golongan: Golongan = ""


class PenilaiIsian(SuratIsian):
    """Another assessor, for good or for a time."""

    penilai: Nomor
    alasan: AlasanPenilai = AlasanPenilai.ATASAN
    selesai: Hari | None = None


class PenggantiIsian(SuratIsian):
    """An acting head."""

    jenis: JenisPenempatan
    unit: Nomor
    menilai: bool = False
    selesai: Hari | None = None


class MasaIsian(SuratIsian):
    """A time of serving otherwise."""

    kedudukan: Annotated[Kedudukan, AfterValidator(_salah_satu(BERKURUN))]
    tempat: Bebas = Field("", max_length=200, examples=["Universitas"])
    selesai: Hari | None = None
    penilai: Nomor | None = None


class AkhirIsian(Isian):
    """The end of service."""

    sebab: Annotated[Kedudukan, AfterValidator(_salah_satu(BERAKHIR))]
    terakhir: Hari
    dasar: Dasar = ""


class DasarIsian(Isian):
    """By which letter, or why."""

    dasar: Teks = Field(max_length=100, examples=["Salah catat"])


class KodeBaca(Baca):
    """A one-time code for the page of activation, told this once."""

    pegawai: Orang
    kode: str = Field(examples=["ABCD-EFGH-JKMN"])
