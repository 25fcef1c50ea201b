"""What the database holds before an import, read in seven statements however many people."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Final

from django.db.models import Q

from selaras.organisasi.impor.orang import Orang
from selaras.organisasi.impor.unit import Lama, PohonUnit
from selaras.organisasi.models import Instansi, Jabatan, JenisPenempatan, Pegawai, Penempatan, Penilai, UnitKerja
from selaras.organisasi.models.penempatan import Berjangka

SEHARI: Final = timedelta(days=1)


class Keadaan:
    """Units, titles, people, and their definitive posts and assessors on the day of the import."""

    def __init__(self, hari: date) -> None:
        self.hari = hari
        self.instansi = Instansi.objects.first()
        self.unit = Lama(UnitKerja.objects.filter(Q(selesai=None) | Q(selesai__gte=hari)))
        self.jabatan = {jabatan.nama.casefold(): jabatan for jabatan in Jabatan.objects.all()}
        self.pegawai = {pegawai.nip: pegawai for pegawai in Pegawai.objects.asn().pada(hari)}
        semua = list(Pegawai.objects.values_list("pk", "nip", "nama"))  # people outside too: they may be assessors
        self.nip = {pk: nip for pk, nip, _ in semua}
        self.nama = {pk: nama for pk, _, nama in semua}
        definitif = Penempatan.objects.filter(jenis=JenisPenempatan.DEFINITIF).select_related("jabatan")
        self.penempatan = _menurut_nip(definitif, self.nip)
        self.penilai = _menurut_nip(Penilai.objects.all(), self.nip)
        self.kepala = defaultdict[int, list[Penempatan]](list)
        for penempatan in (satu for baris in self.penempatan.values() for satu in baris if satu.kepala):
            self.kepala[penempatan.unit_id].append(penempatan)


@dataclass(frozen=True)
class Bahan:
    """What every part of a plan is made from. `mulai`: the day from which undated posts hold."""

    orang: Sequence[Orang]
    pohon: PohonUnit
    keadaan: Keadaan
    mulai: date

    @cached_property
    def berhenti(self) -> frozenset[str]:
        """The NIP of everybody in the file who serves no more."""
        return frozenset(satu.nip for satu in self.orang if not satu.bertugas)


def _menurut_nip[M: (Penempatan, Penilai)](baris: Iterable[M], nip: dict[int, str]) -> defaultdict[str, list[M]]:
    hasil = defaultdict[str, list[M]](list)
    for satu in baris:
        hasil[nip[satu.pegawai_id]].append(satu)
    return hasil


def terbuka[M: (Penempatan, Penilai)](baris: Iterable[M]) -> M | None:
    """The row without an end, if any."""
    return next((satu for satu in baris if satu.selesai is None), None)


def paling_awal(baris: Iterable[Penempatan] | Iterable[Penilai], mulai: date) -> date:
    """The first day from `mulai` on that no closed row of these covers."""
    return max([mulai, *(satu.selesai + SEHARI for satu in baris if satu.selesai)])


def hari_terakhir(baris: Berjangka, hari: date) -> date:
    """The end of a row that is to hold no more on `hari`; a row that begins then keeps one day."""
    return max(baris.mulai, hari - SEHARI)
