from typing import Final

from django.db import models
from django.db.models import Q

from aturan.jabatan import LABEL, Jenjang
from selaras.organisasi.models import Pegawai
from selaras.penilaian.models import PREDIKAT, Evaluasi
from selaras.tindak_lanjut.models.dicabut import Dicabut, DicabutQuerySet, dicabut_utuh


class JenisAngkaKredit(models.TextChoices):
    """The rows of the form Penetapan Angka Kredit; all but `konversi` come from a document made elsewhere."""

    DASAR = "dasar", "AK dasar yang diberikan"
    LAMA = "lama", "AK JF lama"
    PENYESUAIAN = "penyesuaian", "AK penyesuaian atau penyetaraan"
    KONVERSI = "konversi", "AK konversi"
    PENDIDIKAN = "pendidikan", "AK dari peningkatan pendidikan"


DARI_DOKUMEN: Final = tuple(jenis for jenis in JenisAngkaKredit if jenis != JenisAngkaKredit.KONVERSI)
_KONVERSI: Final = Q(
    jenis="konversi",
    evaluasi__isnull=False,
    bulan__range=(1, 12),
    persen__isnull=False,
    koefisien__isnull=False,
    predikat__in=list(PREDIKAT),
) & ~Q(versi_aturan="")
_DOKUMEN: Final = (
    ~Q(jenis="konversi")
    & Q(evaluasi=None, bulan=None, persen=None, koefisien=None, predikat="", versi_aturan="")
    & ~Q(dokumen="")
)


class AngkaKreditQuerySet(DicabutQuerySet["AngkaKredit"]):
    """Lines of angka kredit."""


class AngkaKredit(Dicabut):
    """One printed line of angka kredit, from `mulai` to `selesai`; it keeps what it was computed with.

    `konversi` comes from an annual result that stands, set by its penilai, or recorded from the signed paper
    (`dokumen`); the others are brought along from a document.
    """

    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="angka_kredit")
    evaluasi = models.ForeignKey(Evaluasi, models.PROTECT, null=True, related_name="angka_kredit")
    jenis = models.CharField(max_length=12, choices=JenisAngkaKredit)
    jenjang = models.CharField(max_length=16, choices={j.value: LABEL[j] for j in Jenjang})
    mulai, selesai = models.DateField(), models.DateField()
    bulan = models.PositiveSmallIntegerField(null=True)
    predikat = models.CharField(max_length=16, blank=True, choices=PREDIKAT)
    persen = models.PositiveSmallIntegerField(null=True)
    koefisien = models.DecimalField(max_digits=6, decimal_places=3, null=True)
    hasil = models.DecimalField(max_digits=8, decimal_places=3)
    versi_aturan = models.CharField(max_length=40, blank=True)
    dokumen = models.CharField(max_length=100, blank=True)
    ditetapkan_oleh = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    ditetapkan_pada = models.DateTimeField()
    objects = AngkaKreditQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(name="angka_kredit_utuh", condition=_KONVERSI | _DOKUMEN),
            models.CheckConstraint(
                name="angka_kredit_wajar", condition=Q(hasil__gte=0, selesai__gte=models.F("mulai"))
            ),
            models.UniqueConstraint(
                name="angka_kredit_sekali_tiap_bagian",
                fields=["evaluasi", "mulai"],
                condition=Q(dicabut_pada=None, evaluasi__isnull=False),
            ),
            dicabut_utuh("angka_kredit_dicabut_utuh"),
        ]
        indexes = [models.Index(name="angka_kredit_pegawai", fields=["pegawai", "jenjang", "selesai"])]
