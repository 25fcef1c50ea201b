"""What happens to people, told to whoever builds on it: within the act's transaction, so that both happen or neither.

A receiver answers with sentences that say what it did; the act shows them.
"""

from datetime import datetime
from typing import Any

from django.dispatch import Signal

from selaras.organisasi.models import Pegawai
from selaras.organisasi.permissions import Pelaksana

tugas_terputus = Signal()  # pegawai: list[int], terakhir: date; after that day the post, or the service, is another
tugas_dilanjutkan = Signal()  # pegawai: list[int], terakhir: date; the service did not end on that day after all
penilai_berganti = Signal()  # pegawai: list[int], hari: date; whom they are assessed by on that day may be another


def umumkan(kabar: Signal, *, oleh: Pelaksana, pada: datetime, **isi: Any) -> list[str]:
    """Tell, and gather what was done about it."""
    jawaban = kabar.send(sender=Pegawai, oleh=oleh, pada=pada, **isi)
    return [kalimat for _, semua in jawaban for kalimat in semua or ()]
