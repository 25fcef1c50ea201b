from django.db import migrations, models
from django.db.models import PROTECT, F, Q


class Migration(migrations.Migration):
    """Notes of coaching, between two people."""

    dependencies = [("pelaksanaan", "0006_rencana_aksi")]
    operations = [
        migrations.CreateModel(
            "Bimbingan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("versi", models.PositiveIntegerField(default=1)),
                ("tanggal", models.DateField()),
                ("pokok", models.CharField(max_length=200)),
                ("kesepakatan", models.TextField()),
                ("tindak_lanjut", models.DateField(null=True)),
                ("ditindaklanjuti_pada", models.DateTimeField(null=True)),
                ("tanggapan", models.TextField(blank=True)),
                ("ditanggapi_pada", models.DateTimeField(null=True)),
                (
                    "pegawai",
                    models.ForeignKey(on_delete=PROTECT, related_name="bimbingan", to="organisasi.pegawai"),
                ),
                (
                    "pembimbing",
                    models.ForeignKey(on_delete=PROTECT, related_name="membimbing", to="organisasi.pegawai"),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(name="bimbingan_orang_lain", condition=~Q(pegawai=F("pembimbing"))),
                    models.CheckConstraint(name="bimbingan_berisi", condition=~Q(pokok="") & ~Q(kesepakatan="")),
                    models.CheckConstraint(
                        name="bimbingan_tindak_lanjut_sesudahnya",
                        condition=Q(tindak_lanjut=None) | Q(tindak_lanjut__gte=F("tanggal")),
                    ),
                    models.CheckConstraint(
                        name="bimbingan_tanggapan_utuh",
                        condition=Q(tanggapan="", ditanggapi_pada=None)
                        | ~Q(tanggapan="") & Q(ditanggapi_pada__isnull=False),
                    ),
                ],
            },
        ),
    ]
