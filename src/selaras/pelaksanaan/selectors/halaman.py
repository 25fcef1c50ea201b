"""The page of feedback: about whom, from whom, and who will read it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.db.models import FETCH_RAISE, QuerySet
from django.utils.functional import cached_property

from selaras.common.prepared import prepared
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.models import PermintaanUmpanBalik, UmpanBalik
from selaras.pelaksanaan.selectors.hubungan import Hubungan, hubungan, orang_dekat
from selaras.pelaksanaan.selectors.umpan_balik import UmpanBalikOrang, awal_hari, permintaan_antara, umpan_balik_untuk
from selaras.pelaksanaan.triwulan import triwulan
from selaras.perencanaan.models import BERLAKU, HasilKerja

SETAHUN: Final = timedelta(days=366)
SEBULAN: Final = timedelta(days=30)  # as long, a declined request is shown to who asked
TAMPIL: Final = 10  # lines of the timeline, unless all are asked for


@dataclass(frozen=True)
class HalamanUmpanBalik:
    """What one person reads and writes about `untuk` on a day, each part in one statement when it is asked for (`isi`: two).

    `pilihan` is what the address chose (`PilihanForm`). About oneself, `kenal` is None.
    """

    pembaca: Pegawai
    untuk: Pegawai
    hari: date
    pilihan: Mapping[str, Any]

    @property
    def sendiri(self) -> bool:
        """True when one reads of oneself."""
        return self.untuk.pk == self.pembaca.pk

    @cached_property
    def kenal(self) -> Hubungan | None:
        """What the reader is to `untuk`."""
        return None if self.sendiri else hubungan(oleh=self.pembaca, untuk=self.untuk, hari=self.hari)

    @cached_property
    def orang(self) -> list[Pegawai]:
        """To whom one may go from here, `untuk` among them."""
        dekat = orang_dekat(self.pembaca, self.hari)
        return dekat if self.sendiri or self.untuk in dekat else [self.untuk, *dekat]

    @cached_property
    def hasil(self) -> list[HasilKerja]:
        """What the feedback may be about."""
        return [] if self.sendiri else hasil_berjalan(self.untuk, self.hari)

    @cached_property
    def isi(self) -> UmpanBalikOrang:
        """What was said in a year."""
        return umpan_balik_untuk(self.untuk, self.pembaca, self.hari - SETAHUN, self.hari)

    @cached_property
    def permintaan(self) -> list[PermintaanUmpanBalik]:
        """Requests between the two; about oneself, all one's own."""
        return permintaan_antara(self.pembaca, self.untuk, awal_hari(self.hari - SEBULAN))

    @property
    def dijawab(self) -> PermintaanUmpanBalik | None:
        """The request to the reader that is being answered."""
        return next((p for p in self.ke_saya if p.pk == self.pilihan["permintaan"]), None)

    @property
    def jenis(self) -> str:
        """The chosen kind, or ""."""
        return self.pilihan["jenis"] or ""

    @property
    def triwulan(self) -> str:
        """The quarter within which confidential ones are counted: "Triwulan III 2026"."""
        return triwulan(self.hari).label

    @property
    def terpilih(self) -> tuple[UmpanBalik, ...]:
        """Of the chosen kind."""
        return self.isi.menurut(self.jenis)

    @property
    def tampil(self) -> tuple[UmpanBalik, ...]:
        """Of these the newest, or all."""
        return self.terpilih if self.pilihan["semua"] else self.terpilih[:TAMPIL]

    @property
    def ada_baru(self) -> bool:
        """True when something addressed to the reader was not read yet."""
        return self.sendiri and any(u.dibaca_pada is None for u in self.isi.bernama)

    @property
    def ke_saya(self) -> tuple[PermintaanUmpanBalik, ...]:
        """Requests that wait for the reader."""
        return tuple(p for p in self.permintaan if p.kepada_id == self.pembaca.pk and p.menunggu)

    @property
    def dari_saya(self) -> tuple[PermintaanUmpanBalik, ...]:
        """Requests of the reader that wait for others, or were declined not long ago."""
        return tuple(p for p in self.permintaan if p.dari_id == self.pembaca.pk)

    def dapat_diubah(self, umpan_balik: UmpanBalik, kini: datetime) -> bool:
        """True while the reader may still correct it."""
        menit = self.kenal.ubah_menit if self.kenal else 0
        return umpan_balik.oleh_id == self.pembaca.pk and umpan_balik.dapat_diubah(kini, menit)


@prepared
def hasil_berjalan(pegawai: Pegawai, hari: date) -> QuerySet[HasilKerja]:
    """The results of the plan that binds a person on a day, main ones first."""
    berjalan = HasilKerja.objects.filter(
        skp__pegawai=pegawai, skp__status__in=BERLAKU, skp__mulai__lte=hari, skp__selesai__gte=hari
    )
    return berjalan.order_by("-jenis", "urut").fetch_mode(FETCH_RAISE)
