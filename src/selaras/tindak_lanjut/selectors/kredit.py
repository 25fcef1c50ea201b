"""The angka kredit of a person: what there is, how it came about, what the next step asks, and when it may be reached."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from aturan.angka_kredit import (
    Kelayakan,
    KodeButir,
    Proyeksi,
    Syarat,
    Tujuan,
    kelayakan,
    ketentuan_jenjang,
    proyeksikan,
)
from aturan.golongan import PNS, Golongan, urai_golongan
from aturan.jabatan import LABEL, Jenjang
from aturan.predikat import Predikat
from selaras.common.format import angka, tanggal
from selaras.common.grafik import BatangKredit, SukuKredit, batang_kredit
from selaras.organisasi.models import Penempatan
from selaras.penilaian.models import Evaluasi
from selaras.tindak_lanjut.konversi import BarisKonversi, baris_konversi, masa_evaluasi
from selaras.tindak_lanjut.models import AngkaKredit, AturanTindakLanjut, JenisAngkaKredit

DIANDAIKAN = (Predikat.BAIK, Predikat.SANGAT_BAIK)


@dataclass(frozen=True, slots=True)
class Suku:
    """One line with the sum up to it, among the lines of its jenjang."""

    baris: AngkaKredit
    jumlah: Decimal

    @property
    def hitungan(self) -> str:
        """How it came about, in a sentence that anybody can check with a pencil."""
        b = self.baris
        if b.bulan is None or b.koefisien is None:
            return f"{b.get_jenis_display()} menurut {b.dokumen}"
        bagian = "" if b.bulan == 12 else f"{b.bulan}/12 × "
        return f"{bagian}{b.persen}% × {angka(b.koefisien, 3)} = {angka(b.hasil, 3)}"

    @property
    def masa(self) -> str:
        """Of which time it is: a year, part of one, or the day of a document."""
        if self.baris.bulan is None:
            return f"sampai {tanggal(self.baris.selesai)}"
        tahun = str(self.baris.selesai.year)
        return tahun if self.baris.bulan == 12 else f"{tahun}, {self.baris.bulan} bulan"


@dataclass(frozen=True, slots=True)
class Menunggu:
    """An annual result that brings angka kredit which nobody has set yet; `tetap`: it may be set now."""

    evaluasi: Evaluasi
    baris: list[BarisKonversi]


@dataclass(frozen=True, slots=True)
class LembarKredit:
    """All of it. `lama`: lines of an earlier jenjang, which count no more."""

    jenjang: Jenjang
    golongan: Golongan
    suku: list[Suku]
    lama: list[Suku]
    menunggu: list[Menunggu]
    kelayakan: Kelayakan
    proyeksi: tuple[Proyeksi, ...]
    grafik: BatangKredit | None

    @property
    def nama_jenjang(self) -> str:
        """Ahli Pertama."""
        return LABEL[self.jenjang]

    @property
    def tercetak(self) -> bool:
        """Whether there is a line that came from a result, so that the form has a penilai to sign it."""
        return any(satu.baris.evaluasi_id for satu in self.suku)

    @property
    def koefisien(self) -> Decimal:
        """What a year of Baik brings."""
        return ketentuan_jenjang(jenjang=self.jenjang).koefisien

    @property
    def _pangkat_berikut(self) -> Golongan | None:
        return next((g for g in PNS if g.urut == self.golongan.urut + 1), None)

    @property
    def tujuan_singkat(self) -> str:
        """The next step as it stands beside the picture: jenjang Ahli Muda, pangkat III/d."""
        naik, pangkat = ketentuan_jenjang(jenjang=self.jenjang).berikut, self._pangkat_berikut
        if self.kelayakan.tujuan is Tujuan.JENJANG and naik:
            return f"jenjang {LABEL[naik]}"
        return f"pangkat {pangkat.kode}" if pangkat else "pangkat berikutnya"

    @property
    def tujuan(self) -> str:
        """The same in full: pangkat Penata Tingkat I (III/d)."""
        pangkat = self._pangkat_berikut
        if self.kelayakan.tujuan is Tujuan.PANGKAT and pangkat:
            return f"pangkat {pangkat.pangkat} ({pangkat.kode})"
        return self.tujuan_singkat


def lembar_kredit(
    *,
    jenjang: Jenjang,
    golongan: str,
    baris: Sequence[AngkaKredit],
    evaluasi: Sequence[Evaluasi],
    penempatan: Sequence[Penempatan],
    predikat: Sequence[Predikat],
    tahun_dalam_pangkat: int,
    atur: AturanTindakLanjut,
    hari: date,
) -> LembarKredit:
    """Put it together from rows that were read. Raises: ValueError for a golongan that is not known."""
    suku, lama = _jumlahkan(baris, jenjang)
    ada = suku[-1].jumlah.normalize() if suku else Decimal(0)
    pangkat = urai_golongan(golongan)
    layak = kelayakan(
        jenjang=jenjang,
        golongan=pangkat,
        angka_kredit=ada,
        predikat=predikat,
        tahun_dalam_pangkat=tahun_dalam_pangkat,
        syarat=Syarat(tahun_predikat_jenjang=atur.tahun_predikat_jenjang),
    )
    menunggu = _menunggu(baris, evaluasi, penempatan, atur)
    proyeksi = _proyeksi(suku, menunggu, layak, jenjang, hari)
    lembar = LembarKredit(jenjang, pangkat, suku, lama, menunggu, layak, proyeksi, None)
    return replace(lembar, grafik=_grafik(lembar))


def kelayakan_ringkas(layak: Kelayakan) -> list[str]:
    """What is known to be missing, in the words of the rule."""
    return [butir.pesan for butir in layak.butir if butir.terpenuhi is False and butir.kode != KodeButir.TANPA_LANGKAH]


def _jumlahkan(baris: Sequence[AngkaKredit], jenjang: Jenjang) -> tuple[list[Suku], list[Suku]]:
    """The lines of the jenjang that is held, and those of others; each with the running sum of its jenjang."""
    kini, lama = list[Suku](), list[Suku]()
    jumlah = dict[str, Decimal]()
    for satu in sorted(baris, key=lambda b: (b.selesai, b.pk)):
        jumlah[satu.jenjang] = jumlah.get(satu.jenjang, Decimal(0)) + satu.hasil
        (kini if satu.jenjang == jenjang else lama).append(Suku(satu, jumlah[satu.jenjang]))
    return kini, lama


def _menunggu(
    baris: Sequence[AngkaKredit],
    evaluasi: Sequence[Evaluasi],
    penempatan: Sequence[Penempatan],
    atur: AturanTindakLanjut,
) -> list[Menunggu]:
    sudah = {satu.evaluasi_id for satu in baris}
    hasil = []
    for satu in evaluasi:
        if satu.pk not in sudah:
            masa = masa_evaluasi(satu, evaluasi)
            if suku := baris_konversi(satu, penempatan, masa=masa, hari_penentu=atur.hari_penentu):
                hasil.append(Menunggu(satu, suku))
    return hasil


def _proyeksi(
    suku: Sequence[Suku], menunggu: Sequence[Menunggu], layak: Kelayakan, jenjang: Jenjang, hari: date
) -> tuple[Proyeksi, ...]:
    """From what there is, and what waits to be set, onwards; empty where the next step is reached with that, or none is."""
    nanti = [b for satu in menunggu for b in satu.baris if b.konversi.jenjang == jenjang]
    dasar = layak.ada + sum((b.konversi.angka_kredit for b in nanti), Decimal(0))
    tahun = [s.baris.selesai.year for s in suku if s.baris.jenis == JenisAngkaKredit.KONVERSI]
    terakhir = max([*tahun, *(b.masa.selesai.year for b in nanti)], default=hari.year - 1)
    if layak.perlu is None or dasar >= layak.perlu:
        return ()
    return tuple(
        proyeksikan(ada=dasar, perlu=layak.perlu, jenjang=jenjang, predikat=satu, mulai=terakhir + 1)
        for satu in DIANDAIKAN
    )


def _grafik(lembar: LembarKredit) -> BatangKredit | None:
    if lembar.kelayakan.perlu is None:
        return None
    ada = [SukuKredit(str(s.baris.selesai.year) if s.baris.bulan else "saldo", s.baris.hasil) for s in lembar.suku]
    menunggu = [
        SukuKredit(str(b.masa.selesai.year), b.konversi.angka_kredit, perkiraan=True)
        for satu in lembar.menunggu
        for b in satu.baris
        if b.konversi.jenjang == lembar.jenjang
    ]
    tahun = lembar.proyeksi[0].tahun if lembar.proyeksi else ()
    nanti = [SukuKredit(str(t.tahun), t.tambah, perkiraan=True) for t in tahun]
    nama = f"{angka(lembar.kelayakan.perlu)} {lembar.tujuan_singkat}"
    return batang_kredit([*ada, *menunggu, *nanti], ambang=lembar.kelayakan.perlu, nama=nama)
