from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery

from aturan.berakhlak import LABEL, NilaiDasar
from selaras.common.izin import Sebagai, Tahap, laku
from selaras.common.kueri import jumlah
from selaras.common.versi import Berversi
from selaras.organisasi.models import Instansi, Pegawai
from selaras.organisasi.wewenang import wewenang
from selaras.perencanaan.models import HasilKerja

PEMBACA = (Sebagai.DIRI, Sebagai.PEMBERI, Sebagai.PENILAI, Sebagai.ATASAN_PENILAI, Sebagai.PENGAWAS)


class PeranPemberi(models.TextChoices):
    """As what one gives feedback: the penilai must, the others may. `TANPA_NAMA` is a rekan or a bawahan, unsaid."""

    PENILAI = "penilai", "Pejabat penilai"
    PIMPINAN = "pimpinan", "Pimpinan"
    PEMBERI_TUGAS = "pemberi_tugas", "Pemberi tugas"
    REKAN = "rekan", "Rekan setingkat"
    BAWAHAN = "bawahan", "Bawahan"
    TANPA_NAMA = "tanpa_nama", "Rekan atau bawahan"


class JenisUmpanBalik(models.TextChoices):
    """Done well, or to be improved."""

    BAIK = "baik", "Sudah baik"
    PERLU = "perlu", "Perlu diperbaiki"


class CaraUmpanBalik(models.TextChoices):
    """Face to face, or through a medium."""

    LANGSUNG = "langsung", "Langsung"
    TIDAK_LANGSUNG = "tidak_langsung", "Tidak langsung"


class PermintaanQuerySet(models.QuerySet["PermintaanUmpanBalik"]):
    """Words for sets of requests."""

    @laku("permintaan.baca", Tahap.PELAKSANAAN, "Membaca permintaan umpan balik", Sebagai.DIRI, Sebagai.DIMINTA)
    def visible_to(self, pegawai: Pegawai) -> Self:
        """What one asked, and what one was asked."""
        return self.filter(Q(dari=pegawai) | Q(kepada=pegawai))

    def menunggu(self) -> Self:
        """Neither answered, nor declined, nor withdrawn."""
        return self.filter(dijawab_pada=None, ditolak_pada=None, ditarik_pada=None)


class PermintaanUmpanBalik(models.Model):
    """A question of one person to another: how did I do?"""

    dari = models.ForeignKey(Pegawai, models.PROTECT, related_name="permintaan_dikirim")
    kepada = models.ForeignKey(Pegawai, models.PROTECT, related_name="permintaan_diterima")
    hasil = models.ForeignKey(HasilKerja, models.PROTECT, null=True, related_name="+")
    pertanyaan = models.TextField()
    pada = models.DateTimeField()
    dijawab_pada = models.DateTimeField(null=True)
    ditolak_pada = models.DateTimeField(null=True)
    alasan_tolak = models.TextField(blank=True)
    ditarik_pada = models.DateTimeField(null=True)
    objects = PermintaanQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(name="permintaan_bukan_pada_diri_sendiri", condition=~Q(dari=F("kepada"))),
            models.CheckConstraint(
                name="permintaan_selesai_sekali",
                condition=Q(dijawab_pada=None, ditolak_pada=None)
                | Q(dijawab_pada=None, ditarik_pada=None)
                | Q(ditolak_pada=None, ditarik_pada=None),
            ),
            models.CheckConstraint(
                name="permintaan_beralasan_bila_ditolak", condition=Q(alasan_tolak="") | Q(ditolak_pada__isnull=False)
            ),
        ]

    @property
    def menunggu(self) -> bool:
        """True until it is answered, declined or withdrawn."""
        return not (self.dijawab_pada or self.ditolak_pada or self.ditarik_pada)


def _pihak(pegawai: Pegawai) -> Q:
    return Q(untuk=pegawai) | Q(oleh=pegawai) | Q(penilai=pegawai) | Q(atasan_penilai=pegawai)


class UmpanBalikQuerySet(models.QuerySet["UmpanBalik"]):
    """Words for sets of feedback."""

    @laku("umpan_balik.baca", Tahap.PELAKSANAAN, "Membaca umpan balik", *PEMBACA)
    def visible_to(self, pegawai: Pegawai) -> Self:
        """For or from oneself, of people one assesses (or whose assessor one assesses), and for the pengawas.

        Confidential ones are held back until enough people have answered about that person in that quarter.
        """
        diawasi = wewenang(pegawai).unit_diawasi
        return self.tidak_ditahan().filter(_pihak(pegawai) | Q(unit__in=diawasi)) if diawasi else self.sepihak(pegawai)

    def sepihak(self, pegawai: Pegawai) -> Self:
        """As `visible_to` whoever watches over no unit: written the same for everybody, so it can be prepared."""
        return self.tidak_ditahan().filter(_pihak(pegawai))

    def tidak_ditahan(self) -> Self:
        """Named ones, and the confidential ones of quarters in which enough people have answered."""
        senasib = UmpanBalik.objects.filter(rahasia=True, untuk=OuterRef("untuk"), triwulan=OuterRef("triwulan"))
        cukup = Subquery(Instansi.objects.values("rahasia_paling_sedikit")[:1])
        return self.alias(sebanyak=jumlah(senasib)).filter(Q(rahasia=False) | Q(sebanyak__gte=cukup))

    def bernama(self) -> Self:
        """With its writer's name on it."""
        return self.filter(rahasia=False)


class UmpanBalik(Berversi):
    """A reaction to what was done well or should be better (Umpan Balik Berkelanjutan).

    A confidential one (`rahasia`) has no writer, no time and no exact role here, only its quarter, and a random number
    that tells no order. Nothing in the database leads from it to its writer.
    `penilai` and `atasan_penilai` are those at the time of writing: they may read it.
    """

    untuk = models.ForeignKey(Pegawai, models.PROTECT, related_name="umpan_balik")
    oleh = models.ForeignKey(Pegawai, models.PROTECT, null=True, related_name="umpan_balik_diberi")
    peran = models.CharField(max_length=16, choices=PeranPemberi)
    penilai = models.ForeignKey(Pegawai, models.PROTECT, null=True, related_name="+")
    atasan_penilai = models.ForeignKey(Pegawai, models.PROTECT, null=True, related_name="+")
    unit = models.ForeignKey("organisasi.UnitKerja", models.PROTECT, related_name="+")
    hasil = models.ForeignKey(HasilKerja, models.PROTECT, null=True, related_name="umpan_balik")
    nilai = models.CharField(max_length=24, blank=True, choices={n.value: n.value for n in NilaiDasar})
    jenis = models.CharField(max_length=8, choices=JenisUmpanBalik)
    cara = models.CharField(max_length=16, choices=CaraUmpanBalik)
    isi = models.TextField()
    rahasia = models.BooleanField(default=False)
    triwulan = models.DateField()  # first day of the quarter it belongs to
    pada = models.DateTimeField(null=True)
    permintaan = models.ForeignKey(PermintaanUmpanBalik, models.PROTECT, null=True, related_name="jawaban")
    dibaca_pada = models.DateTimeField(null=True)
    ditindaklanjuti_pada = models.DateTimeField(null=True)
    objects = UmpanBalikQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="umpan_balik_rahasia_tanpa_penulis",
                condition=Q(rahasia=True, oleh=None, pada=None, permintaan=None, peran="tanpa_nama", dibaca_pada=None)
                | Q(rahasia=False, oleh__isnull=False, pada__isnull=False) & ~Q(peran="tanpa_nama"),
            ),
            models.CheckConstraint(
                name="umpan_balik_bukan_untuk_diri_sendiri", condition=Q(oleh=None) | ~Q(oleh=F("untuk"))
            ),
            models.CheckConstraint(name="umpan_balik_tentang_satu_hal", condition=Q(hasil=None) | Q(nilai="")),
            models.CheckConstraint(name="umpan_balik_berisi", condition=~Q(isi="")),
        ]
        indexes = [
            models.Index(name="umpan_balik_untuk", fields=["untuk", "-pada"]),
            models.Index(name="umpan_balik_oleh", fields=["oleh", "-pada"]),
        ]

    @property
    def tentang(self) -> str:
        """What it is about: a result, a BerAKHLAK value, or "" in general."""
        if self.nilai:
            return LABEL[NilaiDasar(self.nilai)]
        return self.hasil.rumusan if self.hasil else ""

    def dapat_diubah(self, pada: datetime, menit: int) -> bool:
        """True within so many minutes after it was sent."""
        return self.pada is not None and pada < self.pada + timedelta(minutes=menit)


class PenulisRahasia(models.Model):
    """That somebody has given confidential feedback about somebody in a quarter, once.

    `sidik` is a keyed hash of writer, person and quarter: it can be asked "has she?", never "who?".
    """

    sidik = models.CharField(max_length=64, primary_key=True)


class BalasanUmpanBalik(models.Model):
    """An answer to feedback: said once, never edited."""

    umpan_balik = models.ForeignKey(UmpanBalik, models.PROTECT, related_name="balasan")
    oleh = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    pada = models.DateTimeField()
    isi = models.TextField()
