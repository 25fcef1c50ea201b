from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import migrations
from django.db.models import Func, Value

from selaras.common.operations import AddPostgresConstraint


class Migration(migrations.Migration):
    """One person has one SKP at a time."""

    dependencies = [
        ("perencanaan", "0001_awal"),
        ("organisasi", "0002_penempatan_tidak_bertumpuk"),  # brings btree_gist, and takes it away last
    ]
    operations = [
        AddPostgresConstraint(
            "skp",
            ExclusionConstraint(
                name="skp_tidak_bertumpuk",
                expressions=[
                    ("pegawai", "="),
                    (Func("mulai", "selesai", Value("[]"), function="daterange"), "&&"),
                ],
            ),
        ),
    ]
