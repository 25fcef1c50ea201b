from django.db import migrations, models

RENTANG = {
    "batas_skp_hari": (1, 31),
    "keberatan_hari": (1, 60),
    "sebaran_ambang": (1, 100),
    "rahasia_paling_sedikit": (2, 20),
    "umpan_balik_ubah_menit": (0, 1440),
}


class Migration(migrations.Migration):
    dependencies = [("organisasi", "0007_riwayat_satu_satunya")]

    operations = [
        migrations.AddConstraint(
            model_name="instansi",
            constraint=models.CheckConstraint(
                name=f"instansi_{nama}_wajar", condition=models.Q((f"{nama}__range", rentang))
            ),
        )
        for nama, rentang in RENTANG.items()
    ]
