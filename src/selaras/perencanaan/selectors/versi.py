"""The versions of an SKP, and what changed from one to the next."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db.models import FETCH_RAISE, Prefetch, Q

from aturan.berakhlak import LABEL as LABEL_NILAI
from aturan.berakhlak import NilaiDasar
from aturan.skp import LABEL, BagianLampiran, JenisHasil
from selaras.organisasi.models import Pegawai
from selaras.perencanaan.models import SKP, HasilKerja, Indikator, StatusSKP

HASIL: Final = {JenisHasil.UTAMA: "Hasil kerja utama", JenisHasil.TAMBAHAN: "Hasil kerja tambahan"}


@dataclass(frozen=True, slots=True)
class Kata:
    """One line of a version; `beda`: the other version does not have it."""

    teks: str
    beda: bool


@dataclass(frozen=True, slots=True)
class Banding:
    """One row of the plan in both versions, in the order of the newer one; no words where it is not in one of them."""

    lama: tuple[Kata, ...]
    baru: tuple[Kata, ...]

    @property
    def berubah(self) -> bool:
        """True unless both say the same."""
        return any(k.beda for k in (*self.lama, *self.baru))


@dataclass(frozen=True, slots=True)
class BagianBanding:
    """One part of the plan."""

    judul: str
    baris: tuple[Banding, ...]

    @property
    def berubah(self) -> list[Banding]:
        """The rows that differ."""
        return [b for b in self.baris if b.berubah]


@dataclass(frozen=True, slots=True)
class RiwayatVersi:
    """The versions, newest first, and the chosen one beside the one before it."""

    kini: SKP
    semua: list[SKP]
    baru: SKP
    lama: SKP | None
    bagian: tuple[BagianBanding, ...]

    def sampai(self, satu: SKP) -> datetime | None:
        """When another version took the place of this one."""
        berikut = (s for s in self.semua if s.nomor == satu.nomor + 1)
        return next((s.ditetapkan_pada for s in berikut), None)


def riwayat_versi(untuk: Pegawai, pk: int, baru: str) -> RiwayatVersi | None:
    """The versions of an SKP that `untuk` may see, else None; `baru`: the chosen number, or the newest.

    Eight statements at most, however many versions there are.
    """
    kini = SKP.objects.visible_to(untuk).bernama().fetch_mode(FETCH_RAISE).filter(pk=pk).first()
    if kini is None:
        return None
    baris = SKP.semua.filter(Q(pk=pk) | Q(versi_dari=pk)).exclude(status=StatusSKP.GUGUR, versi_dari__isnull=False)
    semua = list(baris.select_related("ditetapkan_oleh").order_by("-nomor").fetch_mode(FETCH_RAISE))
    menurut_nomor = {str(s.nomor): s for s in semua}
    dipilih = menurut_nomor.get(baru) or semua[0]
    lama = menurut_nomor.get(str(dipilih.nomor - 1))
    return RiwayatVersi(kini, semua, dipilih, lama, _banding(lama, dipilih) if lama else ())


def _banding(lama: SKP, baru: SKP) -> tuple[BagianBanding, ...]:
    isi = {lama.pk: dict[tuple[str, object], list[str]](), baru.pk: dict[tuple[str, object], list[str]]()}
    for skp, judul, kunci, kata in (*_hasil(lama, baru), *_ekspektasi(lama, baru), *_lampiran(lama, baru)):
        isi[skp].setdefault((judul, kunci), []).extend(kata)
    urut = list(dict.fromkeys((*isi[baru.pk], *isi[lama.pk])))
    semua_judul = (*HASIL.values(), "Ekspektasi khusus pimpinan", *(LABEL[b] for b in BagianLampiran))
    semua = (
        BagianBanding(j, tuple(_sejajar(isi[lama.pk].get(u, []), isi[baru.pk].get(u, [])) for u in urut if u[0] == j))
        for j in semua_judul
    )
    return tuple(b for b in semua if b.berubah)


def _sejajar(lama: list[str], baru: list[str]) -> Banding:
    return Banding(tuple(Kata(k, k not in baru) for k in lama), tuple(Kata(k, k not in lama) for k in baru))


type Isi = Iterator[tuple[int, str, object, Iterable[str]]]  # in which version, which part, which row, its words


def _hasil(*skp: SKP) -> Isi:
    ukuran = Prefetch("indikator", Indikator.objects.order_by("urut").fetch_mode(FETCH_RAISE))
    hasil = HasilKerja.objects.filter(skp__in=skp).select_related("induk", "induk_sasaran").prefetch_related(ukuran)
    for satu in hasil.order_by("-jenis", "urut").fetch_mode(FETCH_RAISE):
        yield satu.skp_id, HASIL[JenisHasil(satu.jenis)], satu.asal_id or satu.pk, _kata(satu)


def _kata(hasil: HasilKerja) -> Iterator[str]:
    yield hasil.rumusan
    if didukung := hasil.induk or hasil.induk_sasaran:
        yield f"Mendukung: {didukung.rumusan}"
    if hasil.penugasan_dari:
        yield f"Penugasan dari {hasil.penugasan_dari}"
    if hasil.perspektif:
        yield f"Perspektif {hasil.get_perspektif_display()}"
    for satu in hasil.indikator.all():
        isi = ": ".join(filter(None, (satu.get_aspek_display() if satu.aspek else "", satu.rumusan)))
        yield f"{isi}, target {satu.target}" if satu.target else isi


def _ekspektasi(*skp: SKP) -> Isi:
    for satu in skp:
        for nilai, teks in satu.ekspektasi.exclude(teks="").values_list("nilai", "teks"):
            yield satu.pk, "Ekspektasi khusus pimpinan", nilai, (f"{LABEL_NILAI[NilaiDasar(nilai)]}: {teks}",)


def _lampiran(*skp: SKP) -> Isi:
    for satu in skp:
        for jenis, teks in satu.lampiran.order_by("urut").values_list("jenis", "teks"):
            yield satu.pk, LABEL[BagianLampiran(jenis)], teks, (teks,)
