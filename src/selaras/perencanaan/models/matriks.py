from django.db import models
from django.db.models import Q

from selaras.common.versi import Berversi
from selaras.organisasi.models import Pegawai
from selaras.perencanaan.models.rencana import HasilKerja


class StatusPeran(models.TextChoices):
    """What became of a proposal."""

    DIUSULKAN = "diusulkan", "Menunggu jawaban"
    DIAMBIL = "diambil", "Sudah di SKP"
    DITOLAK = "ditolak", "Tidak diambil"


class PeranHasil(Berversi):
    """One cell of the matriks peran hasil: what a person is to deliver for one result of the leader.

    It is a proposal until the person takes it over, as it is or in other words: from then on `hasil` says it.
    """

    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="peran_hasil")
    induk = models.ForeignKey(HasilKerja, models.PROTECT, related_name="peran")
    rumusan = models.TextField()
    status = models.CharField(max_length=12, choices=StatusPeran, default=StatusPeran.DIUSULKAN)
    oleh = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    pada = models.DateTimeField()
    hasil = models.OneToOneField(HasilKerja, models.PROTECT, null=True, related_name="peran_asal")
    alasan = models.TextField(blank=True)  # why it was declined

    class Meta:
        constraints = [
            models.UniqueConstraint(name="peran_satu_sel", fields=["induk", "pegawai"]),
            models.CheckConstraint(name="peran_dirumuskan", condition=~Q(rumusan="")),
            models.CheckConstraint(
                name="peran_dijawab_utuh",
                condition=Q(status="diusulkan", hasil=None, alasan="")
                | Q(status="diambil", hasil__isnull=False, alasan="")
                | (Q(status="ditolak", hasil=None) & ~Q(alasan="")),
            ),
        ]
