from datetime import date, datetime

from django.db import transaction

from selaras.common.errors import DomainError
from selaras.jejak.services import catat
from selaras.organisasi.models import Jenis, Pegawai
from selaras.organisasi.permissions import Pelaksana, boleh_mengurus
from selaras.organisasi.services.penempatan import ganti_penilai


class NipPegawai(DomainError):
    """The number belongs to somebody of the institution."""

    kode = "nip_pegawai"
    pesan = "NIP itu milik pegawai instansi ini, jadi bukan pejabat luar."


@transaction.atomic
def catat_pejabat_luar(
    *,
    nama: str,
    jabatan: str,
    instansi: str,
    menilai: Pegawai,
    mulai: date,
    oleh: Pelaksana,
    pada: datetime,
    nip: str = "",
) -> Pegawai:
    """Put somebody outside the institution on record, as the assessor of one of its people from `mulai` on (ADR 0008).

    With a NIP the person can be given a code and sign in. The same NIP, or the same name in the same post, is the same
    person, who now assesses one more.

    Raises: TidakBerwenang, NipPegawai, PenilaiBertumpuk.
    """
    boleh_mengurus(oleh, menilai).pastikan()
    siapa = {"nip": nip} if nip else {"nama": nama, "jabatan_luar": jabatan, "instansi_luar": instansi}
    isi = {"nama": nama, "jabatan_luar": jabatan, "instansi_luar": instansi, "jenis": Jenis.LUAR}
    luar, baru = Pegawai.objects.get_or_create(**siapa, defaults=isi)
    if luar.jenis != Jenis.LUAR:
        raise NipPegawai
    if baru:
        catat("pejabat_luar.dicatat", objek=luar, oleh=oleh, pada=pada, jabatan=jabatan, instansi=instansi)
    ganti_penilai(pegawai=menilai, penilai=luar, mulai=mulai, oleh=oleh, pada=pada)
    return luar
