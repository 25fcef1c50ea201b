"""The guided acts on one person: what may be done, how it is called, and where."""

from dataclasses import dataclass
from typing import Final

from django.urls import reverse

from selaras.organisasi.models import Jenis, Pegawai
from selaras.organisasi.permissions import boleh_mengurus


@dataclass(frozen=True, slots=True)
class Tindakan:
    """One guided act on a person. `nama` stands in its address."""

    nama: str
    judul: str
    ikon: str
    penjelasan: str

    def alamat(self, pegawai: Pegawai) -> str:
        """Where it is done."""
        return reverse("organisasi:tindakan", args=[pegawai.pk, self.nama])


SEMUA: Final[tuple[Tindakan, ...]] = ()


def tindakan_boleh(oleh: Pegawai, pegawai: Pegawai) -> list[Tindakan]:
    """The acts that `oleh` may do on `pegawai` now, in order; none for a stranger."""
    if pegawai.jenis == Jenis.LUAR or not boleh_mengurus(oleh, pegawai):
        return []
    return list(SEMUA)
