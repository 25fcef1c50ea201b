"""Coaching and counselling: who may read what of it."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from django.db.models import FETCH_RAISE, Q, QuerySet

from selaras.common.prepared import prepared
from selaras.organisasi.models import Pegawai, Penilai
from selaras.pelaksanaan.models import Bimbingan, Konseling
from selaras.pelaksanaan.permissions import boleh_membimbing, boleh_memulai_konseling
from selaras.pelaksanaan.selectors.hubungan import Hubungan, hubungan

PALING_BANYAK: Final = 100


@dataclass(frozen=True)
class HalamanPembinaan:
    """What two people have noted, or (`untuk` is the reader) all that the reader has part in. Each part one statement."""

    pembaca: Pegawai
    untuk: Pegawai
    hari: date

    @property
    def sendiri(self) -> bool:
        """True for the page of one's own."""
        return self.untuk.pk == self.pembaca.pk

    @cached_property
    def kenal(self) -> Hubungan | None:
        """What the reader is to `untuk`."""
        return None if self.sendiri else hubungan(oleh=self.pembaca, untuk=self.untuk, hari=self.hari)

    @property
    def boleh_membimbing(self) -> bool:
        """True where the reader may note a bimbingan."""
        kenal = self.kenal
        return bool(kenal and boleh_membimbing(self.pembaca, self.untuk, peran=kenal.peran, melayani=kenal.melayani))

    @property
    def boleh_menunjuk(self) -> bool:
        """True where the reader may name a counsellor."""
        kenal = self.kenal
        return bool(
            kenal and boleh_memulai_konseling(self.pembaca, self.untuk, peran=kenal.peran, melayani=kenal.melayani)
        )

    @cached_property
    def bimbingan(self) -> list[Bimbingan]:
        """Newest first."""
        return _bimbingan(self.pembaca, self.untuk)

    @cached_property
    def konseling(self) -> list[Konseling]:
        """Newest first."""
        return _konseling(self.pembaca, self.untuk)

    @cached_property
    def orang(self) -> list[Pegawai]:
        """Those that the reader assesses."""
        return _dinilai(self.pembaca, self.hari)

    @property
    def terbuka(self) -> bool:
        """True where there is something to read or to write."""
        return self.sendiri or self.boleh_membimbing or bool(self.bimbingan or self.konseling)


@prepared
def bimbingan_antara(pegawai: Pegawai, pembaca: Pegawai, mulai: date, selesai: date) -> QuerySet[Bimbingan]:
    """The notes about a person, of days within a span, that a reader may read."""
    terlihat = Bimbingan.objects.visible_to(pembaca).filter(pegawai=pegawai, tanggal__gte=mulai, tanggal__lte=selesai)
    return terlihat.select_related("pegawai", "pembimbing").order_by("-tanggal", "-pk").fetch_mode(FETCH_RAISE)


@prepared
def _bimbingan(pembaca: Pegawai, untuk: Pegawai) -> QuerySet[Bimbingan]:
    """Of both of them; where they are the same person, all that this person has part in."""
    antara = Bimbingan.objects.visible_to(pembaca).visible_to(untuk).select_related("pegawai", "pembimbing")
    return antara.order_by("-tanggal", "-pk").fetch_mode(FETCH_RAISE)[:PALING_BANYAK]


@prepared
def _konseling(pembaca: Pegawai, untuk: Pegawai) -> QuerySet[Konseling]:
    """As `_bimbingan`."""
    antara = Konseling.objects.visible_to(pembaca).filter(Q(pegawai=untuk) | Q(konselor=untuk) | Q(penerima=untuk))
    antara = antara.visible_to(untuk).select_related("pegawai", "konselor", "penerima")
    return antara.order_by("-dimulai_pada", "-pk").fetch_mode(FETCH_RAISE)[:PALING_BANYAK]


@prepared
def _dinilai(pembaca: Pegawai, hari: date) -> QuerySet[Pegawai]:
    dinilai = Penilai.objects.berlaku(hari).filter(penilai=pembaca).values("pegawai")
    return Pegawai.objects.filter(pk__in=dinilai).order_by("nama", "pk")[:PALING_BANYAK]
