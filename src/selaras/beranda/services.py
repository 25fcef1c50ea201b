from datetime import datetime

from django.db import transaction

from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai, Pengguna


@transaction.atomic
def simpan_tampilan(*, tema: str, oleh: Pegawai, pada: datetime) -> None:
    """Keep how the screens of one's own account look."""
    pengguna = Pengguna.objects.select_for_update(no_key=True).get(pegawai=oleh)
    semula, pengguna.tema = pengguna.tema, tema
    pengguna.save(update_fields=["tema"])
    catat("akun.tampilan_diubah", objek=oleh, oleh=oleh, pada=pada, semula=semula, menjadi=tema)
