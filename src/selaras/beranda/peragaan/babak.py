"""The evaluation periods of a Balai, the level that it was given in each, and why its spread may depart."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from aturan.distribusi import CapaianOrganisasi
from aturan.periode import JenisPeriode
from aturan.predikat import Predikat
from aturan.versi import versi_pada
from selaras.beranda.peragaan.berkas import pdf
from selaras.beranda.peragaan.dunia import Balai, Dunia
from selaras.beranda.peragaan.orang import BALAI
from selaras.beranda.peragaan.perjanjian import Tahun
from selaras.beranda.peragaan.skp import Isi
from selaras.beranda.peragaan.waktu import hari_kerja
from selaras.common.format import tanggal
from selaras.pelaksanaan.services import simpan_berkas
from selaras.penilaian.models import Evaluasi, PenetapanCapaian, PenjelasanSebaran
from selaras.perencanaan.models import PeriodeEvaluasi

SETAHUN: Final = 90  # how far back a year counts that was released: longer ago than any quarter
MENYIMPANG: Final = 2  # periods before the one at hand: where the spread departed, with a written reason
ALASAN: Final = {
    CapaianOrganisasi.BAIK: "11 dari 11 rencana aksi tercapai sesuai target, tanpa kecelakaan kerja (contoh).",
    CapaianOrganisasi.BUTUH_PERBAIKAN: (
        "Kelaikan sarana dan perawatan berkala di bawah target: delapan sarana menunggu suku cadang rem (contoh)."
    ),
}
ALASAN_SEBARAN: Final = {
    CapaianOrganisasi.BAIK: (
        "Kebakaran kecil di gudang membuat hampir semua pegawai bekerja di luar rencana, dan hasilnya tetap sesuai "
        "kesepakatan. Karena itu lebih banyak pegawai berpredikat Baik daripada biasanya (contoh)."
    ),
    CapaianOrganisasi.BUTUH_PERBAIKAN: (
        "Sarana tidak siap karena suku cadang rem terlambat dari pemasok. Pekerjaan yang dapat dilakukan tanpa suku "
        "cadang itu selesai sesuai kesepakatan, sehingga sebagian besar pegawai tetap Baik (contoh)."
    ),
}


@dataclass(frozen=True, slots=True)
class Babak:
    """One evaluation period; `jarak`: so many periods before the one at hand, which is 0."""

    periode: PeriodeEvaluasi
    jarak: int
    capaian: CapaianOrganisasi
    peserta: tuple[Isi, ...]

    @property
    def kini(self) -> bool:
        """True while people are being rated."""
        return self.jarak == 0

    @property
    def tahunan(self) -> bool:
        """True for a whole year."""
        return self.periode.jenis == JenisPeriode.TAHUNAN

    @property
    def menyimpang(self) -> bool:
        """True where the results were released although their spread departs from the pattern."""
        return not self.kini and (self.jarak == MENYIMPANG or self.capaian == CapaianOrganisasi.BUTUH_PERBAIKAN)

    def sesudah(self, dunia: Dunia, hari: int, jam: int, menit: int = 0) -> datetime:
        """A moment so many days after the end of the period; of a year everything takes a fortnight longer."""
        return dunia.waktu.saat(
            hari_kerja(self.periode.selesai + timedelta(days=hari + (14 if self.tahunan else 0))), jam, menit
        )

    def belum_lama(self, dunia: Dunia, hari: int, jam: int, menit: int = 0) -> datetime:
        """A moment so many days ago, but after the end of the period."""
        besok = self.periode.selesai + timedelta(days=1)
        return dunia.waktu.saat(max(besok, dunia.waktu.lalu(hari, jam).date()), jam, menit)


def semua_babak(dunia: Dunia, tahun: Mapping[int, Tahun], semua: Iterable[Isi]) -> list[Babak]:
    """The periods to be spoken of, in order, with those who are rated in each: of a year, by their last plan in it."""
    berlaku = [isi for isi in semua if isi.berlaku]
    *lalu, kini = dunia.waktu.berakhir
    berurut = [kini, *(p for p in reversed(lalu) if p.jenis is JenisPeriode.TRIWULAN)]
    jarak = {p: n for n, p in enumerate(berurut)}
    hasil = []
    for p in dunia.waktu.berakhir:
        sejak = p.selesai if p.jenis is JenisPeriode.TAHUNAN else p.mulai
        peserta = tuple(i for i in berlaku if i.skp.mulai <= p.selesai and i.skp.selesai >= sejak)
        lemah = p.selesai == kini.selesai
        capaian = CapaianOrganisasi.BUTUH_PERBAIKAN if lemah else CapaianOrganisasi.BAIK
        hasil.append(Babak(tahun[p.tahun].evaluasi[p.jenis, p.urut], jarak.get(p, SETAHUN), capaian, peserta))
    return hasil


def tetapkan_capaian(dunia: Dunia, balai: Balai, babak: Babak) -> None:
    """The level of the Balai, set by the leader above; once on paper, recorded with its scan."""
    pada = babak.belum_lama(dunia, 3, 16, 5) if babak.kini else babak.sesudah(dunia, 8, 16, 5)
    penetapan = PenetapanCapaian(
        unit=balai.unit[BALAI],
        periode=babak.periode,
        tingkat=babak.capaian,
        alasan=ALASAN[babak.capaian],
        versi_aturan=versi_pada(babak.periode.selesai),
        ditetapkan_oleh=balai.direktur,
        ditetapkan_pada=pada,
    )
    oleh = balai.direktur
    if babak.tahunan and not babak.kini:
        oleh = penetapan.dicatat_oleh = balai.pengelola
        pada = penetapan.dicatat_pada = pada + timedelta(hours=17)
        naskah = pdf("Penetapan Capaian Kinerja Organisasi", balai.nama, tanggal(pada.date()), "Naskah contoh.")
        penetapan.naskah = simpan_berkas(unggahan=naskah, nama="Penetapan capaian.pdf", oleh=oleh, pada=pada)
    penetapan.save()
    rincian: dict[str, Any] = {"unit": balai.nama, "periode": babak.periode.nama, "tingkat": str(babak.capaian)}
    rincian |= {"alasan": penetapan.alasan, "penetap": balai.direktur.nama}
    dunia.catat("capaian.ditetapkan", penetapan, oleh, pada, **rincian)


def jelaskan_sebaran(dunia: Dunia, balai: Balai, babak: Babak, evaluasi: Iterable[Evaluasi]) -> None:
    """Why the spread of a released period departed from the pattern."""
    pada, jumlah = babak.sesudah(dunia, 10, 9, 15), Counter(e.predikat for e in evaluasi if not e.kepala_unit)
    penjelasan = PenjelasanSebaran.objects.create(
        unit=balai.unit[BALAI],
        periode=babak.periode,
        sebaran={p.value: jumlah[p] for p in Predikat},
        alasan=ALASAN_SEBARAN[babak.capaian],
        oleh=balai.kepala,
        pada=pada,
    )
    dunia.catat("sebaran.dijelaskan", penjelasan, balai.kepala, pada, alasan=penjelasan.alasan)
