from collections.abc import Sequence
from decimal import Decimal

from django.db import models
from django.db.models import F, Q

from aturan.berakhlak import NilaiDasar
from aturan.capaian import LABEL as LABEL_POLARISASI
from aturan.capaian import Polarisasi
from aturan.skp import LABEL, Aspek, BagianLampiran, JenisHasil, Perspektif
from selaras.common.versi import Berversi
from selaras.organisasi.models import Pegawai
from selaras.perencanaan.models.perjanjian import IndikatorSasaran
from selaras.perencanaan.models.skp import SKP


class HasilKerja(Berversi):
    """Rencana hasil kerja: one result of an SKP, main or additional.

    It serves the leader's result `induk`, or for the head of a unit the `induk_sasaran` of the perjanjian kinerja.
    """

    skp = models.ForeignKey(SKP, models.PROTECT, related_name="hasil")
    jenis = models.CharField(max_length=8, choices={j.value: LABEL[j] for j in JenisHasil})
    urut = models.PositiveSmallIntegerField()
    rumusan = models.TextField(blank=True)
    induk = models.ForeignKey("self", models.PROTECT, null=True, related_name="turunan")
    induk_sasaran = models.ForeignKey(IndikatorSasaran, models.PROTECT, null=True, related_name="turunan")
    penugasan_dari = models.CharField(max_length=200, blank=True)
    perspektif = models.CharField(max_length=24, blank=True, choices={p.value: LABEL[p] for p in Perspektif})
    biarkan = models.BooleanField(default=False)  # the wording hint was read and left
    asal = models.ForeignKey("self", models.PROTECT, null=True, related_name="versi_lain")  # the row in force it copies

    class Meta:
        constraints = [
            models.CheckConstraint(name="hasil_bukan_induk_sendiri", condition=Q(induk=None) | ~Q(induk=F("id"))),
            models.UniqueConstraint(name="hasil_urut_tunggal", fields=["skp", "jenis", "urut"]),
        ]

    @property
    def menyusul(self) -> bool:
        """True while what it serves of the leader's is not there: not written yet, or dropped in a later version."""
        return self.induk is None or self.induk.skp.versi_dari_id is not None

    def __str__(self) -> str:
        return self.rumusan


class Konsolidasi(models.TextChoices):
    """How monthly figures make one."""

    JUMLAH = "jumlah", "Dijumlahkan"
    RATA_RATA = "rata_rata", "Dirata-ratakan"
    TERAKHIR = "terakhir", "Nilai terakhir"

    def gabung(self, angka: Sequence[Decimal]) -> Decimal | None:
        """One figure of the monthly ones, in the order of time; None of none."""
        if not angka:
            return None
        if self is Konsolidasi.TERAKHIR:
            return angka[-1]
        jumlah = sum(angka, Decimal(0))
        return jumlah if self is Konsolidasi.JUMLAH else jumlah / len(angka)


class Indikator(Berversi):
    """Indikator kinerja individu: how a result is seen. `target` is the text as printed; the numbers draw the bars.

    A qualitative SKP has rows without `aspek`; a target that is no number has no `target_angka`.
    """

    hasil = models.ForeignKey(HasilKerja, models.PROTECT, related_name="indikator")
    urut = models.PositiveSmallIntegerField()
    aspek = models.CharField(max_length=12, blank=True, choices={a.value: LABEL[a] for a in Aspek})
    rumusan = models.TextField(blank=True)
    target = models.CharField(max_length=200, blank=True)
    target_angka = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    target_atas = models.DecimalField(max_digits=14, decimal_places=2, null=True)  # upper end of a range
    satuan = models.CharField(max_length=40, blank=True)
    polarisasi = models.CharField(
        max_length=12, choices={p.value: LABEL_POLARISASI[p] for p in Polarisasi}, default=Polarisasi.MAKSIMAL
    )
    konsolidasi = models.CharField(max_length=12, choices=Konsolidasi, default=Konsolidasi.JUMLAH)
    asal = models.ForeignKey("self", models.PROTECT, null=True, related_name="versi_lain")  # as of a result

    class Meta:
        constraints = [
            models.UniqueConstraint(name="indikator_urut_tunggal", fields=["hasil", "urut"]),
            models.CheckConstraint(
                name="indikator_rentang_naik",
                condition=Q(target_atas=None) | Q(target_angka__isnull=False, target_atas__gte=F("target_angka")),
            ),
        ]

    def __str__(self) -> str:
        return self.rumusan


class EkspektasiKhusus(Berversi):
    """What the pimpinan expects in particular of one BerAKHLAK value; optional."""

    skp = models.ForeignKey(SKP, models.PROTECT, related_name="ekspektasi")
    nilai = models.CharField(max_length=24, choices={n.value: n.value for n in NilaiDasar})
    teks = models.TextField(blank=True)
    oleh = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    pada = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(name="ekspektasi_satu_per_nilai", fields=["skp", "nilai"])]


class ButirLampiran(Berversi):
    """One numbered line of the Lampiran SKP."""

    skp = models.ForeignKey(SKP, models.PROTECT, related_name="lampiran")
    jenis = models.CharField(max_length=28, choices={b.value: LABEL[b] for b in BagianLampiran})
    urut = models.PositiveSmallIntegerField()
    teks = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(name="lampiran_urut_tunggal", fields=["skp", "jenis", "urut"])]


class DialogKinerja(models.Model):
    """One utterance of the dialog kinerja about a result: said once, never edited."""

    hasil = models.ForeignKey(HasilKerja, models.PROTECT, related_name="dialog")
    oleh = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    pada = models.DateTimeField()
    isi = models.TextField()
    sepakat = models.BooleanField(default=False)  # "disepakati"
