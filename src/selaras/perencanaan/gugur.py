"""What becomes of the draft of a change when it is dropped, or its SKP ends."""

from collections.abc import Collection
from datetime import datetime

from selaras.jejak.services import Pelaku, catat
from selaras.perencanaan.models import SKP, PeranHasil, StatusPeran, StatusSKP
from selaras.perencanaan.permissions import BELUM_BERLAKU


def gugurkan_perubahan(kini: Collection[SKP], *, oleh: Pelaku, pada: datetime) -> None:
    """These versions in force have come to an end, and with them the drafts of their change."""
    terbuka = SKP.semua.filter(versi_dari__in=kini, status__in=BELUM_BERLAKU)
    for baru in terbuka.select_for_update(of=("self",)).order_by("pk"):
        baru.versi += 1
        gugurkan(baru, oleh=oleh, pada=pada)


def gugurkan(baru: SKP, *, oleh: Pelaku, pada: datetime) -> None:
    """Drop a locked draft of a change; what was taken over from the leader into it waits for an answer again."""
    PeranHasil.objects.filter(hasil__skp=baru).update(hasil=None, status=StatusPeran.DIUSULKAN)
    baru.status = StatusSKP.GUGUR
    baru.save(update_fields=["status", "versi"])
    catat("skp.perubahan_dibatalkan", objek=baru, oleh=oleh, pada=pada, nomor=baru.nomor)
