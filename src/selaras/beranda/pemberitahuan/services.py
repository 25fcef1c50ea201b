from datetime import datetime

from django.db import transaction

from selaras.beranda.models import Pemberitahuan, PilihanKabar
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai


@transaction.atomic
def baca(*, pemberitahuan: Pemberitahuan, oleh: Pegawai, pada: datetime) -> Pemberitahuan:
    """Note that one's own notice was opened. The trail keeps what is done with what it leads to, not this."""
    Pemberitahuan.objects.untuk(oleh).baru().filter(pk=pemberitahuan.pk).update(dibaca_pada=pada)
    return pemberitahuan


@transaction.atomic
def baca_semua(*, oleh: Pegawai, pada: datetime) -> int:
    """Note that one has seen all of them; says how many were new."""
    return Pemberitahuan.objects.untuk(oleh).baru().order_by().update(dibaca_pada=pada)


@transaction.atomic
def atur_kabar(
    *, surel: str, tenang_mulai: int, tenang_selesai: int, tenang_akhir_pekan: bool, oleh: Pegawai, pada: datetime
) -> PilihanKabar:
    """Choose how one is told."""
    isi = {
        "surel": surel, "tenang_mulai": tenang_mulai, "tenang_selesai": tenang_selesai,
        "tenang_akhir_pekan": tenang_akhir_pekan,
    }  # fmt: skip
    pilihan, _ = PilihanKabar.objects.update_or_create(pegawai=oleh, defaults=isi)
    catat("akun.kabar_diatur", objek=oleh, oleh=oleh, pada=pada, **isi)
    return pilihan
