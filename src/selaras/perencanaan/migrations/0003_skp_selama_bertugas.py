import datetime
from typing import Any

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import migrations, models
from django.db.models import F, Func, Q, Value

from selaras.common.constraints import IkutInduk, TidakBertumpuk
from selaras.common.operations import RemovePostgresConstraint

STATUS = {
    "draf": "Draf",
    "diajukan": "Diajukan",
    "dikembalikan": "Dikembalikan",
    "ditetapkan": "Ditetapkan",
    "ditutup": "Ditutup",
    "gugur": "Gugur",
}


def ikuti(apps: Any, schema_editor: Any) -> None:
    """SKP of people who have left end with their service; one that would have begun later lapses."""
    semua = apps.get_model("perencanaan", "SKP").objects
    for skp in semua.exclude(pegawai__sebab_berhenti="").select_related("pegawai"):
        akhir = skp.pegawai.bertugas_sampai
        isi = {"bertugas_sampai": akhir, "selesai": min(skp.selesai, akhir)}
        if skp.mulai > akhir:
            isi |= {"selesai": skp.selesai, "status": "gugur", "ditetapkan_oleh": None, "ditetapkan_pada": None}
        semua.filter(pk=skp.pk).update(**isi)


class Migration(migrations.Migration):
    """An SKP reaches no further than its pegawai serves, on both engines; one that lapsed stands in nobody's way."""

    dependencies = [("perencanaan", "0002_skp_tidak_bertumpuk"), ("organisasi", "0007_riwayat_satu_satunya")]
    operations = [
        RemovePostgresConstraint(
            "skp",
            ExclusionConstraint(
                name="skp_tidak_bertumpuk",
                expressions=[
                    ("pegawai", "="),
                    (Func("mulai", "selesai", Value("[]"), function="daterange"), "&&"),
                ],
            ),
        ),
        migrations.AlterField("skp", "status", models.CharField(choices=STATUS, default="draf", max_length=16)),
        migrations.AddField("skp", "bertugas_sampai", models.DateField(default=datetime.date(9999, 12, 31))),
        migrations.RunPython(ikuti, migrations.RunPython.noop),
        migrations.AddConstraint(
            "skp", TidakBertumpuk(name="skp_tidak_bertumpuk", fields=["pegawai"], condition=~Q(status="gugur"))
        ),
        migrations.AddConstraint(
            "skp",
            IkutInduk(
                name="skp_ikut_akhir_tugas",
                fields=["pegawai", "bertugas_sampai"],
                to_fields=["id", "bertugas_sampai"],
            ),
        ),
        migrations.AddConstraint(
            "skp",
            models.CheckConstraint(
                name="skp_selama_bertugas", condition=Q(status="gugur") | Q(selesai__lte=F("bertugas_sampai"))
            ),
        ),
    ]
