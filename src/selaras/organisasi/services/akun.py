import re
import secrets
from datetime import datetime, timedelta
from typing import Final

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.db.models import F
from django.utils.crypto import constant_time_compare, salted_hmac

from selaras.common.errors import DomainError
from selaras.jejak.services import catat
from selaras.organisasi.models import KodeAktivasi, Pegawai, Pengguna
from selaras.organisasi.permissions import OPERATOR, Pelaksana, boleh_membuat_kode

ALFABET: Final = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # without what is misread on paper: 0 O 1 I L U
PANJANG: Final = 12  # 58 bits
BERLAKU: Final = timedelta(hours=72)  # printed on Friday, handed over on Monday
SISA_PALING_SEDIKIT: Final = 8  # letters and digits of a password beside the own name and NIP
SALAH_PALING_BANYAK: Final = 5  # a code that was mistyped this often is void


class KodeTidakCocok(DomainError):
    """One sentence for every reason, so that it tells nobody which NIP exists."""

    kode, status = "kode_tidak_cocok", 422
    pesan = (
        "NIP atau kode aktivasi belum cocok, atau kodenya sudah tidak berlaku. "
        "Periksa lagi; bila tetap gagal, minta kode baru kepada pengelola kepegawaian."
    )


class SandiMiripOrangnya(DomainError):
    """A password that whoever knows the person guesses."""

    kode, status = "sandi_mirip_orangnya", 422
    pesan = "Kata sandi ini terlalu mirip nama atau NIP Anda, sehingga mudah ditebak. Pilih yang lain."


def pastikan_sandi_tak_mirip(sandi: str, pegawai: Pegawai) -> None:
    """Raises: SandiMiripOrangnya for a password that is little more than the name, parts of it, or the NIP."""
    rapat = sisa = re.sub(r"[\W_]+", "", sandi.casefold())
    bagian = [satu for satu in re.split(r"[\W_]+", f"{pegawai.nama} {pegawai.nip}".casefold()) if len(satu) > 2]
    for satu in sorted(bagian, key=len, reverse=True):
        sisa = sisa.replace(satu, "")
    if sisa != rapat and len(sisa) < SISA_PALING_SEDIKIT:
        raise SandiMiripOrangnya


@transaction.atomic
def buat_kode(*, pegawai: Pegawai, oleh: Pelaksana, pada: datetime) -> str:
    """A one-time code of twelve characters, told this once; a code not used before is void.

    Raises: TidakBerwenang.
    """
    Pegawai.objects.select_for_update(no_key=True).get(pk=pegawai.pk)
    boleh_membuat_kode(oleh, pegawai).pastikan()
    KodeAktivasi.objects.filter(pegawai=pegawai, dipakai_pada=None).delete()
    kode = "".join(secrets.choice(ALFABET) for _ in range(PANJANG))
    KodeAktivasi.objects.create(
        pegawai=pegawai,
        sidik=_sidik(pegawai.nip, kode),
        kedaluwarsa=pada + BERLAKU,
        dibuat_oleh=oleh.pk,
        dibuat_pada=pada,
    )
    catat("akun.kode_dibuat", objek=pegawai, oleh=oleh, pada=pada, kedaluwarsa=pada + BERLAKU)
    return kode


def berkelompok(kode: str) -> str:
    """A code as it is printed and read aloud: three groups of four."""
    return "-".join(kode[awal : awal + 4] for awal in range(0, PANJANG, 4))


def aktifkan_akun(*, nip: str, kode: str, sandi: str, pada: datetime) -> Pengguna:
    """Trade a code for an account with this password, or for a new password of the account there is.

    A wrong code is counted, and the fifth makes the right one void.

    Raises: KodeTidakCocok; SandiMiripOrangnya, told only to whom has the right code, which is not spent by it.
    """
    tersandi = make_password(sandi)  # slow: made before the lock, and made for a wrong code too
    with transaction.atomic():
        pengguna = _tukar(nip, kode, sandi, tersandi, pada)
    if pengguna is None:
        raise KodeTidakCocok
    return pengguna


def _tukar(nip: str, kode: str, sandi: str, tersandi: str, pada: datetime) -> Pengguna | None:
    berlaku = KodeAktivasi.objects.filter(
        pegawai__nip=nip, dipakai_pada=None, kedaluwarsa__gt=pada, salah__lt=SALAH_PALING_BANYAK
    )
    baris = berlaku.select_related("pegawai__pengguna").select_for_update(of=("self",)).first()
    if baris is None or not constant_time_compare(_sidik(nip, kode), baris.sidik):
        berlaku.update(salah=F("salah") + 1)  # also where there is none: the same work for every wrong try
        return None
    pegawai = baris.pegawai
    pastikan_sandi_tak_mirip(sandi, pegawai)
    pengguna = pegawai.pengguna or Pengguna()
    ulang = pengguna.pk is not None
    pengguna.username, pengguna.password, pengguna.is_active = nip, tersandi, True
    pengguna.save()
    Pegawai.objects.filter(pk=pegawai.pk).update(pengguna=pengguna)
    KodeAktivasi.objects.filter(pk=baris.pk).update(dipakai_pada=pada)
    pembuat = Pegawai.objects.filter(pk=baris.dibuat_oleh).first() or OPERATOR
    catat("akun.diaktifkan", objek=pegawai, oleh=pegawai, pada=pada, ulang=ulang, kode_dari=pembuat.nama_lengkap)
    return pengguna


def _sidik(nip: str, kode: str) -> str:
    """What is stored of a code: without the secret key of the installation it says nothing."""
    return salted_hmac("selaras.aktivasi", f"{nip}:{kode}", algorithm="sha256").hexdigest()
