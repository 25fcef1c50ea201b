"""Writes rows in bulk, and remembers of each what it was and what it became, so that an import can be taken back."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from django.db import models

from selaras.common.versi import Berversi
from selaras.organisasi.models import Impor, UbahanImpor

SEKALI: Final = 1000  # rows of one statement
TAK_DIINGAT: Final = ("id", "versi")  # a version only ever goes up


class Penulis:
    """All that one import writes."""

    def __init__(self, impor: Impor) -> None:
        self.impor = impor
        self._ubahan: dict[tuple[str, int], UbahanImpor] = {}

    def buat[M: models.Model](self, baris: list[M]) -> list[M]:
        """Make rows; they have their keys afterwards."""
        if baris:
            type(baris[0])._default_manager.bulk_create(baris, batch_size=SEKALI)  # noqa: SLF001  (Django's public way)
        for satu in baris:
            self._ingat(satu, None, potret(satu))
        return baris

    def ubah[M: models.Model](self, baris: Iterable[tuple[M, Mapping[str, Any]]]) -> None:
        """Change rows as they were read: to each the new values, by attribute."""
        semua = list(baris)
        for satu, isi in semua:
            sebelum = {bidang: getattr(satu, bidang) for bidang in isi}
            for bidang, nilai in isi.items():
                setattr(satu, bidang, nilai)
            self._ingat(satu, sebelum, dict(isi))
        simpan([satu for satu, _ in semua], {bidang for _, isi in semua for bidang in isi})

    def tutup(self) -> None:
        """Keep what is remembered."""
        UbahanImpor.objects.bulk_create(self._ubahan.values(), batch_size=SEKALI)

    def _ingat(self, satu: models.Model, sebelum: dict[str, Any] | None, sesudah: dict[str, Any]) -> None:
        """A row that is written twice was what it was before the first, and is what it became by the last."""
        baru = UbahanImpor(impor=self.impor, model=type(satu).__name__, objek=satu.pk, sebelum=sebelum, sesudah=sesudah)
        lama = self._ubahan.setdefault((baru.model, baru.objek), baru)
        if lama is not baru:
            lama.sebelum = None if lama.sebelum is None else (sebelum or {}) | lama.sebelum
            lama.sesudah |= sesudah


def potret(satu: models.Model) -> dict[str, Any]:
    """The columns of a row, by attribute."""
    kolom = (bidang.attname for bidang in satu._meta.concrete_fields)  # noqa: SLF001  (Django's public way)
    return {nama: getattr(satu, nama) for nama in kolom if nama not in TAK_DIINGAT}


def simpan(baris: Sequence[models.Model], bidang: Iterable[str]) -> None:
    """Write these attributes of rows that are there, in one statement per thousand; what has a version counts it."""
    if not baris:
        return
    model = type(baris[0])
    nama = [model._meta.get_field(satu).name for satu in bidang]  # noqa: SLF001  (Django's public way)
    for satu in baris:
        if isinstance(satu, Berversi):
            satu.versi += 1
    model._default_manager.bulk_create(  # noqa: SLF001  (Django's public way)
        baris,
        batch_size=SEKALI,
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=[*nama, "versi"] if issubclass(model, Berversi) else nama,
    )
