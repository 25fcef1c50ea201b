from datetime import date, datetime
from typing import NoReturn

from django.db import transaction
from django.utils.timezone import localtime

from aturan.skp import Pendekatan
from selaras.common.errors import DomainError
from selaras.common.format import tanggal
from selaras.jejak.services import catat
from selaras.organisasi.models import TANPA_SKP, MasaKedudukan, Pegawai
from selaras.perencanaan.models import SKP, PeriodeKinerja
from selaras.perencanaan.permissions import boleh_memulai
from selaras.perencanaan.selectors import CalonSKP, bertumpuk, calon_skp


class SKPBertumpuk(DomainError):
    """One person has one SKP at a time."""

    kode = "skp_bertumpuk"


class DataJabatanKurang(DomainError):
    """The post or the penilai is not on record."""

    kode = "data_jabatan_kurang"


class TidakBertugas(DomainError):
    """Somebody who has left, is on unpaid leave, or is suspended."""

    kode = "tidak_bertugas"


@transaction.atomic
def mulai_skp(
    *,
    pegawai: Pegawai,
    periode: PeriodeKinerja,
    oleh: Pegawai,
    pada: datetime,
    pendekatan: Pendekatan = Pendekatan.KUANTITATIF,
) -> SKP:
    """Start the draft of a person's SKP, with post, unit and penilai as they are on that day.

    On a transfer the new SKP begins with the new post; the old one has to be closed first.

    Raises:
        TidakBerwenang: not one's own.
        TidakBertugas: the person has left, is on unpaid leave, or is suspended.
        DataJabatanKurang: no definitive post, or no penilai on record.
        SKPBertumpuk: another SKP covers some of the days.
    """
    boleh_memulai(oleh, pegawai).pastikan()
    pegawai, hari = Pegawai.objects.select_for_update(no_key=True).get(pk=pegawai.pk), localtime(pada).date()
    calon = calon_skp(pegawai, periode, hari)
    _pastikan_bertugas(pegawai, calon, hari)
    if calon.penempatan is None or calon.penilai is None:
        _kurang(calon)
    if lama := bertumpuk(pegawai, calon.mulai, calon.selesai):
        rentang = f"{tanggal(lama.mulai)} sampai {tanggal(lama.selesai)}"
        raise SKPBertumpuk(f"Sudah ada SKP untuk {rentang}. Lanjutkan SKP itu; tidak perlu memulai yang baru.")
    skp = SKP.objects.create(
        pegawai=pegawai,
        penilai=calon.penilai,
        atasan_penilai=calon.atasan_penilai,
        periode=periode,
        unit=calon.penempatan.unit,
        jabatan=calon.penempatan.jabatan.nama,
        jabatan_penilai=calon.jabatan_penilai,
        unit_penilai=calon.unit_penilai,
        keluarga=calon.keluarga,
        pendekatan=pendekatan,
        mulai=calon.mulai,
        selesai=calon.selesai,
        bertugas_sampai=pegawai.bertugas_sampai,
    )
    catat("skp.dibuat", objek=skp, oleh=oleh, pada=pada, penilai=calon.penilai.nama_lengkap, pendekatan=pendekatan)
    return skp


def _pastikan_bertugas(pegawai: Pegawai, calon: CalonSKP, hari: date) -> None:
    if pegawai.bertugas_sampai < max(calon.mulai, min(hari, calon.selesai)):
        raise TidakBertugas(f"SKP disusun selama bertugas, dan masa tugas berakhir {tanggal(pegawai.bertugas_sampai)}.")
    if masa := MasaKedudukan.objects.berlaku(hari).filter(pegawai=pegawai, kedudukan__in=TANPA_SKP).first():
        selama = masa.get_kedudukan_display().lower()
        raise TidakBertugas(f"Selama {selama} tidak ada SKP. Mulai setelah kembali bertugas.")


def _kurang(calon: CalonSKP) -> NoReturn:
    apa = "Jabatan Anda" if calon.penempatan is None else "Pejabat penilai kinerja Anda"
    raise DataJabatanKurang(
        f"{apa} belum tercatat, jadi SKP belum dapat dimulai. Minta tim pengelola kinerja melengkapinya."
    )
