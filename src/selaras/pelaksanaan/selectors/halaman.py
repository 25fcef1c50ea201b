"""The page of feedback: about whom, from whom, and who will read it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.db.models import FETCH_RAISE

from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.models import PermintaanUmpanBalik, UmpanBalik
from selaras.pelaksanaan.selectors.hubungan import Hubungan, hubungan, orang_dekat
from selaras.pelaksanaan.selectors.umpan_balik import UmpanBalikOrang, permintaan_antara, umpan_balik_untuk
from selaras.pelaksanaan.triwulan import triwulan
from selaras.perencanaan.models import BERLAKU, HasilKerja

SETAHUN: Final = timedelta(days=366)
TAMPIL: Final = 10  # lines of the timeline, unless all are asked for


@dataclass(frozen=True, slots=True)
class HalamanUmpanBalik:
    """What one person reads and writes about `untuk` (oneself: `kenal` is None) on a day."""

    pembaca: Pegawai
    untuk: Pegawai
    hari: date
    kenal: Hubungan | None
    orang: tuple[Pegawai, ...]
    hasil: tuple[HasilKerja, ...]
    isi: UmpanBalikOrang
    permintaan: tuple[PermintaanUmpanBalik, ...]
    jenis: str
    semua: bool
    dijawab: PermintaanUmpanBalik | None

    @property
    def triwulan(self) -> str:
        """In which evaluation it will be seen: "Triwulan III 2026"."""
        return triwulan(self.hari).label

    @property
    def terpilih(self) -> tuple[UmpanBalik, ...]:
        """Of the chosen kind."""
        return self.isi.menurut(self.jenis)

    @property
    def tampil(self) -> tuple[UmpanBalik, ...]:
        """Of these the newest, or all."""
        return self.terpilih if self.semua else self.terpilih[:TAMPIL]

    @property
    def ada_baru(self) -> bool:
        """True when something addressed to the reader was not read yet."""
        return self.kenal is None and any(u.dibaca_pada is None for u in self.isi.bernama)

    @property
    def ke_saya(self) -> tuple[PermintaanUmpanBalik, ...]:
        """Requests that wait for the reader."""
        return tuple(p for p in self.permintaan if p.kepada_id == self.pembaca.pk)

    @property
    def dari_saya(self) -> tuple[PermintaanUmpanBalik, ...]:
        """Requests of the reader that wait for others."""
        return tuple(p for p in self.permintaan if p.dari_id == self.pembaca.pk)

    def dapat_diubah(self, umpan_balik: UmpanBalik, kini: datetime) -> bool:
        """True while the reader may still correct it."""
        menit = self.kenal.ubah_menit if self.kenal else 0
        return umpan_balik.oleh_id == self.pembaca.pk and umpan_balik.dapat_diubah(kini, menit)


def halaman_umpan_balik(*, pembaca: Pegawai, untuk: Pegawai, hari: date, pilihan: dict[str, Any]) -> HalamanUmpanBalik:
    """The page about a person; six statements, four about oneself."""
    sendiri = untuk.pk == pembaca.pk
    permintaan = permintaan_antara(pembaca, None if sendiri else untuk)
    dekat = orang_dekat(pembaca, hari)
    return HalamanUmpanBalik(
        pembaca=pembaca,
        untuk=untuk,
        hari=hari,
        kenal=None if sendiri else hubungan(oleh=pembaca, untuk=untuk, hari=hari),
        orang=tuple(dekat if sendiri or untuk in dekat else (untuk, *dekat)),
        hasil=() if sendiri else tuple(hasil_berjalan(untuk, hari)),
        isi=umpan_balik_untuk(untuk, pembaca, hari - SETAHUN, hari),
        permintaan=tuple(permintaan),
        jenis=pilihan.get("jenis") or "",
        semua=bool(pilihan.get("semua")),
        dijawab=next((p for p in permintaan if p.pk == pilihan.get("permintaan") and p.kepada_id == pembaca.pk), None),
    )


def hasil_berjalan(pegawai: Pegawai, hari: date) -> list[HasilKerja]:
    """The results of the plan that binds a person on a day, main ones first."""
    berjalan = HasilKerja.objects.filter(
        skp__pegawai=pegawai, skp__status__in=BERLAKU, skp__mulai__lte=hari, skp__selesai__gte=hari
    )
    return list(berjalan.order_by("-jenis", "urut").fetch_mode(FETCH_RAISE))
