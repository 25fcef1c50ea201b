from datetime import timedelta
from typing import Final

from django.conf import settings
from django.tasks import task
from django.utils.timezone import localdate, localtime, now

from selaras.beranda.models import Pemberitahuan
from selaras.beranda.pemberitahuan.surat import surati
from selaras.beranda.pemberitahuan.tenggat import mendekat
from selaras.beranda.pemberitahuan.umumkan import simpan, umumkan
from selaras.common.jadwal import Irama, terjadwal

DISIMPAN: Final = timedelta(days=180)


@terjadwal(Irama.MENIT)
@task
def beritahukan() -> None:
    """Tell what has been sealed since, then mail what may be mailed now."""
    while umumkan(now()):
        pass
    if settings.SUREL_AKTIF:
        surati(localtime())


@terjadwal(Irama.HARI)
@task
def ingatkan_tenggat() -> None:
    """Tell what nears."""
    simpan(mendekat(localdate(), now()))


@terjadwal(Irama.HARI)
@task
def buang_pemberitahuan_lama() -> None:
    """Forget notices of half a year ago; what they told of stands in the trail."""
    Pemberitahuan.objects.filter(pada__lt=now() - DISIMPAN).delete()
