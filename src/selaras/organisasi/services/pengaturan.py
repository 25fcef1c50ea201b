from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

from django.db import IntegrityError, transaction

from selaras.common.errors import DomainError
from selaras.common.format import tanggal as tulis_tanggal
from selaras.common.versi import majukan
from selaras.jejak.services import catat
from selaras.organisasi.models import HariLibur, Instansi
from selaras.organisasi.permissions import Pelaksana, boleh_mengatur_instansi

JUMAT: Final = 4


class LiburSudahAda(DomainError):
    """One day, two names."""

    kode, status = "libur_sudah_ada", 422


@transaction.atomic
def ubah_instansi(*, isi: Mapping[str, Any], versi: int, oleh: Pelaksana, pada: datetime) -> Instansi:
    """Change what the law leaves to the institution (columns of `Instansi` by name), from now on.

    A value that stays is no change; of each other the trail keeps what it was and what it is.

    Raises: TidakBerwenang, VersiBasi.
    """
    instansi = Instansi.objects.select_for_update().get()
    boleh_mengatur_instansi(oleh).pastikan()
    beda = {nama: [getattr(instansi, nama), nilai] for nama, nilai in isi.items() if getattr(instansi, nama) != nilai}
    if not beda:
        return instansi
    majukan(instansi, dari=versi)
    for nama, (_, nilai) in beda.items():
        setattr(instansi, nama, nilai)
    instansi.save(update_fields=[*beda, "versi"])
    catat("instansi.diatur", objek=instansi, oleh=oleh, pada=pada, **beda)
    return instansi


@transaction.atomic
def tambah_libur(*, tanggal: date, nama: str, oleh: Pelaksana, pada: datetime) -> HariLibur:
    """Put a day on the list by which working days are counted. Raises: TidakBerwenang, LiburSudahAda."""
    boleh_mengatur_instansi(oleh).pastikan()
    try:
        with transaction.atomic():
            libur = HariLibur.objects.create(tanggal=tanggal, nama=nama)
    except IntegrityError as galat:
        raise LiburSudahAda(f"{tulis_tanggal(tanggal)} sudah ada di daftar. Hapus dulu bila namanya keliru.") from galat
    catat("libur.ditambah", objek=libur, oleh=oleh, pada=pada, tanggal=tanggal, nama=nama)
    return libur


@transaction.atomic
def hapus_libur(*, libur: HariLibur, oleh: Pelaksana, pada: datetime) -> list[str]:
    """Take a day off the list; terms that were told to people already stay as they are.

    Returns: what came of it, in sentences.

    Raises: TidakBerwenang.
    """
    boleh_mengatur_instansi(oleh).pastikan()
    catat("libur.dihapus", objek=libur, oleh=oleh, pada=pada, tanggal=libur.tanggal, nama=libur.nama)
    libur.delete()
    akhir_pekan = libur.tanggal.weekday() > JUMAT
    hitungan = "tetap tidak dihitung, sebab jatuh di akhir pekan" if akhir_pekan else "dihitung sebagai hari kerja"
    return [
        f"{tulis_tanggal(libur.tanggal)} {hitungan}.",
        "Tenggat yang sudah diberitahukan tidak berubah; yang dihitung sesudah ini mengikuti daftar baru.",
    ]
