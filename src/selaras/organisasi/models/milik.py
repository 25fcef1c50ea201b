from typing import Any, Final

from selaras.organisasi.models.masa import MasaKedudukan
from selaras.organisasi.models.penempatan import Penempatan, Penilai, Peran
from selaras.organisasi.models.tim import AnggotaTim

# What ends with the service of a person, and by which column it is theirs.
MILIK: Final[tuple[tuple[Any, str], ...]] = (
    (Penempatan, "pegawai"),
    (Penilai, "pegawai"),
    (Penilai, "penilai"),
    (Peran, "pegawai"),
    (AnggotaTim, "pegawai"),
    (MasaKedudukan, "pegawai"),
)
