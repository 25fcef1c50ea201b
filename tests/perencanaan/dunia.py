"""A small Balai: its head, a section with a penilai and a pegawai, somebody above, and the pengelola."""

from dataclasses import dataclass

from selaras.organisasi.models import Pegawai, UnitKerja
from selaras.perencanaan.models import PeriodeKinerja
from tests.organisasi.factories import (
    JabatanFactory,
    PegawaiFactory,
    PenempatanFactory,
    PenilaiFactory,
    PeranFactory,
    UnitKerjaFactory,
)
from tests.perencanaan.factories import PeriodeKinerjaFactory


@dataclass(frozen=True)
class Dunia:
    """The people of the tests, by what they are to one another."""

    periode: PeriodeKinerja
    unit: UnitKerja  # mandiri
    seksi: UnitKerja
    atasan: Pegawai  # outside
    kepala: Pegawai  # of the unit
    penilai: Pegawai  # head of the section
    pegawai: Pegawai
    pengelola: Pegawai


def buat_dunia() -> Dunia:
    unit = UnitKerjaFactory.create(nama="Balai Contoh", mandiri=True)
    seksi = UnitKerjaFactory.create(nama="Seksi Sarana", parent=unit)
    atasan = PegawaiFactory.create(luar=True)
    kepala, penilai, pegawai, pengelola = PegawaiFactory.create_batch(4)
    for orang, di, jabatan, memimpin in (
        (kepala, unit, "Kepala Balai", True),
        (penilai, seksi, "Kepala Seksi Sarana", True),
        (pegawai, seksi, "Analis Sarana", False),
        (pengelola, unit, "Pengelola Kepegawaian", False),
    ):
        PenempatanFactory.create(pegawai=orang, unit=di, jabatan=JabatanFactory.create(nama=jabatan), kepala=memimpin)
    for orang, oleh in ((kepala, atasan), (penilai, kepala), (pegawai, penilai), (pengelola, kepala)):
        PenilaiFactory.create(pegawai=orang, penilai=oleh)
    PeranFactory.create(pegawai=pengelola, unit=unit)
    return Dunia(PeriodeKinerjaFactory.create(), unit, seksi, atasan, kepala, penilai, pegawai, pengelola)
