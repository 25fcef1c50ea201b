import datetime

from django.db import migrations, models
from django.db.models import F, Q

from selaras.common.constraints import TidakBertumpuk


def urutan_benar(model: str, nama: str) -> migrations.AddConstraint:
    syarat = Q(selesai=None) | Q(selesai__gte=F("mulai"))
    return migrations.AddConstraint(model, models.CheckConstraint(name=nama, condition=syarat))


def tidak_bertumpuk(model: str, nama: str, bidang: str, syarat: Q | None = None) -> migrations.AddConstraint:
    return migrations.AddConstraint(model, TidakBertumpuk(name=nama, fields=[bidang], condition=syarat))


class Migration(migrations.Migration):
    """The dated rows are the only truth; the columns beside them go."""

    dependencies = [("organisasi", "0006_pindahkan_ke_riwayat")]
    operations = [
        migrations.RemoveField("pegawai", "golongan"),
        migrations.RemoveField("pegawai", "tmt_golongan"),
        migrations.RemoveField("pegawai", "kedudukan"),
        migrations.RemoveField("timkerja", "ketua"),
        urutan_benar("pangkat", "pangkat_mulai_sebelum_selesai"),
        urutan_benar("masakedudukan", "masa_kedudukan_mulai_sebelum_selesai"),
        tidak_bertumpuk("pangkat", "pangkat_tidak_bertumpuk", "pegawai"),
        tidak_bertumpuk("masakedudukan", "masa_kedudukan_tidak_bertumpuk", "pegawai"),
        tidak_bertumpuk("anggotatim", "anggota_satu_ketua", "tim", Q(ketua=True)),
        migrations.AddConstraint(
            "pegawai", models.UniqueConstraint(fields=["id", "bertugas_sampai"], name="pegawai_dan_akhirnya")
        ),
        migrations.AddConstraint(
            "pegawai",
            models.CheckConstraint(
                name="pegawai_berakhir_dengan_sebab",
                condition=Q(bertugas_sampai=datetime.date(9999, 12, 31), sebab_berhenti="")
                | Q(
                    bertugas_sampai__lt=datetime.date(9999, 12, 31),
                    sebab_berhenti__in=("berhenti", "pensiun", "meninggal"),
                ),
            ),
        ),
    ]
