import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F, Q


class Migration(migrations.Migration):
    dependencies = [("organisasi", "0013_akhir_tugas")]
    operations = [
        migrations.CreateModel(
            name="KunciApi",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nama", models.CharField(max_length=100)),
                ("awalan", models.CharField(max_length=8)),
                ("sidik", models.CharField(max_length=64, unique=True)),
                ("lingkup", models.JSONField()),
                ("dibuat_pada", models.DateTimeField()),
                ("kedaluwarsa", models.DateTimeField()),
                ("dicabut_pada", models.DateTimeField(null=True)),
                ("dipakai_pada", models.DateTimeField(null=True)),
                ("menit", models.DateTimeField(null=True)),
                ("terpakai", models.PositiveIntegerField(default=0)),
                (
                    "pegawai",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kunci_api",
                        to="organisasi.pegawai",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(name="kunci_api_bernama", condition=~Q(nama="")),
                    models.CheckConstraint(
                        name="kunci_api_berakhir_sesudah_dibuat", condition=Q(kedaluwarsa__gt=F("dibuat_pada"))
                    ),
                ],
            },
        ),
    ]
