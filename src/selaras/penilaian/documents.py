"""The evaluation on paper: the shape of its data, and the printing of both forms."""

from collections.abc import Sequence
from typing import TypedDict

from aturan.distribusi import CapaianOrganisasi
from aturan.predikat import Predikat, Rating
from aturan.skp import KeluargaSKP, Pendekatan
from selaras.common.dokumen import DataDokumen, PihakDokumen, TandaTangan
from selaras.common.pdf import cetak
from selaras.perencanaan.documents import IndikatorDokumen, PerilakuDokumen, RumusanHasil


class UmpanBalikDokumen(TypedDict):
    """One feedback as the form quotes it: who speaks ("Pimpinan", "Rekan setingkat") and what."""

    dari: str
    teks: str


class IndikatorEvaluasi(IndikatorDokumen):
    """An indicator with its realisasi berdasarkan bukti dukung, "" if none."""

    realisasi: str


class HasilKerjaEvaluasi(RumusanHasil):
    """A result with what was achieved and what was said of it."""

    indikator: list[IndikatorEvaluasi]
    umpan_balik: list[UmpanBalikDokumen]


class PerilakuEvaluasi(PerilakuDokumen):
    """A value with what was said of it."""

    umpan_balik: list[UmpanBalikDokumen]


class DataPenilaian(DataDokumen):
    """What both forms say. None while undecided."""

    periode: str  # "I" to "IV" (triwulan), "AKHIR" (tahunan), or any other as it is to be printed: "Bulan Maret"
    capaian_organisasi: CapaianOrganisasi | None
    predikat: Predikat | None


class DataEvaluasi(DataPenilaian):
    """All that an EVALUASI KINERJA PEGAWAI prints."""

    keluarga: KeluargaSKP
    pendekatan: Pendekatan
    pola: Sequence[int]  # the five frequencies to draw, Sangat Kurang to Sangat Baik
    realita: Sequence[int] | None  # how many hold each predicate, drawn over the pattern
    utama: list[HasilKerjaEvaluasi]
    tambahan: list[HasilKerjaEvaluasi]
    rating_hasil: Rating | None
    perilaku: list[PerilakuEvaluasi]
    rating_perilaku: Rating | None
    pegawai_bertanda_tangan: bool  # the forms in use differ: the penilai always signs, the pegawai where asked


class KeberatanDokumen(TypedDict):
    """An objection, the answer of the penilai, and the decision of the superior, who signs."""

    isi: str
    penjelasan: str
    keputusan: str
    predikat: Predikat | None  # where the decision sets a new one
    tanda: TandaTangan


class DataDokumenEvaluasi(DataPenilaian):
    """All that a DOKUMEN EVALUASI KINERJA PEGAWAI prints."""

    lambang: bytes | None  # the emblem that the institution supplies: PNG, JPEG or SVG
    atasan: PihakDokumen
    catatan: str
    keberatan: KeberatanDokumen | None


def cetak_evaluasi(data: DataEvaluasi) -> bytes:
    """EVALUASI KINERJA PEGAWAI: results, feedback, ratings and predicate, as PDF/A."""
    return cetak(templat="penilaian/evaluasi_kinerja", data=data)


def cetak_dokumen_evaluasi(data: DataDokumenEvaluasi) -> bytes:
    """DOKUMEN EVALUASI KINERJA PEGAWAI, with the objection if there was one, as PDF/A."""
    return cetak(templat="penilaian/dokumen_evaluasi", data=data)
