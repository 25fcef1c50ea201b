from django.tasks import task
from django.utils import timezone

from selaras.common.jadwal import Irama, terjadwal
from selaras.organisasi.permissions import OPERATOR
from selaras.perencanaan.peralihan import sesuaikan_penilai


@terjadwal(Irama.HARI)
@task
def sesuaikan_penilai_hari_ini() -> None:
    """Let SKP follow the assessors that change, come back, or begin today without anybody doing anything."""
    kini = timezone.now()
    sesuaikan_penilai(hari=timezone.localdate(kini), oleh=OPERATOR, pada=kini)
