"""What happens when a term of stage 3 passes: a result that nobody answered stands."""

from datetime import date, datetime
from typing import Final

from django.db import transaction

from selaras.jejak.services import Pelaku, baris_jejak, catat_banyak
from selaras.penilaian.models import Evaluasi, StatusEvaluasi

SEKALI: Final = 500  # results in one transaction


def berlakukan_yang_lewat(*, hari: date, oleh: Pelaku, pada: datetime) -> int:
    """Make final what was handed over and not answered within its term, in the name of `oleh`; says how many."""
    banyak = 0
    while satu_kali := _berlakukan(hari=hari, oleh=oleh, pada=pada):
        banyak += satu_kali
    return banyak


@transaction.atomic
def _berlakukan(*, hari: date, oleh: Pelaku, pada: datetime) -> int:
    lewat = Evaluasi.objects.filter(status=StatusEvaluasi.DISAMPAIKAN, batas_tanggapan__lt=hari).order_by("pk")
    semua = list(lewat.select_for_update(of=("self",)).select_related("skp")[:SEKALI])
    for satu in semua:
        satu.status, satu.versi = StatusEvaluasi.FINAL, satu.versi + 1
    Evaluasi.objects.bulk_update(semua, ["status", "versi"])
    catat_banyak(
        [
            baris_jejak("evaluasi.berlaku", objek=satu, oleh=oleh, pada=pada, batas=satu.batas_tanggapan)
            for satu in semua
        ]
    )
    return len(semua)
