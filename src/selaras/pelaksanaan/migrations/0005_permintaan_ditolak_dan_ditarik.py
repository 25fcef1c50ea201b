from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    """A request is declined with a reason, or withdrawn; of those declined before, none was asked for."""

    dependencies = [("pelaksanaan", "0004_realisasi_berisi")]
    operations = [
        migrations.AddField("permintaanumpanbalik", "alasan_tolak", models.TextField(blank=True, default=""), False),
        migrations.AddField("permintaanumpanbalik", "ditarik_pada", models.DateTimeField(null=True)),
        migrations.RemoveConstraint("permintaanumpanbalik", "permintaan_dijawab_atau_ditolak"),
        migrations.AddConstraint(
            "permintaanumpanbalik",
            models.CheckConstraint(
                name="permintaan_selesai_sekali",
                condition=Q(dijawab_pada=None, ditolak_pada=None)
                | Q(dijawab_pada=None, ditarik_pada=None)
                | Q(ditolak_pada=None, ditarik_pada=None),
            ),
        ),
        migrations.AddConstraint(
            "permintaanumpanbalik",
            models.CheckConstraint(
                name="permintaan_beralasan_bila_ditolak", condition=Q(alasan_tolak="") | Q(ditolak_pada__isnull=False)
            ),
        ),
    ]
