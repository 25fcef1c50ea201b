import json
from datetime import datetime, timedelta
from typing import Final

from selaras.jejak.selectors import riwayat
from selaras.organisasi.models import Pegawai

DIINGATKAN: Final = timedelta(days=30)  # how long sign-in tells that the password came from a code


def sandi_diatur_ulang(pegawai: Pegawai, pada: datetime) -> tuple[str, datetime] | None:
    """Whose code last set the password of an existing account anew, and when; None when not in the last 30 days."""
    terakhir = riwayat([pegawai]).filter(peristiwa="akun.diaktifkan", pada__gt=pada - DIINGATKAN).first()
    rincian = json.loads(terakhir.rincian) if terakhir else {}
    return (rincian["kode_dari"], terakhir.pada) if terakhir and rincian["ulang"] else None
