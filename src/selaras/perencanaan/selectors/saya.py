from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db.models import FETCH_RAISE, Exists, F, OuterRef, Q
from django.db.models.functions import Abs

from aturan.segmen import Segmen, bulan_dihitung
from selaras.organisasi.models import Jenis, Pegawai
from selaras.perencanaan.models import BERJALAN, SKP, PeriodeEvaluasi, PeriodeKinerja, StatusSKP
from selaras.perencanaan.selectors.calon import CalonSKP, calon_skp


@dataclass(frozen=True, slots=True)
class BagianTahun:
    """One SKP as a part of its year: how many months count for it; where it begins and how long it is, in percent."""

    skp: SKP
    bulan: int
    letak: float
    lebar: float


@dataclass(frozen=True, slots=True)
class TahunSaya:
    """A year of a person, its SKP in the order of time; `bagian` without those that lapsed."""

    tahun: int
    skp: list[SKP]
    bagian: list[BagianTahun]

    @property
    def terbagi(self) -> bool:
        """True when the year has several parts, or one that does not fill it."""
        return len(self.bagian) > 1 or any(b.bulan < 12 for b in self.bagian)


@dataclass(frozen=True, slots=True)
class DaftarSaya:
    """One's SKP, newest first, and the one that may be started now."""

    skp: list[SKP]
    calon: CalonSKP | None
    tahun: int

    @property
    def per_tahun(self) -> list[TahunSaya]:
        """The years, newest first."""
        return [_tahun(tahun, list(skp)) for tahun, skp in groupby(self.skp, lambda s: s.periode.tahun)]


def _tahun(tahun: int, skp: list[SKP]) -> TahunSaya:
    urut = sorted(skp, key=lambda s: s.mulai)
    return TahunSaya(tahun, urut, [_bagian(tahun, s) for s in urut if s.status != StatusSKP.GUGUR])


def _bagian(tahun: int, skp: SKP) -> BagianTahun:
    awal, setahun = date(tahun, 1, 1), (date(tahun + 1, 1, 1) - date(tahun, 1, 1)).days
    bulan = bulan_dihitung(tahun=tahun, masa=Segmen(skp.mulai, skp.selesai))
    letak, hari = (skp.mulai - awal).days, (skp.selesai - skp.mulai).days + 1
    return BagianTahun(skp, len(bulan), round(letak / setahun * 100, 2), round(hari / setahun * 100, 2))


def daftar_saya(pegawai: Pegawai, hari: date) -> DaftarSaya:
    """All SKP of a person; where an open year has none that runs, what it would be."""
    skp = list(SKP.objects.bernama().filter(pegawai=pegawai).order_by("-mulai").fetch_mode(FETCH_RAISE))
    berjalan = {s.periode_id for s in skp if s.status in BERJALAN and not _usai(s, hari)}
    calon = None if pegawai.jenis == Jenis.LUAR else _calon(pegawai, berjalan, hari)
    return DaftarSaya(skp, calon, hari.year)


def _usai(skp: SKP, hari: date) -> bool:
    """True for one cut short by a transfer: what comes after needs another."""
    return skp.selesai < min(hari, date(skp.periode.tahun, 12, 31))


def _calon(pegawai: Pegawai, berjalan: set[int], hari: date) -> CalonSKP | None:
    """The nearest year without an SKP; one that is over while its people are rated, and for whom had a post in it."""
    dinilai = Q(Exists(PeriodeEvaluasi.objects.filter(periode=OuterRef("pk"), tenggat__gte=hari)))
    terbuka = PeriodeKinerja.objects.filter(dinilai | Q(tahun__gte=hari.year)).exclude(pk__in=berjalan)
    semua = (calon_skp(pegawai, periode, hari) for periode in terbuka.order_by(Abs(F("tahun") - hari.year), "tahun"))
    return next((calon for calon in semua if calon.penempatan or calon.selesai >= hari), None)
