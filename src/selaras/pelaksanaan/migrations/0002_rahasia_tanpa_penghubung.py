from django.db import migrations, models
from django.db.models import Q


PERAN = [
    ("penilai", "Pejabat penilai"),
    ("pimpinan", "Pimpinan"),
    ("pemberi_tugas", "Pemberi tugas"),
    ("rekan", "Rekan setingkat"),
    ("bawahan", "Bawahan"),
    ("tanpa_nama", "Rekan atau bawahan"),
]


class Migration(migrations.Migration):
    """No table leads from a confidential text to its writer. No installation has such rows yet, so none is converted."""

    dependencies = [("pelaksanaan", "0001_awal")]
    operations = [
        migrations.DeleteModel("PenulisRahasia"),
        migrations.CreateModel(
            "PenulisRahasia",
            fields=[("sidik", models.CharField(max_length=64, primary_key=True, serialize=False))],
        ),
        migrations.RemoveConstraint("umpanbalik", "umpan_balik_rahasia_tanpa_penulis"),
        migrations.AlterField("umpanbalik", "peran", models.CharField(choices=PERAN, max_length=16)),
        migrations.AddConstraint(
            "umpanbalik",
            models.CheckConstraint(
                name="umpan_balik_rahasia_tanpa_penulis",
                condition=Q(rahasia=True, oleh=None, pada=None, permintaan=None, peran="tanpa_nama", dibaca_pada=None)
                | Q(rahasia=False, oleh__isnull=False, pada__isnull=False) & ~Q(peran="tanpa_nama"),
            ),
        ),
    ]
