"""Months: what each indicator reached, and who has not written it down yet."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from selaras.beranda.peragaan.angka import deret, tetap
from selaras.beranda.peragaan.dunia import SEKALI, Dunia
from selaras.beranda.peragaan.skp import Isi
from selaras.beranda.peragaan.waktu import bulan_berikut, hari_kerja
from selaras.pelaksanaan.models import Realisasi
from selaras.perencanaan.models import Indikator

FAKTOR: Final = {  # how much of a target somebody reaches; others vary around 1
    "Hendra Gunawan": 1.04,
    "Dewi Lestariningsih": 1.03,
    "Wahyu Kurniawan": 0.72,
    "Rahmat Hidayat": 0.9,
    "Nyoman Sudiarta": 1.08,
    "Hesti Kusumaningrum": 1.07,
    "Kartika Sari Dewi": 1.06,
    "Nurul Hidayah": 1.05,
    "Joko Susilo": 1.04,
    "Bambang Prakoso": 0.9,
}
LUPA_BULAN_LALU: Final = frozenset(  # of the month that has just passed, nothing yet
    ("Hendra Gunawan", "Yuliana Tandi", "Slamet Riyadi", "Markus Wenda", "Andreas Pakpahan", "Dedi Kurniawan")
)
LUPA_TRIWULAN: Final = "Rahmat Hidayat"  # since the beginning of the last quarter that is over
SEBAGIAN: Final = "Ratna Widyastuti"  # two indicators of the month that has just passed
URAIAN: Final = (  # where the target is words
    "Langkah bulan ini selesai sesuai rencana.",
    "Sudah berjalan; hasilnya dibicarakan dengan penilai.",
    "Tertunda sepekan karena agenda wilayah, sudah dikejar.",
    "Separuh jalan, tanpa hambatan.",
    "Selesai dan sudah dipakai unit lain.",
    "Menunggu masukan dari dua pihak sebelum dilanjutkan.",
)


def isi_realisasi(dunia: Dunia, semua: Sequence[Isi]) -> None:
    """Write the months that are over into every plan that was set."""
    baris = [satu for isi in semua if isi.berlaku for satu in _realisasi(dunia, isi)]
    Realisasi.objects.bulk_create(baris, SEKALI)


def _realisasi(dunia: Dunia, isi: Isi) -> Iterator[Realisasi]:
    faktor = FAKTOR.get(isi.lakon, dunia.acak.uniform(0.95, 1.05))
    for nomor, (indikator, _) in enumerate(isi.ukuran):
        for satu in _setahun(dunia, isi, indikator, faktor):
            if not _terlupa(dunia, isi, nomor, satu.bulan):
                _catat(dunia, isi, satu)
                yield satu


def _setahun(dunia: Dunia, isi: Isi, indikator: Indikator, faktor: float) -> Iterator[Realisasi]:
    skp = isi.skp
    bulan = list(dunia.waktu.bulan(skp.mulai, skp.selesai))
    if indikator.target_angka is None:
        kata = dunia.acak.sample(URAIAN, len(URAIAN))
        yield from (Realisasi(indikator=indikator, bulan=b, uraian=kata[b.month % len(kata)]) for b in bulan)
        return
    dikisahkan = skp.mulai.year == dunia.waktu.dinilai.tahun
    tertulis = tetap(isi.lakon, indikator.rumusan) if dikisahkan else None
    angka = tertulis or deret(dunia.acak, indikator, faktor, skp.selesai.month - skp.mulai.month + 1)
    awal = 1 if tertulis else skp.mulai.month
    yield from (Realisasi(indikator=indikator, bulan=b, nilai=angka[b.month - awal]) for b in bulan)


def _terlupa(dunia: Dunia, isi: Isi, nomor: int, bulan: date) -> bool:
    if isi.lakon == LUPA_TRIWULAN:
        return bulan >= dunia.waktu.triwulan[-1].mulai
    if bulan_berikut(bulan) != dunia.waktu.hari.replace(day=1):
        return False
    return isi.lakon in LUPA_BULAN_LALU or (isi.lakon == SEBAGIAN and nomor in (3, 5))


def _catat(dunia: Dunia, isi: Isi, satu: Realisasi) -> None:
    berikut = bulan_berikut(satu.bulan)
    hari = hari_kerja(berikut.replace(day=1 + (isi.nomor + satu.bulan.month) % 6))
    pada = dunia.waktu.saat(hari, 8 + isi.nomor % 8, satu.bulan.month * 4)
    rincian = {"bulan": satu.bulan, "semula": "", "menjadi": satu.tertulis}
    dunia.catat("realisasi.diisi", satu.indikator, isi.skp.pegawai, pada, **rincian)
