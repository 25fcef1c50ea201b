from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from selaras.common.versi import majukan
from selaras.jejak.services import catat
from selaras.organisasi.models import Instansi
from selaras.organisasi.permissions import Pelaksana, boleh_mengatur_instansi
from selaras.tindak_lanjut.models import AturanTindakLanjut


@transaction.atomic
def ubah_aturan(*, isi: Mapping[str, Any], versi: int, oleh: Pelaksana, pada: datetime) -> AturanTindakLanjut:
    """Change what the law leaves to the institution in stage 4, from now on; what was set before stays as it is.

    A value that stays is no change; of each other the trail keeps what it was and what it is.
    Raises: TidakBerwenang, VersiBasi.
    """
    Instansi.objects.select_for_update().get()
    boleh_mengatur_instansi(oleh).pastikan()
    aturan = AturanTindakLanjut.objects.first() or AturanTindakLanjut(versi=0)
    beda = {nama: [getattr(aturan, nama), nilai] for nama, nilai in isi.items() if getattr(aturan, nama) != nilai}
    if not beda:
        return aturan
    majukan(aturan, dari=versi)
    for nama, (_, nilai) in beda.items():
        setattr(aturan, nama, nilai)
    aturan.save()
    catat("tindak_lanjut.diatur", objek=aturan, oleh=oleh, pada=pada, **beda)
    return aturan
