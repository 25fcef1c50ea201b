"""The time axis of the line of the year."""

from calendar import isleap
from datetime import date


class Sumbu:
    """The year `tahun` and the January after it, in which the last quarter is judged, in percent of its length."""

    def __init__(self, tahun: int) -> None:
        self._awal, self._setahun = date(tahun, 1, 1), 365 + isleap(tahun)
        self._panjang = self._setahun + 31

    @property
    def akhir_tahun(self) -> float:
        """Where the year ends."""
        return self._letak(self._setahun)

    def memuat(self, hari: date) -> bool:
        """Whether `hari` lies on the axis."""
        return 1 <= self._hari_ke(hari) <= self._panjang

    def awal_hari(self, hari: date) -> float:
        """Where `hari` begins; a day outside lies at the nearer end."""
        return self._letak(self._hari_ke(hari) - 1)

    def akhir_hari(self, hari: date) -> float:
        """Where `hari` ends; a day outside lies at the nearer end."""
        return self._letak(self._hari_ke(hari))

    def waktu(self, hari: date) -> float:
        """Percent of the year itself that is gone at the end of `hari`."""
        return min(max(self._hari_ke(hari) / self._setahun, 0.0), 1.0) * 100

    def _hari_ke(self, hari: date) -> int:
        return hari.toordinal() - self._awal.toordinal() + 1

    def _letak(self, hari_ke: int) -> float:
        return min(max(hari_ke / self._panjang, 0.0), 1.0) * 100
