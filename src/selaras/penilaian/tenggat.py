"""Until when something is to be done in stage 3, in the days that the institution counts by."""

from datetime import date, datetime

from django.utils.timezone import localdate

from aturan.tenggat import Satuan, hitung_batas
from selaras.organisasi.selectors import instansi, libur


def batas_hari(sejak: datetime, hari: int | None = None) -> date:
    """The last day on which an act is in time, so many days after `sejak`; as a rule those of an objection."""
    mulai, atur = localdate(sejak), instansi()
    return hitung_batas(
        diterima=mulai,
        hari=atur.keberatan_hari if hari is None else hari,
        satuan=Satuan(atur.keberatan_satuan),
        libur=libur(mulai.year, mulai.year + 1),
    )
