from typing import Any, Final

from selaras.organisasi.models.masa import MasaKedudukan
from selaras.organisasi.models.penempatan import Penempatan, Penilai, Peran
from selaras.organisasi.models.tim import AnggotaTim

MILIK: Final[tuple[tuple[Any, str], ...]] = (  # what ends with the service of a person, and by which column it is theirs
    (Penempatan, "pegawai"),
    (Penilai, "pegawai"),
    (Penilai, "penilai"),
    (Peran, "pegawai"),
    (AnggotaTim, "pegawai"),
    (MasaKedudukan, "pegawai"),
)
