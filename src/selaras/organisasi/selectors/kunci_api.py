import hashlib
from datetime import datetime
from typing import Final

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db.models import FETCH_RAISE, Exists, OuterRef, QuerySet
from django.utils.timezone import localdate

from selaras.common.errors import DomainError
from selaras.organisasi.models import Pegawai
from selaras.organisasi.models.akun import KunciApi
from selaras.organisasi.permissions import wajib_faktor_kedua
from selaras.organisasi.selectors.akun import FAKTOR

TAHAP: Final = {
    "organisasi": "Organisasi",
    "perencanaan": "Perencanaan",
    "pelaksanaan": "Pelaksanaan",
    "penilaian": "Penilaian",
    "tindak_lanjut": "Tindak lanjut",
}
LINGKUP: Final = {  # what a key may be used for, as the page names it
    f"{tahap}:{cara}": f"{nama}: {kata}"
    for tahap, nama in TAHAP.items()
    for cara, kata in (("baca", "membaca"), ("tulis", "membaca dan mengubah"))
}
SEMENIT: Final = 300  # requests of one key


class KunciTidakBerlaku(DomainError):
    """No key, an unknown one, or one that is over; which of them is nobody's business."""

    kode, status = "kunci_tidak_berlaku", 401
    pesan = "Kunci API tidak ada, salah, dicabut, atau sudah habis masanya. Buat yang baru di Akun saya, Kunci API."


class LingkupKurang(DomainError):
    """The key is for something else."""

    kode, status = "lingkup_kurang", 403


class FaktorKeduaWajib(DomainError):
    """Whose role asks for a second factor gets no further without one, whichever way in."""

    kode, status = "faktor_kedua_wajib", 403
    pesan = "Peran pemilik kunci ini mewajibkan faktor kedua. Pasang dulu di Akun saya, Faktor kedua."


class TerlaluSering(DomainError):
    """More requests in a minute than one key has."""

    kode, status = "terlalu_sering", 429
    pesan = f"Kunci ini sudah dipakai {SEMENIT} kali dalam menit ini. Lanjutkan pada menit berikutnya."


def sidik_kunci(token: str) -> str:
    """What is stored of a key; it is random and long, so that a plain hash gives nothing away."""
    return hashlib.sha256(token.encode()).hexdigest()


def kunci_milik(pegawai: Pegawai) -> QuerySet[KunciApi]:
    """One's own keys, the newest first."""
    return KunciApi.objects.filter(pegawai=pegawai).order_by("-pk").fetch_mode(FETCH_RAISE)


def kenali_kunci(token: str, lingkup: str, pada: datetime) -> KunciApi:
    """The key, with its owner, if it may be used for `lingkup` ("": whatever it is for) now; one statement.

    Raises: KunciTidakBerlaku, LingkupKurang, TerlaluSering, FaktorKeduaWajib.
    """
    faktor = Authenticator.objects.filter(user=OuterRef("pegawai__pengguna"), type__in=FAKTOR)
    cari = KunciApi.objects.berlaku(pada).select_related("pegawai__pengguna").annotate(berfaktor=Exists(faktor))
    kunci = cari.filter(sidik=sidik_kunci(token)).first()
    if kunci is None or not kunci.pegawai.bertugas(localdate(pada)) or not _akun_terbuka(kunci.pegawai):
        raise KunciTidakBerlaku
    tahap, _, cara = lingkup.partition(":")
    if lingkup and not {lingkup, f"{tahap}:tulis" if cara == "baca" else lingkup} & set(kunci.lingkup):
        raise LingkupKurang(f"Kunci ini tidak punya lingkup {lingkup}. Buat kunci dengan lingkup itu.")
    if kunci.menit == pada.replace(second=0, microsecond=0) and kunci.terpakai >= SEMENIT:
        raise TerlaluSering
    if settings.MFA_PERAN and not vars(kunci)["berfaktor"] and wajib_faktor_kedua(kunci.pegawai):
        raise FaktorKeduaWajib
    return kunci


def _akun_terbuka(pegawai: Pegawai) -> bool:
    """False for an account that is off; who has none yet got the key from the operator of the server."""
    return pegawai.pengguna is None or pegawai.pengguna.is_active
