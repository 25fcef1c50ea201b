"""The sheet of activation slips: the shape of its data, and the printing."""

from datetime import datetime
from typing import TypedDict

from django.utils.timezone import localtime

from selaras.common.format import jam, tanggal_hari
from selaras.common.pdf import cetak
from selaras.organisasi.kode import BERLAKU, berkelompok
from selaras.organisasi.models import Pegawai, UnitKerja
from selaras.organisasi.selectors.kartu import nip_terbaca


class Slip(TypedDict):
    """What one person gets: a strip to cut off and hand over."""

    nama: str  # with titles
    nip: str  # in its groups
    kode: str  # in its groups


class DataLembar(TypedDict):
    """All that a sheet prints."""

    unit: str
    alamat: str  # where the code is used
    sampai: str  # "Jumat, 9 Oktober 2026 pukul 10.00"
    slip: list[Slip]
    dibuat: datetime  # local time


def cetak_lembar_aktivasi(*, unit: UnitKerja, slip: list[tuple[Pegawai, str]], alamat: str, pada: datetime) -> bytes:
    """One slip for each person with a fresh code, as PDF."""
    sampai = localtime(pada + BERLAKU)
    data = DataLembar(
        unit=unit.nama,
        alamat=alamat,
        sampai=f"{tanggal_hari(sampai)} pukul {jam(sampai)}",
        slip=[Slip(nama=p.nama_lengkap, nip=nip_terbaca(p.nip), kode=berkelompok(kode)) for p, kode in slip],
        dibuat=localtime(pada),
    )
    return cetak(templat="organisasi/lembar_aktivasi", data=data)
