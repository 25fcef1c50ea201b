"""Are units and their people said to have done equally well? What the unit page shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import F, Q, QuerySet

from aturan.predikat import Predikat
from selaras.common.prepared import prepared
from selaras.organisasi.models import Pegawai, Penempatan, Penilai, UnitKerja
from selaras.organisasi.pohon import pohon
from selaras.organisasi.wewenang import wewenang
from selaras.penilaian.models import PenjelasanSebaran
from selaras.penilaian.permissions import boleh_mencatat_capaian, boleh_menjelaskan_sebaran
from selaras.penilaian.selectors.hitungan import Hitungan, hitungan
from selaras.penilaian.selectors.periode import Periode
from selaras.penilaian.selectors.pola import Pola
from selaras.penilaian.selectors.sebaran import pola_unit
from selaras.penilaian.selectors.unit import Unit, baca_unit, pemilik_pola
from selaras.perencanaan.models import PeriodeEvaluasi

SEKALIGUS: Final = 40  # units of one map; of more, those near the one looked at


@dataclass(frozen=True)
class Keselarasan:
    """All units within sight, and one of them with everything that its level and its spread rest on."""

    pembaca: Pegawai
    periode: Periode
    unit: Mapping[int, Unit]
    pola: Mapping[int, Pola]
    kini: Unit
    hitungan: Hitungan
    penjelasan: tuple[PenjelasanSebaran, ...]
    penetap: tuple[Pegawai, ...]  # who may set the level: the leader above

    @property
    def boleh_menetapkan(self) -> bool:
        """The leader above, while the level is not set."""
        return self.kini.capaian is None and self.pembaca in self.penetap

    @property
    def boleh_mencatat(self) -> bool:
        """The pengelola, while the level is not set and there is somebody who may have signed it."""
        return (
            self.kini.capaian is None and bool(self.penetap) and bool(boleh_mencatat_capaian(self.pembaca, self._unit))
        )

    @property
    def boleh_menjelaskan(self) -> bool:
        """The head or the pengelola, once there is a pattern to depart from."""
        return self.kini.capaian is not None and bool(boleh_menjelaskan_sebaran(self.pembaca, self._unit))

    @property
    def _unit(self) -> UnitKerja:
        return UnitKerja(pk=self.kini.pk, nama=self.kini.nama)

    @property
    def pola_kini(self) -> Pola:
        """The spread of the unit looked at."""
        return self.pola[self.kini.pk]

    @property
    def terbanyak(self) -> Predikat | None:
        """What most people of the unit have."""
        return self.pola_kini.terbanyak


def keselarasan(pembaca: Pegawai, periode: Periode, diminta: str | None, hari: date) -> Keselarasan | None:
    """What `pembaca` may see of the units in a period; None where that is nothing. Eight statements for any number."""
    milik, atas = _unit(pembaca, hari)
    nomor = _nomor(diminta)
    unit = baca_unit(milik if len(milik) <= SEKALIGUS else _sekitar(pembaca, milik, nomor), periode.kini)
    kini = next(iter(unit.values()), None) if nomor is None else unit.get(nomor)
    if kini is None:
        return None
    return Keselarasan(
        pembaca=pembaca,
        periode=periode,
        unit=unit,
        pola=pola_unit(unit, periode, pohon(pembaca, unit)),
        kini=kini,
        hitungan=hitungan(kini.pk, periode.kini),
        penjelasan=tuple(_penjelasan(kini.pk, periode.kini)),
        penetap=tuple(penilai for pk, penilai in atas if pk == kini.pk),
    )


def _sekitar(pembaca: Pegawai, milik: set[int], kini: int | None) -> set[int]:
    """Of many units those near one: what is above it, beside it, and right below; of None, those on top."""
    tree = pohon(pembaca, milik)
    atas: dict[int | None, int | None] = {}
    for pk in milik:
        induk = tree.induk[pk]
        atas[pk] = pemilik_pola(tree, induk) if induk in tree.induk else None
    jalan, di_atas = set[int | None](), kini
    while di_atas is not None:
        jalan.add(di_atas)
        di_atas = atas.get(di_atas)
    return {pk for pk in milik if pk in jalan or atas[pk] in (kini, atas.get(kini))}


def _nomor(teks: str | None) -> int | None:
    """The number in an address; None where there is none that can be read."""
    try:
        return int(teks or "")
    except ValueError:  # no number, or one of thousands of digits
        return None


def unit_terlihat(pembaca: Pegawai, hari: date) -> set[int]:
    """The units whose page `pembaca` may open."""
    return _unit(pembaca, hari)[0]


def _unit(pembaca: Pegawai, hari: date) -> tuple[set[int], list[tuple[int, Pegawai]]]:
    """Units with a pattern that one leads, serves, watches or works in as a head, and those whose head one assesses;
    with the leaders above them.
    """
    terlihat = wewenang(pembaca).unit_terlihat
    tree = pohon(pembaca, terlihat)
    milik = {pemilik_pola(tree, unit) for unit in terlihat}
    atas = _pimpinan_di_atas(pembaca, milik, hari)
    return milik | {pk for pk, penilai in atas if penilai == pembaca}, atas


def _pimpinan_di_atas(pembaca: Pegawai, unit: set[int], hari: date) -> list[tuple[int, Pegawai]]:
    """Who assesses the heads of these units, and of the units whose head `pembaca` assesses: (unit, leader above)."""
    tempat = "pegawai__penempatan"
    memimpin = (
        Q(**{f"{tempat}__kepala": True, f"{tempat}__mulai__lte": hari})
        & (Q(**{f"{tempat}__selesai": None}) | Q(**{f"{tempat}__selesai__gte": hari}))
        & (Q(**{f"{tempat}__unit__mandiri": True}) | Q(**{f"{tempat}__unit__parent": None}))
        & (Q(penilai=pembaca) | Q(**{f"{tempat}__unit__in": unit}))
    )
    kepala = Penempatan.objects.berlaku(hari).filter(unit__in=unit, kepala=True).values("pegawai")
    mungkin = Penilai.objects.berlaku(hari).filter(penilai=pembaca).values("pegawai").union(kepala)  # by their indexes
    baris = Penilai.objects.berlaku(hari).filter(memimpin, pegawai__in=mungkin).annotate(unit=F(f"{tempat}__unit"))
    return [(vars(satu)["unit"], satu.penilai) for satu in baris.select_related("penilai").order_by("penilai")]


@prepared
def _penjelasan(unit: int, periode: PeriodeEvaluasi) -> QuerySet[PenjelasanSebaran]:
    return PenjelasanSebaran.objects.filter(unit=unit, periode=periode).select_related("oleh").order_by("-pk")
