"""Whom a penilai rates in a period, and how far each is."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import FETCH_RAISE, Exists, OuterRef, QuerySet
from django.utils.timezone import localtime

from selaras.common.format import angka, tanggal_ringkas
from selaras.common.kueri import jumlah
from selaras.common.prepared import prepared
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.models import BuktiDukung, Realisasi, UmpanBalik
from selaras.penilaian.models import Evaluasi, StatusEvaluasi
from selaras.penilaian.selectors.sebaran import bersama_evaluasi, mengepalai, skp_dinilai
from selaras.penilaian.selectors.setahun import HasilPeriodik, bagian_terakhir, hasil_sebelumnya, urai
from selaras.perencanaan.models import SKP, PeriodeEvaluasi

IKUT: list[str] = ["pegawai", "unit", "nilai"]  # the last is the evaluation of the period


@dataclass(frozen=True, slots=True)
class Giliran:
    """One person in the queue. `evaluasi` is an unsaved one, of version 0, where there is none yet."""

    skp: SKP
    evaluasi: Evaluasi
    bukti: int
    ada_realisasi: bool
    ada_umpan_balik: bool
    kepala_unit: bool
    setahun: tuple[HasilPeriodik, ...]  # the results of the year so far

    @property
    def pegawai(self) -> Pegawai:
        """Who is rated."""
        return self.skp.pegawai

    @property
    def selesai(self) -> bool:
        """True once the rating is finished, whatever came after."""
        return self.evaluasi.status != StatusEvaluasi.DRAF

    @property
    def draf(self) -> bool:
        """True where something is saved, but not finished."""
        return self.evaluasi.pk is not None and not self.selesai

    @property
    def keterangan(self) -> str:
        """How far it is, in a few words: "Draf, 11 bukti", "Belum, realisasi kosong", "Selesai 5 Okt"."""
        e = self.evaluasi
        if e.status == StatusEvaluasi.KEBERATAN:
            return "Mengajukan keberatan"
        if e.terbuka and e.disampaikan_pada:
            return f"Disampaikan {tanggal_ringkas(localtime(e.disampaikan_pada))}"
        if e.dinilai_pada:
            return f"Selesai {tanggal_ringkas(localtime(e.dinilai_pada))}"
        return f"{'Draf' if self.draf else 'Belum'}, {self._bahan}"

    @property
    def _bahan(self) -> str:
        if not self.ada_realisasi:
            return "realisasi kosong"
        if not self.ada_umpan_balik:
            return "tanpa umpan balik"
        return f"{angka(self.bukti)} bukti"


@dataclass(frozen=True, slots=True)
class Antre:
    """All whom a penilai rates in a period: who is not finished first, by name; then the newest finished."""

    giliran: tuple[Giliran, ...]

    @property
    def selesai(self) -> int:
        """How many are finished."""
        return sum(g.selesai for g in self.giliran)

    @property
    def draf(self) -> int:
        """How many are begun."""
        return sum(g.draf for g in self.giliran)

    @property
    def siap(self) -> int:
        """How many are finished and not yet handed over."""
        return sum(g.evaluasi.status == StatusEvaluasi.SELESAI for g in self.giliran)

    @property
    def unit_siap(self) -> set[int]:
        """Whose patterns those count in."""
        return {g.evaluasi.unit_id for g in self.giliran if g.evaluasi.status == StatusEvaluasi.SELESAI}

    def sebaran(self, *, draf: bool) -> Counter[str]:
        """How many of them have each predicate, as drafts or finished."""
        return Counter(g.evaluasi.predikat for g in self.giliran if g.evaluasi.predikat and g.draf == draf)

    def cari(self, diminta: str | None) -> int | None:
        """The place of the person asked for, else of the first one; None in an empty queue."""
        ketemu = (i for i, g in enumerate(self.giliran) if str(g.skp.pk) == diminta)
        return next(ketemu, 0 if self.giliran else None)


def antre(penilai: Pegawai, periode: PeriodeEvaluasi) -> Antre:
    """The queue of `penilai`, in one statement for any number of people."""
    giliran = [_giliran(skp) for skp in _skp(penilai, periode)]
    return Antre(tuple(sorted(giliran, key=_urut)))


def _urut(g: Giliran) -> tuple[bool, float, str, int]:
    kapan = g.evaluasi.dinilai_pada if g.selesai else None
    return g.selesai, -kapan.timestamp() if kapan else 0, g.pegawai.nama, g.skp.pk


@prepared
def _skp(penilai: Pegawai, periode: PeriodeEvaluasi) -> QuerySet[SKP]:
    rentang = (periode.mulai, periode.selesai)
    bukti = BuktiDukung.objects.berlaku().filter(skp=OuterRef("pk"), bulan__range=rentang)
    realisasi = Realisasi.objects.filter(indikator__hasil__skp=OuterRef("pk"), bulan__range=rentang)
    umpan = UmpanBalik.objects.bernama().filter(untuk=OuterRef("pegawai"), pada__date__range=rentang)
    return (
        bersama_evaluasi(skp_dinilai(periode).filter(bagian_terakhir(periode), penilai=penilai), periode)
        .select_related(*IKUT)
        .annotate(bukti_ada=jumlah(bukti), realisasi_ada=Exists(realisasi), umpan_ada=Exists(umpan))
        .annotate(memimpin=mengepalai(periode), sebelumnya=hasil_sebelumnya(penilai, periode))
        .fetch_mode(FETCH_RAISE)
    )


def _giliran(skp: SKP) -> Giliran:
    evaluasi: Evaluasi | None = getattr(skp, "nilai", None)
    terhitung: dict[str, int] = vars(skp)
    return Giliran(
        skp=skp,
        evaluasi=evaluasi or Evaluasi(skp=skp, pegawai_id=skp.pegawai_id, versi=0),
        bukti=terhitung["bukti_ada"],
        ada_realisasi=bool(terhitung["realisasi_ada"]),
        ada_umpan_balik=bool(terhitung["umpan_ada"]),
        kepala_unit=evaluasi.kepala_unit if evaluasi else bool(terhitung["memimpin"]),
        setahun=urai(vars(skp)["sebelumnya"]),
    )


def berurutan(giliran: Sequence[Giliran], kini: int) -> tuple[Giliran | None, Giliran | None]:
    """Who comes before and after in the queue; it does not run round."""
    sebelum = giliran[kini - 1] if kini > 0 else None
    return sebelum, giliran[kini + 1] if kini + 1 < len(giliran) else None
