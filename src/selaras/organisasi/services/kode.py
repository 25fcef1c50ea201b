from datetime import datetime

from django.db import transaction

from selaras.common.errors import DomainError
from selaras.organisasi.kode import terbitkan
from selaras.organisasi.models import Pegawai, UnitKerja
from selaras.organisasi.permissions import Pelaksana, boleh_membuat_kode, boleh_membuat_lembar
from selaras.organisasi.selectors import belum_berakun
from selaras.organisasi.tasks import surati_kode, surati_lupa


class TanpaSurel(DomainError):
    """Nowhere to send a code to."""

    kode = "tanpa_surel"
    pesan = "Alamat surelnya belum ada di data kepegawaian. Buat kodenya di layar, lalu serahkan langsung."


class SemuaSudahBerakun(DomainError):
    """A sheet without a single slip."""

    kode = "semua_sudah_berakun"
    pesan = "Semua pegawai di unit ini sudah punya akun, jadi tidak ada kode yang perlu dibuat."


@transaction.atomic
def buat_kode(*, pegawai: Pegawai, oleh: Pelaksana, pada: datetime) -> str:
    """A one-time code of twelve characters, told this once; a code not used before is void.

    Raises: TidakBerwenang.
    """
    Pegawai.objects.select_for_update(no_key=True).get(pk=pegawai.pk)
    boleh_membuat_kode(oleh, pegawai).pastikan()
    (kode,) = terbitkan([pegawai], oleh=oleh, pada=pada, cara="layar")
    return kode


@transaction.atomic
def buat_kode_unit(*, unit: UnitKerja, oleh: Pegawai, pada: datetime) -> list[tuple[Pegawai, str]]:
    """A code for everybody without an account in a unit and below it, by name; codes not used before are void.

    Raises: TidakBerwenang, SemuaSudahBerakun.
    """
    boleh_membuat_lembar(oleh, unit).pastikan()
    pegawai = list(belum_berakun(unit, oleh, pada).select_for_update(no_key=True, of=("self",)).order_by("nama", "pk"))
    if not pegawai:
        raise SemuaSudahBerakun
    return list(zip(pegawai, terbitkan(pegawai, oleh=oleh, pada=pada, cara="lembar"), strict=True))


@transaction.atomic
def kirim_kode(*, pegawai: Pegawai, oleh: Pegawai, pada: datetime, alamat: str) -> None:
    """Have a code made and mailed in the background; `alamat` is the page where it is used.

    Raises: TidakBerwenang, TanpaSurel.
    """
    boleh_membuat_kode(oleh, pegawai).pastikan()
    if not pegawai.email:
        raise TanpaSurel
    surati_kode.enqueue(pegawai=pegawai.pk, oleh=oleh.pk, alamat=alamat)


@transaction.atomic
def kirim_kode_unit(*, unit: UnitKerja, oleh: Pegawai, pada: datetime, alamat: str) -> int:
    """Have a code mailed to everybody without an account in a unit who has an address; says how many those are.

    Raises: TidakBerwenang, SemuaSudahBerakun.
    """
    boleh_membuat_lembar(oleh, unit).pastikan()
    pegawai = belum_berakun(unit, oleh, pada).exclude(email="")
    for satu in pegawai:
        surati_kode.enqueue(pegawai=satu.pk, oleh=oleh.pk, alamat=alamat)
    if not pegawai:
        raise SemuaSudahBerakun("Belum ada yang dapat dikirimi: semuanya sudah punya akun, atau belum punya surel.")
    return len(pegawai)


@transaction.atomic
def minta_kode(*, nip: str, alamat: str) -> None:
    """Have a code mailed to whoever has this NIP, if anybody: the work is the same here either way."""
    surati_lupa.enqueue(nip=nip, alamat=alamat)
