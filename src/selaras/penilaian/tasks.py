from django.tasks import task
from django.utils import timezone

from selaras.common.jadwal import Irama, terjadwal
from selaras.organisasi.permissions import OPERATOR
from selaras.penilaian.lewat import berlakukan_yang_lewat


@terjadwal(Irama.HARI)
@task
def berlakukan_yang_lewat_hari_ini() -> None:
    """Let results stand whose term to answer is over."""
    kini = timezone.now()
    berlakukan_yang_lewat(hari=timezone.localdate(kini), oleh=OPERATOR, pada=kini)
