from django.db import migrations, models
from django.db.models import PROTECT, Q


class Migration(migrations.Migration):
    """Steps towards each result, period by period."""

    dependencies = [("pelaksanaan", "0005_permintaan_ditolak_dan_ditarik")]
    operations = [
        migrations.CreateModel(
            "RencanaAksi",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("versi", models.PositiveIntegerField(default=1)),
                ("langkah", models.TextField()),
                ("target", models.TextField(blank=True)),
                ("selesai_pada", models.DateTimeField(null=True)),
                ("disepakati_pada", models.DateTimeField(null=True)),
                (
                    "bukti",
                    models.ForeignKey(
                        null=True, on_delete=PROTECT, related_name="rencana_aksi", to="pelaksanaan.buktidukung"
                    ),
                ),
                (
                    "disepakati_oleh",
                    models.ForeignKey(null=True, on_delete=PROTECT, related_name="+", to="organisasi.pegawai"),
                ),
                (
                    "hasil",
                    models.ForeignKey(on_delete=PROTECT, related_name="rencana_aksi", to="perencanaan.hasilkerja"),
                ),
                (
                    "periode",
                    models.ForeignKey(on_delete=PROTECT, related_name="+", to="perencanaan.periodeevaluasi"),
                ),
            ],
            options={
                "indexes": [models.Index(name="rencana_aksi_periode", fields=["hasil", "periode"])],
                "constraints": [
                    models.CheckConstraint(name="rencana_aksi_berisi", condition=~Q(langkah="")),
                    models.CheckConstraint(
                        name="rencana_aksi_disepakati_utuh",
                        condition=Q(disepakati_oleh=None, disepakati_pada=None)
                        | Q(disepakati_oleh__isnull=False, disepakati_pada__isnull=False),
                    ),
                ],
            },
        ),
    ]
