"""What is being built: the moment, the chance, the people, and the trail that is written at the end."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from random import Random
from typing import Any, Final

from django.db.models import Max, Model

from selaras.beranda.peragaan.waktu import Waktu
from selaras.jejak.models import Antre, Jejak
from selaras.jejak.services import Pelaku, baris_jejak, catat_banyak
from selaras.organisasi.models import Instansi, Pegawai, UnitKerja

SEKALI: Final = 500  # rows of one statement


@dataclass
class Dunia:
    """The institution in the making. Whatever happens in it is told to `catat`, in any order."""

    waktu: Waktu
    acak: Random
    instansi: Instansi
    jejak: list[Jejak] = field(default_factory=list)

    def catat(self, peristiwa: str, objek: Model, oleh: Pelaku, pada: datetime, **rincian: Any) -> None:
        """Remember one thing that happened."""
        self.jejak.append(baris_jejak(peristiwa, objek=objek, oleh=oleh, pada=pada, **rincian))

    @contextmanager
    def terekam(self) -> Iterator[None]:
        """Let services act: what they write into the trail waits with the rest for its place in the order of time."""
        terakhir = Jejak.objects.aggregate(pk=Max("pk"))["pk"] or 0
        yield
        baru = Jejak.objects.filter(pk__gt=terakhir)
        for satu in baru.order_by("pk"):
            satu.pk = None
            self.jejak.append(satu)
        Antre.objects.filter(pk__gt=terakhir).delete()
        baru.delete()

    def tulis_jejak(self) -> None:
        """Write what was told so far into the trail, in the order in which it happened."""
        catat_banyak(sorted(self.jejak, key=lambda satu: satu.pada))
        self.jejak.clear()


@dataclass(frozen=True, slots=True)
class Segmen:
    """A post that somebody holds from `mulai` to `selesai`, and by which plan; `lakon` names who in the story."""

    lakon: str
    unit: str
    jabatan: str
    rencana: str
    penilai: str
    mulai: date
    selesai: date | None = None


@dataclass
class Balai:
    """One unit kerja mandiri with its people, by the names that the story gives them (`lakon`)."""

    nama: str
    unit: dict[str, UnitKerja]
    pegawai: dict[str, Pegawai]
    segmen: list[Segmen]
    direktur: Pegawai  # assesses the head
    atasan_direktur: Pegawai

    @property
    def kepala(self) -> Pegawai:
        """Who leads it."""
        return self.pegawai["Bambang Prakoso"]

    @property
    def pengelola(self) -> Pegawai:
        """Who runs the year in it."""
        return self.pegawai["Teguh Iman Santosa"]

    def segmen_pada(self, lakon: str, hari: date) -> Segmen:
        """The post of somebody on a day."""
        return max((s for s in self.segmen if s.lakon == lakon and s.mulai <= hari), key=lambda s: s.mulai)
