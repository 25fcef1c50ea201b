from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self

from django.db.models import OuterRef, Q

from selaras.common.kueri import jumlah
from selaras.organisasi.models import JenisPenempatan, Penempatan, UnitKerja


@dataclass(frozen=True, slots=True)
class Susunan:
    """The units in force on a day: their names, who stands under whom, and how many people serve in each."""

    nama: Mapping[int, str]
    induk: Mapping[int, int | None]
    anak: Mapping[int | None, list[int]]
    orang: Mapping[int, int]

    @classmethod
    def baca(cls, pada: date) -> Self:
        """The whole tree in one statement; a unit whose parent is not in force stands on top."""
        bertugas = Penempatan.objects.berlaku(pada).filter(unit=OuterRef("pk"), jenis=JenisPenempatan.DEFINITIF)
        berlaku = UnitKerja.objects.filter(Q(selesai=None) | Q(selesai__gte=pada), mulai__lte=pada)
        unit = berlaku.annotate(orang=jumlah(bertugas)).order_by("urut", "nama", "pk")
        baris = list(unit.values_list("pk", "parent_id", "nama", "orang"))
        nama = {pk: nama for pk, _, nama, _ in baris}
        induk = {pk: parent if parent in nama else None for pk, parent, _, _ in baris}
        anak = defaultdict[int | None, list[int]](list)
        for pk, parent in induk.items():
            anak[parent].append(pk)
        return cls(nama, induk, dict(anak), {pk: orang for pk, _, _, orang in baris})

    def jalan(self, unit: int) -> list[int]:
        """The way from the top down to `unit`, itself included; empty where there is no such unit."""
        naik: list[int] = []
        kini: int | None = unit if unit in self.nama else None
        while kini is not None:
            naik.append(kini)
            kini = self.induk[kini]
        return naik[::-1]

    def cabang(self, unit: int) -> Iterator[int]:
        """The unit and all units below it."""
        yield unit
        for satu in self.anak.get(unit, ()):
            yield from self.cabang(satu)

    def banyak(self, unit: int) -> int:
        """The people of the unit and of all units below it, by their definitive post."""
        return sum(self.orang[satu] for satu in self.cabang(unit))
