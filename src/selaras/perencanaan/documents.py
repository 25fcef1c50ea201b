"""The SKP on paper: the shape of its data, and the printing."""

from typing import TypedDict

from aturan.skp import KeluargaSKP, Pendekatan
from selaras.common.dokumen import DataDokumen
from selaras.common.pdf import cetak


class HasilPimpinan(TypedDict):
    """The leader's result that is intervened in; `indikator` only of a JPT or pimpinan unit kerja mandiri."""

    rumusan: str
    indikator: list[str]


class IndikatorDokumen(TypedDict):
    """A measure of success with its target; in the qualitative approach `target` may be ""."""

    aspek: str | None  # "Kuantitas", "Kualitas", "Waktu", "Biaya"; JA/JF, quantitative
    rumusan: str
    target: str  # with its unit: "12 laporan"


class RumusanHasil(TypedDict):
    """A rencana hasil kerja, "(penugasan dari …)" included."""

    rumusan: str
    pimpinan: HasilPimpinan | None  # JA/JF; the qualitative form names it in brackets after the statement
    perspektif: str | None  # JPT and pimpinan unit kerja mandiri


class HasilKerjaDokumen(RumusanHasil):
    """A result with its measures, in order."""

    indikator: list[IndikatorDokumen]


class PerilakuDokumen(TypedDict):
    """One of the seven values; `ekspektasi` is what the leader expects in particular, "" if nothing."""

    nama: str
    panduan: list[str]
    ekspektasi: str


class LampiranDokumen(TypedDict):
    """The three lists of the annex."""

    sumber_daya: list[str]
    pertanggungjawaban: list[str]
    konsekuensi: list[str]


class DataSKP(DataDokumen):
    """All that an SKP prints."""

    keluarga: KeluargaSKP
    pendekatan: Pendekatan
    utama: list[HasilKerjaDokumen]
    tambahan: list[HasilKerjaDokumen]
    perilaku: list[PerilakuDokumen]
    lampiran: LampiranDokumen


def cetak_skp(data: DataSKP) -> bytes:
    """SASARAN KINERJA PEGAWAI with its Lampiran, as PDF/A."""
    return cetak(templat="perencanaan/skp", data=data)
