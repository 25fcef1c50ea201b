from typing import Self

from django.db import models
from django.db.models import F, Q

from aturan.skp import LABEL, KeluargaSKP, Pendekatan, SebabPerubahan
from selaras.common.constraints import IkutInduk, TidakBertumpuk
from selaras.common.izin import Sebagai, Tahap, laku
from selaras.common.versi import Berversi
from selaras.organisasi.models import TANPA_AKHIR, Pegawai, UnitKerja
from selaras.organisasi.wewenang import wewenang
from selaras.perencanaan.models.periode import PeriodeKinerja


class StatusSKP(models.TextChoices):
    """Where an SKP stands; `dikembalikan` is a draft again, with the note of the penilai. `gugur`: it never bound."""

    DRAF = "draf", "Draf"
    DIAJUKAN = "diajukan", "Diajukan"
    DIKEMBALIKAN = "dikembalikan", "Dikembalikan"
    DITETAPKAN = "ditetapkan", "Ditetapkan"
    DITUTUP = "ditutup", "Ditutup"
    GUGUR = "gugur", "Gugur"


BERLAKU = (StatusSKP.DITETAPKAN, StatusSKP.DITUTUP)  # set once: it binds, or has bound
BERJALAN = (StatusSKP.DRAF, StatusSKP.DIAJUKAN, StatusSKP.DIKEMBALIKAN, StatusSKP.DITETAPKAN)  # something is to be done

PEMBACA = (
    Sebagai.DIRI, Sebagai.PENILAI, Sebagai.ATASAN_PENILAI, Sebagai.PIMPINAN, Sebagai.PENGELOLA, Sebagai.PENGAWAS,
)  # fmt: skip


class SKPQuerySet(models.QuerySet["SKP"]):
    """Words for sets of SKP."""

    @laku("skp.baca", Tahap.PERENCANAAN, "Membaca SKP", *PEMBACA)
    def visible_to(self, pegawai: Pegawai) -> Self:
        """Own, of people one assesses or whose assessor one assesses, and of the subtrees one leads or serves."""
        w = wewenang(pegawai)
        terlihat = Q(pegawai=pegawai) | Q(penilai=pegawai) | Q(atasan_penilai=pegawai)
        return self.filter(terlihat | Q(unit__in=w.unit_terlihat) if w.unit_terlihat else terlihat)

    def berlaku(self) -> Self:
        """SKP that were set."""
        return self.filter(status__in=BERLAKU)

    def hidup(self) -> Self:
        """SKP that count, from draft to closed; not those that lapsed."""
        return self.exclude(status=StatusSKP.GUGUR)

    def bernama(self) -> Self:
        """With the people and the unit that every page prints."""
        return self.select_related("pegawai", "penilai", "atasan_penilai", "unit", "periode")


SemuaVersi = models.Manager.from_queryset(SKPQuerySet)


class SKPUtama(SemuaVersi["SKP"]):
    """The SKP themselves, one row for each: neither drafts of a change nor versions that were replaced."""

    def get_queryset(self) -> SKPQuerySet:
        """What everybody above stage 1 means by SKP."""
        return SKPQuerySet(self.model, using=self._db).filter(versi_dari=None)


class SKP(Berversi):
    """Sasaran Kinerja Pegawai: what one pegawai is to deliver in one periode (Pasal 14 sets it).

    `jabatan`, `pangkat` and `unit` are those of the time: documents print them even after a transfer.

    What is in force keeps its row: figures, evidence and ratings stay with it. The draft of a change is a row with
    `versi_dari`; set, it changes places with what stood before, and is from then on the version that was replaced,
    closed (ADR 0018). Planning sees all rows in `semua`, everybody else the SKP themselves in `objects`.
    """

    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="skp")
    penilai = models.ForeignKey(Pegawai, models.PROTECT, related_name="skp_dinilai")
    atasan_penilai = models.ForeignKey(Pegawai, models.PROTECT, null=True, related_name="skp_diawasi")
    periode = models.ForeignKey(PeriodeKinerja, models.PROTECT, related_name="skp")
    unit = models.ForeignKey(UnitKerja, models.PROTECT, related_name="skp")
    jabatan = models.CharField(max_length=200)
    jabatan_penilai = models.CharField(max_length=200)
    unit_penilai = models.CharField(max_length=200)
    keluarga = models.CharField(max_length=12, choices={k.value: LABEL[k] for k in KeluargaSKP})
    pendekatan = models.CharField(
        max_length=12, choices={p.value: LABEL[p] for p in Pendekatan}, default=Pendekatan.KUANTITATIF
    )
    mulai, selesai = models.DateField(), models.DateField()
    bertugas_sampai = models.DateField(default=TANPA_AKHIR)  # that of the pegawai, kept equal by the database
    status = models.CharField(max_length=16, choices=StatusSKP, default=StatusSKP.DRAF)
    catatan = models.TextField(blank=True)  # why it was returned
    diajukan_pada = models.DateTimeField(null=True)
    ditetapkan_oleh = models.ForeignKey(Pegawai, models.PROTECT, null=True, related_name="+")
    ditetapkan_pada = models.DateTimeField(null=True)
    versi_dari = models.ForeignKey("self", models.PROTECT, null=True, related_name="versi_lain")
    nomor = models.PositiveSmallIntegerField(default=1)  # of this version: 1 as first agreed
    sebab = models.CharField(max_length=16, blank=True, choices={s.value: LABEL[s] for s in SebabPerubahan})
    alasan = models.TextField(blank=True)  # why this version was needed
    objects = SKPUtama()
    semua = SemuaVersi()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="skp_penetapan_utuh",
                condition=Q(status__in=BERLAKU, ditetapkan_oleh__isnull=False, ditetapkan_pada__isnull=False)
                | (~Q(status__in=BERLAKU) & Q(ditetapkan_oleh=None, ditetapkan_pada=None)),
            ),
            models.CheckConstraint(name="skp_mulai_sebelum_selesai", condition=Q(selesai__gte=F("mulai"))),
            TidakBertumpuk(
                name="skp_tidak_bertumpuk", fields=["pegawai"], condition=~Q(status="gugur") & Q(versi_dari=None)
            ),
            models.CheckConstraint(
                name="skp_berlaku_satu_baris", condition=Q(versi_dari=None) | ~Q(status="ditetapkan")
            ),
            models.UniqueConstraint(
                name="skp_satu_perubahan",
                fields=["versi_dari"],
                condition=Q(status__in=("draf", "diajukan", "dikembalikan")),
            ),
            models.CheckConstraint(
                name="skp_berubah_dengan_alasan",
                condition=Q(nomor=1, sebab="", alasan="") | (Q(nomor__gt=1) & ~Q(sebab="") & ~Q(alasan="")),
            ),
            IkutInduk(
                name="skp_ikut_akhir_tugas",
                fields=["pegawai", "bertugas_sampai"],
                to_fields=["id", "bertugas_sampai"],
            ),
            models.CheckConstraint(
                name="skp_selama_bertugas",
                condition=Q(status="gugur") | Q(versi_dari__isnull=False) | Q(selesai__lte=F("bertugas_sampai")),
            ),
            models.CheckConstraint(name="skp_penilai_bukan_diri_sendiri", condition=~Q(pegawai=F("penilai"))),
            models.CheckConstraint(
                name="skp_dikembalikan_dengan_catatan", condition=~Q(status="dikembalikan") | ~Q(catatan="")
            ),
        ]
        indexes = [
            models.Index(name="skp_penilai_status", fields=["penilai", "status"]),
            models.Index(name="skp_periode_unit", fields=["periode", "unit"]),
        ]

    @property
    def perubahan(self) -> bool:
        """True for the draft of a change, whatever became of it; not for a version that was in force."""
        return self.versi_dari_id is not None and self.status not in BERLAKU

    @property
    def digantikan(self) -> bool:
        """True for a version that another one has replaced."""
        return self.versi_dari_id is not None and self.status in BERLAKU

    @property
    def dapat_disunting(self) -> bool:
        """True while its pegawai may still write in it."""
        return self.status in (StatusSKP.DRAF, StatusSKP.DIKEMBALIKAN)
