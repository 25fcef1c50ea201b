from django.db import migrations, models

KEDUDUKAN = [
    ("tugas_belajar", "Tugas belajar"),
    ("dipekerjakan", "Dipekerjakan di luar instansi"),
    ("cltn", "Cuti di luar tanggungan negara"),
    ("henti_sementara", "Diberhentikan sementara"),
]


class Migration(migrations.Migration):
    """A suspension is a time away like unpaid leave."""

    dependencies = [("organisasi", "0010_unit_berversi")]

    operations = [
        migrations.AlterField(
            model_name="masakedudukan", name="kedudukan", field=models.CharField(choices=KEDUDUKAN, max_length=16)
        ),
    ]
