from datetime import date, timedelta

from aturan.periode import JenisPeriode, Periode, periode_pada
from selaras.common.format import BULAN


def triwulan(hari: date) -> Periode:
    """The quarter of a day: `.mulai`, `.selesai`, `.label`."""
    return periode_pada(hari=hari, jenis=JenisPeriode.TRIWULAN)


def bulan_antara(mulai: date, selesai: date) -> list[date]:
    """The first day of each month that shares a day with the span."""
    kini, semua = mulai.replace(day=1), []
    while kini <= selesai:
        semua.append(kini)
        kini = (kini + timedelta(days=31)).replace(day=1)
    return semua


def nama_bulan(bulan: date) -> str:
    """Its name without the year: "September"."""
    return BULAN[bulan.month - 1]
