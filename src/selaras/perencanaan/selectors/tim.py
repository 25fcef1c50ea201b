from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import FETCH_RAISE, OuterRef, Q, QuerySet, Subquery

from aturan.tenggat import batas_penetapan_skp
from selaras.organisasi.models import Instansi, Pegawai, Penempatan
from selaras.perencanaan.models import BERLAKU, SKP, StatusSKP


@dataclass(frozen=True, slots=True)
class YangDinilai:
    """One person whom somebody assesses, with the SKP of the year, if it was started."""

    pegawai: Pegawai
    jabatan: str
    skp: SKP | None
    batas: date
    hari: date

    @property
    def menunggu(self) -> bool:
        """True when the SKP lies on the table of the penilai."""
        return self.skp is not None and self.skp.status == StatusSKP.DIAJUKAN

    @property
    def ditetapkan(self) -> bool:
        """True once set."""
        return self.skp is not None and self.skp.status in BERLAKU

    @property
    def terlambat(self) -> int:
        """Days past the deadline while not set; 0 in time."""
        return 0 if self.ditetapkan else max((self.hari - self.batas).days, 0)


def daftar_tim(penilai: Pegawai, hari: date) -> list[YangDinilai]:
    """The people of a penilai, those who wait for a decision first, then by name; two statements."""
    jabatan = Penempatan.objects.berlaku(hari).filter(pegawai=OuterRef("pk")).order_by("jenis", "-mulai")
    dinilai = Q(penilai__penilai=penilai, penilai__mulai__lte=hari) & (
        Q(penilai__selesai=None) | Q(penilai__selesai__gte=hari)
    )
    orang: QuerySet[Any] = (
        Pegawai.objects.filter(dinilai)
        .order_by("nama")
        .fetch_mode(FETCH_RAISE)
        .annotate(
            jabatan_kini=Subquery(jabatan.values("jabatan__nama")[:1]),
            batas_hari=Subquery(Instansi.objects.values("batas_skp_hari")[:1]),
        )
    )
    tahun_ini = SKP.objects.hidup().filter(penilai=penilai, periode__tahun=hari.year).order_by("mulai")
    skp = {s.pegawai_id: s for s in tahun_ini.fetch_mode(FETCH_RAISE)}
    daftar = [_anggota(satu, skp.get(satu.pk), hari) for satu in orang]
    return sorted(daftar, key=lambda anggota: not anggota.menunggu)


def _anggota(pegawai: Any, skp: SKP | None, hari: date) -> YangDinilai:
    mulai = skp.mulai if skp else date(hari.year, 1, 1)
    batas = batas_penetapan_skp(mulai=mulai, hari=pegawai.batas_hari)
    return YangDinilai(pegawai, pegawai.jabatan_kini or "", skp, batas, hari)
