from typing import Self

from django.db import models
from django.db.models import Q

from aturan.talenta import LABEL, Potensial
from selaras.common.izin import Sebagai, Tahap, laku
from selaras.organisasi.models import Pegawai


class KeadaanImporPotensi(models.TextChoices):
    """How far an import of scores is."""

    MENUNGGU = "menunggu", "Menunggu persetujuan"
    SELESAI = "selesai", "Selesai"
    DIBUANG = "dibuang", "Tidak jadi"
    DIURUNGKAN = "diurungkan", "Diurungkan"


class ImporPotensiQuerySet(models.QuerySet["ImporPotensi"]):
    """Words for imports of scores."""

    @laku("impor_potensi.baca", Tahap.TINDAK_LANJUT, "Membuka impor nilai potensial", Sebagai.PEMBERI)
    def visible_to(self, pegawai: Pegawai) -> Self:
        """Who uploaded it: it holds scores of people of the units that this person serves."""
        return self.filter(diunggah_oleh=pegawai)


class ImporPotensi(models.Model):
    """One file of scores of potential: read, shown, agreed to, and taken back while nothing newer stands on it.

    `isi`: its rows as read, each with what is wrong with it, if anything.
    """

    nama_berkas = models.CharField(max_length=200)
    sidik_berkas = models.CharField(max_length=64)  # SHA-256
    isi = models.JSONField()
    keadaan = models.CharField(max_length=12, choices=KeadaanImporPotensi, default=KeadaanImporPotensi.MENUNGGU)
    diunggah_oleh = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    diunggah_pada = models.DateTimeField()
    objects = ImporPotensiQuerySet.as_manager()

    def __str__(self) -> str:
        return self.nama_berkas


class NilaiPotensiQuerySet(models.QuerySet["NilaiPotensi"]):
    """Words for scores."""

    def berlaku(self) -> Self:
        """Scores of imports that were not taken back."""
        return self.filter(impor__keadaan=KeadaanImporPotensi.SELESAI)


class NilaiPotensi(models.Model):
    """The potential of a person on a day, as an assessment outside Selaras has found it.

    `nilai` is 0 to 100 where the file had a score; `tingkat` then follows from the thresholds of the day of import.
    """

    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="nilai_potensi")
    impor = models.ForeignKey(ImporPotensi, models.PROTECT, related_name="nilai")
    tingkat = models.CharField(max_length=12, choices={p.value: LABEL[p] for p in Potensial})
    nilai = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    sumber = models.CharField(max_length=200)
    tanggal = models.DateField()
    objects = NilaiPotensiQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="nilai_potensi_sekali_tiap_impor", fields=["impor", "pegawai"]),
            models.CheckConstraint(
                name="nilai_potensi_wajar", condition=Q(nilai=None) | Q(nilai__gte=0, nilai__lte=100)
            ),
        ]
        indexes = [models.Index(name="nilai_potensi_pegawai", fields=["pegawai", "-tanggal"])]
