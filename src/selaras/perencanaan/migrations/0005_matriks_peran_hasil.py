import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q

STATUS = {"diusulkan": "Menunggu jawaban", "diambil": "Sudah di SKP", "ditolak": "Tidak diambil"}


class Migration(migrations.Migration):
    """What a leader proposes to people, cell by cell."""

    dependencies = [("perencanaan", "0004_perubahan_skp"), ("organisasi", "0009_impor_dimundurkan")]
    operations = [
        migrations.CreateModel(
            name="PeranHasil",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("versi", models.PositiveIntegerField(default=1)),
                ("rumusan", models.TextField()),
                ("status", models.CharField(choices=STATUS, default="diusulkan", max_length=12)),
                ("pada", models.DateTimeField()),
                ("alasan", models.TextField(blank=True)),
                (
                    "induk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="peran", to="perencanaan.hasilkerja"
                    ),
                ),
                (
                    "pegawai",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="peran_hasil",
                        to="organisasi.pegawai",
                    ),
                ),
                (
                    "oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisasi.pegawai"
                    ),
                ),
                (
                    "hasil",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="peran_asal",
                        to="perencanaan.hasilkerja",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(name="peran_satu_sel", fields=["induk", "pegawai"]),
                    models.CheckConstraint(name="peran_dirumuskan", condition=~Q(rumusan="")),
                    models.CheckConstraint(
                        name="peran_dijawab_utuh",
                        condition=Q(status="diusulkan", hasil=None, alasan="")
                        | Q(status="diambil", hasil__isnull=False, alasan="")
                        | (Q(status="ditolak", hasil=None) & ~Q(alasan="")),
                    ),
                ]
            },
        )
    ]
