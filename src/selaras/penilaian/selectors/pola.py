"""The spread of predicates of a unit against its pattern: numbers only, no database.

Percentages and limits stand over all people of the unit, those not yet rated included: so a penilai sees how much room
is left. Where people are still to be rated, a rule counts as broken for good only if they cannot mend it any more.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from aturan.distribusi import (
    KURVA,
    Batas,
    CapaianOrganisasi,
    JenisBatas,
    Temuan,
    Tingkat,
    aturan_untuk,
    periksa_distribusi,
    periksa_keselarasan,
    ubah_minimal,
)
from aturan.predikat import LABEL, Predikat
from aturan.versi import Versi
from selaras.common.format import angka, persen
from selaras.common.grafik import AturanSebaran, Ketentuan, Sebaran, sebaran
from selaras.common.grafik.teks import daftar_kata

PALING_SEDIKIT_TAMPIL = 4  # below, a spread would tell who got what [design]


@dataclass(frozen=True, slots=True)
class HasilBatas:
    """One rule of the pattern over the whole unit; `mungkin`: kept, or those not yet rated may still keep it."""

    batas: Batas
    ada: int
    ambang: int
    total: int
    terpenuhi: bool
    mungkin: bool

    @property
    def angka(self) -> str:
        """The figure that stands against the rule: a share where the rule names one, else people."""
        berbagian = self.batas.persen or self.batas.jenis is JenisBatas.TERBANYAK
        return persen(self.ada / max(self.total, 1) * 100, 0) if berbagian else angka(self.ada)

    @property
    def kekurangan(self) -> str:
        """What is missing or too much, in a few words; "" where the rule is kept and leaves room."""
        kelompok, ada, ambang = self.batas.kelompok, angka(self.ada), angka(self.ambang)
        penuh = self.batas.jenis is JenisBatas.PALING_BANYAK and self.ada == self.ambang > 0
        if self.terpenuhi:
            return f"tempat untuk {kelompok} sudah penuh: {ada} dari {angka(self.total)}" if penuh else ""
        return {
            JenisBatas.TERBANYAK: f"{kelompok} belum menjadi kelompok terbanyak",
            JenisBatas.PALING_BANYAK: f"{kelompok} sudah {ada} orang (paling banyak {ambang})",
            JenisBatas.PALING_SEDIKIT: f"{kelompok} baru {ada} dari paling sedikit {ambang} orang",
            JenisBatas.WAJIB_ADA: f"belum ada yang {kelompok}",
        }[self.batas.jenis]


@dataclass(frozen=True)
class Pola:
    """How the people of a unit are spread in a period. `capaian` is None until the leader above has set it."""

    nama: str
    jumlah: Mapping[Predikat, int]
    total: int
    ambang: int
    capaian: CapaianOrganisasi | None
    versi: Versi
    dijelaskan: bool = False  # has a written reason for its departure
    disampaikan: int = 0  # how many hold their result

    @property
    def dinilai(self) -> int:
        """How many have a finished rating."""
        return sum(self.jumlah.values())

    @property
    def belum(self) -> int:
        """How many are still to be rated; a draft is not yet a rating."""
        return self.total - self.dinilai

    @property
    def kecil(self) -> bool:
        """True for a unit so small that its pattern is information only."""
        return self.total < self.ambang

    @property
    def terlihat(self) -> bool:
        """True once enough people are rated for the spread to name nobody."""
        return self.dinilai >= PALING_SEDIKIT_TAMPIL

    @property
    def terbanyak(self) -> Predikat | None:
        """What most people have, once that can be shown; of two the lower."""
        return max(Predikat, key=lambda p: self.jumlah.get(p, 0)) if self.terlihat else None

    @property
    def jumlah_kode(self) -> dict[str, int]:
        """The counts by code, as they are kept with a reason."""
        return {p.value: self.jumlah.get(p, 0) for p in Predikat}

    @cached_property
    def batas(self) -> tuple[HasilBatas, ...]:
        """Each rule of the pattern with its answer; none before the level is set."""
        if self.capaian is None:
            return ()
        return tuple(self._periksa(batas) for batas in aturan_untuk(capaian=self.capaian, versi=self.versi))

    def _periksa(self, batas: Batas) -> HasilBatas:
        ada = batas.ada(self.jumlah)
        if batas.jenis is JenisBatas.PALING_BANYAK:
            ambang = batas.ambang({Predikat.BAIK: self.total})
            terpenuhi = mungkin = ada <= ambang
        else:
            terbanyak = batas.jenis is JenisBatas.TERBANYAK
            ambang = batas.ambang(self.jumlah if terbanyak else {Predikat.BAIK: self.total})
            terpenuhi, mungkin = ada >= ambang, ada + self.belum >= ambang
        return HasilBatas(batas, ada, ambang, self.total, terpenuhi, mungkin)

    @property
    def belum_terpenuhi(self) -> tuple[HasilBatas, ...]:
        """The rules not kept as it stands."""
        return tuple(hasil for hasil in self.batas if not hasil.terpenuhi)

    @property
    def kekurangan(self) -> str:
        """The rules not kept, and those that leave no room, in one sentence; "" where all are kept."""
        if not self.belum_terpenuhi:
            return ""
        return f"Di {self.nama} {daftar_kata([hasil.kekurangan for hasil in self.batas if hasil.kekurangan])}."

    @property
    def menyimpang(self) -> bool:
        """True where the pattern cannot be kept any more: a written reason is due before results are released."""
        return not self.kecil and any(not hasil.mungkin for hasil in self.batas)

    @property
    def halangan(self) -> str:
        """Why results of the unit cannot be handed over yet; "" where they can."""
        if self.capaian is None:
            return (
                f"Capaian {self.nama} belum ditetapkan pimpinan di atasnya, jadi predikat masih sementara dan belum "
                "dapat disampaikan."
            )
        if self.menyimpang and not self.dijelaskan:
            return (
                f"Sebaran predikat {self.nama} menyimpang dari pola dan alasannya belum ditulis. Kepala atau tim "
                "pengelola kinerja menuliskannya di halaman Keselarasan; setelah itu hasil dapat disampaikan."
            )
        return ""

    @property
    def lengkap(self) -> bool:
        """True once everybody is rated."""
        return self.total > 0 and self.belum == 0

    @cached_property
    def temuan(self) -> tuple[Temuan, ...]:
        """What `aturan` says of the finished spread, in its sentences.

        Nothing while people are still to be rated, or where the sentences would tell who got what.
        """
        if self.capaian is None or not (self.terlihat and self.lengkap):
            return ()
        return periksa_distribusi(capaian=self.capaian, jumlah=self.jumlah, versi=self.versi, ambang_kecil=self.ambang)

    @cached_property
    def kejanggalan(self) -> Temuan | None:
        """Where the level of the organisation and the predicates of its people stand apart."""
        if self.capaian is None or not self.terlihat:
            return None
        return periksa_keselarasan(capaian=self.capaian, jumlah=self.jumlah, ambang_kecil=self.ambang)

    @property
    def tidak_selaras(self) -> bool:
        """True where that is a warning rather than information."""
        return self.kejanggalan is not None and self.kejanggalan.tingkat is Tingkat.PERINGATAN

    @cached_property
    def perubahan(self) -> tuple[tuple[int, Predikat, Predikat], ...]:
        """The fewest of those rated to be judged again, as (people, from, to).

        Empty where nothing is to be changed, where too few are rated, or while the rest may still keep the pattern.
        """
        if self.capaian is None or not self.terlihat or not (self.lengkap or self.menyimpang):
            return ()
        paling_sedikit = ubah_minimal(capaian=self.capaian, jumlah=self.jumlah, versi=self.versi)
        langkah = Counter(paling_sedikit.langkah if paling_sedikit else ())
        return tuple((n, dari, ke) for (dari, ke), n in langkah.most_common())

    @property
    def kalimat_perubahan(self) -> str:
        """That as a sentence: "Paling sedikit 20 orang ditinjau ulang: 18 dari Baik ke Butuh Perbaikan dan …".

        While people are still to be rated it counts those who are, and says so.
        """
        if not self.perubahan:
            return ""
        banyak = sum(n for n, _, _ in self.perubahan)
        rinci = [f"{angka(n)} dari {LABEL[dari]} ke {LABEL[ke]}" for n, dari, ke in self.perubahan]
        awal = (
            f"Dari {angka(self.dinilai)} orang yang sudah dinilai, paling sedikit" if self.belum else "Paling sedikit"
        )
        return f"{awal} {angka(banyak)} orang ditinjau ulang: {daftar_kata(rinci)}."

    @cached_property
    def gambar(self) -> Sebaran:
        """The picture: bars, limits, the printed curve and the rules in words."""
        return sebaran(
            nama=f"Sebaran {self.nama}",
            jumlah=self.jumlah_kode,
            total=self.total,
            aturan=self._aturan_gambar(),
            ketentuan=[Ketentuan(kalimat=h.batas.kalimat, angka=h.angka, terpenuhi=h.terpenuhi) for h in self.batas],
        )

    def _aturan_gambar(self) -> AturanSebaran | None:
        if self.capaian is None:
            return None
        maks: tuple[str, int, str] | None = None
        minimal: list[tuple[str, int]] = []
        wajib: list[str] = []
        for hasil in self.batas:
            utama, persen_batas = hasil.batas.predikat[0].value, hasil.batas.persen
            if hasil.batas.jenis is JenisBatas.PALING_BANYAK and persen_batas:
                maks = (utama, hasil.ambang, f"paling banyak {angka(hasil.ambang)} orang ({persen_batas}%)")
            elif hasil.batas.jenis is JenisBatas.PALING_SEDIKIT and len(hasil.batas.predikat) == 1:
                minimal.append((utama, hasil.ambang))
            elif hasil.batas.jenis in (JenisBatas.WAJIB_ADA, JenisBatas.PALING_SEDIKIT):
                wajib = [p.value for p in hasil.batas.predikat]
        return AturanSebaran(maks=maks, minimal=minimal, salah_satu=wajib, kurva=KURVA[self.capaian])
