from django.db import migrations, models


class Migration(migrations.Migration):
    """A scheduled task is enqueued once in each of its slots, however many workers tick."""

    dependencies = [("common", "0001_tabel_cache")]
    operations = [
        migrations.CreateModel(
            name="Jadwal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("pekerjaan", models.CharField(max_length=120)),
                ("slot", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("slot", "pekerjaan"), name="jadwal_sekali_tiap_slot"),
                ],
            },
        ),
    ]
