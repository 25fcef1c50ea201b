"""Who meets what the law ties to two good years, and who does not, with the reasons."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.db.models import FETCH_RAISE, Count, Exists, OuterRef, Q, QuerySet, Subquery

from aturan.jabatan import Jenjang
from aturan.karier import LABEL, Hak, SyaratHak, predikat_berturut
from aturan.predikat import Predikat
from selaras.organisasi.models import Jenis, JenisPenempatan, Pangkat, Pegawai, Penempatan
from selaras.organisasi.selectors.susunan import Susunan
from selaras.organisasi.wewenang import wewenang
from selaras.penilaian.models import Evaluasi
from selaras.tindak_lanjut.models import AngkaKredit, AturanTindakLanjut, JenisPenghargaan, Penghargaan
from selaras.tindak_lanjut.selectors.aturan import (
    aturan_tindak_lanjut,
    evaluasi_tahunan,
    predikat_menurut_tahun,
    tahun_penuh,
)
from selaras.tindak_lanjut.selectors.karier import TELADAN_TAHUN, peluang
from selaras.tindak_lanjut.selectors.kredit import kelayakan_ringkas, lembar_kredit

SEHALAMAN: Final = 25
SEKALI: Final = 500  # people of a workbook looked at together
PALING_RENDAH: Final = (Predikat.BAIK, Predikat.SANGAT_BAIK)
PILIHAN: Final = (("", "Semua"), ("memenuhi", "Memenuhi dua tahun Baik"), ("belum", "Belum memenuhi"))


@dataclass(frozen=True, slots=True)
class BarisKenaikan:
    """One person: the two years, and for each thing one may be put forward for, what stands against it (nothing: met)."""

    tugas: Penempatan
    orang: Any  # a Pegawai as of the day
    predikat: dict[int, Predikat]
    dua_tahun: SyaratHak
    hak: list[tuple[str, list[str]]]


@dataclass(frozen=True, slots=True)
class DaftarKenaikan:
    """One page of the list."""

    baris: list[BarisKenaikan]
    halaman: Page[Any]
    tahun: tuple[int, int]
    memenuhi: int
    semua: int
    susunan: Susunan


def unit_karier(pembaca: Pegawai) -> frozenset[int]:
    """The units whose people's careers one may read."""
    return wewenang(pembaca).unit_terlihat


def daftar_kenaikan(
    pembaca: Pegawai, *, hari: date, unit: int | None, saring: str, halaman: str | None
) -> DaftarKenaikan | None:
    """One page of people in the units that one leads, serves or watches; None for whom there are none.

    `saring`: "memenuhi", "belum" or nothing; `unit` goes with all units below it. Eight statements for any number of people.
    """
    cakupan = unit_karier(pembaca)
    if not cakupan:
        return None
    susunan = Susunan.baca(hari)
    orang = _orang(cakupan, susunan, unit, hari)
    satu, dua = _dua_tahun_baik(hari)
    angka = orang.order_by().aggregate(semua=Count("pk"), memenuhi=Count("pk", filter=Q(satu, dua)))
    semua, memenuhi = angka["semua"], angka["memenuhi"]
    pembagi = Paginator(_tersaring(orang, saring, hari).fetch_mode(FETCH_RAISE), SEHALAMAN)
    pembagi.count = {"memenuhi": memenuhi, "belum": semua - memenuhi}.get(saring, semua)
    lembar = pembagi.get_page(halaman)
    return DaftarKenaikan(
        baris=_baris(list(lembar), hari),
        halaman=lembar,
        tahun=(hari.year - 2, hari.year - 1),
        memenuhi=memenuhi,
        semua=semua,
        susunan=susunan,
    )


def semua_kenaikan(pembaca: Pegawai, *, hari: date, unit: int | None, saring: str) -> Iterator[BarisKenaikan]:
    """The whole list for a workbook, some hundred people at a time."""
    susunan = Susunan.baca(hari)
    orang = list(_tersaring(_orang(unit_karier(pembaca), susunan, unit, hari), saring, hari))
    for awal in range(0, len(orang), SEKALI):
        yield from _baris(orang[awal : awal + SEKALI], hari)


def _orang(cakupan: frozenset[int], susunan: Susunan, unit: int | None, hari: date) -> QuerySet[Any]:
    """The definitive posts in these units, each with the rank of its person and since when."""
    if unit is not None and unit in cakupan:
        cakupan &= frozenset(susunan.cabang(unit))
    bertugas = Penempatan.objects.berlaku(hari).filter(unit__in=cakupan, jenis=JenisPenempatan.DEFINITIF)
    pangkat = Pangkat.objects.berlaku(hari).filter(pegawai=OuterRef("pegawai"))
    berpangkat = bertugas.exclude(pegawai__jenis=Jenis.LUAR).annotate(
        golongan=Subquery(pangkat.values("golongan")[:1]), tmt_golongan=Subquery(pangkat.values("mulai")[:1])
    )
    return berpangkat.select_related("pegawai", "unit", "jabatan").order_by("pegawai__nama", "pk")


def _dua_tahun_baik(hari: date) -> list[Exists]:
    tetap = Evaluasi.objects.terbuka().tetap(hari).filter(pegawai=OuterRef("pegawai"), predikat__in=PALING_RENDAH)
    return [
        Exists(tetap.filter(periode__jenis="tahunan", periode__selesai__year=tahun))
        for tahun in (hari.year - 2, hari.year - 1)
    ]


def _tersaring(orang: QuerySet[Any], saring: str, hari: date) -> QuerySet[Any]:
    satu, dua = _dua_tahun_baik(hari)
    if saring == "memenuhi":
        return orang.filter(satu, dua)
    return orang.exclude(satu, dua) if saring == "belum" else orang


def _baris(tugas: list[Any], hari: date) -> list[BarisKenaikan]:
    """Everything about these people in four statements."""
    siapa = [satu.pegawai_id for satu in tugas]
    for satu in tugas:
        satu.pegawai.golongan, satu.pegawai.tmt_golongan = satu.golongan or "", satu.tmt_golongan
    predikat = predikat_menurut_tahun(evaluasi_tahunan(siapa, hari))
    kredit = dict[int, list[AngkaKredit]]()
    for baris in AngkaKredit.objects.berlaku().filter(pegawai__in=siapa):
        kredit.setdefault(baris.pegawai_id, []).append(baris)
    teladan = set(
        Penghargaan.objects.berlaku()
        .filter(pegawai__in=siapa, jenis=JenisPenghargaan.TELADAN, tanggal__year__gte=hari.year - TELADAN_TAHUN)
        .values_list("pegawai", flat=True)
    )
    atur = aturan_tindak_lanjut()
    return [
        _satu(satu, satu.pegawai, predikat.get(satu.pegawai_id, {}), kredit.get(satu.pegawai_id, []),
              teladan=satu.pegawai_id in teladan, atur=atur, hari=hari)
        for satu in tugas
    ]  # fmt: skip


def _satu(
    tugas: Penempatan,
    orang: Any,
    predikat: dict[int, Predikat],
    kredit: Iterable[AngkaKredit],
    *,
    teladan: bool,
    atur: AturanTindakLanjut,
    hari: date,
) -> BarisKenaikan:
    fungsional = orang.jenis == Jenis.PNS and bool(tugas.jabatan.jenjang) and bool(orang.golongan)
    semua = peluang(orang, predikat, hari, fungsional=fungsional, teladan=teladan)
    hak = [
        (LABEL[satu.hak], [s.pesan for s in satu.syarat if s.terpenuhi is False])
        for satu in semua
        if satu.hak is not Hak.GAJI_ISTIMEWA or satu.syarat[0].terpenuhi  # rare: not told of everybody
    ]
    if fungsional:
        lembar = lembar_kredit(
            jenjang=Jenjang(tugas.jabatan.jenjang), golongan=orang.golongan, baris=list(kredit), evaluasi=(),
            penempatan=(), predikat=[predikat[tahun] for tahun in sorted(predikat)],
            tahun_dalam_pangkat=tahun_penuh(orang.tmt_golongan, hari), atur=atur, hari=hari,
        )  # fmt: skip
        if lembar.kelayakan.tujuan:
            hak.append((f"Kenaikan {lembar.kelayakan.tujuan.value}", kelayakan_ringkas(lembar.kelayakan)))
    return BarisKenaikan(tugas, orang, predikat, predikat_berturut(predikat=predikat, tahun=hari.year - 1), hak)
