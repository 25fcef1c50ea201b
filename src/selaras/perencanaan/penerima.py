"""What stage 1 does about what happens to people."""

from datetime import date, datetime
from typing import Any

from django.dispatch import receiver

from selaras.jejak.services import Pelaku
from selaras.organisasi.signals import penilai_berganti, tugas_dilanjutkan, tugas_terputus
from selaras.perencanaan.peralihan import lanjutkan_skp, putuskan_skp, sesuaikan_penilai


@receiver(tugas_terputus)
def tugas_berakhir(*, pegawai: list[int], terakhir: date, oleh: Pelaku, pada: datetime, **_: Any) -> list[str]:
    """A post or a service ends, and the SKP in it."""
    return putuskan_skp(pegawai=pegawai, terakhir=terakhir, oleh=oleh, pada=pada)


@receiver(tugas_dilanjutkan)
def tugas_berlanjut(*, pegawai: list[int], terakhir: date, oleh: Pelaku, pada: datetime, **_: Any) -> list[str]:
    """A service did not end after all, nor did the SKP in it."""
    return lanjutkan_skp(pegawai=pegawai, terakhir=terakhir, oleh=oleh, pada=pada)


@receiver(penilai_berganti)
def penilai_diganti(*, pegawai: list[int], hari: date, oleh: Pelaku, pada: datetime, **_: Any) -> list[str]:
    """Another assesses, and goes on with the SKP that run."""
    return sesuaikan_penilai(pegawai=pegawai, hari=hari, oleh=oleh, pada=pada)
