import datetime

import django.db.models.deletion
from django.db import migrations, models


def dasar(model: str) -> migrations.AddField:
    return migrations.AddField(model, "dasar", models.CharField(blank=True, max_length=100))


class Migration(migrations.Migration):
    """Room for rank, kedudukan, the end of service and the ketua of a team as rows with dates."""

    dependencies = [("organisasi", "0004_tidak_bertumpuk_di_kedua_mesin")]
    operations = [
        *map(dasar, ("penempatan", "penilai", "peran", "timkerja", "anggotatim")),
        migrations.CreateModel(
            name="Pangkat",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mulai", models.DateField()),
                ("selesai", models.DateField(null=True)),
                ("dasar", models.CharField(blank=True, max_length=100)),
                ("golongan", models.CharField(max_length=8)),
                (
                    "pegawai",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="pangkat", to="organisasi.pegawai"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="MasaKedudukan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mulai", models.DateField()),
                ("selesai", models.DateField(null=True)),
                ("dasar", models.CharField(blank=True, max_length=100)),
                (
                    "kedudukan",
                    models.CharField(
                        choices=[
                            ("tugas_belajar", "Tugas belajar"),
                            ("dipekerjakan", "Dipekerjakan di luar instansi"),
                            ("cltn", "Cuti di luar tanggungan negara"),
                        ],
                        max_length=16,
                    ),
                ),
                ("tempat", models.CharField(blank=True, max_length=200)),
                (
                    "pegawai",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="masa_kedudukan",
                        to="organisasi.pegawai",
                    ),
                ),
            ],
        ),
        migrations.AddField("pegawai", "bertugas_sampai", models.DateField(default=datetime.date(9999, 12, 31))),
        migrations.AddField(
            "pegawai",
            "sebab_berhenti",
            models.CharField(
                blank=True,
                choices=[("berhenti", "Berhenti"), ("pensiun", "Pensiun"), ("meninggal", "Meninggal dunia")],
                max_length=16,
            ),
        ),
        migrations.AddField("anggotatim", "ketua", models.BooleanField(default=False)),
        migrations.AlterField(
            "timkerja",
            "ketua",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="tim_dipimpin",
                to="organisasi.pegawai",
            ),
        ),
    ]
