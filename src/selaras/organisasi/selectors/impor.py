from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.core.paginator import Page, Paginator
from django.db.models import FETCH_RAISE, Count, QuerySet

from selaras.common.jadwal import MASIH_HIDUP, denyut_terakhir
from selaras.organisasi.models import CatatanImpor, Impor, JenisCatatan, KeadaanImpor, Pegawai
from selaras.organisasi.permissions import boleh_mengimpor

DISEBUT: Final = 20  # imports beside the form
BERTAHAP: Final = 50  # lines of a page


@dataclass(frozen=True, slots=True)
class Bagian:
    """One kind of line of an import, and how many there are."""

    kode: str
    nama: str
    banyak: int


@dataclass(frozen=True, slots=True)
class HalamanImpor:
    """What one import would do or did: the kinds of lines, and a page of those of one kind."""

    bagian: list[Bagian]
    terpilih: str
    halaman: Page[CatatanImpor] | None
    pekerja_diam: bool  # nobody does what waits for the worker

    @property
    def ditolak(self) -> int:
        """How many rows are refused."""
        return sum(satu.banyak for satu in self.bagian if satu.kode == JenisCatatan.DITOLAK)


def impor_terlihat(untuk: Pegawai) -> QuerySet[Impor]:
    """All imports for whom may import, none for others."""
    return Impor.objects.all() if boleh_mengimpor(untuk) else Impor.objects.none()


def daftar_impor() -> list[Impor]:
    """The last imports, newest first."""
    return list(Impor.objects.order_by("-pk").fetch_mode(FETCH_RAISE)[:DISEBUT])


def halaman_impor(impor: Impor, *, bagian: str, halaman: str | None, pada: datetime) -> HalamanImpor:
    """The lines of an import, in three statements; of the first kind there is, unless another is asked for."""
    banyak = dict(impor.catatan.order_by().values_list("jenis").annotate(banyak=Count("pk")))
    semua = [Bagian(jenis.value, jenis.label, banyak[jenis]) for jenis in JenisCatatan if jenis in banyak]
    terpilih = bagian if bagian in banyak else semua[0].kode if semua else ""
    tahap = Paginator(impor.catatan.filter(jenis=terpilih).order_by("pk").fetch_mode(FETCH_RAISE), BERTAHAP)
    return HalamanImpor(semua, terpilih, tahap.get_page(halaman) if terpilih else None, _pekerja_diam(impor, pada))


def ditolak(impor: Impor) -> list[CatatanImpor]:
    """The rows that were refused, as they stood in the file."""
    return list(impor.catatan.filter(jenis=JenisCatatan.DITOLAK).order_by("pk"))


def _pekerja_diam(impor: Impor, pada: datetime) -> bool:
    if not impor.bekerja or (impor.keadaan == KeadaanImpor.DIBACA and pada - impor.pada < MASIH_HIDUP):
        return False
    terakhir = denyut_terakhir()
    return terakhir is None or pada - terakhir > MASIH_HIDUP
