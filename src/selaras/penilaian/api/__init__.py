from selaras.penilaian.api import hasil, keselarasan, meja
from selaras.penilaian.api.dasar import rute

__all__ = ["hasil", "keselarasan", "meja", "rute"]
