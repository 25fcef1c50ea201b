"""The rating desk: the queue, the quadrant, the spread of the unit, and one person with what the rating rests on."""

from dataclasses import dataclass
from functools import cached_property

from aturan.distribusi import JenisBatas
from aturan.pimpinan import rating_hasil_pimpinan
from aturan.predikat import LABEL, MATRIKS, Predikat, Rating
from aturan.versi import Versi, versi_pada
from selaras.common.format import angka, persen
from selaras.common.grafik import SebaranKecil, sebaran_kecil
from selaras.organisasi.models import Pegawai, Sapaan
from selaras.organisasi.pohon import pohon
from selaras.organisasi.wewenang import wewenang
from selaras.penilaian.selectors.antre import Antre, Giliran, antre, berurutan
from selaras.penilaian.selectors.bahan import Bahan, bahan
from selaras.penilaian.selectors.periode import Periode
from selaras.penilaian.selectors.pola import Pola
from selaras.penilaian.selectors.sebaran import pola_unit
from selaras.penilaian.selectors.unit import Unit, baca_unit, pemilik_pola

_BILANGAN = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")


@dataclass(frozen=True, slots=True)
class Petak:
    """One cell of the quadrant with the people in it."""

    hasil: Rating
    perilaku: Rating
    predikat: Predikat
    isi: tuple[Giliran, ...]


@dataclass(frozen=True)
class Meja:
    """The whole desk of a penilai. Without people there is nobody chosen, and no unit."""

    penilai: Pegawai
    periode: Periode
    antre: Antre
    letak: int | None
    unit: Unit | None
    pola: Pola | None
    bahan: Bahan | None

    @property
    def dipilih(self) -> Giliran | None:
        """Who lies on the desk."""
        return None if self.letak is None else self.antre.giliran[self.letak]

    @property
    def tempat(self) -> str:
        """Where the penilai leads; "" for somebody outside."""
        utama = wewenang(self.penilai).utama
        return utama.unit if utama else ""

    @property
    def tetangga(self) -> tuple[Giliran | None, Giliran | None]:
        """Who comes before and after in the queue."""
        return (None, None) if self.letak is None else berurutan(self.antre.giliran, self.letak)

    @property
    def berikutnya(self) -> Giliran | None:
        """Who is rated next: the following person not finished, else the first one, but never the one on the desk."""
        if self.letak is None:
            return None
        urut = (*self.antre.giliran[self.letak + 1 :], *self.antre.giliran[: self.letak])
        return next((g for g in urut if not g.selesai), None)

    @property
    def versi(self) -> Versi:
        """The law of the period."""
        return versi_pada(self.periode.kini.selesai)

    @cached_property
    def kuadran(self) -> tuple[Petak, ...]:
        """The nine cells, from the highest hasil down, from the lowest perilaku on."""
        menurut = {(g.evaluasi.hasil, g.evaluasi.perilaku): list[Giliran]() for g in self.antre.giliran}
        for giliran in self.antre.giliran:
            menurut[giliran.evaluasi.hasil, giliran.evaluasi.perilaku].append(giliran)
        sel = MATRIKS[self.versi]
        return tuple(Petak(h, p, sel[h, p], tuple(menurut.get((h, p), ()))) for h in reversed(Rating) for p in Rating)

    @property
    def belum_ditempatkan(self) -> tuple[Giliran, ...]:
        """Who has no predicate yet."""
        return tuple(g for g in self.antre.giliran if not g.evaluasi.predikat)

    @property
    def hasil_terkunci(self) -> Rating | None:
        """The rating of hasil kerja of the head on the desk, which the level of the unit has settled."""
        if self.kepala_unit and self.unit and self.unit.capaian:
            return rating_hasil_pimpinan(capaian=self.unit.capaian)
        return None

    @property
    def kepala_unit(self) -> bool:
        """True when the head of the unit lies on the desk."""
        return self.dipilih is not None and self.dipilih.kepala_unit

    @property
    def tim(self) -> SebaranKecil:
        """The penilai's own people, drafts included, small."""
        milik = {"ibu": "Ibu", "bapak": "Bapak"}.get(self.penilai.sapaan, "Anda")
        total = len(self.antre.giliran)
        kecil = total < self.periode.ambang_kecil
        return sebaran_kecil(
            nama=f"Tim {milik}",
            jumlah=self.antre.sebaran(draf=False),
            draf=self.antre.sebaran(draf=True),
            total=total,
            keterangan=f"Tim di bawah {self.periode.ambang_kecil} orang: hanya informasi." if kecil else "",
        )

    @property
    def catatan_pola(self) -> str:
        """What of the unit's pattern is not kept yet, how full it is, and what this penilai's drafts would do."""
        if self.pola is None or not self.pola.terlihat or self.pola.kecil:
            return ""
        kalimat = self.pola.kekurangan
        if not kalimat:
            return ""
        sapaan = Sapaan(self.penilai.sapaan).label
        ekor = f"Untuk dipertimbangkan; alasannya ditulis di tingkat {self.pola.nama}, tidak diminta dari {sapaan}."
        return " ".join(filter(None, (kalimat, self._akibat_draf(sapaan), self.pola.kalimat_perubahan, ekor)))

    def _akibat_draf(self, sapaan: str) -> str:
        draf = {Predikat(kode): n for kode, n in self.antre.sebaran(draf=True).items()}
        dibatasi = [h for h in self.pola.batas if h.batas.jenis is JenisBatas.PALING_BANYAK] if self.pola else []
        for batas in dibatasi:
            predikat = batas.batas.predikat[0]
            if n := draf.get(predikat, 0):
                jadi = batas.ada + n
                bilangan = _BILANGAN[n] if n < len(_BILANGAN) else angka(n)
                bagian = persen(jadi / max(batas.total, 1) * 100, 0)
                return f"Bila {bilangan} draf {sapaan} diselesaikan, {LABEL[predikat]} menjadi {jadi} ({bagian})."
        return ""


def meja(penilai: Pegawai, periode: Periode, diminta: str | None) -> Meja:
    """The desk of `penilai` in a period with the person asked for: seven statements, however many people there are."""
    antrean = antre(penilai, periode.kini)
    letak = antrean.cari(diminta)
    if letak is None:
        return Meja(penilai, periode, antrean, None, None, None, None)
    giliran = antrean.giliran[letak]
    tree = pohon(penilai, filter(None, (giliran.skp.unit_id, giliran.evaluasi.unit_id)))
    pemilik = giliran.evaluasi.unit_id or pemilik_pola(tree, giliran.skp.unit_id)
    unit = baca_unit([pemilik], periode.kini)
    return Meja(
        penilai=penilai,
        periode=periode,
        antre=antrean,
        letak=letak,
        unit=unit[pemilik],
        pola=pola_unit(unit, periode, tree)[pemilik],
        bahan=bahan(giliran.skp, periode.kini, penilai),
    )
