from collections import defaultdict
from dataclasses import dataclass
from typing import Self

from selaras.organisasi.models import Pegawai, UnitKerja


@dataclass(frozen=True, slots=True)
class Pohon:
    """The tree of units as read once: who stands under whom, and which units are mandiri (ADR 0009)."""

    induk: dict[int, int | None]
    anak: dict[int | None, list[int]]
    mandiri: frozenset[int]

    @classmethod
    def baca(cls) -> Self:
        """The whole tree, in one statement."""
        baris = list(UnitKerja.objects.values_list("pk", "parent_id", "mandiri"))
        anak = defaultdict[int | None, list[int]](list)
        for pk, parent, _ in baris:
            anak[parent].append(pk)
        return cls({pk: parent for pk, parent, _ in baris}, anak, frozenset(pk for pk, _, m in baris if m))

    def cabang(self, unit: int) -> frozenset[int]:
        """The unit with all units below it."""
        isi = [unit]
        for satu in isi:
            isi.extend(self.anak.get(satu, ()))
        return frozenset(isi)

    def mandiri_dari(self, unit: int) -> int | None:
        """The unit kerja mandiri that `unit` belongs to: itself, or the nearest above."""
        kini: int | None = unit
        while kini is not None and kini not in self.mandiri:
            kini = self.induk.get(kini)
        return kini


def pohon(pegawai: Pegawai) -> Pohon:
    """The tree, read at most once per request (kept beside the rights of the person who asks)."""
    tersimpan: Pohon | None = pegawai.__dict__.get("_pohon")
    if tersimpan is None:
        tersimpan = pegawai.__dict__["_pohon"] = Pohon.baca()
    return tersimpan
