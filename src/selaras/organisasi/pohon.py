from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final, Self

from django.db import connection

from selaras.organisasi.models import Pegawai, UnitKerja

_SEKITAR: Final = """
WITH RECURSIVE naik AS (
  SELECT id, parent_id, mandiri FROM {unit} WHERE id IN ({asal})
  UNION SELECT u.id, u.parent_id, u.mandiri FROM {unit} u JOIN naik ON u.id = naik.parent_id WHERE NOT naik.mandiri
), turun AS (
  SELECT id, parent_id, mandiri FROM naik
  UNION SELECT u.id, u.parent_id, u.mandiri FROM {unit} u JOIN turun ON u.parent_id = turun.id
) SELECT id, parent_id, mandiri FROM turun"""


@dataclass(frozen=True, slots=True)
class Pohon:
    """The tree of units, or a part of it: who stands under whom, and which units are mandiri (ADR 0009)."""

    induk: dict[int, int | None]
    anak: dict[int | None, list[int]]
    mandiri: frozenset[int]

    @classmethod
    def baca(cls) -> Self:
        """The whole tree, in one statement."""
        return cls._susun(UnitKerja.objects.values_list("pk", "parent_id", "mandiri"))

    @classmethod
    def sekitar(cls, unit: Collection[int]) -> Self:
        """These units with all above them up to the nearest mandiri, and all below those; in one statement.

        So a part is complete: each of its units has its pattern and its whole subtree in it, however many stand beside.
        """
        if not unit:
            return cls._susun(())
        asal, tabel = ", ".join(["%s"] * len(unit)), connection.ops.quote_name(UnitKerja._meta.db_table)  # noqa: SLF001  (Django's public way)
        with connection.cursor() as kursor:
            kursor.execute(_SEKITAR.format(unit=tabel, asal=asal), list(unit))
            return cls._susun(kursor.fetchall())

    @classmethod
    def _susun(cls, unit: Iterable[tuple[int, int | None, bool]]) -> Self:
        baris, anak = list(unit), defaultdict[int | None, list[int]](list)
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


def pohon(pegawai: Pegawai, unit: Iterable[int]) -> Pohon:
    """The tree around these units, read at most once per request unless it is asked for others (kept beside the rights
    of the person who asks).
    """
    dibaca: Pohon | None = pegawai.__dict__.get("_pohon")
    dicari = frozenset(unit)
    if dibaca is None or not dicari <= dibaca.induk.keys():
        dibaca = pegawai.__dict__["_pohon"] = Pohon.sekitar(dicari.union(dibaca.induk if dibaca else ()))
    return dibaca
