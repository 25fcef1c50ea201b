"""One piece of feedback at a time, with all that follows from it: read, answered, acted on, and in the trail."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from selaras.beranda.peragaan.dunia import SEKALI, Balai, Dunia
from selaras.beranda.peragaan.skp import Isi
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.models import (
    BalasanUmpanBalik,
    CaraUmpanBalik,
    JenisUmpanBalik,
    PenulisRahasia,
    PeranPemberi,
    PermintaanUmpanBalik,
    UmpanBalik,
)
from selaras.pelaksanaan.services import TANPA_NAMA, sidik_penulis
from selaras.pelaksanaan.triwulan import triwulan


@dataclass
class Suara:
    """Collects feedback about the people of a Balai; `tulis` stores it."""

    dunia: Dunia
    balai: Balai
    rencana: dict[str, list[Isi]]  # all plans, by lakon
    baris: list[UmpanBalik] = field(default_factory=list)
    balasan: list[BalasanUmpanBalik] = field(default_factory=list)
    rahasia: list[UmpanBalik] = field(default_factory=list)
    penulis: list[PenulisRahasia] = field(default_factory=list)

    def rencana_pada(self, lakon: str, hari: date) -> Isi | None:
        """The plan, set or not, that somebody has on a day."""
        ada = (isi for isi in self.rencana[lakon] if isi.skp.mulai <= hari <= isi.skp.selesai)
        return next(ada, None)

    def beri(
        self,
        lakon: str,
        oleh: Pegawai,
        peran: PeranPemberi,
        isi: str,
        *,
        pada: datetime,
        tentang: int | str = "",
        baik: bool = True,
        langsung: bool = True,
        balasan: str = "",
        baru: bool = False,
        permintaan: PermintaanUmpanBalik | None = None,
    ) -> None:
        """Feedback with its writer's name, about a result only where the plan was set; without a plan, none."""
        rencana = self.rencana_pada(lakon, pada.date())
        if rencana is None or rencana.skp.pegawai == oleh:
            return
        satu = _kosong(rencana, isi, pada.date(), baik=baik)
        satu.oleh, satu.peran, satu.pada, satu.permintaan = oleh, peran, pada, permintaan
        satu.cara = CaraUmpanBalik.LANGSUNG if langsung else CaraUmpanBalik.TIDAK_LANGSUNG
        if isinstance(tentang, str):
            satu.nilai = tentang
        elif rencana.berlaku:
            satu.hasil = rencana.hasil[min(tentang, len(rencana.hasil)) - 1]
        if not baru:
            satu.dibaca_pada = self._kemudian(pada, timedelta(hours=3))
        if balasan:
            dibalas = self._kemudian(pada, timedelta(days=1))
            self.balasan.append(BalasanUmpanBalik(umpan_balik=satu, oleh=satu.untuk, pada=dibalas, isi=balasan))
        if balasan and pada + timedelta(days=10) < self.dunia.waktu.kini:
            satu.ditindaklanjuti_pada = pada + timedelta(days=10)
        self.baris.append(satu)

    def beri_rahasia(self, lakon: str, oleh: Iterable[Pegawai], isi: Iterable[str], *, hari: date) -> None:
        """Confidential answers about somebody in the quarter of a day, each by another writer."""
        acak, rencana = self.dunia.acak, self.rencana_pada(lakon, hari)
        if rencana is None:
            return
        for penulis, teks in zip(oleh, isi, strict=False):
            satu = _kosong(rencana, teks, hari, baik=True)
            satu.pk, satu.rahasia, satu.peran = -acak.randrange(1, 2**62), True, PeranPemberi.TANPA_NAMA
            satu.cara = CaraUmpanBalik.TIDAK_LANGSUNG
            self.rahasia.append(satu)
            sidik = sidik_penulis(penulis=penulis.pk, untuk=satu.untuk.pk, triwulan=satu.triwulan)
            self.penulis.append(PenulisRahasia(sidik=sidik))
            pada = self.dunia.waktu.saat(hari - timedelta(days=acak.randint(0, 9)), 12)
            self.dunia.catat("umpan_balik.diberi", self.dunia.instansi, TANPA_NAMA, pada, rahasia=True)

    def tulis(self) -> None:
        """Store all of it, and tell the trail."""
        UmpanBalik.objects.bulk_create(self.baris, SEKALI)
        UmpanBalik.objects.bulk_create(self.rahasia, SEKALI)
        PenulisRahasia.objects.bulk_create(self.penulis, SEKALI)
        BalasanUmpanBalik.objects.bulk_create(self.balasan, SEKALI)
        for satu in self.baris:
            _catat(self.dunia, satu)
        for jawab in self.balasan:
            self.dunia.catat("umpan_balik.dibalas", jawab.umpan_balik, jawab.oleh, jawab.pada)

    def _kemudian(self, pada: datetime, jeda: timedelta) -> datetime:
        return min(pada + jeda, self.dunia.waktu.kini)


def _kosong(rencana: Isi, isi: str, hari: date, *, baik: bool) -> UmpanBalik:
    skp = rencana.skp
    return UmpanBalik(
        untuk=skp.pegawai,
        penilai=skp.penilai,
        atasan_penilai=skp.atasan_penilai,
        unit=skp.unit,
        jenis=JenisUmpanBalik.BAIK if baik else JenisUmpanBalik.PERLU,
        isi=isi,
        triwulan=triwulan(hari).mulai,
    )


def _catat(dunia: Dunia, satu: UmpanBalik) -> None:
    if satu.oleh is None or satu.pada is None:
        return
    rincian: dict[str, Any] = {"untuk": satu.untuk.pk, "peran": satu.peran}
    dunia.catat("umpan_balik.diberi", satu, satu.oleh, satu.pada, **rincian)
    if satu.dibaca_pada:
        dunia.catat("umpan_balik.dibaca", satu, satu.untuk, satu.dibaca_pada)
    if satu.ditindaklanjuti_pada:
        dunia.catat("umpan_balik.ditindaklanjuti", satu, satu.untuk, satu.ditindaklanjuti_pada)
