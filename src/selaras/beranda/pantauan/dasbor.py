"""The leader's dashboard: what stands apart, in sentences, and how complete the period is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.urls import reverse

from selaras.beranda.pantauan.kelengkapan import Kelengkapan, kelengkapan
from selaras.common.format import angka
from selaras.organisasi.models import Pegawai
from selaras.organisasi.wewenang import wewenang
from selaras.penilaian.selectors.linearitas import BarisUnit, Linearitas, linearitas
from selaras.penilaian.selectors.periode import Periode

TERBANYAK: Final = 8  # of what is to be looked at


@dataclass(frozen=True, slots=True)
class Perhatian:
    """One thing that a leader should look at: what, why, and where to go."""

    judul: str
    isi: str
    ikon: str
    alamat: str
    tombol: str
    dekat: bool = True


@dataclass(frozen=True)
class Dasbor:
    """The dashboard as one reader sees it."""

    periode: Periode
    hari: date
    pohon: Linearitas
    lengkap: Kelengkapan
    mengelola: bool

    @property
    def pokok(self) -> BarisUnit:
        """The first unit, which the page is about."""
        return self.pohon.baris[0]

    @property
    def perhatian(self) -> list[Perhatian]:
        """What is to be looked at: the units first, then the people."""
        return [*self._unit(), *self._orang()]

    def _unit(self) -> Iterator[Perhatian]:
        for baris, temuan in self.pohon.temuan:
            yield Perhatian(
                f"{baris.unit.ringkas}: belum sejalan",
                temuan.pesan,
                "timbang",
                self._keselarasan(baris),
                "Buka",
                dekat=baris.janggal,
            )
        for baris in self.pohon.berpola:
            if baris.unit.capaian is None and self.hari > self.periode.kini.selesai:
                yield Perhatian(
                    f"Capaian {baris.unit.nama} belum ditetapkan",
                    f"{angka(baris.pola.dinilai)} dari {angka(baris.pola.total)} pegawai sudah dinilai, dan hasilnya "
                    "baru dapat disampaikan sesudah capaian ditetapkan pimpinan di atasnya.",
                    "gembok",
                    self._keselarasan(baris),
                    "Buka",
                )
            elif baris.pola.halangan and baris.terlihat and baris.pola.capaian:
                yield Perhatian(
                    f"{baris.unit.ringkas}: sebaran menunggu alasan",
                    baris.pola.halangan,
                    "timbang",
                    self._keselarasan(baris),
                    "Tulis alasan",
                )

    def _orang(self) -> Iterator[Perhatian]:
        isi, nama = self.lengkap, self.periode.kini.nama
        for kunci, ada, kata, sebab, ikon in (
            ("umpan_balik", "dinilai_dari", "tanpa umpan balik penilainya", "Penilaian tanpa umpan balik mudah dipersoalkan.", "umpan"),
            ("realisasi", "dinilai_dari", f"belum mengisi realisasi {isi.nama_bulan}", "Penilai tidak melihat apa yang dicapai.", "bukti"),
            ("ber_skp", "orang", f"belum menyusun SKP {self.hari.year}", "Tanpa SKP tidak ada yang dapat dinilai.", "skp"),
        ):  # fmt: skip
            if kurang := isi.jumlah(ada) - isi.jumlah(kunci):
                terbanyak = self._terbanyak(kunci, ada)
                yield Perhatian(
                    f"{angka(kurang)} pegawai {kata}", f"{terbanyak}{sebab}", ikon, self._papan(kunci), "Lihat siapa",
                    dekat=False,
                )  # fmt: skip
        if terbuka := isi.jumlah("keberatan"):
            kata = f"Atas hasil {nama}. Putusan atasan pejabat penilai bersifat final."
            yield Perhatian(
                f"{angka(terbuka)} keberatan belum diputus", kata, "timbang", self._papan("keberatan"), "Lihat siapa"
            )

    def _terbanyak(self, kunci: str, dari: str) -> str:
        """Where most of them are; "" where there is but one unit."""
        nama = {b.unit.pk: b.unit.nama for b in self.pohon.baris}
        kurang = {nama[pk]: satu[dari] - satu[kunci] for pk, satu in self.lengkap.unit.items() if pk in nama}
        if len(kurang) < 2 or not (banyak := max(kurang.values())):
            return ""
        return f"Terbanyak di {max(kurang, key=kurang.__getitem__)}, {angka(banyak)} orang. "

    def _keselarasan(self, baris: BarisUnit) -> str:
        return reverse("penilaian:keselarasan", query={"periode": self.periode.kini.pk, "unit": baris.unit.pk})

    def _papan(self, hal: str) -> str:
        """Whoever runs the cycle sees the names; a leader sees the tree."""
        if self.mengelola:
            return reverse("beranda:papan", query={"periode": self.periode.kini.pk, "hal": hal})
        return reverse("penilaian:linearitas", query={"periode": self.periode.kini.pk})


def dasbor(pembaca: Pegawai, periode: Periode, hari: date) -> Dasbor | None:
    """The dashboard of `pembaca` in a period; None where there is no unit to look after. Four statements."""
    pohon = linearitas(pembaca, periode)
    if pohon is None:
        return None
    w = wewenang(pembaca)
    isi = kelengkapan(w.unit_terlihat, periode.kini, hari)
    return Dasbor(periode, hari, pohon, isi, mengelola=bool(w.unit_dikelola))
