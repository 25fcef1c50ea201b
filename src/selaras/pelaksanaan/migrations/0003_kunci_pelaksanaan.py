from django.db import migrations, models


class Migration(migrations.Migration):
    """Figures and evidence are fixed once their evaluation is released."""

    dependencies = [("pelaksanaan", "0002_rahasia_tanpa_penghubung")]
    operations = [
        migrations.CreateModel(
            "KunciPelaksanaan",
            fields=[
                (
                    "skp",
                    models.OneToOneField(
                        on_delete=models.PROTECT,
                        primary_key=True,
                        related_name="kunci",
                        serialize=False,
                        to="perencanaan.skp",
                    ),
                ),
                ("sampai", models.DateField()),
            ],
        ),
    ]
