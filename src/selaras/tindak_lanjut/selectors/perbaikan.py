from dataclasses import dataclass
from datetime import date

from django.db.models import FETCH_RAISE, Exists, OuterRef, Q, QuerySet

from aturan.jabatan import JenisJabatan
from aturan.nip import JenisPegawai
from aturan.perbaikan import RENDAH, Langkah, langkah_berikut
from selaras.organisasi.models import Jenis, JenisPenempatan, Pegawai, Penempatan
from selaras.penilaian.models import Evaluasi
from selaras.tindak_lanjut.models import (
    AturanTindakLanjut,
    LangkahPerbaikan,
    PemeriksaanPerbaikan,
    Perbaikan,
    StatusPerbaikan,
)


@dataclass(frozen=True, slots=True)
class Kasus:
    """One case as its page shows it. `pilihan`: the steps that may come next."""

    perbaikan: Perbaikan
    pemeriksaan: list[PemeriksaanPerbaikan]
    langkah: list[LangkahPerbaikan]
    pilihan: tuple[Langkah, ...]

    @property
    def berikut(self) -> PemeriksaanPerbaikan | None:
        """The look that comes next; None where all were recorded, or the time is closed."""
        belum = (satu for satu in self.pemeriksaan if satu.dilakukan is None)
        return next(belum, None) if self.perbaikan.dibina else None

    @property
    def terperiksa(self) -> int:
        """How many looks were recorded."""
        return sum(satu.dilakukan is not None for satu in self.pemeriksaan)


def perlu_dibuka(pegawai: Pegawai) -> QuerySet[Evaluasi]:
    """Released low results of people whom one assesses, of which no case was opened yet."""
    jenis = Q(periode__jenis="tahunan") | Exists(AturanTindakLanjut.objects.filter(perbaikan_periodik=True))
    rendah = Evaluasi.objects.terbuka().filter(jenis, penilai=pegawai, predikat__in=RENDAH)
    return rendah.filter(~Exists(Perbaikan.objects.filter(evaluasi=OuterRef("pk"))))


def usulan_perbaikan(pegawai: Pegawai) -> list[Evaluasi]:
    """Those results with their people, newest first; one statement."""
    urut = perlu_dibuka(pegawai).select_related("pegawai", "periode").order_by("-periode__selesai", "pegawai__nama")
    return list(urut.fetch_mode(FETCH_RAISE))


def daftar_perbaikan(pegawai: Pegawai) -> list[Perbaikan]:
    """The cases within sight: first those in which something is to be done, by deadline; one statement."""
    pemeriksaan = PemeriksaanPerbaikan.objects.filter(perbaikan=OuterRef("pk"), dilakukan=None).order_by("tanggal")
    terlihat = Perbaikan.objects.visible_to(pegawai).select_related("pegawai", "penilai", "unit", "evaluasi__periode")
    baris = terlihat.annotate(pemeriksaan_berikut=pemeriksaan.values("tanggal")[:1]).order_by("batas", "pk")
    tutup = (StatusPerbaikan.MEMBAIK, StatusPerbaikan.SELESAI)
    return sorted(baris.distinct().fetch_mode(FETCH_RAISE), key=lambda satu: satu.status in tutup)


def kasus(perbaikan: Perbaikan) -> Kasus:
    """One case with its looks and its steps; four statements."""
    langkah = list(perbaikan.langkah.select_related("dicatat_oleh").order_by("pk"))
    pilihan = pilihan_langkah(perbaikan) if perbaikan.status == StatusPerbaikan.TIDAK_MEMBAIK else ()
    return Kasus(
        perbaikan, list(perbaikan.pemeriksaan.select_related("dicatat_oleh").order_by("tanggal")), langkah, pilihan
    )


def terlambat(satu: Perbaikan, hari: date) -> bool:
    """Whether the time to improve is over without a word of what came of it."""
    return satu.dibina and satu.batas < hari


def pilihan_langkah(perbaikan: Perbaikan) -> tuple[Langkah, ...]:
    """The steps that may come next; two statements."""
    terakhir = perbaikan.langkah.order_by("pk").values_list("langkah", flat=True).last()
    jabatan = (
        Penempatan.objects.filter(
            pegawai=perbaikan.pegawai_id, jenis=JenisPenempatan.DEFINITIF, mulai__lte=perbaikan.mulai
        )
        .order_by("-mulai")
        .values_list("jabatan__jenis", flat=True)
        .first()
    )
    return langkah_berikut(
        terakhir=Langkah(terakhir) if terakhir else None,
        pegawai=JenisPegawai.PPPK if perbaikan.pegawai.jenis == Jenis.PPPK else JenisPegawai.PNS,
        jabatan=JenisJabatan(jabatan) if jabatan else None,
    )
