from collections.abc import Callable
from datetime import datetime
from typing import Final

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import QuerySet
from django.tasks import task
from django.utils import timezone

from selaras.common import surel
from selaras.common.format import jam, tanggal
from selaras.common.jadwal import Irama, terjadwal
from selaras.jejak.services import catat
from selaras.organisasi.impor import berhentikan, buang_yang_lama, kerjakan_impor, mundurkan_impor, siapkan_impor
from selaras.organisasi.kode import BERLAKU, BERLAKU_DIMINTA, berkelompok, terbitkan
from selaras.organisasi.libur import isi_libur
from selaras.organisasi.models import Impor, Pegawai
from selaras.organisasi.permissions import OPERATOR, Operator, Pelaksana

GALAT_SERVER: Final = "Ada galat di server, dan tidak ada yang diubah. Coba lagi; bila tetap gagal, hubungi admin."
BELUM_MASUK: Final = Operator(nama_lengkap="Orang yang belum masuk")


@task
def surati_kode(pegawai: int, oleh: int, alamat: str) -> None:
    """Make a one-time code for somebody and mail it; the code itself stands in no queue."""
    _surati(Pegawai.objects.filter(pk=pegawai), oleh=Pegawai.objects.filter(pk=oleh).first() or OPERATOR, alamat=alamat)


@task
def surati_lupa(nip: str, alamat: str) -> None:
    """Mail a one-time code to whoever has this NIP, an account that is on, and an address; else do nothing."""
    _surati(Pegawai.objects.filter(nip=nip, pengguna__is_active=True).exclude(email=""), oleh=None, alamat=alamat)


def _surati(siapa: QuerySet[Pegawai], *, oleh: Pelaksana | None, alamat: str) -> None:
    """The mail goes out when the code is stored, so that no one waits for a mail server to write. `oleh`: None asks."""
    pada, berlaku = timezone.now(), BERLAKU if oleh else BERLAKU_DIMINTA
    with transaction.atomic():
        pegawai = siapa.select_for_update(no_key=True).first()
        if pegawai is None:
            return
        (kode,) = terbitkan([pegawai], oleh=oleh or pegawai, pada=pada, cara="surel", berlaku=berlaku)
    isi = {
        "nama": pegawai.nama_lengkap,
        "dari": oleh.nama_lengkap if oleh else "",
        "ulang": pegawai.pengguna_id is not None,
        "kode": berkelompok(kode),
        "alamat": alamat,
        "sampai": _saat(pada + berlaku),
    }
    surel.kirim("organisasi/surel_kode.txt", kepada=pegawai.email, isi=isi)


@task
def kabari(pegawai: int, kabar: str, pada: str) -> None:
    """Tell somebody by mail what has happened to the account; who has no address sees it in the account alone."""
    siapa = Pegawai.objects.get(pk=pegawai)
    if siapa.email:
        isi = {"nama": siapa.nama_lengkap, "kabar": kabar, "kapan": _saat(datetime.fromisoformat(pada))}
        surel.kirim("organisasi/surel_kabar.txt", kepada=siapa.email, isi=isi)


@task
def catat_tertahan(nip: str, dari: str) -> None:
    """Write into the trail that sign-in with this NIP is held up after too many mistakes, where the NIP is somebody's.

    In a task, so that the answer takes as long for a NIP that is nobody's.
    """
    if pegawai := Pegawai.objects.filter(nip=nip).first():
        with transaction.atomic():
            catat("akun.masuk_ditahan", objek=pegawai, oleh=BELUM_MASUK, pada=timezone.now(), dari=dari)


def _saat(pada: datetime) -> str:
    setempat = timezone.localtime(pada)
    return f"{tanggal(setempat)} pukul {jam(setempat)}"


@terjadwal(Irama.HARI)
@task
def siapkan_libur() -> None:
    """Fill the holidays of this year and the next where nobody has yet."""
    tahun = timezone.localdate().year
    isi_libur(tahun=tahun)
    isi_libur(tahun=tahun + 1)


@terjadwal(Irama.HARI)
@task
def buang_titipan_impor() -> None:
    """Throw away workbooks whose import was neither done nor cancelled."""
    buang_yang_lama(kini=timezone.now())


@terjadwal(Irama.HARI)
@task
def buang_sesi_lama() -> None:
    """Forget the devices whose session is over."""
    UserSession.objects.exclude(session_key__in=Session.objects.values("session_key")).delete()


@task
def siapkan(impor: int) -> None:
    """Read the workbook of an import, and show what it would do."""
    _kerjakan(impor, lambda satu: siapkan_impor(satu, hari=timezone.localdate()))


@task
def kerjakan(impor: int, oleh: int) -> None:
    """Do an import that `oleh` has agreed to."""
    siapa = Pegawai.objects.get(pk=oleh)
    _kerjakan(impor, lambda satu: kerjakan_impor(satu, oleh=siapa, pada=timezone.now()))


@task
def mundurkan(impor: int, oleh: int) -> None:
    """Take back an import that `oleh` wants taken back."""
    siapa = Pegawai.objects.get(pk=oleh)
    _kerjakan(impor, lambda satu: mundurkan_impor(satu, oleh=siapa, pada=timezone.now()))


def _kerjakan(impor: int, langkah: Callable[[Impor], None]) -> None:
    """One step of an import; a fault of the server is told on its page too, and the import is not left hanging."""
    satu = Impor.objects.get(pk=impor)
    if not satu.bekerja:
        return  # given up meanwhile
    try:
        langkah(satu)
    except Exception:
        berhentikan(satu, GALAT_SERVER)
        raise
