from datetime import date, datetime, timedelta

from django.db import transaction

from selaras.common.errors import DomainError
from selaras.jejak.services import catat
from selaras.organisasi.models import JenisPeran, Pegawai, Peran, UnitKerja
from selaras.organisasi.permissions import Pelaksana, boleh_mengatur_peran


class PeranSudahAda(DomainError):
    """The same right twice."""

    kode = "peran_sudah_ada"
    pesan = "Pegawai ini sudah memegang peran itu di unit yang sama."


@transaction.atomic
def beri_peran(
    *, pegawai: Pegawai, jenis: JenisPeran, unit: UnitKerja, mulai: date, oleh: Pelaksana, pada: datetime
) -> Peran:
    """Give a right over `unit` and all units below it. Raises: TidakBerwenang, PeranSudahAda."""
    Pegawai.objects.select_for_update(no_key=True).get(pk=pegawai.pk)
    boleh_mengatur_peran(oleh, unit).pastikan()
    if Peran.objects.filter(pegawai=pegawai, jenis=jenis, unit=unit, selesai=None).exists():
        raise PeranSudahAda
    peran = Peran.objects.create(pegawai=pegawai, jenis=jenis, unit=unit, mulai=mulai)
    catat("peran.diberi", objek=pegawai, oleh=oleh, pada=pada, jenis=jenis, unit=unit.pk, mulai=mulai)
    return peran


@transaction.atomic
def cabut_peran(*, peran: Peran, sejak: date, oleh: Pelaksana, pada: datetime) -> None:
    """End a right: it does not hold on `sejak` any more. Raises: TidakBerwenang."""
    peran = Peran.objects.select_related("pegawai", "unit").select_for_update(of=("self",)).get(pk=peran.pk)
    boleh_mengatur_peran(oleh, peran.unit).pastikan()
    catat(
        "peran.dicabut", objek=peran.pegawai, oleh=oleh, pada=pada, jenis=peran.jenis, unit=peran.unit_id, sejak=sejak
    )
    if sejak <= peran.mulai:
        peran.delete()  # it never held a day; the trail keeps that it was given
        return
    peran.selesai = sejak - timedelta(days=1)
    peran.save(update_fields=["selesai"])
