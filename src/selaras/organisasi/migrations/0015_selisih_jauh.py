from django.db import migrations, models


class Migration(migrations.Migration):
    """From how many levels on the distance between a unit and the one above it asks for a reason."""

    dependencies = [("organisasi", "0014_kunci_api")]

    operations = [
        migrations.AddField(
            model_name="instansi", name="selisih_jauh", field=models.PositiveSmallIntegerField(default=2)
        ),
        migrations.AddConstraint(
            model_name="instansi",
            constraint=models.CheckConstraint(
                name="instansi_selisih_jauh_wajar", condition=models.Q(("selisih_jauh__range", (1, 4)))
            ),
        ),
    ]
