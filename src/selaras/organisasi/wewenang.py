from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

from django.db.models import BooleanField, CharField, QuerySet, Value
from django.utils.timezone import localdate

from selaras.common.prepared import prepared
from selaras.organisasi.models import JenisPenempatan, JenisPeran, Pegawai, Penempatan, Peran
from selaras.organisasi.pohon import pohon


@dataclass(frozen=True, slots=True)
class Posisi:
    """A post held today, as the frame of each page names it."""

    unit_id: int
    unit: str
    jabatan: str
    jenis: str
    kepala: bool


@dataclass(frozen=True, slots=True)
class Wewenang:
    """What a person is today: posts, and the units (whole subtrees) over which each right reaches."""

    posisi: tuple[Posisi, ...] = ()
    unit_dipimpin: frozenset[int] = frozenset()
    unit_dikelola: frozenset[int] = frozenset()
    unit_diawasi: frozenset[int] = frozenset()
    unit_diadmin: frozenset[int] = frozenset()

    @property
    def unit_terlihat(self) -> frozenset[int]:
        """Units whose people's plans and released results may be read."""
        return self.unit_dipimpin | self.unit_dikelola | self.unit_diawasi

    @property
    def utama(self) -> Posisi | None:
        """The definitive post, else the first acting one, else none (people outside the institution)."""
        definitif = (p for p in self.posisi if p.jenis == JenisPenempatan.DEFINITIF)
        return next(definitif, self.posisi[0] if self.posisi else None)


def wewenang(pegawai: Pegawai, pada: date | None = None) -> Wewenang:
    """The rights of a person on a day (default today), read once per day and request: two statements at most."""
    tersimpan: dict[date, Wewenang] = pegawai.__dict__.setdefault("_wewenang", {})
    hari = pada or localdate()
    if hari not in tersimpan:
        tersimpan[hari] = _baca(pegawai, hari)
    return tersimpan[hari]


@prepared
def _baris(pegawai: Pegawai, pada: date) -> QuerySet[Any, tuple[str, int, str, str, bool]]:
    """Posts and roles on a day: kind, unit, its name, the post's name, whether at the head."""
    penempatan = (
        Penempatan.objects.berlaku(pada)
        .filter(pegawai=pegawai)
        .values_list("jenis", "unit_id", "unit__nama", "jabatan__nama", "kepala")
    )
    peran = (
        Peran.objects.berlaku(pada)
        .filter(pegawai=pegawai)
        .annotate(jabatan=Value("", CharField()), kepala=Value(value=False, output_field=BooleanField()))
        .values_list("jenis", "unit_id", "unit__nama", "jabatan", "kepala")
    )
    return penempatan.union(peran, all=True)


def _baca(pegawai: Pegawai, pada: date) -> Wewenang:
    posisi, akar = [], defaultdict[str, set[int]](set)
    for jenis, unit_id, unit, jabatan, kepala in _baris(pegawai, pada):
        if jenis in JenisPeran:
            akar[jenis].add(unit_id)
            continue
        posisi.append(Posisi(unit_id, unit, jabatan, jenis, bool(kepala)))
        if kepala:
            akar["pimpinan"].add(unit_id)
    sekitar = {*(p.unit_id for p in posisi), *chain.from_iterable(akar.values())} if akar else ()
    cabang = pohon(pegawai, sekitar).cabang
    cakupan = {jenis: frozenset[int]().union(*map(cabang, unit)) for jenis, unit in akar.items()}
    return Wewenang(
        tuple(posisi),
        cakupan.get("pimpinan", frozenset()),
        cakupan.get(JenisPeran.PENGELOLA, frozenset()),
        cakupan.get(JenisPeran.PENGAWAS, frozenset()),
        cakupan.get(JenisPeran.ADMIN, frozenset()),
    )
