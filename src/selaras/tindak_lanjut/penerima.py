"""What stage 4 does about what happens to people."""

from datetime import date, datetime
from typing import Any

from django.dispatch import receiver

from selaras.jejak.services import Pelaku, catat
from selaras.organisasi.models import Penilai
from selaras.organisasi.signals import penilai_berganti
from selaras.tindak_lanjut.models import Perbaikan


@receiver(penilai_berganti)
def alihkan_pembina(*, pegawai: list[int], hari: date, oleh: Pelaku, pada: datetime, **_: Any) -> list[str]:
    """Whoever assesses from that day on guides what is still open."""
    kini = dict(Penilai.objects.berlaku(hari).filter(pegawai__in=pegawai).values_list("pegawai", "penilai"))
    hasil = []
    terbuka = Perbaikan.objects.terbuka().filter(pegawai__in=kini).select_related("pegawai").order_by("pk")
    for satu in terbuka.select_for_update(of=("self",)):
        if (baru := kini[satu.pegawai_id]) != satu.penilai_id:
            lama, satu.penilai_id, satu.versi = satu.penilai_id, baru, satu.versi + 1
            satu.save(update_fields=["penilai", "versi"])
            catat("perbaikan.dialihkan", objek=satu, oleh=oleh, pada=pada, sebelum=lama, sesudah=baru)
            hasil.append(f"Perbaikan kinerja {satu.pegawai.panggilan} dilanjutkan penilai yang baru.")
    return hasil
