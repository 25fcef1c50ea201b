from typing import Self

from django.db import models
from django.db.models import F, Q

from aturan.perbaikan import LABEL, Langkah
from selaras.common.izin import Tahap, laku
from selaras.common.versi import Berversi
from selaras.organisasi.models import Pegawai, UnitKerja
from selaras.organisasi.wewenang import wewenang
from selaras.penilaian.models import Evaluasi
from selaras.perencanaan.models import PEMBACA


class StatusPerbaikan(models.TextChoices):
    """Where a case stands."""

    DISUSUN = "disusun", "Menunggu kesepakatan"
    BERJALAN = "berjalan", "Berjalan"
    MEMBAIK = "membaik", "Membaik"
    TIDAK_MEMBAIK = "tidak_membaik", "Menunggu langkah berikut"
    SELESAI = "selesai", "Selesai"


DIBINA = (StatusPerbaikan.DISUSUN, StatusPerbaikan.BERJALAN)  # the time to improve runs
TERBUKA = (*DIBINA, StatusPerbaikan.TIDAK_MEMBAIK)  # something is to be done


class PerbaikanQuerySet(models.QuerySet["Perbaikan"]):
    """Words for cases."""

    @laku("perbaikan.baca", Tahap.TINDAK_LANJUT, "Membaca perbaikan kinerja", *PEMBACA)
    def visible_to(self, pegawai: Pegawai) -> Self:
        """One's own, those one guides or whose guide one assesses, and of the units one leads, serves or watches."""
        terlihat = Q(pegawai=pegawai) | Q(penilai=pegawai) | Q(evaluasi__atasan_penilai=pegawai)
        if unit := wewenang(pegawai).unit_terlihat:
            terlihat |= Q(unit__in=unit)
        return self.filter(terlihat)

    def terbuka(self) -> Self:
        """Cases in which something is to be done."""
        return self.filter(status__in=TERBUKA)


class Perbaikan(Berversi):
    """The dated chance to improve after a low predikat (PP 30/2019 Pasal 57 and 58), guided by the penilai.

    It runs from `mulai` to `batas`; `sasaran` is what has to be better by then. `disepakati_pada`: when its person agreed.
    """

    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="perbaikan")
    penilai = models.ForeignKey(Pegawai, models.PROTECT, related_name="perbaikan_dibina")
    unit = models.ForeignKey(UnitKerja, models.PROTECT, related_name="perbaikan")
    evaluasi = models.OneToOneField(Evaluasi, models.PROTECT, related_name="perbaikan")
    sebab = models.TextField()
    sasaran = models.TextField()
    mulai, batas = models.DateField(), models.DateField()
    status = models.CharField(max_length=16, choices=StatusPerbaikan, default=StatusPerbaikan.DISUSUN)
    dibuka_oleh = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    dibuka_pada = models.DateTimeField()
    tanggapan = models.TextField(blank=True)
    disepakati_pada = models.DateTimeField(null=True)
    pertimbangan = models.TextField(blank=True)
    ditutup_oleh = models.ForeignKey(Pegawai, models.PROTECT, null=True, related_name="+")
    ditutup_pada = models.DateTimeField(null=True)
    objects = PerbaikanQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="perbaikan_berisi", condition=~Q(sebab="") & ~Q(sasaran="") & Q(batas__gt=F("mulai"))
            ),
            models.CheckConstraint(
                name="perbaikan_berjalan_disepakati", condition=~Q(status="berjalan") | Q(disepakati_pada__isnull=False)
            ),
            models.CheckConstraint(
                name="perbaikan_ditutup_utuh",
                condition=Q(status__in=DIBINA, pertimbangan="", ditutup_oleh=None, ditutup_pada=None)
                | ~Q(status__in=DIBINA)
                & ~Q(pertimbangan="")
                & Q(ditutup_oleh__isnull=False, ditutup_pada__isnull=False),
            ),
        ]
        indexes = [models.Index(name="perbaikan_penilai", fields=["penilai", "status"])]

    @property
    def dibina(self) -> bool:
        """True while the time to improve runs, or has run out without a word."""
        return self.status in DIBINA


class PemeriksaanPerbaikan(models.Model):
    """One look at how a case goes: due on `tanggal`, and once done, when it was and what was seen."""

    perbaikan = models.ForeignKey(Perbaikan, models.PROTECT, related_name="pemeriksaan")
    tanggal = models.DateField()
    dilakukan = models.DateField(null=True)
    catatan = models.TextField(blank=True)
    dicatat_oleh = models.ForeignKey(Pegawai, models.PROTECT, null=True, related_name="+")
    dicatat_pada = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="pemeriksaan_sekali_tiap_tanggal", fields=["perbaikan", "tanggal"]),
            models.CheckConstraint(
                name="pemeriksaan_utuh",
                condition=Q(dilakukan=None, catatan="", dicatat_oleh=None, dicatat_pada=None)
                | ~Q(catatan="") & Q(dilakukan__isnull=False, dicatat_oleh__isnull=False, dicatat_pada__isnull=False),
            ),
        ]


class LangkahPerbaikan(models.Model):
    """What was decided where the time to improve was of no avail: a document of the PPK or PyB, with its number and day."""

    perbaikan = models.ForeignKey(Perbaikan, models.PROTECT, related_name="langkah")
    langkah = models.CharField(max_length=24, choices={satu.value: LABEL[satu] for satu in Langkah})
    tanggal = models.DateField()
    nomor = models.CharField(max_length=100)
    catatan = models.TextField(blank=True)
    batas = models.DateField(null=True)  # until when a temporary placement lasts at most
    dicatat_oleh = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    dicatat_pada = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="langkah_perbaikan_sekali", fields=["perbaikan", "langkah"]),
            models.CheckConstraint(name="langkah_perbaikan_bernomor", condition=~Q(nomor="")),
        ]
