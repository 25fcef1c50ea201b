from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.operations import BtreeGistExtension
from django.db import migrations
from django.db.models import Func, Q, Value

from selaras.common.operations import AddPostgresConstraint

JANGKA = Func("mulai", "selesai", Value("[]"), function="daterange")


class Migration(migrations.Migration):
    """Two definitive posts, two assessors or two definitive heads at once cannot be stored."""

    dependencies = [("organisasi", "0001_awal")]
    operations = [
        BtreeGistExtension(),
        AddPostgresConstraint(
            "penempatan",
            ExclusionConstraint(
                name="penempatan_definitif_tidak_bertumpuk",
                expressions=[("pegawai", "="), (JANGKA, "&&")],
                condition=Q(jenis="definitif"),
            ),
        ),
        AddPostgresConstraint(
            "penempatan",
            ExclusionConstraint(
                name="penempatan_kepala_tidak_bertumpuk",
                expressions=[("unit", "="), (JANGKA, "&&")],
                condition=Q(jenis="definitif", kepala=True),
            ),
        ),
        AddPostgresConstraint(
            "penilai",
            ExclusionConstraint(
                name="penilai_tidak_bertumpuk", expressions=[("pegawai", "="), (JANGKA, "&&")]
            ),
        ),
    ]
