"""Reads the page of figures and evidence of one SKP."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from django.db.models import FETCH_RAISE, QuerySet

from aturan.capaian import Polarisasi
from aturan.periode import JenisPeriode
from selaras.common.format import angka, persen
from selaras.common.grafik.teks import daftar_kata
from selaras.common.prepared import prepared
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.bilangan import BukanAngka, urai_angka
from selaras.pelaksanaan.models import BuktiDukung, Realisasi
from selaras.pelaksanaan.permissions import boleh_mengisi, terkunci_sampai
from selaras.pelaksanaan.selectors.capaian import rangkum, waktu_berjalan
from selaras.pelaksanaan.selectors.kisi import BarisKisi, KepalaBulan, Kisi, Sel
from selaras.pelaksanaan.triwulan import bulan_antara, nama_bulan, triwulan
from selaras.perencanaan.models import SKP, Indikator, Konsolidasi, PeriodeEvaluasi

DISEBUT: Final = 4  # months beside the target that are named; more are counted

type Terisi = Mapping[date, Realisasi]


def kisi_realisasi(*, skp: SKP, pembaca: Pegawai, bulan: date | None, hari: date) -> Kisi:
    """The page of an SKP (read with its people and `kunci`) as of a day, for one month of it; four statements.

    A `bulan` that has not come, or is no month of the plan, gives way to the month that waits to be written.
    """
    terisi = defaultdict[int, dict[date, Realisasi]](dict)
    for satu in _terisi(skp):
        terisi[satu.indikator_id][satu.bulan] = satu
    daftar = _indikator(skp)
    kepala = _kepala(skp, hari, bulan, [terisi[i.pk] for i in daftar])
    dipilih = next(k for k in kepala if k.dipilih)
    bukti, waktu = _bukti(skp, dipilih.hari), waktu_berjalan(skp, hari)
    return Kisi(
        skp=skp,
        pembaca=pembaca,
        bulan=dipilih,
        kepala=kepala,
        baris=tuple(_baris(i, terisi[i.pk], kepala, waktu, tuple(bukti[i.pk])) for i in daftar),
        waktu=waktu,
        penilaian=next(iter(_penilaian(skp, dipilih.hari)), None),
        alasan=_alasan(skp, pembaca, dipilih),
    )


@dataclass(frozen=True, slots=True)
class BarisPratinjau:
    """One line of the grid beside what would be written into it; `salah` says why it cannot."""

    baris: BarisKisi
    baru: str
    salah: str = ""

    @property
    def berubah(self) -> bool:
        """True when saving would change the figure."""
        return not self.salah and self.baru not in ("", self.baris.isian.teks)


def pratinjau(kisi: Kisi, sel: Sequence[str]) -> tuple[BarisPratinjau, ...]:
    """What cells from elsewhere, one for each line from the top, would make of the chosen month."""
    isi = [*sel, *[""] * len(kisi.berangka)]
    return tuple(_pratinjau(b, teks) for b, teks in zip(kisi.berangka, isi, strict=False))


def _pratinjau(baris: BarisKisi, teks: str) -> BarisPratinjau:
    try:
        nilai = urai_angka(teks)
    except BukanAngka as salah:
        return BarisPratinjau(baris, teks, str(salah))
    return BarisPratinjau(baris, "" if nilai is None else angka(nilai))


def _kepala(skp: SKP, hari: date, bulan: date | None, terisi: Sequence[Terisi]) -> tuple[KepalaBulan, ...]:
    """The months up to the one after the last that matters, and which of them is chosen."""
    semua, sampai = bulan_antara(skp.mulai, skp.selesai), terkunci_sampai(skp)
    mulai = [b for b in semua if b <= hari]
    terbuka = [b for b in mulai if not (sampai and b <= sampai)]
    dipilih = bulan if bulan in mulai else _menunggu(terbuka, terisi) or (mulai or semua)[-1 if mulai else 0]
    tampil = [b for b in semua if b <= max(hari, dipilih + timedelta(days=31))]
    return tuple(
        KepalaBulan(b, b == dipilih, b in terbuka, b > hari, b != tampil[0] and b == triwulan(b).mulai) for b in tampil
    )


def _menunggu(terbuka: Sequence[date], terisi: Sequence[Terisi]) -> date | None:
    """The last open month; the one before it while that still lacks a figure."""
    for sebelum in terbuka[-2:-1]:
        if any(sebelum not in satu for satu in terisi):
            return sebelum
    return terbuka[-1] if terbuka else None


def _alasan(skp: SKP, pembaca: Pegawai, bulan: KepalaBulan) -> str:
    """Why the chosen month cannot be written by this reader; empty when it can."""
    izin = boleh_mengisi(pembaca, skp)
    if not izin or bulan.terbuka:
        return izin.alasan
    if bulan.nanti:
        return f"{nama_bulan(bulan.hari)} belum tiba."
    return f"Angka {nama_bulan(bulan.hari)} sudah terkunci, karena hasil penilaiannya sudah disampaikan."


def _baris(
    indikator: Indikator, terisi: Terisi, kepala: Sequence[KepalaBulan], waktu: float, bukti: tuple[BuktiDukung, ...]
) -> BarisKisi:
    capaian = rangkum(indikator, [(b, r.nilai) for b, r in terisi.items() if r.nilai is not None])
    kurang = {b for b, nilai in capaian.bulan if _kurang(indikator, nilai)}
    sel = (_sel(k, terisi.get(k.hari), kurang=k.hari in kurang) for k in kepala)
    catatan = _catatan(indikator, sorted(kurang), next(k for k in kepala if k.dipilih), terisi)
    return BarisKisi(capaian, tuple(sel), capaian.batang(waktu=waktu, catatan=catatan), bukti)


def _sel(kepala: KepalaBulan, isi: Realisasi | None, *, kurang: bool) -> Sel:
    return Sel(kepala, isi.tertulis, isi.versi, kurang) if isi else Sel(kepala)


def _kurang(indikator: Indikator, nilai: Decimal) -> bool:
    """True when one month's level is worse than the target; of what adds up no single month is."""
    bawah, atas = indikator.target_angka, indikator.target_atas or indikator.target_angka
    if indikator.konsolidasi == Konsolidasi.JUMLAH or bawah is None or atas is None:
        return False
    rendah, tinggi = nilai < bawah, nilai > atas
    return {Polarisasi.MAKSIMAL: rendah, Polarisasi.MINIMAL: tinggi, Polarisasi.STABIL: rendah or tinggi}[
        Polarisasi(indikator.polarisasi)
    ]


def _catatan(indikator: Indikator, kurang: Sequence[date], dipilih: KepalaBulan, terisi: Terisi) -> str:
    """What the bar does not show: which months missed the target, and that the chosen one is empty."""
    kalimat = []
    if kurang:
        nama = daftar_kata([nama_bulan(b) for b in kurang]) if len(kurang) <= DISEBUT else f"{len(kurang)} bulan"
        kalimat.append(f"{nama} {_meleset(indikator)}")
    if dipilih.hari not in terisi:
        kalimat.append(f"{nama_bulan(dipilih.hari)} belum diisi")
    return f"{'; '.join(kalimat)}." if kalimat else ""


def _meleset(indikator: Indikator) -> str:
    """How a month misses the target, in words: "di bawah 95%"."""
    if indikator.polarisasi == Polarisasi.STABIL:
        return "di luar target"
    kecil = indikator.polarisasi == Polarisasi.MINIMAL
    batas = (indikator.target_atas if kecil else None) or indikator.target_angka or 0
    tertulis = persen(batas, 2) if indikator.satuan == "%" else angka(batas)
    return f"di {'atas' if kecil else 'bawah'} {tertulis}"


@prepared
def _indikator(skp: SKP) -> QuerySet[Indikator]:
    """The indicators of a plan, main results first."""
    indikator = Indikator.objects.filter(hasil__skp=skp).select_related("hasil").fetch_mode(FETCH_RAISE)
    return indikator.order_by("-hasil__jenis", "hasil__urut", "urut")


@prepared
def _terisi(skp: SKP) -> QuerySet[Realisasi]:
    return Realisasi.objects.filter(indikator__hasil__skp=skp).order_by("bulan")


def _bukti(skp: SKP, bulan: date) -> defaultdict[int, list[BuktiDukung]]:
    """The evidence of a month by the indicators it proves, oldest first, in one statement."""
    hasil = defaultdict[int, list[BuktiDukung]](list)
    for satu in _pasangan(skp, bulan):
        hasil[satu.indikator_id].append(satu.buktidukung)
    return hasil


@prepared
def _pasangan(skp: SKP, bulan: date) -> QuerySet[Any, Any]:
    """Each piece of evidence with each indicator it proves."""
    pasangan = BuktiDukung.indikator.through.objects.filter(
        buktidukung__skp=skp, buktidukung__bulan=bulan, buktidukung__dicabut_pada=None
    )
    return pasangan.select_related("buktidukung__berkas").order_by("buktidukung", "indikator")


@prepared
def _penilaian(skp: SKP, bulan: date) -> QuerySet[PeriodeEvaluasi]:
    """The quarter, or in a year that is rated every month the month, to which a month belongs."""
    periode = PeriodeEvaluasi.objects.filter(periode=skp.periode_id, mulai__lte=bulan, selesai__gte=bulan)
    return periode.exclude(jenis=JenisPeriode.TAHUNAN).order_by("pk")[:1]
