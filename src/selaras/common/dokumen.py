"""What every official document says, whatever it is about. The shape of the data that the forms in `typst/` read."""

from datetime import date, datetime
from typing import TypedDict

from django.utils.timezone import localtime

from selaras.common.format import jam, tanggal


class PihakDokumen(TypedDict):
    """A person as the header block names them, frozen on the day of the document."""

    nama: str  # with titles
    label_nip: str  # "NIP", "NIPPPK", "NRP"
    nip: str | None  # an assessor from outside may have none
    pangkat: str | None  # "Penata / III/c"; of PPPK the golongan in Roman: "VII"
    jabatan: str
    label_unit: str  # "UNIT KERJA", or "INSTANSI" for a minister and others outside
    unit_kerja: str


class TandaTangan(TypedDict):
    """One signature. `hari` is None while it is awaited; `keterangan` stands where the ink would ("Disetujui …")."""

    hari: date | None
    keterangan: str | None


class DataDokumen(TypedDict):
    """The part that all documents share. A document that the penilai has not signed is marked DRAF on every page."""

    instansi: str
    mulai: date
    selesai: date
    pegawai: PihakDokumen
    penilai: PihakDokumen
    tempat: str
    tanda_pegawai: TandaTangan
    tanda_penilai: TandaTangan
    penanda: str  # the foot of each page: "SKP 2026 · versi 1"
    dibuat: datetime  # local time, the only moment in the file: same data, same bytes


def ditandatangani(pada: datetime | None) -> TandaTangan:
    """A signature: given by being signed in, at that moment."""
    if pada is None:
        return TandaTangan(hari=None, keterangan=None)
    saat = localtime(pada)
    return TandaTangan(hari=saat.date(), keterangan=f"Disetujui melalui Selaras, {tanggal(saat)} pukul {jam(saat)}")
