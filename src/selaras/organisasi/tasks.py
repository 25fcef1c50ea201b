from django.tasks import task
from django.utils import timezone

from selaras.common.jadwal import Irama, terjadwal
from selaras.organisasi.services import isi_libur


@terjadwal(Irama.HARI)
@task
def siapkan_libur() -> None:
    """Fill the holidays of this year and the next where nobody has yet."""
    tahun = timezone.localdate().year
    isi_libur(tahun=tahun)
    isi_libur(tahun=tahun + 1)
