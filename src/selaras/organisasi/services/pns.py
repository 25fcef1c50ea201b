"""A CPNS becomes a PNS."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from selaras.common.errors import DomainError
from selaras.common.format import tanggal
from selaras.jejak.services import catat
from selaras.organisasi.models import Jenis, Pegawai
from selaras.organisasi.permissions import Pelaksana, boleh_bertindak
from selaras.organisasi.services.penempatan import pastikan_bertugas


class BukanCpns(DomainError):
    """Somebody who is none, or none any more."""

    kode = "bukan_cpns"
    pesan = "Hanya CPNS yang diangkat menjadi PNS. Periksa jenis pegawainya di kartu ini."


class TmtBelumTiba(DomainError):
    """A first day as PNS that is still to come: until then the person is a CPNS."""

    kode, status = "tmt_belum_tiba", 422
    pesan = "TMT PNS itu belum tiba, dan sampai saat itu ia masih CPNS. Catat pengangkatannya sejak hari itu."


@transaction.atomic
def angkat_pns(*, pegawai: Pegawai, mulai: date, dasar: str, oleh: Pelaksana, pada: datetime) -> list[str]:
    """Appoint a CPNS as PNS from `mulai` on, the TMT of the decision; post, rank and SKP stay as they are.

    Returns: what came of it, in sentences.

    Raises: TidakBerwenang, BukanCpns, TmtBelumTiba, SudahTidakBertugas.
    """
    pegawai, hari = Pegawai.objects.select_for_update(no_key=True).get(pk=pegawai.pk), localdate(pada)
    boleh_bertindak(oleh, pegawai, hari).pastikan()
    if pegawai.jenis != Jenis.CPNS:
        raise BukanCpns
    if mulai > hari:
        raise TmtBelumTiba
    pastikan_bertugas(pegawai, mulai)
    pegawai.jenis, pegawai.tmt_pns, pegawai.sk_pns, pegawai.versi = Jenis.PNS, mulai, dasar, pegawai.versi + 1
    pegawai.save(update_fields=["jenis", "tmt_pns", "sk_pns", "versi"])
    catat("pegawai.diangkat_pns", objek=pegawai, oleh=oleh, pada=pada, mulai=mulai, dasar=dasar)
    return [
        f"PNS sejak {tanggal(mulai)}, sebelumnya CPNS.",
        "Jabatan, golongan, dan SKP-nya tetap. Bila ikut berubah, catat sebagai promosi sesudah ini.",
    ]
