import django.core.serializers.json
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """What an end of service ended is kept, so that a wrong end can be taken back."""

    dependencies = [("organisasi", "0012_tmt_pns")]

    operations = [
        migrations.CreateModel(
            name="AkhirTugas",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("dasar", models.CharField(blank=True, max_length=100)),
                ("semula", models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder)),
                (
                    "pegawai",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="akhir_tugas",
                        to="organisasi.pegawai",
                    ),
                ),
            ],
        ),
    ]
