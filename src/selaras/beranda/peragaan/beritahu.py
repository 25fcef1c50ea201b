from datetime import datetime, timedelta
from typing import Final

from selaras.beranda.models import Pemberitahuan
from selaras.beranda.pemberitahuan.tenggat import mendekat
from selaras.beranda.pemberitahuan.umumkan import simpan, umumkan

SUDAH_DIBACA: Final = timedelta(days=3)


def beritahukan(kini: datetime) -> None:
    """What the worker would have told by now; people have read what is a few days old."""
    while umumkan(kini):
        pass
    simpan(mendekat(kini.date(), kini))
    Pemberitahuan.objects.filter(pada__lt=kini - SUDAH_DIBACA).update(dibaca_pada=kini)
