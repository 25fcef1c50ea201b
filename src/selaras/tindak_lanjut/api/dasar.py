from typing import Final

from selaras.organisasi.rute import Rute

rute: Final = Rute("tindak_lanjut")
