"""Sasaran Kinerja Pegawai: its kinds, its parts, and whether one is complete enough to be submitted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from aturan.dasar import LAMPIRAN_SKP, SUSUNAN_SKP, berdasar
from aturan.temuan import Temuan, Tingkat


class KeluargaSKP(StrEnum):
    """Which of the two forms a post uses: the heads' (with perspektif) or everybody else's (with aspek)."""

    PIMPINAN = "pimpinan"
    JA_JF = "ja_jf"


class Pendekatan(StrEnum):
    """How results are measured; one SKP uses one approach."""

    KUANTITATIF = "kuantitatif"
    KUALITATIF = "kualitatif"


class JenisHasil(StrEnum):
    """Whether a result is a core duty or comes on top of it."""

    UTAMA = "utama"
    TAMBAHAN = "tambahan"


class Aspek(StrEnum):
    """What an indicator of the quantitative JA/JF form measures."""

    KUANTITAS = "kuantitas"
    KUALITAS = "kualitas"
    WAKTU = "waktu"
    BIAYA = "biaya"


class Perspektif(StrEnum):
    """For whom or what a head's result is: the four groups of the heads' form."""

    PENERIMA_LAYANAN = "penerima_layanan"
    PROSES_BISNIS = "proses_bisnis"
    PENGUATAN_INTERNAL = "penguatan_internal"
    ANGGARAN = "anggaran"


class BagianLampiran(StrEnum):
    """The three sections of the annex, in printed order."""

    SUMBER_DAYA = "sumber_daya"
    PERTANGGUNGJAWABAN = "pertanggungjawaban"
    KONSEKUENSI = "konsekuensi"


class SebabPerubahan(StrEnum):
    """Why the plan of a running year has to change; the first was read in the rule, the others are defaults."""

    PEMANGKU = "pemangku"
    STRATEGI = "strategi"
    ANGGARAN = "anggaran_berubah"
    PENUGASAN = "penugasan"
    KAHAR = "kahar"


LABEL: Final[
    Mapping[KeluargaSKP | Pendekatan | JenisHasil | Aspek | Perspektif | BagianLampiran | SebabPerubahan, str]
] = {
    KeluargaSKP.PIMPINAN: "Pejabat Pimpinan Tinggi dan Pimpinan Unit Kerja Mandiri",
    KeluargaSKP.JA_JF: "Pejabat Administrasi dan Pejabat Fungsional",
    Pendekatan.KUANTITATIF: "Kuantitatif",
    Pendekatan.KUALITATIF: "Kualitatif",
    JenisHasil.UTAMA: "Utama",
    JenisHasil.TAMBAHAN: "Tambahan",
    Aspek.KUANTITAS: "Kuantitas",
    Aspek.KUALITAS: "Kualitas",
    Aspek.WAKTU: "Waktu",
    Aspek.BIAYA: "Biaya",
    Perspektif.PENERIMA_LAYANAN: "Penerima Layanan",
    Perspektif.PROSES_BISNIS: "Proses Bisnis",
    Perspektif.PENGUATAN_INTERNAL: "Penguatan Internal",
    Perspektif.ANGGARAN: "Anggaran",
    BagianLampiran.SUMBER_DAYA: "Dukungan sumber daya",
    BagianLampiran.PERTANGGUNGJAWABAN: "Skema pertanggungjawaban",
    BagianLampiran.KONSEKUENSI: "Konsekuensi",
    SebabPerubahan.PEMANGKU: "Pergantian pemangku jabatan",
    SebabPerubahan.STRATEGI: "Perubahan strategi, prioritas, atau organisasi",
    SebabPerubahan.ANGGARAN: "Perubahan anggaran",
    SebabPerubahan.PENUGASAN: "Perubahan penugasan",
    SebabPerubahan.KAHAR: "Bencana atau keadaan kahar",
}


@dataclass(frozen=True, slots=True)
class IsiIndikator:
    """One row under a result. In the qualitative approach `indikator` holds the measure of success with its target."""

    kunci: str
    indikator: str
    target: str = ""
    aspek: Aspek | None = None


@dataclass(frozen=True, slots=True)
class IsiHasil:
    """One hasil kerja as far as completeness is concerned; `kunci` names it in the findings."""

    kunci: str
    jenis: JenisHasil
    rumusan: str
    indikator: tuple[IsiIndikator, ...] = ()
    perspektif: Perspektif | None = None


@dataclass(frozen=True, slots=True)
class IsiSKP:
    """An SKP as plain values: what a service hands to the rule."""

    keluarga: KeluargaSKP
    pendekatan: Pendekatan
    hasil: tuple[IsiHasil, ...]
    lampiran: Mapping[BagianLampiran, int] = field(default_factory=dict)  # entries per section


@berdasar(SUSUNAN_SKP, LAMPIRAN_SKP)
def periksa_kelengkapan(*, skp: IsiSKP) -> tuple[Temuan, ...]:
    """What is still missing, in the order of the form: HALANGAN stops submission, PERINGATAN does not.

    `Temuan.kunci` is the key of the result or indicator row, the code of the annex section, or empty for the whole.
    """
    return (*_tanpa_utama(skp), *(t for hasil in skp.hasil for t in _periksa_hasil(hasil, skp)), *_lampiran(skp))


def _halangan(kode: str, pesan: str, kunci: str = "") -> Temuan:
    return Temuan(kode, Tingkat.HALANGAN, pesan, kunci)


def _tanpa_utama(skp: IsiSKP) -> Iterator[Temuan]:
    if not any(hasil.jenis is JenisHasil.UTAMA for hasil in skp.hasil):
        pesan = "SKP ini belum memuat hasil kerja utama. Tambahkan paling sedikit satu, lalu ajukan."
        yield _halangan("tanpa_hasil_utama", pesan)


def _periksa_hasil(hasil: IsiHasil, skp: IsiSKP) -> Iterator[Temuan]:
    if not hasil.rumusan.strip():
        yield _halangan(
            "rumusan_kosong", "Hasil kerja ini belum dirumuskan. Tuliskan hasil yang dijanjikan.", hasil.kunci
        )
    if skp.keluarga is KeluargaSKP.PIMPINAN and hasil.perspektif is None:
        pesan = "Perspektif hasil kerja ini belum dipilih. Pilih satu dari empat perspektif."
        yield _halangan("tanpa_perspektif", pesan, hasil.kunci)
    if not hasil.indikator:
        pesan = "Hasil kerja ini belum memiliki ukuran keberhasilan. Tambahkan paling sedikit satu."
        yield _halangan("tanpa_indikator", pesan, hasil.kunci)
    for baris in hasil.indikator:
        yield from _periksa_indikator(baris, skp)


def _periksa_indikator(baris: IsiIndikator, skp: IsiSKP) -> Iterator[Temuan]:
    if not baris.indikator.strip():
        pesan = "Indikator baris ini masih kosong. Tuliskan cara mengetahui bahwa hasilnya tercapai."
        yield _halangan("indikator_kosong", pesan, baris.kunci)
    if skp.pendekatan is Pendekatan.KUALITATIF:
        return
    if skp.keluarga is KeluargaSKP.JA_JF and baris.aspek is None:
        pesan = "Aspek baris ini belum dipilih. Pilih kuantitas, kualitas, waktu, atau biaya."
        yield _halangan("tanpa_aspek", pesan, baris.kunci)
    if not baris.target.strip():
        yield _halangan(
            "target_kosong", "Target baris ini masih kosong. Tulis angkanya, misalnya 12 laporan.", baris.kunci
        )


def _lampiran(skp: IsiSKP) -> Iterator[Temuan]:
    for bagian in BagianLampiran:
        if not skp.lampiran.get(bagian):
            pesan = f"{LABEL[bagian]} pada lampiran belum diisi. Sepakati isinya dalam dialog kinerja."
            yield Temuan("lampiran_kosong", Tingkat.PERINGATAN, pesan, bagian.value)
