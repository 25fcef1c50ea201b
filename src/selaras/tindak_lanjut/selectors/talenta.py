"""The nine boxes: who stands where, and why. Nothing is set here; a box is a place to start a talk from."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.db.models import FETCH_RAISE, Q

from aturan.predikat import Predikat
from aturan.talenta import KOTAK, Kotak, Potensial, kinerja_dari_predikat, kotak_talenta
from aturan.versi import Versi
from selaras.organisasi.models import Jenis, JenisPenempatan, Pegawai, Penempatan
from selaras.organisasi.selectors.susunan import Susunan
from selaras.organisasi.wewenang import wewenang
from selaras.tindak_lanjut.models import NilaiPotensi
from selaras.tindak_lanjut.selectors.aturan import evaluasi_tahunan, predikat_menurut_tahun

SEHALAMAN: Final = 50
BELUM: Final = "belum"  # people who cannot be placed yet


@dataclass(frozen=True, slots=True)
class Letak:
    """One person: the box, or what is missing for one."""

    tugas: Penempatan
    kotak: Kotak | None
    tahun: int | None = None
    predikat: Predikat | None = None
    potensi: NilaiPotensi | None = None

    @property
    def kurang(self) -> str:
        """What is missing, in words."""
        belum = [
            *(["predikat tahunan yang tetap"] if self.predikat is None else []),
            *(["nilai potensial"] if self.potensi is None else []),
        ]
        return " dan ".join(belum)


@dataclass(frozen=True, slots=True)
class PetaTalenta:
    """The boxes from the top row down, how many people stand in each, and those of the one looked at."""

    petak: tuple[Kotak, ...]
    banyak: Counter[int]
    belum: int
    dilihat: Kotak | None
    orang: Page[Letak]
    susunan: Susunan
    unit: int | None

    @property
    def terpetakan(self) -> int:
        """How many people have a box."""
        return self.banyak.total()


def peta_talenta(
    pembaca: Pegawai, *, hari: date, kotak: str, unit: int | None, halaman: str | None
) -> PetaTalenta | None:
    """The map of the units that one leads or serves, without oneself; None for whom leads or serves none.

    `kotak`: the number of the box to be listed, or `BELUM`; `unit` goes with all units below it.
    """
    w = wewenang(pembaca)
    cakupan = w.unit_dipimpin | w.unit_dikelola
    if not cakupan:
        return None
    susunan = Susunan.baca(hari)
    if unit is not None and unit in cakupan:
        cakupan &= frozenset(susunan.cabang(unit))
    letak = _letak(pembaca, cakupan, hari)
    banyak = Counter(satu.kotak.nomor for satu in letak if satu.kotak)
    dilihat = next((k for k in KOTAK[Versi.TERKINI] if str(k.nomor) == kotak), None)
    if dilihat:
        terpilih = [satu for satu in letak if satu.kotak and satu.kotak.nomor == dilihat.nomor]
    else:
        terpilih = [satu for satu in letak if (satu.kotak is None) == (kotak == BELUM)]
    return PetaTalenta(
        petak=_petak(),
        banyak=banyak,
        belum=len(letak) - banyak.total(),
        dilihat=dilihat,
        orang=Paginator(terpilih, SEHALAMAN).get_page(halaman),
        susunan=susunan,
        unit=unit,
    )


def kotak_sendiri(pegawai: Pegawai, predikat: Mapping[int, Predikat]) -> Kotak | None:
    """One's own box; None where something is missing. One statement."""
    potensi = _potensi(Q(pegawai=pegawai)).get(pegawai.pk)
    return _kotak(predikat[max(predikat)], potensi) if predikat and potensi else None


def _petak() -> tuple[Kotak, ...]:
    """From high to low performance, each row from low to high potential."""
    tinggi, lebar = list(dict.fromkeys(k.kinerja for k in KOTAK[Versi.TERKINI])), list(Potensial)
    urut = sorted(KOTAK[Versi.TERKINI], key=lambda k: (-tinggi.index(k.kinerja), lebar.index(k.potensial)))
    return tuple(urut)


def _letak(pembaca: Pegawai, unit: frozenset[int], hari: date) -> list[Letak]:
    """Everybody of these units, by name; four statements for any number of people."""
    di_unit: Any = (
        Penempatan.objects.berlaku(hari)
        .filter(unit__in=unit, jenis=JenisPenempatan.DEFINITIF)
        .exclude(pegawai=pembaca)
        .exclude(pegawai__jenis=Jenis.LUAR)
    )
    tugas = list(
        di_unit.select_related("pegawai", "unit", "jabatan").order_by("pegawai__nama", "pk").fetch_mode(FETCH_RAISE)
    )
    siapa = di_unit.values("pegawai")
    predikat = predikat_menurut_tahun(evaluasi_tahunan(siapa, hari))
    potensi = _potensi(Q(pegawai__in=siapa))
    hasil = []
    for satu in tugas:
        tahun = max(predikat.get(satu.pegawai_id, {}), default=None)
        isi = predikat[satu.pegawai_id][tahun] if tahun else None
        nilai = potensi.get(satu.pegawai_id)
        hasil.append(Letak(satu, _kotak(isi, nilai) if isi and nilai else None, tahun, isi, nilai))
    return hasil


def _potensi(siapa: Q) -> dict[int, NilaiPotensi]:
    """The newest score of each of these people."""
    baris = NilaiPotensi.objects.berlaku().filter(siapa).order_by("tanggal", "impor", "pk")
    return {satu.pegawai_id: satu for satu in baris}


def _kotak(predikat: Predikat, potensi: NilaiPotensi) -> Kotak:
    return kotak_talenta(kinerja=kinerja_dari_predikat(predikat=predikat), potensial=Potensial(potensi.tingkat))
