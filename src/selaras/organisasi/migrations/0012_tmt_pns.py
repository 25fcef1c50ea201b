from django.db import migrations, models


class Migration(migrations.Migration):
    """From when on, and by which decision, a CPNS is a PNS."""

    dependencies = [("organisasi", "0011_diberhentikan_sementara")]

    operations = [
        migrations.AddField(model_name="pegawai", name="tmt_pns", field=models.DateField(null=True)),
        migrations.AddField(model_name="pegawai", name="sk_pns", field=models.CharField(blank=True, max_length=100)),
        migrations.AddConstraint(
            model_name="pegawai",
            constraint=models.CheckConstraint(
                name="pegawai_sk_pns_bertanggal",
                condition=models.Q(("sk_pns", ""), ("tmt_pns__isnull", False), _connector="OR"),
            ),
        ),
    ]
