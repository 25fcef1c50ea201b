from collections.abc import Iterable
from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction

from selaras.common.errors import DomainError
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.organisasi.permissions import Pelaksana, boleh_mencabut_faktor


class TanpaFaktor(DomainError):
    """There is no second factor to take away."""

    kode = "tanpa_faktor"
    pesan = "Akun ini tidak memakai faktor kedua, jadi tidak ada yang dicabut."


@transaction.atomic
def cabut_faktor_kedua(*, pegawai: Pegawai, oleh: Pelaksana, pada: datetime) -> None:
    """Take every second factor off an account whose holder lost the device; the password alone lets in again.

    Raises: TidakBerwenang, TanpaFaktor.
    """
    boleh_mencabut_faktor(oleh, pegawai).pastikan()
    faktor = Authenticator.objects.filter(user=pegawai.pengguna_id)
    jenis = sorted(faktor.values_list("type", flat=True))
    if not jenis:
        raise TanpaFaktor
    faktor.delete()
    catat("akun.faktor_dicabut", objek=pegawai, oleh=oleh, pada=pada, jenis=jenis)


@transaction.atomic
def akhiri_sesi(*, sesi: Iterable[UserSession], oleh: Pegawai, pada: datetime) -> int:
    """Sign somebody out on devices of their own; says on how many."""
    kunci = [satu.session_key for satu in sesi if satu.user_id == oleh.pengguna_id]
    Session.objects.filter(session_key__in=kunci).delete()
    UserSession.objects.filter(session_key__in=kunci).delete()
    if kunci:
        catat("akun.sesi_diakhiri", objek=oleh, oleh=oleh, pada=pada, banyak=len(kunci))
    return len(kunci)
