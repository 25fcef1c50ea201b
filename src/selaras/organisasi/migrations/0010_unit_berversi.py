from django.db import migrations, models


class Migration(migrations.Migration):
    """Two who change a unit at once see each other's text instead of one losing it."""

    dependencies = [("organisasi", "0009_impor_dimundurkan")]

    operations = [
        migrations.AddField(model_name="unitkerja", name="versi", field=models.PositiveIntegerField(default=1)),
    ]
