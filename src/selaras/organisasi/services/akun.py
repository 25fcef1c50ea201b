import re
from datetime import datetime
from typing import Final

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.db.models import F
from django.utils.crypto import constant_time_compare
from django.utils.timezone import localdate

from selaras.common.errors import DomainError
from selaras.jejak.services import catat
from selaras.organisasi.kode import SALAH_PALING_BANYAK, sidik
from selaras.organisasi.models import KodeAktivasi, Pegawai, Pengguna
from selaras.organisasi.permissions import OPERATOR

SUREL_SENDIRI: Final = "surel Anda sendiri"  # where a code came from that nobody else made
SISA_PALING_SEDIKIT: Final = 8  # letters and digits of a password beside the own name and NIP


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
    if baris is None or not constant_time_compare(sidik(nip, kode), baris.sidik):
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
    catat("akun.diaktifkan", objek=pegawai, oleh=pegawai, pada=pada, ulang=ulang, kode_dari=_pembuat(baris))
    return pengguna


def _pembuat(kode: KodeAktivasi) -> str:
    if kode.dibuat_oleh == kode.pegawai_id:
        return SUREL_SENDIRI
    return (Pegawai.objects.filter(pk=kode.dibuat_oleh).first() or OPERATOR).nama_lengkap


class TidakTerdaftar(DomainError):
    """Known to the outside provider, but nobody of this institution, or nobody any more."""

    kode, status = "tidak_terdaftar", 403
    pesan = (
        "Anda sudah dikenali, tetapi NIP yang dikirim penyedia akun itu bukan NIP pegawai aktif di Selaras. "
        "Akun tidak dibuat dengan sendirinya: hubungi pengelola kepegawaian unit Anda."
    )


@transaction.atomic
def akun_dari_penyedia(*, nip: str, pada: datetime) -> Pengguna:
    """The account of whom an outside provider vouches for; made on the first time, without a password of its own.

    Raises: TidakTerdaftar.
    """
    pegawai = Pegawai.objects.select_for_update(no_key=True).filter(nip=nip).exclude(nip="").first()
    if pegawai is None or (pegawai.pengguna is None and pegawai.bertugas_sampai < localdate(pada)):
        raise TidakTerdaftar
    if pegawai.pengguna is None:
        pengguna = Pengguna(username=pegawai.nip)
        pengguna.set_unusable_password()
        pengguna.save()
        Pegawai.objects.filter(pk=pegawai.pk).update(pengguna=pengguna)
        pegawai.pengguna = pengguna
        catat("akun.dibuat", objek=pegawai, oleh=pegawai, pada=pada, asal="penyedia")
    return pegawai.pengguna
