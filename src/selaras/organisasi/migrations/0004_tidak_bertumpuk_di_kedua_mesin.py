from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import migrations
from django.db.models import Func, Q, Value

from selaras.common.constraints import TidakBertumpuk
from selaras.common.operations import RemovePostgresConstraint

JANGKA = (Func("mulai", "selesai", Value("[]"), function="daterange"), "&&")


def lama(model: str, nama: str, bidang: str, syarat: Q | None = None) -> RemovePostgresConstraint:
    return RemovePostgresConstraint(
        model, ExclusionConstraint(name=nama, expressions=[(bidang, "="), JANGKA], condition=syarat)
    )


class Migration(migrations.Migration):
    """What only PostgreSQL kept, SQLite keeps too; acting heads and roles come under the same rule."""

    dependencies = [("organisasi", "0003_riwayat_impor")]
    operations = [
        lama("penempatan", "penempatan_definitif_tidak_bertumpuk", "pegawai", Q(jenis="definitif")),
        lama("penempatan", "penempatan_kepala_tidak_bertumpuk", "unit", Q(jenis="definitif", kepala=True)),
        lama("penilai", "penilai_tidak_bertumpuk", "pegawai"),
        migrations.RemoveConstraint("penempatan", "penempatan_satu_definitif_terbuka"),
        migrations.RemoveConstraint("penempatan", "penempatan_satu_kepala_definitif_terbuka"),
        migrations.RemoveConstraint("penilai", "penilai_satu_terbuka"),
        migrations.RemoveConstraint("peran", "peran_satu_terbuka"),
        migrations.RemoveConstraint("anggotatim", "anggota_satu_terbuka"),
        migrations.AddConstraint(
            "penempatan",
            TidakBertumpuk(
                name="penempatan_definitif_tidak_bertumpuk", fields=["pegawai"], condition=Q(jenis="definitif")
            ),
        ),
        migrations.AddConstraint(
            "penempatan",
            TidakBertumpuk(
                name="penempatan_kepala_tidak_bertumpuk", fields=["unit", "jenis"], condition=Q(kepala=True)
            ),
        ),
        migrations.AddConstraint("penilai", TidakBertumpuk(name="penilai_tidak_bertumpuk", fields=["pegawai"])),
        migrations.AddConstraint(
            "peran", TidakBertumpuk(name="peran_tidak_bertumpuk", fields=["pegawai", "jenis", "unit"])
        ),
        migrations.AddConstraint(
            "anggotatim", TidakBertumpuk(name="anggota_tidak_bertumpuk", fields=["tim", "pegawai"])
        ),
    ]
