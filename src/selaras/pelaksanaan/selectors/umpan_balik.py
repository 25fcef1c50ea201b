"""What is said of a person, to whom it may be shown."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from django.db.models import FETCH_RAISE, F, Prefetch, Q, QuerySet, prefetch_related_objects
from django.utils.timezone import get_current_timezone, localdate

from selaras.common.prepared import prepared
from selaras.organisasi.models import Pegawai, Penilai
from selaras.organisasi.wewenang import wewenang
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
    """The feedback about `pegawai` from `mulai` to `selesai` that `pembaca` may read, with its answers; two statements.

    Confidential ones show only for quarters in which enough people answered (`Instansi.rahasia_paling_sedikit`), and
    for every period that shares a day with such a quarter.
    """
    baris = _terbaca(pegawai, pembaca, mulai, selesai)
    urut = BalasanUmpanBalik.objects.select_related("oleh").order_by("pk").fetch_mode(FETCH_RAISE)
    prefetch_related_objects(baris, Prefetch("balasan", queryset=urut))
    return _susun(baris)


def ucapan_tentang(pegawai: Pegawai, pembaca: Pegawai, mulai: date, selesai: date) -> UmpanBalikOrang:
    """As `umpan_balik_untuk`, without the answers; one statement."""
    return _susun(_terbaca(pegawai, pembaca, mulai, selesai))


def _terbaca(pegawai: Pegawai, pembaca: Pegawai, mulai: date, selesai: date) -> list[UmpanBalik]:
    awal, akhir, sejak = awal_hari(mulai), awal_hari(selesai + timedelta(days=1)), triwulan(mulai).mulai
    if wewenang(pembaca).unit_diawasi:  # which units, differs from one pengawas to the next
        terlihat = UmpanBalik.objects.visible_to(pembaca).filter(untuk=pegawai)
        return list(_antara(terlihat, awal=awal, akhir=akhir, sejak=sejak, sampai=selesai))
    return _sepihak(pegawai, pembaca, awal=awal, akhir=akhir, sejak=sejak, sampai=selesai)


@prepared
def _sepihak(
    pegawai: Pegawai, pembaca: Pegawai, *, awal: datetime, akhir: datetime, sejak: date, sampai: date
) -> QuerySet[UmpanBalik]:
    terlihat = UmpanBalik.objects.sepihak(pembaca).filter(untuk=pegawai)
    return _antara(terlihat, awal=awal, akhir=akhir, sejak=sejak, sampai=sampai)


def _antara(
    terlihat: QuerySet[UmpanBalik], *, awal: datetime, akhir: datetime, sejak: date, sampai: date
) -> QuerySet[UmpanBalik]:
    """Newest first; before them the confidential ones, which have no time: those of whole quarters."""
    bernama = Q(rahasia=False, pada__gte=awal, pada__lt=akhir)
    dalam = bernama | Q(rahasia=True, triwulan__gte=sejak, triwulan__lte=sampai)
    baris = terlihat.filter(dalam).select_related("oleh", "hasil", "permintaan")
    return baris.order_by(F("pada").desc(nulls_first=True), "-pk").fetch_mode(FETCH_RAISE)[:PALING_BANYAK]


def _susun(baris: Iterable[UmpanBalik]) -> UmpanBalikOrang:
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
def permintaan_antara(pegawai: Pegawai, lain: Pegawai, sejak: datetime) -> QuerySet[PermintaanUmpanBalik]:
    """Open requests between two people, newest first; where they are the same person, all to and from that person.

    With them those that `pegawai` sent and that were declined since then.
    """
    antara = PermintaanUmpanBalik.objects.visible_to(pegawai).visible_to(lain)
    antara = antara.filter(Q(ditolak_pada=None) | Q(ditolak_pada__gte=sejak, dari=pegawai), dijawab_pada=None)
    antara = antara.filter(ditarik_pada=None)
    lengkap = antara.select_related("dari", "kepada", "hasil").fetch_mode(FETCH_RAISE)
    return lengkap.order_by("-pada", "-pk")[:20]


def denyut_tim(pembaca: Pegawai, hari: date) -> list[tuple[Pegawai, list[tuple[date, bool]]]]:
    """Each person that `pembaca` assesses on a day, with (day, was it good) of the feedback `pembaca` gave in a year.

    Two statements. `selaras.common.grafik.denyut` draws thirteen weeks of it and says how long ago the last one was.
    """
    dinilai = Penilai.objects.berlaku(hari).filter(penilai=pembaca).values("pegawai")
    orang = list(Pegawai.objects.filter(pk__in=dinilai).order_by("nama", "pk"))
    diberi = UmpanBalik.objects.bernama().filter(
        oleh=pembaca, untuk__in=[o.pk for o in orang], pada__gte=awal_hari(hari - LINGKUP_DENYUT)
    )
    menurut_orang = defaultdict[int, list[tuple[date, bool]]](list)
    for untuk, pada, jenis in diberi.values_list("untuk", "pada", "jenis"):
        menurut_orang[untuk].append((localdate(pada), jenis == JenisUmpanBalik.BAIK))
    return [(o, menurut_orang[o.pk]) for o in orang]


def awal_hari(hari: date) -> datetime:
    """The moment in which a day begins here."""
    return datetime.combine(hari, time.min, get_current_timezone())
