from django.db import migrations, models
from django.db.models import PROTECT, F, Q

TINDAK_LANJUT = [
    ("bimbingan", "Bimbingan kinerja"),
    ("pelatihan", "Pelatihan"),
    ("penugasan", "Penugasan khusus"),
    ("mutasi", "Usul mutasi"),
    ("disiplin", "Rekomendasi pemeriksaan disiplin"),
]


class Migration(migrations.Migration):
    """Confidential notes of counselling, among three people."""

    dependencies = [("pelaksanaan", "0007_bimbingan")]
    operations = [
        migrations.CreateModel(
            "Konseling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("versi", models.PositiveIntegerField(default=1)),
                ("dimulai_pada", models.DateTimeField()),
                ("tanggal", models.DateField(null=True)),
                ("catatan", models.TextField(blank=True)),
                ("tindak_lanjut", models.CharField(blank=True, choices=TINDAK_LANJUT, max_length=12)),
                ("dilaporkan_pada", models.DateTimeField(null=True)),
                (
                    "konselor",
                    models.ForeignKey(on_delete=PROTECT, related_name="mengonseling", to="organisasi.pegawai"),
                ),
                (
                    "pegawai",
                    models.ForeignKey(on_delete=PROTECT, related_name="konseling", to="organisasi.pegawai"),
                ),
                ("penerima", models.ForeignKey(on_delete=PROTECT, related_name="+", to="organisasi.pegawai")),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        name="konseling_tiga_orang",
                        condition=~Q(pegawai=F("konselor")) & ~Q(pegawai=F("penerima")) & ~Q(konselor=F("penerima")),
                    ),
                    models.CheckConstraint(
                        name="konseling_tercatat_utuh",
                        condition=Q(catatan="", tanggal=None) | ~Q(catatan="") & Q(tanggal__isnull=False),
                    ),
                    models.CheckConstraint(
                        name="konseling_dilaporkan_setelah_tercatat",
                        condition=Q(dilaporkan_pada=None) | ~Q(catatan=""),
                    ),
                ],
            },
        ),
    ]
