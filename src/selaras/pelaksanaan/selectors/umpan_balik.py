"""What is said of a person, to whom it may be shown."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from django.db.models import FETCH_RAISE, F, Prefetch, Q, QuerySet
from django.utils.timezone import get_current_timezone, localdate

from selaras.common.prepared import prepared
from selaras.organisasi.models import Pegawai, Penilai
from selaras.pelaksanaan.models import BalasanUmpanBalik, JenisUmpanBalik, PermintaanUmpanBalik, UmpanBalik
from selaras.pelaksanaan.triwulan import triwulan

PALING_BANYAK: Final = 200
LINGKUP_DENYUT: Final = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class SuaraTanpaNama:
    """What peers and subordinates said of somebody in a quarter: together, without names, dates or order."""

    triwulan: date
    nama: str  # "Triwulan III 2026"
    isi: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UmpanBalikOrang:
    """All that a reader may read about one person in a span of days. `bernama` is newest first, with its answers."""

    bernama: tuple[UmpanBalik, ...]
    tanpa_nama: tuple[SuaraTanpaNama, ...]

    def menurut(self, jenis: str) -> tuple[UmpanBalik, ...]:
        """The named ones of a kind; all of them without one."""
        return tuple(u for u in self.bernama if jenis in ("", u.jenis))

    @property
    def baik(self) -> int:
        """How many named ones say: done well."""
        return len(self.menurut(JenisUmpanBalik.BAIK))

    @property
    def perlu(self) -> int:
        """How many named ones ask for something better."""
        return len(self.menurut(JenisUmpanBalik.PERLU))


def umpan_balik_untuk(pegawai: Pegawai, pembaca: Pegawai, mulai: date, selesai: date) -> UmpanBalikOrang:
    """The feedback about `pegawai` from `mulai` to `selesai` that `pembaca` may read; two statements.

    Confidential ones show only for quarters in which enough people answered (`Instansi.rahasia_paling_sedikit`).
    """
    awal, akhir = _saat(mulai), _saat(selesai + timedelta(days=1))
    dalam = Q(rahasia=False, pada__gte=awal, pada__lt=akhir) | Q(
        rahasia=True, triwulan__gte=triwulan(mulai).mulai, triwulan__lte=selesai
    )
    baris = lengkap(UmpanBalik.objects.visible_to(pembaca).filter(dalam, untuk=pegawai))
    return susun(baris.order_by(F("pada").desc(nulls_first=True), "-pk")[:PALING_BANYAK])


def lengkap(umpan_balik: QuerySet[UmpanBalik]) -> QuerySet[UmpanBalik]:
    """With all that a line of the timeline shows."""
    urut = BalasanUmpanBalik.objects.select_related("oleh").order_by("pk").fetch_mode(FETCH_RAISE)
    lengkap = umpan_balik.select_related("oleh", "untuk", "hasil", "permintaan")
    return lengkap.prefetch_related(Prefetch("balasan", queryset=urut)).fetch_mode(FETCH_RAISE)


def susun(baris: QuerySet[UmpanBalik]) -> UmpanBalikOrang:
    """Part the named from the confidential; those have numbers that tell nothing, and stand in their order."""
    bernama: list[UmpanBalik] = []
    suara = defaultdict[date, list[tuple[int, str]]](list)
    for satu in baris:
        if satu.rahasia:
            suara[satu.triwulan].append((satu.pk, satu.isi))
        else:
            bernama.append(satu)
    tanpa_nama = (
        SuaraTanpaNama(tw, triwulan(tw).label, tuple(teks for _, teks in sorted(isi)))
        for tw, isi in sorted(suara.items(), reverse=True)
    )
    return UmpanBalikOrang(tuple(bernama), tuple(tanpa_nama))


@prepared
def permintaan_antara(pegawai: Pegawai, lain: Pegawai) -> QuerySet[PermintaanUmpanBalik]:
    """Open requests between two people, newest first; where they are the same person, all to and from that person."""
    antara = PermintaanUmpanBalik.objects.visible_to(pegawai).visible_to(lain).menunggu()
    lengkap = antara.select_related("dari", "kepada", "hasil").fetch_mode(FETCH_RAISE)
    return lengkap.order_by("-pada", "-pk")[:20]


def denyut_tim(pembaca: Pegawai, hari: date) -> list[tuple[Pegawai, list[tuple[date, bool]]]]:
    """Each person that `pembaca` assesses on a day, with (day, was it good) of the feedback `pembaca` gave in a year.

    Two statements. `selaras.common.grafik.denyut` draws thirteen weeks of it and says how long ago the last one was.
    """
    dinilai = Penilai.objects.berlaku(hari).filter(penilai=pembaca).values("pegawai")
    orang = list(Pegawai.objects.filter(pk__in=dinilai).order_by("nama", "pk"))
    diberi = UmpanBalik.objects.bernama().filter(
        oleh=pembaca, untuk__in=[o.pk for o in orang], pada__gte=_saat(hari - LINGKUP_DENYUT)
    )
    menurut_orang = defaultdict[int, list[tuple[date, bool]]](list)
    for untuk, pada, jenis in diberi.values_list("untuk", "pada", "jenis"):
        menurut_orang[untuk].append((localdate(pada), jenis == JenisUmpanBalik.BAIK))
    return [(o, menurut_orang[o.pk]) for o in orang]


def _saat(hari: date) -> datetime:
    return datetime.combine(hari, time.min, get_current_timezone())
