from typing import Final

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models


class KeadaanImpor(models.TextChoices):
    """How far an import is."""

    DIBACA = "dibaca", "Sedang dibaca"
    TAK_TERBACA = "tak_terbaca", "Tidak terbaca"
    MENUNGGU = "menunggu", "Menunggu persetujuan"
    DIKERJAKAN = "dikerjakan", "Sedang dikerjakan"
    SELESAI = "selesai", "Selesai"
    DIMUNDURKAN = "dimundurkan", "Sedang dibatalkan"
    DIBUANG = "dibuang", "Tidak jadi"
    DIBATALKAN = "dibatalkan", "Dibatalkan"


BERLANGSUNG: Final = (KeadaanImpor.DIBACA, KeadaanImpor.MENUNGGU, KeadaanImpor.DIKERJAKAN)  # may still be given up
BERHENTI: Final = {  # the worker's turn, and where an import goes that the worker cannot go on with
    KeadaanImpor.DIBACA: KeadaanImpor.TAK_TERBACA,
    KeadaanImpor.DIKERJAKAN: KeadaanImpor.MENUNGGU,
    KeadaanImpor.DIMUNDURKAN: KeadaanImpor.SELESAI,
}


class Impor(models.Model):
    """One workbook on its way in: read, shown, agreed to, done, and perhaps taken back."""

    nama_berkas = models.CharField(max_length=200)
    sidik_berkas = models.CharField(max_length=64)  # SHA-256
    kunci = models.CharField(max_length=40, blank=True)  # where the storage keeps the workbook; empty: no longer
    mulai = models.DateField()  # what was typed beside it
    unit_induk = models.CharField(max_length=200, blank=True)
    keadaan = models.CharField(max_length=12, choices=KeadaanImpor, default=KeadaanImpor.DIBACA)
    pesan = models.TextField(blank=True)  # why it cannot be read, or has to be looked at again
    sidik_rencana = models.CharField(max_length=64, blank=True)  # what is shown and agreed to; empty: nothing
    ringkasan = models.CharField(max_length=300, blank=True)
    terolah = models.PositiveIntegerField(default=0)  # rows understood so far, of `banyak`
    banyak = models.PositiveIntegerField(default=0)
    oleh = models.BigIntegerField()  # 0: the operator of the server
    nama = models.CharField(max_length=200)
    pada = models.DateTimeField()

    class Meta:
        indexes = [models.Index(name="impor_keadaan", fields=["keadaan"])]

    def __str__(self) -> str:
        return self.nama_berkas

    @property
    def bekerja(self) -> bool:
        """Whether the worker has it, so that the page looks again by itself."""
        return self.keadaan in BERHENTI

    @property
    def berlangsung(self) -> bool:
        """Whether it may still be given up."""
        return self.keadaan in BERLANGSUNG


class JenisCatatan(models.TextChoices):
    """What a line of the preview is about."""

    DITOLAK = "ditolak", "Baris ditolak"
    PERIKSA = "periksa", "Perlu diperiksa"
    BARU = "baru", "Pegawai baru"
    BERUBAH = "berubah", "Pegawai berubah"
    BERHENTI = "berhenti", "Pegawai berhenti"
    UNIT = "unit", "Unit"


class CatatanImpor(models.Model):
    """One line of what an import would do, and later of what it did."""

    impor = models.ForeignKey(Impor, models.PROTECT, related_name="catatan")
    jenis = models.CharField(max_length=8, choices=JenisCatatan)
    lembar = models.CharField(max_length=100, blank=True)  # where in the workbook
    baris = models.PositiveIntegerField(default=0)
    judul = models.CharField(max_length=200)  # the person, or the unit
    isi = models.JSONField()  # sentences
    sel = models.JSONField(null=True)  # the cells of a row that was refused, by column

    class Meta:
        indexes = [models.Index(name="catatan_impor_jenis", fields=["impor", "jenis", "id"])]

    def __str__(self) -> str:
        return self.judul


class UbahanImpor(models.Model):
    """What one row of another table was before an import and became by it; `sebelum` is empty for a row it made."""

    impor = models.ForeignKey(Impor, models.PROTECT, related_name="ubahan")
    model = models.CharField(max_length=16)  # the name of the table's model in this app
    objek = models.BigIntegerField()
    sebelum = models.JSONField(null=True, encoder=DjangoJSONEncoder)
    sesudah = models.JSONField(encoder=DjangoJSONEncoder)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="ubahan_impor_sekali_tiap_baris", fields=["impor", "model", "objek"])
        ]
        indexes = [models.Index(name="ubahan_impor_objek", fields=["model", "objek"])]
