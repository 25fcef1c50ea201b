"""The board of whoever runs the cycle: who is late with what, by unit."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, Final

from django.db.models import F, Q, QuerySet, TextChoices
from django.utils.timezone import make_aware

from selaras.beranda.pantauan.kelengkapan import Kelengkapan, bulan_ditanya, ditempatkan, kelengkapan, skp_periode
from selaras.jejak.models import Jejak
from selaras.organisasi.models import Pegawai, UnitKerja
from selaras.organisasi.wewenang import wewenang
from selaras.penilaian.models import Evaluasi, StatusEvaluasi
from selaras.penilaian.selectors.periode import Periode
from selaras.perencanaan.models import SKP, PeriodeEvaluasi, StatusSKP

DIINGATKAN: Final = "tunggakan.diingatkan"


class Hal(TextChoices):
    """What somebody may be late with; the name of its figure, and what is to be done."""

    SKP = "ber_skp", "Menyusun SKP"
    TETAPKAN = "skp_diajukan", "Menetapkan SKP"
    REALISASI = "realisasi", "Mengisi realisasi"
    UMPAN_BALIK = "umpan_balik", "Memberi umpan balik"
    NILAI = "dinilai", "Menilai"
    SAMPAIKAN = "disampaikan", "Menyampaikan hasil"
    KEBERATAN = "keberatan", "Menjawab keberatan"

    def tertunggak(self, angka: dict[str, int]) -> int:
        """How many are late in a unit, from its figures."""
        if self in (Hal.TETAPKAN, Hal.KEBERATAN):
            return angka[self.value]
        if self is Hal.SAMPAIKAN:
            return angka["siap"]
        return angka["orang" if self is Hal.SKP else "dinilai_dari"] - angka[self.value]


@dataclass
class Tunggakan:
    """Whoever has to do something: in which units, for whom, and when he was reminded of it today."""

    orang: int
    nama: str
    unit: dict[int, str] = field(default_factory=dict)
    tentang: list[str] = field(default_factory=list)
    diingatkan: datetime | None = None

    @property
    def sendiri(self) -> bool:
        """True where it is about nobody else."""
        return self.tentang == [self.nama]


@dataclass(frozen=True)
class Papan:
    """The board: figures of each unit, and the people behind one of them."""

    periode: Periode
    lengkap: Kelengkapan
    unit: dict[int, str]
    hal: Hal
    dipilih: int | None
    daftar: tuple[Tunggakan, ...]

    @property
    def angka(self) -> list[tuple[int, str, list[tuple[Hal, int]]]]:
        """Each unit with its figures, where there are any."""
        baris = []
        for pk, nama in self.unit.items():
            isi = [(hal, hal.tertunggak(self.lengkap.unit[pk])) for hal in Hal]
            if any(n for _, n in isi):
                baris.append((pk, nama, isi))
        return baris

    @property
    def jumlah(self) -> list[tuple[Hal, int]]:
        """The figures over all units."""
        return [(hal, sum(hal.tertunggak(satu) for satu in self.lengkap.unit.values())) for hal in Hal]


def papan(pengelola: Pegawai, periode: Periode, hal: str, unit: str, hari: date) -> Papan:
    """The board of `pengelola` in a period, in five statements for any number of units and people."""
    milik = wewenang(pengelola).unit_dikelola
    nama = dict(UnitKerja.objects.filter(pk__in=milik).order_by("urut", "nama", "pk").values_list("pk", "nama"))
    isi = kelengkapan(milik, periode.kini, hari)
    diminta = next((h for h in Hal if h.value == hal), None) or _terbanyak(isi)
    dipilih = next((pk for pk in nama if str(pk) == unit), None)
    daftar = tertunggak(diminta, [dipilih] if dipilih else milik, periode.kini, hari)
    return Papan(periode, isi, nama, diminta, dipilih, bertanda(daftar, diminta, hari))


def _terbanyak(isi: Kelengkapan) -> Hal:
    return max(Hal, key=lambda hal: sum(hal.tertunggak(satu) for satu in isi.unit.values()))


def tertunggak(hal: Hal, unit: Iterable[int], periode: PeriodeEvaluasi, hari: date) -> tuple[Tunggakan, ...]:
    """Who is late with something in these units, most first; one statement."""
    semua: dict[int, Tunggakan] = {}
    for orang, nama, di, nama_unit, tentang in _baris(hal, list(unit), periode, hari):
        satu = semua.setdefault(orang, Tunggakan(orang, nama))
        satu.unit[di] = nama_unit
        satu.tentang.append(tentang)
    return tuple(sorted(semua.values(), key=lambda satu: (-len(satu.tentang), satu.nama)))


def bertanda(daftar: tuple[Tunggakan, ...], hal: Hal, hari: date) -> tuple[Tunggakan, ...]:
    """The same, each with when the person was reminded of it today; one statement."""
    siapa = {satu.orang for satu in daftar}
    sejak = make_aware(datetime.combine(hari, time.min))
    ingat = Jejak.objects.filter(peristiwa=DIINGATKAN, pada__gte=sejak, tentang__in=siapa)
    terkirim = dict(ingat.filter(rincian__contains=f'"{hal.label}"').values_list("tentang", "pada"))
    for satu in daftar:
        satu.diingatkan = terkirim.get(satu.orang)
    return daftar


def _baris(hal: Hal, unit: list[int], periode: PeriodeEvaluasi, hari: date) -> QuerySet[Any, Any]:
    """Rows of (who has to act, the name, unit, its name, about whom)."""
    milik = ("pegawai", "pegawai__nama", "unit", "unit__nama", "pegawai__nama")
    penilai = ("penilai", "penilai__nama", "unit", "unit__nama", "pegawai__nama")
    if hal is Hal.SKP:
        return _kolom(ditempatkan(unit, hari).filter(berencana=False), milik)
    if hal is Hal.TETAPKAN:
        return _kolom(SKP.objects.filter(periode__tahun=hari.year, unit__in=unit, status=StatusSKP.DIAJUKAN), penilai)
    if hal is Hal.KEBERATAN:
        return _keberatan(unit, periode, hari)
    saring, siapa = {
        Hal.REALISASI: (Q(terisi=False), milik),
        Hal.UMPAN_BALIK: (Q(berumpan=False), penilai),
        Hal.SAMPAIKAN: (Q(nilai__status=StatusEvaluasi.SELESAI), penilai),
        Hal.NILAI: (Q(nilai__pk=None) | Q(nilai__status=StatusEvaluasi.DRAF), penilai),
    }[hal]
    return _kolom(skp_periode(unit, periode, bulan_ditanya(periode, hari)).filter(saring), siapa)


def _keberatan(unit: list[int], periode: PeriodeEvaluasi, hari: date) -> QuerySet[Any, Any]:
    """Whose turn it is: the penilai while an explanation is in time, else whoever decides."""
    terbuka = Evaluasi.objects.filter(periode=periode, skp__unit__in=unit, status=StatusEvaluasi.KEBERATAN)
    menjelaskan = Q(keberatan__penjelasan="") & (
        Q(keberatan__batas_penjelasan=None) | Q(keberatan__batas_penjelasan__gte=hari)
    )
    kolom = {"di": F("skp__unit"), "nama_di": F("skp__unit__nama"), "tentang": F("pegawai__nama")}
    dijelaskan = terbuka.filter(menjelaskan).annotate(siapa=F("penilai"), nama=F("penilai__nama"), **kolom)
    diputus = terbuka.exclude(menjelaskan).exclude(atasan_penilai=None)
    diputus = diputus.annotate(siapa=F("atasan_penilai"), nama=F("atasan_penilai__nama"), **kolom)
    urut = ("siapa", "nama", "di", "nama_di", "tentang")
    return dijelaskan.values_list(*urut).union(diputus.values_list(*urut), all=True)


def _kolom(baris: QuerySet[Any, Any], nama: tuple[str, ...]) -> QuerySet[Any, Any]:
    return baris.order_by("pegawai__nama").values_list(*nama)
