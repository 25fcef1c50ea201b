from datetime import date
from typing import Any

from django.db import migrations
from django.db.models import Max, Min, OuterRef, Subquery

DAHULU = date(1990, 1, 1)  # where no day is on record
BERAKHIR = ("berhenti", "pensiun", "meninggal")


def pindahkan(apps: Any, schema_editor: Any) -> None:
    """What the columns say, as rows that begin when it is known to have begun."""
    pegawai, tim = apps.get_model("organisasi", "Pegawai"), apps.get_model("organisasi", "TimKerja")
    pangkat, masa = apps.get_model("organisasi", "Pangkat"), apps.get_model("organisasi", "MasaKedudukan")
    anggota = apps.get_model("organisasi", "AnggotaTim")
    semua = pegawai.objects.annotate(
        pertama=Min("penempatan__mulai"), terakhir=Max("penempatan__mulai"), usai=Max("penempatan__selesai")
    )
    pangkat.objects.bulk_create(
        [
            pangkat(pegawai=satu, golongan=satu.golongan, mulai=satu.tmt_golongan or satu.pertama or DAHULU)
            for satu in semua.exclude(golongan="")
        ],
        batch_size=500,
    )
    masa.objects.bulk_create(
        [
            masa(pegawai=satu, kedudukan=satu.kedudukan, mulai=satu.terakhir or DAHULU)
            for satu in semua.filter(kedudukan__in=("tugas_belajar", "cltn"))
        ],
        batch_size=500,
    )
    for satu in semua.filter(kedudukan__in=BERAKHIR):
        akhir = satu.usai or DAHULU
        pegawai.objects.filter(pk=satu.pk).update(bertugas_sampai=akhir, sebab_berhenti=satu.kedudukan)
    for satu in tim.objects.all():
        anggota.objects.filter(tim=satu, pegawai=satu.ketua_id).delete()
        anggota.objects.create(
            tim=satu, pegawai_id=satu.ketua_id, ketua=True, mulai=satu.mulai, selesai=satu.selesai
        )


def kembalikan(apps: Any, schema_editor: Any) -> None:
    """The newest of each, in columns again."""
    pegawai, tim = apps.get_model("organisasi", "Pegawai"), apps.get_model("organisasi", "TimKerja")
    pangkat, masa = apps.get_model("organisasi", "Pangkat"), apps.get_model("organisasi", "MasaKedudukan")
    anggota = apps.get_model("organisasi", "AnggotaTim")
    for satu in pangkat.objects.order_by("mulai"):
        pegawai.objects.filter(pk=satu.pegawai_id).update(golongan=satu.golongan, tmt_golongan=satu.mulai)
    for satu in masa.objects.filter(selesai=None, kedudukan__in=("tugas_belajar", "cltn")):
        pegawai.objects.filter(pk=satu.pegawai_id).update(kedudukan=satu.kedudukan)
    for satu in pegawai.objects.exclude(sebab_berhenti=""):
        pegawai.objects.filter(pk=satu.pk).update(kedudukan=satu.sebab_berhenti)
    pemimpin = anggota.objects.filter(tim=OuterRef("pk"), ketua=True).order_by("-mulai")
    tim.objects.update(ketua=Subquery(pemimpin.values("pegawai")[:1]))
    anggota.objects.filter(ketua=True).delete()
    pangkat.objects.all().delete()
    masa.objects.all().delete()


class Migration(migrations.Migration):
    """Rank, kedudukan, the end of service and the ketua move from columns into dated rows."""

    dependencies = [("organisasi", "0005_riwayat_bertanggal")]
    operations = [migrations.RunPython(pindahkan, kembalikan)]
