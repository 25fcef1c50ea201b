"""The change of an SKP that is set: a new version beside it, until that one is set too."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from aturan.skp import SebabPerubahan
from selaras.common.errors import DomainError
from selaras.common.format import tanggal
from selaras.common.versi import majukan
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.perencanaan.gugur import gugurkan
from selaras.perencanaan.models import SKP
from selaras.perencanaan.permissions import BELUM_BERLAKU, boleh_membatalkan_perubahan, boleh_mengubah
from selaras.perencanaan.salin import IDENTITAS, petik, salin_isi
from selaras.perencanaan.services.sunting import kunci_skp
from selaras.perencanaan.tukar import tukar


class MasaSKPLewat(DomainError):
    """What is over is rated as it was agreed."""

    kode = "masa_skp_lewat"


@transaction.atomic
def ubah_skp(*, skp: SKP, sebab: SebabPerubahan, alasan: str, versi: int, oleh: Pegawai, pada: datetime) -> SKP:
    """Open the draft of the next version; the set one binds until that one is set. Open already: that draft.

    Returns: the draft, with the same results.

    Raises: TidakBerwenang, VersiBasi, MasaSKPLewat.
    """
    skp = kunci_skp(skp.pk)
    boleh_mengubah(oleh, skp).pastikan()
    if terbuka := SKP.semua.filter(versi_dari=skp, status__in=BELUM_BERLAKU).first():
        return terbuka
    majukan(skp, dari=versi)
    if localdate(pada) > skp.selesai:
        raise MasaSKPLewat(f"SKP ini berlaku sampai {tanggal(skp.selesai)}, jadi dinilai menurut yang disepakati.")
    skp.save(update_fields=["versi"])
    baru = SKP.semua.create(
        versi_dari=skp, nomor=skp.nomor + 1, sebab=sebab, alasan=alasan, **petik(skp, IDENTITAS)
    )  # fmt: skip
    salin_isi(skp, baru)
    catat("skp.perubahan_dimulai", objek=baru, oleh=oleh, pada=pada, nomor=baru.nomor, sebab=sebab, alasan=alasan)
    return baru


@transaction.atomic
def batalkan_perubahan(*, skp: SKP, versi: int, oleh: Pegawai, pada: datetime) -> SKP:
    """Drop the draft of a change: the version in force stays. Dropped already: nothing changes.

    Returns: the SKP in force.

    Raises: TidakBerwenang, VersiBasi.
    """
    skp = kunci_skp(skp.pk)
    boleh_membatalkan_perubahan(oleh, skp).pastikan()
    if skp.status in BELUM_BERLAKU:
        majukan(skp, dari=versi)
        gugurkan(skp, oleh=oleh, pada=pada)
    return SKP.semua.get(versi_lain=skp)


def berlakukan(baru: SKP, *, oleh: Pegawai, pada: datetime) -> SKP:
    """Let a change that was just set, and not saved, take the place of the version before. Returns: what is in force.

    Both are locked by the caller, the one in force first.
    """
    kini = SKP.semua.get(versi_lain=baru)
    tukar(kini, baru)
    kini.versi += 1
    baru.save()
    kini.save()
    catat("skp.diganti", objek=kini, oleh=oleh, pada=pada, nomor=kini.nomor, sebab=kini.sebab, alasan=kini.alasan)
    return kini
