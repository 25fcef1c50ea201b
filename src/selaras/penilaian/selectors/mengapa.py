"""Why this predicate? One result with everything that led to it."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.db.models import FETCH_RAISE, F, FilteredRelation, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.timezone import localdate

from aturan.berakhlak import LABEL, NilaiDasar
from aturan.periode import JenisPeriode
from aturan.predikat import MATRIKS
from aturan.versi import Versi
from selaras.common.grafik import Cincin, KuadranMini, cincin, kuadran_mini
from selaras.common.prepared import prepared
from selaras.jejak.selectors import riwayat
from selaras.organisasi.models import Instansi, Pegawai
from selaras.penilaian.models import Evaluasi, Keberatan, PenetapanCapaian, StatusEvaluasi
from selaras.penilaian.permissions import boleh_memutus, boleh_mencatat_putusan, boleh_menjelaskan
from selaras.penilaian.selectors.bahan import Bahan, bahan
from selaras.penilaian.selectors.riwayat import BarisJejak, ceritakan
from selaras.perencanaan.models import SKP, EkspektasiKhusus

IKUT: list[str] = [  # the last is the level of the unit in the period
    "keberatan",
    "keberatan__dijelaskan_oleh",
    "keberatan__diputus_oleh",
    "skp__pegawai",
    "penetapan__ditetapkan_oleh",
]


@dataclass(frozen=True)
class Mengapa:
    """A result as one reader sees it: the answer, its five steps, the rights that it leaves, and its trail."""

    evaluasi: Evaluasi
    pembaca: Pegawai
    hari: date
    penetapan: PenetapanCapaian | None
    bahan: Bahan
    ekspektasi: tuple[tuple[str, str], ...]  # of which value, what in particular
    jejak: list[BarisJejak]

    @property
    def milik_saya(self) -> bool:
        """True for the person of the result."""
        return self.evaluasi.pegawai_id == self.pembaca.pk

    @property
    def sebutan(self) -> str:
        """Whose it is, in sentences to the reader: "Anda", or the name."""
        return "Anda" if self.milik_saya else self.evaluasi.pegawai.panggilan

    @property
    def dinyatakan(self) -> bool:
        """True for a result declared for a year before the system: it has a predicate and no ratings."""
        return not self.evaluasi.hasil

    @cached_property
    def kuadran(self) -> KuadranMini:
        """The nine cells with the mark."""
        e = self.evaluasi
        sel = {(h.value, p.value): hasil.value for (h, p), hasil in MATRIKS[Versi(e.versi_aturan)].items()}
        nama = "Anda" if self.milik_saya else e.pegawai.nama.split()[0]
        return kuadran_mini(matriks=sel, hasil=e.hasil, perilaku=e.perilaku, penanda=nama)

    @property
    def keberatan(self) -> Keberatan | None:
        """The objection, if there is one."""
        return getattr(self.evaluasi, "keberatan", None)

    @property
    def dapat_ditanggapi(self) -> bool:
        """True while the person may still answer."""
        return self.milik_saya and self.evaluasi.masih_dapat_ditanggapi(self.hari)

    @property
    def keberatan_dibuka(self) -> bool:
        """Whether the institution hears objections to results of this kind of period."""
        tahunan = self.evaluasi.periode.jenis == JenisPeriode.TAHUNAN
        return not self.dinyatakan and (tahunan or bool(vars(self.evaluasi)["keberatan_periodik"]))

    @property
    def berlaku(self) -> bool:
        """True once the result stands."""
        e = self.evaluasi
        lewat = e.status == StatusEvaluasi.DISAMPAIKAN and not e.masih_dapat_ditanggapi(self.hari)
        return lewat or e.status in (StatusEvaluasi.DITERIMA, StatusEvaluasi.FINAL)

    @property
    def sisa(self) -> int:
        """Days left to answer, the last one included as 0."""
        batas = self.evaluasi.batas_tanggapan
        return (batas - self.hari).days if batas else 0

    @property
    def cincin(self) -> Cincin:
        """The ring of the term."""
        e = self.evaluasi
        mulai = localdate(e.disampaikan_pada) if e.disampaikan_pada else self.hari
        return cincin(sisa=self.sisa, dari=(e.batas_tanggapan - mulai).days if e.batas_tanggapan else 0)

    @property
    def menunggu_penjelasan(self) -> bool:
        """True for the penilai who has not yet explained."""
        k = self.keberatan
        return (
            k is not None
            and not k.penjelasan
            and not k.keputusan
            and bool(boleh_menjelaskan(self.pembaca, self.evaluasi))
        )

    @property
    def menunggu_putusan(self) -> bool:
        """True for the superior who has not yet decided."""
        k = self.keberatan
        return k is not None and not k.keputusan and bool(boleh_memutus(self.pembaca, self.evaluasi))

    @property
    def menunggu_naskah(self) -> bool:
        """True for the pengelola who may record what a superior outside has signed."""
        k = self.keberatan
        return k is not None and not k.keputusan and bool(boleh_mencatat_putusan(self.pembaca, self.evaluasi))

    @property
    def penjelasan_lewat(self) -> bool:
        """True once the term of the explanation is over without one."""
        k = self.keberatan
        batas = k.batas_penjelasan if k and not (k.penjelasan or k.keputusan) else None
        return batas is not None and batas < self.hari

    @property
    def putusan_lewat(self) -> bool:
        """True once the term of the decision is over without one."""
        k = self.keberatan
        batas = k.batas_putusan if k and not k.keputusan else None
        return batas is not None and batas < self.hari


def mengapa(pembaca: Pegawai, pk: int, kini: datetime) -> Mengapa | None:
    """The result `pk` as `pembaca` sees it; None where that is not at all. Six statements, however much there is.

    Before release only its penilai sees it, as the person will.
    """
    capaian = FilteredRelation("unit__capaian", condition=Q(unit__capaian__periode=F("periode")))
    periodik = Instansi.objects.order_by("pk").values("keberatan_periodik")[:1]
    evaluasi = (
        Evaluasi.objects.visible_to(pembaca)
        .exclude(predikat="")
        .bernama()
        .annotate(penetapan=capaian)
        .select_related(*IKUT)
        .annotate(keberatan_periodik=Coalesce(Subquery(periodik), Value(value=True)))
        .fetch_mode(FETCH_RAISE)
        .filter(pk=pk)
        .first()
    )
    if evaluasi is None:
        return None
    penetapan: PenetapanCapaian | None = vars(evaluasi).get("penetapan")
    jejak = riwayat([evaluasi, *([penetapan] if penetapan else [])])
    return Mengapa(
        evaluasi=evaluasi,
        pembaca=pembaca,
        hari=localdate(kini),
        penetapan=penetapan,
        bahan=bahan(evaluasi.skp, evaluasi.periode, pembaca),
        ekspektasi=tuple((LABEL[NilaiDasar(nilai)], teks) for nilai, teks in _ekspektasi(evaluasi.skp)),
        jejak=ceritakan(jejak, pembaca=pembaca, unit=evaluasi.unit.nama.split()[0]),
    )


@prepared
def _ekspektasi(skp: SKP) -> QuerySet[Any, tuple[str, str]]:
    return EkspektasiKhusus.objects.filter(skp=skp).exclude(teks="").order_by("pk").values_list("nilai", "teks")
