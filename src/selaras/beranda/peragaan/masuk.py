"""Who may sign in to the demo, and with what."""

import secrets
from dataclasses import asdict, dataclass
from typing import Final

from django.conf import settings
from django.contrib.auth.hashers import make_password

from selaras.beranda.peragaan.orang import LUAR, MASUK
from selaras.organisasi.models import Pegawai, Pengguna

SANDI_CONTOH: Final = "kereta-contoh-2026"
LUPA: Final = "(hanya ditampilkan saat dibuat)"
_PIMPINAN_LUAR: Final = "pimpinan_luar"


@dataclass(frozen=True, slots=True)
class Masuk:
    """One sign-in. `nip` holds a username where there is no NIP."""

    peran: str
    nip: str
    nama: str
    sandi: str

    def sebagai_dict(self) -> dict[str, str]:
        """Plain values."""
        return asdict(self)


def sandi_tetap() -> str:
    """The password that every demo has on a machine that is no production; "" in production."""
    return "" if settings.PRODUKSI else SANDI_CONTOH


def buka_pintu() -> list[Masuk]:
    """Give the listed people of a new demo their password: the fixed one, or in production one drawn now."""
    sandi = sandi_tetap() or secrets.token_urlsafe(12)
    daftar = daftar_masuk(sandi)
    pengguna = list(Pengguna.objects.filter(username__in={m.nip for m in daftar}))
    for satu in pengguna:
        satu.password = make_password(sandi)
    Pengguna.objects.bulk_update(pengguna, ["password"])
    return daftar


def daftar_masuk(sandi: str) -> list[Masuk]:
    """The table of sign-ins, one for each role, with this password."""
    nama = {**MASUK, _PIMPINAN_LUAR: LUAR[0][0]}
    senama = Pegawai.objects.filter(nama__in=nama.values()).select_related("pengguna").order_by("-pk")
    orang = {p.nama: p for p in senama}  # of namesakes the first, who is of the first Balai
    return [
        Masuk(peran, akun.username, orang[lakon].nama_lengkap, sandi)
        for peran, lakon in nama.items()
        if (akun := orang[lakon].pengguna)
    ]
