"""Remind somebody of what waits for him: by mail, once a day for each thing, and in the trail."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from selaras.beranda.pantauan.papan import DIINGATKAN, Hal, Tunggakan, bertanda, tertunggak
from selaras.beranda.pantauan.tasks import surati_tunggakan
from selaras.common.errors import DomainError
from selaras.common.izin import Izin, Sebagai, Tahap, laku
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai, UnitKerja
from selaras.organisasi.wewenang import wewenang
from selaras.perencanaan.models import PeriodeEvaluasi


class TidakTertunggak(DomainError):
    """Nothing waits for that person any more."""

    kode = "tidak_tertunggak"
    pesan = "Sudah tidak ada yang menunggu orang ini. Mungkin baru saja dikerjakan; muat ulang papannya."


class SudahDiingatkan(DomainError):
    """Once a day is enough."""

    kode = "sudah_diingatkan"
    pesan = "Orang ini sudah diingatkan hari ini. Besok dapat diingatkan lagi, atau hubungi langsung."


@laku("tunggakan.ingatkan", Tahap.INSTANSI, "Mengingatkan yang terlambat", Sebagai.PENGELOLA)
def boleh_mengingatkan(pegawai: Pegawai, unit: UnitKerja) -> Izin:
    """Whoever runs the cycle in the unit in which something waits."""
    if unit.pk in wewenang(pegawai).unit_dikelola:
        return Izin.beri()
    return Izin.tolak(f"Mengingatkan pegawai {unit.nama} adalah tugas tim pengelola kinerjanya.")


@transaction.atomic
def ingatkan(
    *, unit: UnitKerja, hal: str, orang: int, periode: PeriodeEvaluasi, oleh: Pegawai, pada: datetime
) -> Tunggakan:
    """Remind `orang` of what is late in a unit, and with it in all others that `oleh` looks after.

    Raises: TidakBerwenang, TidakTertunggak, SudahDiingatkan.
    """
    hari, jenis = localdate(pada), Hal(hal)
    siapa = Pegawai.objects.select_for_update(of=("self",), no_key=True).filter(pk=orang).first()
    boleh_mengingatkan(oleh, unit).pastikan()
    semua = tertunggak(jenis, wewenang(oleh).unit_dikelola, periode, hari)
    miliknya = tuple(satu for satu in semua if satu.orang == orang and unit.pk in satu.unit)
    if siapa is None or not miliknya:
        raise TidakTertunggak
    (satu,) = bertanda(miliknya, jenis, hari)
    if satu.diingatkan:
        raise SudahDiingatkan
    banyak, lewat = len(satu.tentang), "surel" if siapa.email else "tanpa surel"
    catat(DIINGATKAN, objek=siapa, oleh=oleh, pada=pada, hal=jenis.label, banyak=banyak, unit=unit.nama, lewat=lewat)
    if siapa.email:
        tentang = [] if satu.sendiri else satu.tentang
        surati_tunggakan.enqueue(
            orang=orang, hal=jenis.label, tentang=tentang, periode=periode.nama, oleh=oleh.nama_lengkap
        )
    return satu
