import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F, Q

from selaras.common.constraints import TidakBertumpuk

SEBAB = {
    "pemangku": "Pergantian pemangku jabatan",
    "strategi": "Perubahan strategi, prioritas, atau organisasi",
    "anggaran_berubah": "Perubahan anggaran",
    "penugasan": "Perubahan penugasan",
    "kahar": "Bencana atau keadaan kahar",
}


def salinan_dari(model: str) -> models.ForeignKey:
    """A row of another version refers to the one in force."""
    return models.ForeignKey(
        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="versi_lain", to=f"perencanaan.{model}"
    )


class Migration(migrations.Migration):
    """A set SKP may change: each version is a row, the one in force keeps its own."""

    dependencies = [("perencanaan", "0003_skp_selama_bertugas")]
    operations = [
        migrations.RemoveConstraint("skp", "skp_tidak_bertumpuk"),
        migrations.RemoveConstraint("skp", "skp_selama_bertugas"),
        migrations.AddField("skp", "versi_dari", salinan_dari("skp")),
        migrations.AddField("skp", "nomor", models.PositiveSmallIntegerField(default=1)),
        migrations.AddField("skp", "sebab", models.CharField(blank=True, choices=SEBAB, max_length=16)),
        migrations.AddField("skp", "alasan", models.TextField(blank=True)),
        migrations.AddField("hasilkerja", "asal", salinan_dari("hasilkerja")),
        migrations.AddField("indikator", "asal", salinan_dari("indikator")),
        migrations.AddConstraint(
            "skp",
            TidakBertumpuk(
                name="skp_tidak_bertumpuk", fields=["pegawai"], condition=~Q(status="gugur") & Q(versi_dari=None)
            ),
        ),
        migrations.AddConstraint(
            "skp",
            models.CheckConstraint(
                name="skp_selama_bertugas",
                condition=Q(status="gugur") | Q(versi_dari__isnull=False) | Q(selesai__lte=F("bertugas_sampai")),
            ),
        ),
        migrations.AddConstraint(
            "skp",
            models.CheckConstraint(
                name="skp_berlaku_satu_baris", condition=Q(versi_dari=None) | ~Q(status="ditetapkan")
            ),
        ),
        migrations.AddConstraint(
            "skp",
            models.UniqueConstraint(
                name="skp_satu_perubahan",
                fields=["versi_dari"],
                condition=Q(status__in=("draf", "diajukan", "dikembalikan")),
            ),
        ),
        migrations.AddConstraint(
            "skp",
            models.CheckConstraint(
                name="skp_berubah_dengan_alasan",
                condition=Q(nomor=1, sebab="", alasan="") | (Q(nomor__gt=1) & ~Q(sebab="") & ~Q(alasan="")),
            ),
        ),
    ]
