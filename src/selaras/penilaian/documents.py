"""The evaluation on paper: the shape of its data, and the printing of both forms."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from typing import TypedDict

from aturan.berakhlak import NilaiDasar
from aturan.distribusi import KURVA, CapaianOrganisasi
from aturan.periode import JenisPeriode, Periode
from aturan.predikat import Predikat, Rating
from aturan.skp import JenisHasil, KeluargaSKP, Pendekatan
from selaras.common.dokumen import DataDokumen, PihakDokumen, TandaTangan, ditandatangani
from selaras.common.format import angka
from selaras.common.pdf import cetak
from selaras.organisasi.models import Pegawai, Penempatan
from selaras.organisasi.selectors import golongan_pada
from selaras.pelaksanaan.models import PeranPemberi, Realisasi, UmpanBalik
from selaras.penilaian.models import Evaluasi, Keberatan, Keputusan, PenetapanCapaian, StatusEvaluasi
from selaras.penilaian.selectors.bahan import Bahan, BarisBahan, bahan
from selaras.penilaian.selectors.setahun import awal_dinilai
from selaras.perencanaan.documents import (
    DataSKP,
    HasilKerjaDokumen,
    IndikatorDokumen,
    PerilakuDokumen,
    RumusanHasil,
    data_skp,
)
from selaras.perencanaan.models import PeriodeEvaluasi
from selaras.perencanaan.pihak import pihak


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


def data_evaluasi(evaluasi: Evaluasi, *, pembaca: Pegawai, pada: datetime) -> DataEvaluasi:
    """What the EVALUASI form prints of a result, with the named feedback that `pembaca` may read; `pada` is now."""
    skp, rencana = evaluasi.skp, data_skp(evaluasi.skp, pada=pada)
    bukti = bahan(skp, evaluasi.periode, pembaca)
    dasar = _dasar(evaluasi, rencana)
    capaian = dasar["capaian_organisasi"]
    hasil = _hasil(evaluasi, bukti)
    ucapan = [(u, UmpanBalikDokumen(dari=_dari(u.peran), teks=u.isi)) for u in bukti.umpan_balik.bernama]
    return DataEvaluasi(
        **dasar,
        keluarga=rencana["keluarga"],
        pendekatan=rencana["pendekatan"],
        pola=KURVA[capaian] if capaian else (0, 0, 0, 0, 0),
        realita=None,  # how others were rated is not on this person's form
        utama=[_berisi(isi, *hasil[JenisHasil.UTAMA, i], ucapan) for i, isi in enumerate(rencana["utama"])],
        tambahan=[_berisi(isi, *hasil[JenisHasil.TAMBAHAN, i], ucapan) for i, isi in enumerate(rencana["tambahan"])],
        rating_hasil=Rating(evaluasi.hasil) if evaluasi.hasil else None,
        perilaku=[
            PerilakuEvaluasi(**isi, umpan_balik=[teks for u, teks in ucapan if u.nilai == nilai])
            for isi, nilai in zip(rencana["perilaku"], NilaiDasar, strict=True)
        ],
        rating_perilaku=Rating(evaluasi.perilaku) if evaluasi.perilaku else None,
        pegawai_bertanda_tangan=True,
    )


def data_dokumen_evaluasi(evaluasi: Evaluasi, *, pada: datetime) -> DataDokumenEvaluasi:
    """What the DOKUMEN EVALUASI prints of a result, with its objection; `pada` is now."""
    keberatan = Keberatan.objects.filter(evaluasi=evaluasi).first()
    dasar = _dasar(evaluasi, data_skp(evaluasi.skp, pada=pada))
    if keberatan and keberatan.keputusan == Keputusan.DIUBAH:
        dasar["predikat"] = Predikat(keberatan.predikat_semula)  # the new one stands in the decision
    return DataDokumenEvaluasi(
        **dasar,
        lambang=None,
        atasan=_atasan(evaluasi),
        catatan="\n".join(filter(None, (evaluasi.catatan, evaluasi.rekomendasi))),
        keberatan=_keberatan(evaluasi, keberatan) if keberatan else None,
    )


def _dasar(evaluasi: Evaluasi, rencana: DataSKP) -> DataPenilaian:
    skp, periode = evaluasi.skp, evaluasi.periode
    tingkat = PenetapanCapaian.objects.filter(unit=evaluasi.unit_id, periode=periode).values_list("tingkat", flat=True)
    ditetapkan = tingkat.first()
    selesai = min(skp.selesai, periode.selesai)
    return DataPenilaian(
        instansi=rencana["instansi"],
        mulai=max(awal_dinilai(skp, periode), periode.mulai),
        selesai=selesai,
        pegawai=rencana["pegawai"],
        penilai=_pihak(evaluasi.penilai, selesai, jabatan=skp.jabatan_penilai, unit=skp.unit_penilai),
        tempat=rencana["tempat"],
        tanda_pegawai=ditandatangani(evaluasi.ditanggapi_pada if evaluasi.status == StatusEvaluasi.DITERIMA else None),
        tanda_penilai=ditandatangani(evaluasi.disampaikan_pada),
        penanda=f"Evaluasi {periode.nama} · versi {evaluasi.versi}",
        dibuat=rencana["dibuat"],
        periode=_periode(periode),
        capaian_organisasi=CapaianOrganisasi(ditetapkan) if ditetapkan else None,
        predikat=Predikat(evaluasi.predikat) if evaluasi.predikat else None,
    )


def _periode(periode: PeriodeEvaluasi) -> str:
    """As the forms print it: the numeral of a quarter, AKHIR, or the words of any other."""
    jenis = JenisPeriode(periode.jenis)
    label = Periode(jenis, periode.mulai.year, periode.urut).label_formulir
    return label.removeprefix("TRIWULAN ") if jenis is JenisPeriode.TRIWULAN else label


def _hasil(evaluasi: Evaluasi, bukti: Bahan) -> dict[tuple[str, int], tuple[int, list[str]]]:
    """Of each result, by its part and place: its number, and the realisasi of its indicators in order."""
    sampai = min(evaluasi.periode.selesai, evaluasi.skp.selesai)
    tertulis = Realisasi.objects.filter(indikator__hasil__skp=evaluasi.skp, bulan__lte=sampai).exclude(uraian="")
    uraian = dict(tertulis.order_by("bulan").values_list("indikator", "uraian"))
    realisasi = defaultdict[int, list[str]](list)
    for baris in bukti.baris:
        realisasi[baris.indikator.hasil_id].append(_realisasi(baris, uraian.get(baris.indikator.pk, "")))
    letak, hasil = Counter[str](), {}
    for pk, jenis in evaluasi.skp.hasil.order_by("urut").values_list("pk", "jenis"):
        hasil[jenis, letak[jenis]] = (pk, realisasi[pk])
        letak[jenis] += 1
    return hasil


def _realisasi(baris: BarisBahan, uraian: str) -> str:
    """What was reached, in figures and in words, and on how much evidence it rests."""
    angka_capaian = (
        "" if baris.capaian.nilai is None else f"{angka(baris.capaian.nilai)} {baris.indikator.satuan}".strip()
    )
    isi = "; ".join(filter(None, (angka_capaian, uraian)))
    return f"{isi} (berdasarkan {baris.bukti} bukti dukung)" if isi else ""


def _berisi(
    rumusan: HasilKerjaDokumen, pk: int, realisasi: list[str], ucapan: list[tuple[UmpanBalik, UmpanBalikDokumen]]
) -> HasilKerjaEvaluasi:
    indikator = zip(rumusan["indikator"], realisasi, strict=True)
    return HasilKerjaEvaluasi(
        rumusan=rumusan["rumusan"],
        pimpinan=rumusan["pimpinan"],
        perspektif=rumusan["perspektif"],
        indikator=[IndikatorEvaluasi(**isi, realisasi=teks) for isi, teks in indikator],
        umpan_balik=[teks for u, teks in ucapan if u.hasil_id == pk],
    )


def _dari(peran: str) -> str:
    """Who speaks, as the form names them: the assessor is a pimpinan."""
    return "Pimpinan" if peran == PeranPemberi.PENILAI else PeranPemberi(peran).label


def _atasan(evaluasi: Evaluasi) -> PihakDokumen:
    """The superior of the penilai with the post of the end of the period; dashes where none is on record."""
    atasan = evaluasi.atasan_penilai
    if atasan is None:
        return PihakDokumen(
            nama="–", label_nip="NIP", nip=None, pangkat=None, jabatan="–", label_unit="UNIT KERJA", unit_kerja="–"
        )
    if atasan.jabatan_luar:
        return pihak(atasan, golongan="", jabatan=atasan.jabatan_luar, unit=atasan.instansi_luar)
    tempat = Penempatan.objects.berlaku(evaluasi.periode.selesai).filter(pegawai=atasan).order_by("jenis", "pk")
    jabatan, unit = tempat.values_list("jabatan__nama", "unit__nama").first() or ("–", "–")
    return _pihak(atasan, evaluasi.periode.selesai, jabatan=jabatan, unit=unit)


def _pihak(pegawai: Pegawai, hari: date, *, jabatan: str, unit: str) -> PihakDokumen:
    """A party of the document with the rank of that day."""
    return pihak(pegawai, golongan=golongan_pada([pegawai.pk], hari).get(pegawai.pk, ""), jabatan=jabatan, unit=unit)


def _keberatan(evaluasi: Evaluasi, keberatan: Keberatan) -> KeberatanDokumen:
    diubah = keberatan.keputusan == Keputusan.DIUBAH
    return KeberatanDokumen(
        isi=keberatan.alasan,
        penjelasan=keberatan.penjelasan,
        keputusan=keberatan.alasan_keputusan,
        predikat=Predikat(evaluasi.predikat) if diubah else None,
        tanda=ditandatangani(keberatan.diputus_pada),
    )
