from datetime import date

from selaras.organisasi.models import HariLibur, Instansi


def instansi() -> Instansi:
    """The institution of this installation; before any import, one without a name that holds the defaults."""
    return Instansi.objects.first() or Instansi(nama="Instansi belum diberi nama")


def daftar_libur(tahun: int) -> list[HariLibur]:
    """The holidays of a year in order."""
    return list(HariLibur.objects.filter(tanggal__year=tahun).order_by("tanggal"))


def libur(*tahun: int) -> frozenset[date]:
    """The holidays of these years, for terms counted in working days."""
    return frozenset(HariLibur.objects.filter(tanggal__year__in=tahun).values_list("tanggal", flat=True))
