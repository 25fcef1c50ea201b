from django.tasks import task
from django.utils import timezone

from selaras.common.jadwal import Irama, terjadwal
from selaras.organisasi.impor.titipan import buang_yang_lama
from selaras.organisasi.libur import isi_libur


@terjadwal(Irama.HARI)
@task
def siapkan_libur() -> None:
    """Fill the holidays of this year and the next where nobody has yet."""
    tahun = timezone.localdate().year
    isi_libur(tahun=tahun)
    isi_libur(tahun=tahun + 1)


@terjadwal(Irama.HARI)
@task
def buang_titipan_impor() -> None:
    """Throw away workbooks whose import was neither done nor cancelled."""
    buang_yang_lama(kini=timezone.now())
