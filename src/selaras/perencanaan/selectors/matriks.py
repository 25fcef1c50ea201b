"""The matriks peran hasil: a leader's results in columns, people in rows, what they deliver in the cells."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import FETCH_RAISE, Exists, F, OuterRef, Q, QuerySet, Subquery

from selaras.organisasi.models import AnggotaTim, Jenis, Pegawai, Penempatan, Penilai
from selaras.perencanaan.models import SKP, HasilKerja, PeranHasil, StatusPeran, StatusSKP
from selaras.perencanaan.permissions import boleh_mengisi_matriks
from selaras.perencanaan.selectors.calon import JPT


@dataclass(frozen=True, slots=True)
class Kolom:
    """One result of the leader, and how many carry it: `banyak` in their SKP, `diusulkan` still to answer."""

    hasil: HasilKerja
    banyak: int
    diusulkan: int

    @property
    def celah(self) -> bool:
        """True while nobody carries it and nobody was asked to."""
        return not self.banyak and not self.diusulkan


@dataclass(frozen=True, slots=True)
class Sel:
    """What one person delivers for one result: rows of the SKP, or a proposal (an unsaved one where there is none)."""

    induk: HasilKerja
    pegawai: Pegawai
    hasil: tuple[HasilKerja, ...]
    peran: PeranHasil
    dapat_diisi: bool

    @property
    def kunci(self) -> str:
        """Its name on the page."""
        return f"sel-{self.pegawai.pk}-{self.induk.pk}"

    @property
    def terisi(self) -> bool:
        """True with a result or a proposal that waits."""
        return bool(self.hasil) or self.menunggu

    @property
    def menunggu(self) -> bool:
        """True while its person has not answered."""
        return self.peran.pk is not None and self.peran.status == StatusPeran.DIUSULKAN

    @property
    def ditolak(self) -> bool:
        """True once declined, until it is proposed anew."""
        return self.peran.status == StatusPeran.DITOLAK


@dataclass(frozen=True, slots=True)
class BarisMatriks:
    """One person; `pegawai` carries `jabatan_kini`, `unit_kini` and `unit_kini_pk`."""

    pegawai: Any
    sel: tuple[Sel, ...]

    @property
    def berperan(self) -> bool:
        """True with something in any cell."""
        return any(s.terisi for s in self.sel)


@dataclass(frozen=True, slots=True)
class Matriks:
    """The matrix of one SKP as one reader sees it."""

    skp: SKP
    kolom: tuple[Kolom, ...]
    baris: tuple[BarisMatriks, ...]
    milik: bool
    dapat_diisi: bool

    @property
    def celah(self) -> list[Kolom]:
        """Results that nobody carries."""
        return [k for k in self.kolom if k.celah]

    @property
    def tanpa_peran(self) -> list[BarisMatriks]:
        """People without anything to deliver."""
        return [b for b in self.baris if not b.berperan]

    def sel(self, pegawai: int, induk: int) -> Sel | None:
        """One cell, None outside the matrix."""
        semua = (s for b in self.baris if b.pegawai.pk == pegawai for s in b.sel)
        return next((s for s in semua if s.induk.pk == induk), None)


def matriks(untuk: Pegawai, pk: int, hari: date) -> Matriks | None:
    """The matrix of an SKP that `untuk` may see, else None; five statements, however many people there are."""
    skp = SKP.objects.visible_to(untuk).bernama().fetch_mode(FETCH_RAISE).filter(pk=pk).first()
    if skp is None:
        return None
    kolom = list(skp.hasil.exclude(rumusan="").order_by("-jenis", "urut").fetch_mode(FETCH_RAISE))
    hasil = defaultdict[tuple[int, int], list[HasilKerja]](list)
    hari = min(max(hari, skp.mulai), skp.selesai)
    for satu in _hasil(skp, hari):
        hasil[satu.skp.pegawai_id, satu.induk_id or 0].append(satu)
    peran = {(p.pegawai_id, p.induk_id): p for p in _peran(skp)}
    isi = bool(boleh_mengisi_matriks(untuk, skp))
    baris = tuple(
        BarisMatriks(orang, tuple(_sel(k, orang, tuple(hasil[orang.pk, k.pk]), peran, isi=isi) for k in kolom))
        for orang in orang_matriks(skp, hari).fetch_mode(FETCH_RAISE)
    )
    return Matriks(skp, _jumlah(kolom, baris), baris, milik=skp.pegawai_id == untuk.pk, dapat_diisi=isi)


def orang_matriks(skp: SKP, hari: date) -> QuerySet[Any]:
    """Whom a leader has in the matrix on a day: those one assesses, those in teams one leads, and who serves a result.

    `dapat_diusulkan`: not the heads of a unit kerja mandiri, whose results come from its perjanjian kinerja.
    """
    posisi = Penempatan.objects.berlaku(hari).filter(pegawai=OuterRef("pk"))
    kepala = posisi.filter(Q(jabatan__jenis__in=JPT) | Q(kepala=True, unit__mandiri=True))
    dinilai = Penilai.objects.berlaku(hari).filter(pegawai=OuterRef("pk"), penilai=skp.pegawai_id)
    ketua = AnggotaTim.objects.berlaku(hari).filter(pegawai=skp.pegawai_id, ketua=True).values("tim")
    anggota = AnggotaTim.objects.berlaku(hari).filter(pegawai=OuterRef("pk"), tim__in=ketua)
    utama = posisi.order_by("jenis", "-mulai")
    orang: QuerySet[Any] = Pegawai.objects.exclude(Q(pk=skp.pegawai_id) | Q(jenis=Jenis.LUAR)).annotate(
        dinilai_langsung=Exists(dinilai),
        dapat_diusulkan=(Exists(dinilai) | Exists(anggota)) & ~Exists(kepala),
        jabatan_kini=Subquery(utama.values("jabatan__nama")[:1]),
        unit_kini=Subquery(utama.values("unit__nama")[:1]),
    )
    return orang.filter(Q(dapat_diusulkan=True) | Exists(_milik(skp, OuterRef("pk"), hari))).order_by(
        "-dinilai_langsung", "nama"
    )


def _milik(skp: SKP, pegawai: Any, hari: date) -> QuerySet[HasilKerja]:
    """Results that serve these, in plans that do not end before the day."""
    hidup = ~Q(skp__status=StatusSKP.GUGUR) & Q(skp__versi_dari=None, skp__selesai__gte=hari)
    return HasilKerja.objects.filter(hidup, induk__skp=skp, skp__pegawai=pegawai)


def _hasil(skp: SKP, hari: date) -> QuerySet[HasilKerja]:
    """What people have in their SKP for these results."""
    milik = _milik(skp, F("skp__pegawai"), hari).exclude(rumusan="")
    return milik.select_related("skp").order_by("skp", "-jenis", "urut").fetch_mode(FETCH_RAISE)


def _peran(skp: SKP) -> QuerySet[PeranHasil]:
    return PeranHasil.objects.filter(induk__skp=skp).exclude(status=StatusPeran.DIAMBIL).fetch_mode(FETCH_RAISE)


def _sel(
    induk: HasilKerja,
    orang: Any,
    hasil: tuple[HasilKerja, ...],
    peran: dict[tuple[int, int], PeranHasil],
    *,
    isi: bool,
) -> Sel:
    kosong = PeranHasil(induk=induk, pegawai=orang, versi=0)
    return Sel(induk, orang, hasil, peran.get((orang.pk, induk.pk), kosong), isi and orang.dapat_diusulkan)


def _jumlah(kolom: list[HasilKerja], baris: tuple[BarisMatriks, ...]) -> tuple[Kolom, ...]:
    banyak = [[b.sel[n] for b in baris] for n in range(len(kolom))]
    return tuple(
        Kolom(k, sum(bool(s.hasil) for s in sel), sum(s.menunggu for s in sel))
        for k, sel in zip(kolom, banyak, strict=True)
    )
