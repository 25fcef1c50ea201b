"""What the many plan and do in a year: an SKP with results and measures, figures, evidence, a word of the penilai."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final

from aturan.skp import JenisHasil, KeluargaSKP
from selaras.beranda.peragaan.angka import deret
from selaras.beranda.peragaan.banyak.anggota import Anggota
from selaras.beranda.peragaan.bukti import ALAMAT, NAMA
from selaras.beranda.peragaan.dunia import SEKALI, Balai, Dunia
from selaras.beranda.peragaan.hasil import indikator
from selaras.beranda.peragaan.orang import SARANA, UNIT
from selaras.beranda.peragaan.perjanjian import Janji, Tahun
from selaras.beranda.peragaan.realisasi import URAIAN
from selaras.beranda.peragaan.rencana import Ukuran
from selaras.beranda.peragaan.ucapan import BAIK, pilihan
from selaras.beranda.peragaan.waktu import hari_kerja
from selaras.common.format import BULAN
from selaras.pelaksanaan.models import (
    BuktiDukung,
    CaraUmpanBalik,
    JenisUmpanBalik,
    PeranPemberi,
    Realisasi,
    UmpanBalik,
)
from selaras.pelaksanaan.triwulan import triwulan
from selaras.perencanaan.models import SKP, HasilKerja, Indikator, Konsolidasi, StatusSKP

RAGAM: Final = 8  # ways in which a year may go for one measure
UKURAN: Final = 2  # measures of a result

type Capaian = tuple[Decimal | None, str]  # a figure or words


@dataclass(frozen=True, slots=True)
class Latar:
    """What all of them have in common: the Balai of the story, the year, and the agreements by unit, as they come."""

    dunia: Dunia
    balai: Balai
    tahun: Tahun
    janji: dict[int, Janji] = field(default_factory=dict)
    angka: dict[Ukuran, list[list[Capaian]]] = field(default_factory=dict)  # years of four quarters, by measure

    def ditetapkan(self, satu: Anggota) -> datetime:
        """When the plan of somebody was set: first those above."""
        hari = date(self.tahun.tahun, 1, 14 + satu.simpul.tingkat)
        return self.dunia.waktu.saat(hari_kerja(hari), 14, 40)


def bekerja(latar: Latar, sebaris: Sequence[Anggota]) -> None:
    """A year of work of these people, whose heads have had theirs before."""
    for satu in sebaris:
        satu.skp = _skp(latar, satu)
    SKP.objects.bulk_create([satu.skp for satu in sebaris], SEKALI)
    for satu in sebaris:
        satu.hasil = [_hasil(latar, satu, nomor) for nomor in range(len(satu.rencana))]
        latar.dunia.catat("skp.ditetapkan", satu.skp, satu.skp.penilai, latar.ditetapkan(satu))
    HasilKerja.objects.bulk_create([hasil for satu in sebaris for hasil in satu.hasil], SEKALI)
    baris = [
        (indikator(hasil, nomor, ukuran), ukuran)
        for satu in sebaris
        for hasil, rencana in zip(satu.hasil, satu.rencana, strict=True)
        for nomor, ukuran in enumerate(rencana.ukuran[:UKURAN], start=1)
    ]
    Indikator.objects.bulk_create([satu for satu, _ in baris], SEKALI)
    Realisasi.objects.bulk_create([r for satu, u in baris for r in _realisasi(latar, satu, u)], SEKALI)
    _beri_bukti(latar, sebaris, {satu.hasil.pk: satu for satu, _ in reversed(baris)})
    UmpanBalik.objects.bulk_create([_umpan_balik(latar, satu) for satu in sebaris], SEKALI)


def _skp(latar: Latar, satu: Anggota) -> SKP:
    atasan, tahun, pada = satu.atasan, latar.tahun.tahun, latar.dunia.waktu.saat
    di_atas = atasan.penilai(latar.balai) if atasan else None
    return SKP(
        pegawai=satu.pegawai,
        penilai=satu.penilai(latar.balai),
        atasan_penilai=di_atas,
        periode=latar.tahun.periode,
        unit=satu.simpul.unit,
        jabatan=satu.orang.jabatan,
        jabatan_penilai=atasan.orang.jabatan if atasan else latar.balai.atasan_direktur.jabatan_luar,
        unit_penilai=atasan.simpul.unit.nama if atasan else latar.balai.atasan_direktur.instansi_luar,
        keluarga=KeluargaSKP.PIMPINAN if satu.mandiri else KeluargaSKP.JA_JF,
        mulai=date(tahun, 1, 1),
        selesai=date(tahun, 12, 31),
        status=StatusSKP.DITETAPKAN,
        versi=3,
        diajukan_pada=pada(hari_kerja(date(tahun, 1, 12)), 10, 46),
        ditetapkan_oleh=satu.penilai(latar.balai),
        ditetapkan_pada=latar.ditetapkan(satu),
    )


def _hasil(latar: Latar, satu: Anggota, nomor: int) -> HasilKerja:
    """The nth result: of the head of a unit with an agreement it serves that, of others the head's."""
    hasil = satu.rencana[nomor]
    baris = HasilKerja(skp=satu.skp, jenis=JenisHasil.UTAMA, urut=nomor + 1, rumusan=hasil.rumusan)
    if satu.mandiri:
        baris.perspektif = hasil.perspektif
        baris.induk_sasaran = latar.janji[satu.simpul.unit.pk].indikator[hasil.acuan]
    elif satu.atasan:
        baris.induk = satu.atasan.hasil[nomor]
    return baris


def _realisasi(latar: Latar, satu: Indikator, ukuran: Ukuran) -> Iterator[Realisasi]:
    """A figure, or words, for each quarter that is over: they report in its last month."""
    if ukuran not in latar.angka:
        latar.angka[ukuran] = [_setahun(latar.dunia, satu) for _ in range(RAGAM)]
    setahun = latar.dunia.acak.choice(latar.angka[ukuran])
    for p in latar.dunia.waktu.triwulan:
        if p.tahun == latar.tahun.tahun:
            nilai, uraian = setahun[p.urut - 1]
            yield Realisasi(indikator=satu, bulan=date(p.tahun, p.bulan[-1], 1), nilai=nilai, uraian=uraian)


def _setahun(dunia: Dunia, satu: Indikator) -> list[Capaian]:
    """What four quarters may bring."""
    if satu.target_angka is None:
        return [(None, kata) for kata in dunia.acak.sample(URAIAN, 4)]
    bulan = deret(dunia.acak, satu, dunia.acak.gauss(0.98, 0.07), 12)
    if satu.konsolidasi == Konsolidasi.JUMLAH:
        return [(sum(bulan[n : n + 3], Decimal(0)), "") for n in range(0, 12, 3)]
    return [(bulan[n], "") for n in range(2, 12, 3)]


def _beri_bukti(latar: Latar, sebaris: Sequence[Anggota], pertama: Mapping[int, Indikator]) -> None:
    """One link each, in the last month that is over; `pertama`: the first measure of each result."""
    waktu = latar.dunia.waktu
    akhir = min(waktu.dinilai.selesai, waktu.hari)
    pada, bulan = waktu.saat(hari_kerja(akhir - timedelta(days=4)), 9, 30), akhir.replace(day=1)
    nama = f"{NAMA[UNIT[SARANA]][0]} {BULAN[bulan.month - 1]} {bulan.year}"
    bukti = [
        BuktiDukung(
            skp=satu.skp,
            bulan=bulan,
            nama=nama,
            tautan=f"{ALAMAT}/{bulan:%Y-%m}/{satu.skp.pk:010x}",
            diberi_oleh=satu.pegawai,
            diberi_pada=pada,
        )
        for satu in sebaris
    ]
    BuktiDukung.objects.bulk_create(bukti, SEKALI)
    antara = BuktiDukung.indikator.through
    kait = [antara(buktidukung=b, indikator=pertama[s.hasil[0].pk]) for b, s in zip(bukti, sebaris, strict=True)]
    antara.objects.bulk_create(kait, SEKALI)


def _umpan_balik(latar: Latar, satu: Anggota) -> UmpanBalik:
    waktu, skp = latar.dunia.waktu, satu.skp
    pada = waktu.saat(hari_kerja(waktu.dinilai.selesai - timedelta(days=latar.dunia.acak.randint(6, 60))), 10, 15)
    return UmpanBalik(
        untuk=satu.pegawai,
        oleh=skp.penilai,
        peran=PeranPemberi.PENILAI,
        penilai=skp.penilai,
        atasan_penilai=skp.atasan_penilai,
        unit=skp.unit,
        hasil=satu.hasil[0],
        jenis=JenisUmpanBalik.BAIK,
        cara=CaraUmpanBalik.LANGSUNG,
        isi=latar.dunia.acak.choice(pilihan(BAIK[satu.orang.unit])),
        triwulan=triwulan(pada.date()).mulai,
        pada=pada,
        dibaca_pada=pada + timedelta(hours=3),
    )
