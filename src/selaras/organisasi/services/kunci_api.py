"""Keys of the API: made, shown once, revoked; and what their use leaves."""

import secrets
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.db.models import Case, F, Value, When

from selaras.common.errors import DomainError
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.organisasi.models.akun import KunciApi
from selaras.organisasi.permissions import Pelaksana, boleh_berkunci
from selaras.organisasi.selectors.kunci_api import LINGKUP, sidik_kunci

HARI_MAKS: Final = 366


class LingkupTidakDikenal(DomainError):
    """A key opens only what there is."""

    kode, status = "lingkup_tidak_dikenal", 422
    pesan = "Pilih paling sedikit satu lingkup dari daftar."


class MasaKunciTidakWajar(DomainError):
    """A key that never ends is forgotten, not revoked."""

    kode, status = "masa_kunci_tidak_wajar", 422
    pesan = f"Kunci berlaku 1 sampai {HARI_MAKS} hari. Buat yang baru sebelum habis."


@transaction.atomic
def buat_kunci_api(
    *, pegawai: Pegawai, nama: str, lingkup: Collection[str], hari: int, oleh: Pelaksana, pada: datetime
) -> str:
    """A new key of a person for so many days, told this once.

    Raises: TidakBerwenang, LingkupTidakDikenal, MasaKunciTidakWajar.
    """
    Pegawai.objects.select_for_update(no_key=True).get(pk=pegawai.pk)
    boleh_berkunci(oleh, pegawai).pastikan()
    if not lingkup or not set(lingkup) <= LINGKUP.keys():
        raise LingkupTidakDikenal
    if not 1 <= hari <= HARI_MAKS:
        raise MasaKunciTidakWajar
    awalan, rahasia = secrets.token_hex(4), secrets.token_urlsafe(32)
    token = f"selaras_{awalan}_{rahasia}"
    urut = [satu for satu in LINGKUP if satu in lingkup]
    kunci = KunciApi.objects.create(
        pegawai=pegawai, nama=nama, awalan=awalan, sidik=sidik_kunci(token), lingkup=urut, dibuat_pada=pada,
        kedaluwarsa=pada + timedelta(days=hari),
    )  # fmt: skip
    catat(
        "kunci_api.dibuat", objek=kunci, oleh=oleh, pada=pada,
        nama=nama, awalan=awalan, lingkup=urut, kedaluwarsa=kunci.kedaluwarsa,
    )  # fmt: skip
    return token


@transaction.atomic
def cabut_kunci_api(*, kunci: KunciApi, oleh: Pelaksana, pada: datetime) -> KunciApi:
    """Revoke a key for good; one that is revoked already stays so. Raises: TidakBerwenang."""
    kunci = KunciApi.objects.select_related("pegawai").select_for_update(of=("self",)).get(pk=kunci.pk)
    boleh_berkunci(oleh, kunci.pegawai).pastikan()
    if kunci.dicabut_pada is None:
        kunci.dicabut_pada = pada
        kunci.save(update_fields=["dicabut_pada"])
        catat("kunci_api.dicabut", objek=kunci, oleh=oleh, pada=pada, nama=kunci.nama, awalan=kunci.awalan)
    return kunci


def catat_pemakaian(*, kunci: KunciApi, pada: datetime) -> None:
    """Count one request of a key in its minute, and note when it was last used; one statement, however many at once."""
    menit = pada.replace(second=0, microsecond=0)
    KunciApi.objects.filter(pk=kunci.pk).update(
        dipakai_pada=pada,
        menit=menit,
        terpakai=Case(When(menit=menit, then=F("terpakai") + 1), default=Value(1)),
    )
