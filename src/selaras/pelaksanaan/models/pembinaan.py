from typing import Self

from django.db import models
from django.db.models import F, Q

from selaras.common.izin import Sebagai, Tahap, laku
from selaras.common.versi import Berversi
from selaras.organisasi.models import Pegawai


class BimbinganQuerySet(models.QuerySet["Bimbingan"]):
    """Words for sets of coaching notes."""

    @laku("bimbingan.baca", Tahap.PELAKSANAAN, "Membaca catatan bimbingan", Sebagai.DIRI, Sebagai.PEMBERI)
    def visible_to(self, pegawai: Pegawai) -> Self:
        """Of the two between whom it was. What goes to the atasan is a form of its own (B.1.8), not this note."""
        return self.filter(Q(pegawai=pegawai) | Q(pembimbing=pegawai))


class Bimbingan(Berversi):
    """A note of one bimbingan kinerja: what it was about, what was agreed, until when, and what the pegawai says to it."""

    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="bimbingan")
    pembimbing = models.ForeignKey(Pegawai, models.PROTECT, related_name="membimbing")
    tanggal = models.DateField()
    pokok = models.CharField(max_length=200)
    kesepakatan = models.TextField()
    tindak_lanjut = models.DateField(null=True)
    ditindaklanjuti_pada = models.DateTimeField(null=True)
    tanggapan = models.TextField(blank=True)
    ditanggapi_pada = models.DateTimeField(null=True)
    objects = BimbinganQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(name="bimbingan_orang_lain", condition=~Q(pegawai=F("pembimbing"))),
            models.CheckConstraint(name="bimbingan_berisi", condition=~Q(pokok="") & ~Q(kesepakatan="")),
            models.CheckConstraint(
                name="bimbingan_tindak_lanjut_sesudahnya",
                condition=Q(tindak_lanjut=None) | Q(tindak_lanjut__gte=F("tanggal")),
            ),
            models.CheckConstraint(
                name="bimbingan_tanggapan_utuh",
                condition=Q(tanggapan="", ditanggapi_pada=None) | ~Q(tanggapan="") & Q(ditanggapi_pada__isnull=False),
            ),
        ]


class TindakLanjutKonseling(models.TextChoices):
    """What a counsellor may recommend."""

    BIMBINGAN = "bimbingan", "Bimbingan kinerja"
    PELATIHAN = "pelatihan", "Pelatihan"
    PENUGASAN = "penugasan", "Penugasan khusus"
    MUTASI = "mutasi", "Usul mutasi"
    DISIPLIN = "disiplin", "Rekomendasi pemeriksaan disiplin"


class KonselingQuerySet(models.QuerySet["Konseling"]):
    """Words for sets of counselling notes."""

    @laku(
        "konseling.baca", Tahap.PELAKSANAAN, "Membaca catatan konseling", Sebagai.DIRI, Sebagai.KONSELOR, Sebagai.PENERIMA
    )  # fmt: skip
    def visible_to(self, pegawai: Pegawai) -> Self:
        """Of the counsellor and the counsellee, and, once it was reported, of the one named for that. Of nobody else."""
        laporan = Q(penerima=pegawai, dilaporkan_pada__isnull=False)
        return self.filter(Q(pegawai=pegawai) | Q(konselor=pegawai) | laporan)


class Konseling(Berversi):
    """A confidential note of one konseling kinerja. Its text stands here alone: in no trail, search, list or export."""

    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="konseling")
    konselor = models.ForeignKey(Pegawai, models.PROTECT, related_name="mengonseling")
    penerima = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    dimulai_pada = models.DateTimeField()
    tanggal = models.DateField(null=True)
    catatan = models.TextField(blank=True)
    tindak_lanjut = models.CharField(max_length=12, choices=TindakLanjutKonseling, blank=True)
    dilaporkan_pada = models.DateTimeField(null=True)
    objects = KonselingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="konseling_tiga_orang",
                condition=~Q(pegawai=F("konselor")) & ~Q(pegawai=F("penerima")) & ~Q(konselor=F("penerima")),
            ),
            models.CheckConstraint(
                name="konseling_tercatat_utuh",
                condition=Q(catatan="", tanggal=None) | ~Q(catatan="") & Q(tanggal__isnull=False),
            ),
            models.CheckConstraint(
                name="konseling_dilaporkan_setelah_tercatat", condition=Q(dilaporkan_pada=None) | ~Q(catatan="")
            ),
        ]
