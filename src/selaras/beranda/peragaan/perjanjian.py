"""The year: its periods, the perjanjian kinerja of the Balai, and what the Balai reached in each quarter."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from aturan.periode import JenisPeriode, Periode, periode_setahun
from selaras.beranda.peragaan.dunia import SEKALI, Balai, Dunia
from selaras.beranda.peragaan.waktu import MENILAI, Waktu, hari_kerja
from selaras.common.format import angka
from selaras.organisasi.models import Pegawai, UnitKerja
from selaras.pelaksanaan.models import CapaianIndikator
from selaras.perencanaan.models import (
    IndikatorSasaran,
    PeriodeEvaluasi,
    PeriodeKinerja,
    PerjanjianKinerja,
    Sasaran,
    StatusPerjanjian,
)
from selaras.perencanaan.services import HARI_MENILAI

# * sasaran, and for each indicator of it:
# kode | polarisasi | target | satuan | rumusan | reached by the end of each quarter in a good year | in a weak quarter
_NASKAH: Final = """
* Meningkatnya keandalan sarana milik negara (contoh)
IKK1.1|maksimal|90|%|Persentase sarana milik negara laik operasi|90,6 91,2 91,8 92,4|82,1 81,9 81,4 83,0
IKK1.2|maksimal|29|unit|Jumlah perawatan berkala sarana milik negara|7 14 22 29|4 9 16 23
IKK1.3|minimal|12|hari|Rata-rata hari sarana tidak siap|10,8 10,5 10,2 9,9|15,2 15,0 14,8 14,1
* Meningkatnya keselamatan kerja di bengkel (contoh)
IKK2.1|minimal|0|kejadian|Kejadian kecelakaan kerja di bengkel|0 0 0 0|0 0 0 0
* Terwujudnya tata kelola Balai yang baik (contoh)
IKK3.1|maksimal|80|nilai|Nilai akuntabilitas kinerja instansi pemerintah|81,2 81,2 82,4 82,4|79,1 79,1 79,4 79,4
IKK3.2|maksimal|96|%|Realisasi anggaran terhadap rencana penarikan|96,4 97,0 97,3 98,1|88,0 88,6 89,2 91,5
IKK3.3|maksimal|85|nilai|Nilai indeks kepuasan masyarakat|86,3 86,9 87,4 87,8|84,2 83,8 83,1 84,0
IKK3.4|maksimal|80|indeks|Indeks profesionalitas ASN|80,5 81,0 81,6 82,0|80,5 80,9 81,2 81,3
""".strip()
_ALASAN_LEMAH: Final = {
    "IKK1.1": "Delapan sarana menunggu suku cadang rem dari pemasok (contoh).",
    "IKK1.2": "Jadwal bergeser karena dua dongkrak bogie rusak (contoh).",
    "IKK1.3": "Menunggu suku cadang rata-rata enam hari per unit (contoh).",
}


@dataclass(frozen=True, slots=True)
class Tahun:
    """A performance year of the institution, with its evaluations by kind and number."""

    tahun: int
    periode: PeriodeKinerja
    evaluasi: dict[tuple[JenisPeriode, int], PeriodeEvaluasi]


@dataclass(frozen=True, slots=True)
class Janji:
    """A perjanjian kinerja with its indicators by code."""

    perjanjian: PerjanjianKinerja
    indikator: dict[str, IndikatorSasaran] = field(default_factory=dict)


def buka_tahun(dunia: Dunia, balai: Balai, tahun: int) -> Tahun:
    """Open a year, and extend the deadline of the period at hand where the usual one is too near."""
    pada = dunia.waktu.saat(hari_kerja(date(tahun, 1, 2)), 8, 15)
    periode = PeriodeKinerja.objects.create(tahun=tahun, dibuka_oleh=balai.pengelola, dibuka_pada=pada)
    dunia.catat("periode.dibuka", periode, balai.pengelola, pada, tahun=tahun, irama=JenisPeriode.TRIWULAN)
    semua = [
        p for jenis in (JenisPeriode.TRIWULAN, JenisPeriode.TAHUNAN) for p in periode_setahun(tahun=tahun, jenis=jenis)
    ]
    baris = [
        PeriodeEvaluasi(
            periode=periode,
            jenis=p.jenis,
            urut=p.urut,
            mulai=p.mulai,
            selesai=p.selesai,
            tenggat=_tenggat(dunia.waktu, p),
        )
        for p in semua
    ]
    PeriodeEvaluasi.objects.bulk_create(baris)
    for p, satu in zip(semua, baris, strict=True):
        _catat_perpanjangan(dunia, balai, p, satu)
    return Tahun(tahun, periode, {(p.jenis, p.urut): satu for p, satu in zip(semua, baris, strict=True)})


def _biasa(periode: Periode) -> date:
    """The deadline that opening a year sets."""
    if periode.jenis is JenisPeriode.TAHUNAN:
        return date(periode.tahun + 1, 1, 31)
    return periode.selesai + timedelta(days=HARI_MENILAI)


def _tenggat(waktu: Waktu, periode: Periode) -> date:
    """Until when people are rated; of the period at hand there are some days left."""
    biasa = _biasa(periode)
    return max(biasa, waktu.hari + timedelta(days=MENILAI)) if periode == waktu.dinilai else biasa


def _catat_perpanjangan(dunia: Dunia, balai: Balai, periode: Periode, baris: PeriodeEvaluasi) -> None:
    if baris.tenggat > (dari := _biasa(periode)):
        pada, alasan = dunia.waktu.saat(dari - timedelta(days=1), 14, 20), "Menunggu data capaian organisasi."
        rincian = {"dari": dari, "menjadi": baris.tenggat, "alasan": alasan}
        dunia.catat("tenggat.diperpanjang", baris, balai.pengelola, pada, **rincian)


def berjanji(dunia: Dunia, tahun: Tahun, pihak: Mapping[UnitKerja, Pegawai], pengelola: Pegawai) -> list[Janji]:
    """The perjanjian kinerja of these units for the year, each set in January by its head."""
    dibuat = dunia.waktu.saat(hari_kerja(date(tahun.tahun, 1, 2)), 9, 30)
    pada = dunia.waktu.saat(hari_kerja(date(tahun.tahun, 1, 6)), 10, 5)
    semua = [
        Janji(PerjanjianKinerja(unit=unit, periode=tahun.periode, status=StatusPerjanjian.DITETAPKAN, versi=2))
        for unit in pihak
    ]
    for satu, kepala in zip(semua, pihak.values(), strict=True):
        satu.perjanjian.ditetapkan_oleh, satu.perjanjian.ditetapkan_pada = kepala, pada
    PerjanjianKinerja.objects.bulk_create([satu.perjanjian for satu in semua], SEKALI)
    sasaran = [s for satu in semua for s in _sasaran(satu)]
    Sasaran.objects.bulk_create(sasaran, SEKALI)
    IndikatorSasaran.objects.bulk_create([i for satu in semua for i in satu.indikator.values()], SEKALI)
    for satu, kepala in zip(semua, pihak.values(), strict=True):
        dunia.catat("perjanjian.dibuat", satu.perjanjian, pengelola, dibuat)
        dunia.catat("perjanjian.ditetapkan", satu.perjanjian, kepala, pada)
    return semua


def _sasaran(janji: Janji) -> Iterator[Sasaran]:
    """What is promised; the measures of it go into `janji`."""
    for urut, blok in enumerate(_NASKAH.split("\n* "), start=1):
        rumusan, *baris = blok.removeprefix("* ").splitlines()
        sasaran = Sasaran(perjanjian=janji.perjanjian, urut=urut, rumusan=rumusan)
        for nomor, (kode, polarisasi, target, satuan, isi, *_) in enumerate((b.split("|") for b in baris), start=1):
            ukuran = {"polarisasi": polarisasi, "target": Decimal(target), "satuan": satuan}
            janji.indikator[kode] = IndikatorSasaran(sasaran=sasaran, urut=nomor, kode=kode, rumusan=isi, **ukuran)
        yield sasaran


def isi_capaian(dunia: Dunia, tahun: Tahun, janji: Janji, pengelola: Pegawai, *, lemah: bool = True) -> None:
    """What a unit reached up to the end of each period that is over; where `lemah`, the one at hand is weak."""
    baris: list[CapaianIndikator] = []
    for periode in (p for p in dunia.waktu.berakhir if p.tahun == tahun.tahun):
        kini = lemah and periode.selesai == dunia.waktu.dinilai.selesai
        evaluasi = tahun.evaluasi[periode.jenis, periode.urut]
        pada = dunia.waktu.saat(hari_kerja(periode.selesai + timedelta(days=3)), 15, 40)
        for kode, nilai in _nilai(periode.bulan[-1] // 3, lemah=kini):
            keterangan = _ALASAN_LEMAH.get(kode, "") if kini else ""
            satu = CapaianIndikator(
                indikator=janji.indikator[kode], periode=evaluasi, nilai=nilai, keterangan=keterangan
            )
            baris.append(satu)
            rincian = {"periode": evaluasi.pk, "semula": "", "menjadi": angka(nilai), "keterangan": keterangan}
            dunia.catat("capaian_indikator.diisi", satu.indikator, pengelola, pada, **rincian)
    CapaianIndikator.objects.bulk_create(baris)


def _nilai(urut: int, *, lemah: bool) -> Iterator[tuple[str, Decimal]]:
    for baris in _NASKAH.splitlines():
        kode, *isi = baris.split("|")
        if isi:
            yield kode, Decimal(isi[-1 if lemah else -2].split()[urut - 1].replace(",", "."))
