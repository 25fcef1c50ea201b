"""What was said of one person in a year, month by month."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from itertools import groupby
from typing import Final

from django.utils.timezone import localdate

from aturan.berakhlak import LABEL, NilaiDasar
from aturan.periode import JenisPeriode, periode_pada
from selaras.organisasi.models import Pegawai
from selaras.organisasi.wewenang import wewenang
from selaras.pelaksanaan.models import JenisUmpanBalik, UmpanBalik
from selaras.pelaksanaan.selectors.hubungan import Hubungan, hubungan
from selaras.pelaksanaan.selectors.umpan_balik import SuaraTanpaNama, UmpanBalikOrang, umpan_balik_untuk
from selaras.pelaksanaan.triwulan import triwulan

HASIL, PERILAKU, UMUM = "hasil", "perilaku", "umum"
PERIHAL: Final = (
    ("", "Semua hal"),
    (HASIL, "Hasil kerja"),
    (PERILAKU, "Perilaku kerja, semua nilai"),
    *((nilai.value, f"Perilaku: {LABEL[nilai]}") for nilai in NilaiDasar),
    (UMUM, "Umum"),
)


@dataclass(frozen=True, slots=True)
class SaringanLinimasa:
    """Of which year, of which kind ("" for both), and about what (of `PERIHAL`)."""

    tahun: int
    jenis: str = ""
    perihal: str = ""

    @property
    def menyaring(self) -> bool:
        """True when only some of the named ones are asked for."""
        return bool(self.jenis or self.perihal)

    def meloloskan(self, u: UmpanBalik) -> bool:
        """True for what is asked for."""
        if self.jenis not in ("", u.jenis):
            return False
        if self.perihal == HASIL:
            return u.hasil_id is not None
        if self.perihal == PERILAKU:
            return bool(u.nilai)
        if self.perihal == UMUM:
            return not (u.nilai or u.hasil_id)
        return self.perihal in ("", u.nilai)


@dataclass(frozen=True, slots=True)
class Kelompok:
    """A month with what was said in it, or a quarter with what was said without a name (`suara`)."""

    nama: str
    bernama: tuple[UmpanBalik, ...] = ()
    suara: SuaraTanpaNama | None = None


@dataclass(frozen=True)
class Linimasa:
    """A year of feedback about `untuk` as `pembaca` may read it on a day."""

    pembaca: Pegawai
    untuk: Pegawai
    hari: date
    saringan: SaringanLinimasa

    @property
    def sendiri(self) -> bool:
        """True when one reads of oneself."""
        return self.untuk.pk == self.pembaca.pk

    @cached_property
    def kenal(self) -> Hubungan | None:
        """What the reader is to `untuk`."""
        return None if self.sendiri else hubungan(oleh=self.pembaca, untuk=self.untuk, hari=self.hari)

    @property
    def terbuka(self) -> bool:
        """True for whoever would read what is said now, and whoever has something to read here."""
        if self.kenal is None:
            return True
        kini = self.pembaca.pk in (self.kenal.penilai_id, self.kenal.atasan_penilai_id)
        diawasi = self.kenal.unit_id in wewenang(self.pembaca).unit_diawasi
        return kini or diawasi or UmpanBalik.objects.visible_to(self.pembaca).filter(untuk=self.untuk).exists()

    @cached_property
    def isi(self) -> UmpanBalikOrang:
        """All of the year."""
        tahun = self.saringan.tahun
        return umpan_balik_untuk(self.untuk, self.pembaca, date(tahun, 1, 1), date(tahun, 12, 31))

    @property
    def tahun_pilihan(self) -> list[tuple[int, str]]:
        """The years that may be asked for: this one and four before, and the one that is shown."""
        kini = self.hari.year
        return [(t, str(t)) for t in sorted({*range(kini - 4, kini + 1), self.saringan.tahun}, reverse=True)]

    @property
    def perihal_pilihan(self) -> tuple[tuple[str, str], ...]:
        """What it may be about."""
        return PERIHAL

    @property
    def ringkasan(self) -> str:
        """How much there is of each kind."""
        banyak = len(self.tampil)
        perlu = sum(u.jenis == JenisUmpanBalik.PERLU for u in self.tampil)
        lanjut = sum(u.ditindaklanjuti_pada is not None for u in self.tampil)
        kata = f"{banyak} umpan balik bernama: {banyak - perlu} sudah baik, {perlu} perlu diperbaiki"
        return f"{kata}, {lanjut} ditindaklanjuti." if lanjut else f"{kata}."

    @cached_property
    def tampil(self) -> tuple[UmpanBalik, ...]:
        """The named ones that are asked for, newest first."""
        return tuple(u for u in self.isi.bernama if self.saringan.meloloskan(u))

    @property
    def kelompok(self) -> list[Kelompok]:
        """Months and quarters, newest first: what has no name stands where its quarter ends."""
        suara = () if self.saringan.menyaring else self.isi.tanpa_nama
        bulanan = [(mulai, Kelompok(nama, isi)) for mulai, nama, isi in self._bulanan()]
        kuartal = [(triwulan(s.triwulan).selesai, Kelompok(s.nama, suara=s)) for s in suara]
        return [satu for _, satu in sorted([*bulanan, *kuartal], key=lambda pasangan: pasangan[0], reverse=True)]

    def _bulanan(self) -> Iterator[tuple[date, str, tuple[UmpanBalik, ...]]]:
        for bulan, isi in groupby(self.tampil, key=lambda u: localdate(u.pada).replace(day=1)):
            yield bulan, periode_pada(hari=bulan, jenis=JenisPeriode.BULANAN).label, tuple(isi)

    def dapat_diubah(self, umpan_balik: UmpanBalik, kini: datetime) -> bool:
        """True while the reader may still correct it."""
        menit = self.kenal.ubah_menit if self.kenal else 0
        return umpan_balik.oleh_id == self.pembaca.pk and umpan_balik.dapat_diubah(kini, menit)
