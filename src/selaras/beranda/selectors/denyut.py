from datetime import date
from typing import Any

from selaras.common.grafik import denyut as gambar
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.selectors import denyut_tim


def denyut(pegawai: Pegawai, hari: date, *, paling_banyak: int | None = None) -> dict[str, Any]:
    """When each person that `pegawai` assesses last got feedback from them, longest silence first."""
    tim = [(orang.nama, nadi) for orang, nadi in denyut_tim(pegawai, hari)]
    terlama = sorted(tim, key=lambda satu: max((pada for pada, _ in satu[1]), default=date.min))
    return {"denyut": gambar(orang=terlama[:paling_banyak], kini=hari), "banyak": len(tim)}
