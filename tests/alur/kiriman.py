"""What is sent to every address that takes a POST, and which line of the matrix decides it.

A new POST view takes one line: its name, the act, the thing or things its address names, a body that its form accepts,
and the state in which the act can be done. Whoever may not is then sent there too, and must leave nothing behind.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from selaras.organisasi.models import Pegawai
from tests.alur.dunia import Dunia

type Isi = Mapping[str, Any] | Callable[[Dunia], Mapping[str, Any]]


@dataclass(frozen=True)
class Kiriman:
    """One POST. `laku`: its line of the matrix, under the name by which `TANYA` asks it."""

    nama: str
    laku: str
    alamat: Isi = field(default_factory=dict)
    isi: Isi = field(default_factory=dict)
    keadaan: str | Callable[[Pegawai], str] = ""
    siap: Callable[[Dunia], object] | None = None  # what the act needs beside the state
    tanya: str | Callable[[Dunia], str] = ""  # what follows the "?" of the address
    pokok: str = ""  # before whose thing, where it is not the one of `TANYA`
    membaca: bool = False  # a POST that only reads
    ditolak: tuple[int, ...] = (403, 404)  # and 422, where the form does not offer what may not be chosen
    pengaturan: Mapping[str, Any] = field(default_factory=dict)  # a setting without which the address is not there

    def nilai(self, isi: Isi, dunia: Dunia) -> dict[str, Any]:
        """The body, or the arguments of the address."""
        return dict(isi(dunia) if callable(isi) else isi)


def pk(nama: str, kunci: str = "pk", /, **lain: Any) -> Callable[[Dunia], dict[str, Any]]:
    """An address that names one thing."""
    return lambda dunia: {kunci: getattr(dunia, nama).pk, **lain}


AKUN_SENDIRI: Final = {  # before sign-in, or on one's own account alone: no address names anybody else's
    "account_change_password", "account_login", "account_logout", "account_reauthenticate", "account_set_password",
    "beranda:akun", "beranda:baca_pemberitahuan", "beranda:buka_pemberitahuan", "beranda:pilihan_kabar",
    "mfa_activate_totp", "mfa_add_webauthn", "mfa_authenticate", "mfa_deactivate_totp",
    "mfa_generate_recovery_codes", "mfa_index", "mfa_remove_webauthn", "mfa_view_recovery_codes",
    "organisasi:akhiri_sesi", "organisasi:akhiri_sesi_lain", "organisasi:aktivasi", "organisasi:lupa",
}  # fmt: skip
MILIK_SENDIRI: Final = {  # names nothing, and acts on all of one's own: who has something of the kind in `dunia`
    "beranda:cari": set[str](),  # it only looks
    "pelaksanaan:baca_umpan_balik": {"pegawai"},
    "penilaian:sampaikan_semua": {"penilai"},
}
