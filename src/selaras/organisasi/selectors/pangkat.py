from collections.abc import Iterable
from datetime import date

from selaras.organisasi.models import Pangkat


def golongan_pada(pegawai: Iterable[int], hari: date) -> dict[int, str]:
    """The golongan of people (by key) on a day, in one statement; of who has none by then, the first on record."""
    golongan: dict[int, str] = {}
    for pk, mulai, isi in (
        Pangkat.objects.filter(pegawai__in=pegawai).order_by("mulai").values_list("pegawai", "mulai", "golongan")
    ):
        if mulai <= hari or pk not in golongan:
            golongan[pk] = isi
    return golongan
