"""Teams across units: formed, joined, left, led by another, dissolved."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from selaras.common.errors import DomainError
from selaras.common.format import tanggal
from selaras.jejak.services import catat
from selaras.organisasi.models import AnggotaTim, Pegawai, TimKerja, UnitKerja
from selaras.organisasi.permissions import Pelaksana, boleh_mengatur_tim
from selaras.organisasi.services.berakhir import sebut
from selaras.organisasi.services.penempatan import SEHARI, pastikan_bertugas, pastikan_berurutan


class SudahAnggota(DomainError):
    """The same membership twice."""

    kode = "sudah_anggota"
    pesan = "Pegawai ini sudah menjadi anggota tim itu. Periksa tanggalnya."


class BukanAnggota(DomainError):
    """Not in the team on that day."""

    kode = "bukan_anggota"
    pesan = "Pada hari itu pegawai ini bukan anggota tim. Periksa tanggalnya."


class TimSudahSelesai(DomainError):
    """A team that is over, or not there yet."""

    kode = "tim_sudah_selesai"


@transaction.atomic
def bentuk_tim(
    *,
    nama: str,
    unit: UnitKerja,
    ketua: Pegawai,
    anggota: Iterable[Pegawai],
    mulai: date,
    dasar: str,
    oleh: Pelaksana,
    pada: datetime,
) -> TimKerja:
    """Form a team that works for a unit, with its ketua and members from wherever.

    Raises: TidakBerwenang, SudahTidakBertugas.
    """
    boleh_mengatur_tim(oleh, unit, localdate(pada)).pastikan()
    tim = TimKerja.objects.create(nama=nama, unit=unit, mulai=mulai, dasar=dasar)
    catat("tim.dibentuk", objek=tim, oleh=oleh, pada=pada, nama=nama, unit=unit.pk, mulai=mulai, dasar=dasar)
    semua = {satu.pk: satu for satu in (ketua, *anggota)}
    for satu in semua.values():
        _masukkan(tim, satu, mulai, ketua=satu.pk == ketua.pk)
        catat("tim.bergabung", objek=satu, oleh=oleh, pada=pada, tim=tim.pk, ketua=satu.pk == ketua.pk, mulai=mulai)
    return tim


@transaction.atomic
def tambah_anggota(*, tim: TimKerja, pegawai: Pegawai, mulai: date, oleh: Pelaksana, pada: datetime) -> AnggotaTim:
    """Take somebody into a team. Raises: TidakBerwenang, TimSudahSelesai, SudahTidakBertugas, SudahAnggota."""
    tim = _kunci(tim, mulai, oleh, pada)
    anggota = _masukkan(tim, pegawai, mulai, ketua=False)
    catat("tim.bergabung", objek=pegawai, oleh=oleh, pada=pada, tim=tim.pk, ketua=False, mulai=mulai)
    return anggota


@transaction.atomic
def keluarkan_anggota(*, tim: TimKerja, pegawai: Pegawai, terakhir: date, oleh: Pelaksana, pada: datetime) -> list[str]:
    """Let somebody leave a team; `terakhir` is the last day.

    Returns: what came of it, in sentences.

    Raises: TidakBerwenang, TimSudahSelesai, BukanAnggota.
    """
    tim = _kunci(tim, terakhir, oleh, pada)
    anggota = AnggotaTim.objects.berlaku(terakhir).filter(tim=tim, pegawai=pegawai).first()
    if anggota is None:
        raise BukanAnggota
    anggota.selesai = terakhir
    anggota.save(update_fields=["selesai"])
    catat("tim.keluar", objek=pegawai, oleh=oleh, pada=pada, tim=tim.pk, terakhir=terakhir)
    akibat = [f"{pegawai.nama} bertugas di {tim.nama} sampai {tanggal(terakhir)}."]
    return akibat + ([f"{tim.nama} lalu belum punya ketua. Tetapkan penggantinya."] if anggota.ketua else [])


@transaction.atomic
def ganti_ketua(*, tim: TimKerja, pegawai: Pegawai, mulai: date, oleh: Pelaksana, pada: datetime) -> None:
    """Let another lead from `mulai` on; the one before stays as a member.

    Raises: TidakBerwenang, TimSudahSelesai, SudahTidakBertugas, SudahAnggota.
    """
    tim = _kunci(tim, mulai, oleh, pada)
    berlaku = AnggotaTim.objects.filter(tim=tim).berlaku(mulai).filter(mulai__lt=mulai)
    lama = berlaku.filter(ketua=True).select_related("pegawai").first()
    if lama and lama.pegawai_id == pegawai.pk:
        raise SudahAnggota("Pegawai ini sudah memimpin tim itu.")
    berlaku.filter(pegawai__in=[pegawai, *([lama.pegawai] if lama else [])]).update(selesai=mulai - SEHARI)
    _masukkan(tim, pegawai, mulai, ketua=True)
    if lama and lama.pegawai.bertugas(mulai):
        _masukkan(tim, lama.pegawai, mulai, ketua=False)
    sebelum = lama.pegawai_id if lama else None
    catat("tim.ketua_diganti", objek=tim, oleh=oleh, pada=pada, sebelum=sebelum, sesudah=pegawai.pk, mulai=mulai)


@transaction.atomic
def bubarkan_tim(*, tim: TimKerja, terakhir: date, oleh: Pelaksana, pada: datetime) -> list[str]:
    """End a team with all memberships; `terakhir` is the last day.

    Returns: what came of it, in sentences.

    Raises: TidakBerwenang, TanggalTerbalik, TimSudahSelesai.
    """
    tim = _kunci(tim, terakhir, oleh, pada)
    anggota = AnggotaTim.objects.filter(tim=tim).order_by("-ketua", "pegawai__nama")
    nanti, kini = anggota.filter(mulai__gt=terakhir), anggota.berlaku(terakhir)
    keluar, batal = (list(bagian.values_list("pegawai__nama", flat=True)) for bagian in (kini, nanti))
    nanti.delete()
    anggota.bertumpuk(terakhir, None).update(selesai=terakhir)
    tim.selesai = terakhir
    tim.save(update_fields=["selesai"])
    catat("tim.dibubarkan", objek=tim, oleh=oleh, pada=pada, terakhir=terakhir)
    akibat = [f"{tim.nama} bekerja sampai {tanggal(terakhir)}, lalu menjadi riwayat."]
    akibat += [f"Selesai bertugas di tim: {sebut(keluar)}."] if keluar else []
    return akibat + ([f"Tidak jadi bergabung: {sebut(batal)}."] if batal else [])


def _kunci(tim: TimKerja, hari: date, oleh: Pelaksana, pada: datetime) -> TimKerja:
    tim = TimKerja.objects.select_related("unit").select_for_update(of=("self",)).get(pk=tim.pk)
    boleh_mengatur_tim(oleh, tim.unit, localdate(pada)).pastikan()
    pastikan_berurutan(tim.mulai, hari)
    if tim.selesai and tim.selesai < hari:
        raise TimSudahSelesai(f"{tim.nama} sudah selesai {tanggal(tim.selesai)}.")
    return tim


def _masukkan(tim: TimKerja, pegawai: Pegawai, mulai: date, *, ketua: bool) -> AnggotaTim:
    pastikan_bertugas(pegawai, mulai)
    if AnggotaTim.objects.filter(tim=tim, pegawai=pegawai).bertumpuk(mulai, tim.selesai).exists():
        raise SudahAnggota
    return AnggotaTim.objects.create(tim=tim, pegawai=pegawai, ketua=ketua, mulai=mulai, selesai=tim.selesai)
