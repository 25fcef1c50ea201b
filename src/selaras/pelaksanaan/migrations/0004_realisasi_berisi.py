from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    """A row is a figure: an empty cell has none."""

    dependencies = [("pelaksanaan", "0003_kunci_pelaksanaan")]
    operations = [
        migrations.AddConstraint(
            "realisasi",
            models.CheckConstraint(name="realisasi_berisi", condition=Q(nilai__isnull=False) | ~Q(uraian="")),
        ),
    ]
