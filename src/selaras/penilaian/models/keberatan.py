from django.db import models
from django.db.models import Q

from selaras.common.versi import Berversi
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.models import Berkas
from selaras.penilaian.models.evaluasi import PREDIKAT, RATING, Evaluasi, menurut_matriks


class Keputusan(models.TextChoices):
    """What the atasan pejabat penilai decided; final."""

    TETAP = "tetap", "Hasil tetap"
    DIUBAH = "diubah", "Hasil diubah"


class Keberatan(Berversi):
    """An objection to a result, its explanation and the final decision (PP 30/2019 Pasal 59; PermenPANRB 6/2022 Pasal 29).

    `*_semula` keep the result objected to: a decision that changes it leaves the old one visible. After `batas_*` nothing
    is lost: a decision needs no explanation any more, and whoever is late is reminded. `dicatat_oleh`: the pengelola who
    recorded the signed decision of somebody outside, with its scan.
    """

    evaluasi = models.OneToOneField(Evaluasi, models.PROTECT, related_name="keberatan")
    alasan = models.TextField()
    diajukan_pada = models.DateTimeField()
    hasil_semula = models.CharField(max_length=24, choices=RATING)
    perilaku_semula = models.CharField(max_length=24, choices=RATING)
    predikat_semula = models.CharField(max_length=16, choices=PREDIKAT)
    versi_aturan = models.CharField(max_length=40)
    penjelasan = models.TextField(blank=True)
    dijelaskan_oleh = models.ForeignKey(Pegawai, models.PROTECT, null=True, related_name="+")
    dijelaskan_pada = models.DateTimeField(null=True)
    keputusan = models.CharField(max_length=8, blank=True, choices=Keputusan)
    alasan_keputusan = models.TextField(blank=True)
    diputus_oleh = models.ForeignKey(Pegawai, models.PROTECT, null=True, related_name="+")
    diputus_pada = models.DateTimeField(null=True)
    batas_penjelasan = models.DateField(null=True)
    batas_putusan = models.DateField(null=True)
    dicatat_oleh = models.ForeignKey(Pegawai, models.PROTECT, null=True, related_name="+")
    dicatat_pada = models.DateTimeField(null=True)
    naskah = models.ForeignKey(Berkas, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(name="keberatan_beralasan", condition=~Q(alasan="")),
            models.CheckConstraint(name="keberatan_semula_menurut_aturan", condition=menurut_matriks("_semula")),
            models.CheckConstraint(
                name="keberatan_penjelasan_utuh",
                condition=Q(penjelasan="", dijelaskan_oleh=None, dijelaskan_pada=None)
                | ~Q(penjelasan="") & Q(dijelaskan_oleh__isnull=False, dijelaskan_pada__isnull=False),
            ),
            models.CheckConstraint(
                name="keberatan_keputusan_utuh",
                condition=Q(keputusan="", alasan_keputusan="", diputus_oleh=None, diputus_pada=None)
                | ~Q(keputusan="")
                & ~Q(alasan_keputusan="")
                & Q(diputus_oleh__isnull=False, diputus_pada__isnull=False),
            ),
            models.CheckConstraint(
                name="keberatan_dicatat_utuh",
                condition=Q(dicatat_oleh=None, dicatat_pada=None, naskah=None)
                | ~Q(keputusan="") & Q(dicatat_oleh__isnull=False, dicatat_pada__isnull=False, naskah__isnull=False),
            ),
        ]
