from typing import Final

from django.db import models
from django.db.models import F, Q

from aturan.distribusi.linearitas import SELISIH_JAUH
from aturan.jabatan import LABEL as LABEL_JABATAN
from aturan.jabatan import JenisJabatan, Jenjang
from aturan.tenggat import LABEL, Satuan
from selaras.common.versi import Berversi

RENTANG: Final = {  # of each number that the institution sets: the smallest and the largest that make sense
    "batas_skp_hari": (1, 31),
    "keberatan_hari": (1, 60),
    "sebaran_ambang": (1, 100),
    "selisih_jauh": (1, 4),  # of five levels
    "rahasia_paling_sedikit": (2, 20),  # the answer of one alone would tell who gave it
    "umpan_balik_ubah_menit": (0, 1440),
}


class Instansi(Berversi):
    """The institution of this installation, and what the law leaves to it; one row.

    Each default that the domain notes mark [memory] or [design] is a column here, never a constant.
    """

    nama = models.CharField(max_length=200)
    kota = models.CharField(max_length=100, blank=True)  # printed beside the date of a signature
    peragaan = models.BooleanField(default=False)  # made by `selaras demo`: may be thrown away
    batas_skp_hari = models.PositiveSmallIntegerField(default=31)  # day of January
    keberatan_hari = models.PositiveSmallIntegerField(default=14)
    keberatan_satuan = models.CharField(
        max_length=8, choices={s.value: LABEL[s] for s in Satuan}, default=Satuan.KALENDER
    )
    keberatan_periodik = models.BooleanField(default=True)  # may a quarterly result be objected to
    sebaran_ambang = models.PositiveSmallIntegerField(default=10)  # below: information only
    sebaran_kepala = models.BooleanField(default=False)  # count the head of the unit
    selisih_jauh = models.PositiveSmallIntegerField(default=SELISIH_JAUH)  # levels between a unit and the one above
    rahasia_paling_sedikit = models.PositiveSmallIntegerField(default=3)  # answers before confidential ones show
    umpan_balik_ubah_menit = models.PositiveSmallIntegerField(default=15)

    class Meta:
        constraints = [
            models.CheckConstraint(name=f"instansi_{nama}_wajar", condition=Q(**{f"{nama}__range": rentang}))
            for nama, rentang in RENTANG.items()
        ]


class HariLibur(models.Model):
    """A public holiday or cuti bersama; editable, seeded from the `holidays` library."""

    tanggal = models.DateField(unique=True)
    nama = models.CharField(max_length=200)
    perkiraan = models.BooleanField(default=False)  # the date is estimated


class UnitKerja(Berversi):
    """A unit of the organisation, dated. `mandiri`: has its own perjanjian kinerja and answers outside itself."""

    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="anak")
    nama = models.CharField(max_length=200)
    kode = models.CharField(max_length=64, blank=True)  # UNOR ID of SIASN
    mandiri = models.BooleanField(default=False)
    urut = models.PositiveSmallIntegerField(default=0)
    mulai = models.DateField()
    selesai = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="unit_kode_tunggal", fields=["kode"], condition=~Q(kode="")),
            models.CheckConstraint(
                name="unit_mulai_sebelum_selesai", condition=Q(selesai=None) | Q(selesai__gte=F("mulai"))
            ),
        ]

    def __str__(self) -> str:
        return self.nama


class Jabatan(models.Model):
    """A post by its title, with its kind and, for a jabatan fungsional, its jenjang."""

    nama = models.CharField(max_length=200, unique=True)
    jenis = models.CharField(max_length=16, choices={j.value: LABEL_JABATAN[j] for j in JenisJabatan})
    jenjang = models.CharField(max_length=16, blank=True, choices={j.value: LABEL_JABATAN[j] for j in Jenjang})

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="jabatan_jenjang_hanya_fungsional", condition=Q(jenjang="") | Q(jenis=JenisJabatan.FUNGSIONAL)
            )
        ]

    def __str__(self) -> str:
        return self.nama
