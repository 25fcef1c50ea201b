"""The way of an SKP: submitted, taken back or returned, set."""

from datetime import date, datetime

from django.db import transaction

from selaras.common.errors import DomainError
from selaras.common.format import tanggal
from selaras.common.versi import majukan
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.perencanaan.gugur import gugurkan_perubahan
from selaras.perencanaan.models import BERJALAN, BERLAKU, SKP, StatusSKP
from selaras.perencanaan.permissions import boleh_menetapkan, boleh_mengajukan, boleh_menutup
from selaras.perencanaan.selectors import periksa_isi
from selaras.perencanaan.services.perubahan import berlakukan
from selaras.perencanaan.services.sunting import kunci_skp


class SKPBelumLengkap(DomainError):
    """What the form requires is missing; `rincian` lists the findings, each with the key of its row."""

    kode, status = "skp_belum_lengkap", 422


class SKPBelumDiajukan(DomainError):
    """Nothing is on the table of the penilai."""

    kode = "skp_belum_diajukan"
    pesan = "SKP ini belum diajukan, atau sudah ditarik lagi oleh pegawainya. Tunggu sampai diajukan."


class SKPSudahDitetapkan(DomainError):
    """It binds both parties."""

    kode = "skp_sudah_ditetapkan"
    pesan = "SKP ini sudah ditetapkan, jadi tidak dapat ditarik atau dikembalikan lagi."


class TanggalDiLuarSKP(DomainError):
    """An SKP ends within itself."""

    kode, status = "tanggal_di_luar_skp", 422


@transaction.atomic
def ajukan_skp(*, skp: SKP, versi: int, oleh: Pegawai, pada: datetime) -> SKP:
    """Submit, which is to sign: from now on only the penilai decides. Submitted already: nothing changes.

    Raises: TidakBerwenang, VersiBasi, SKPBelumLengkap.
    """
    skp = kunci_skp(skp.pk)
    boleh_mengajukan(oleh, skp).pastikan()
    if skp.status == StatusSKP.DIAJUKAN:
        return skp
    majukan(skp, dari=versi)
    if kurang := periksa_isi(skp):
        raise SKPBelumLengkap(f"SKP belum dapat diajukan: {len(kurang)} hal perlu dilengkapi.", rincian=kurang)
    skp.status, skp.catatan, skp.diajukan_pada = StatusSKP.DIAJUKAN, "", pada
    skp.save(update_fields=["status", "catatan", "diajukan_pada", "versi"])
    catat("skp.diajukan", objek=skp, oleh=oleh, pada=pada)
    return skp


@transaction.atomic
def tarik_skp(*, skp: SKP, versi: int, oleh: Pegawai, pada: datetime) -> SKP:
    """Take one's submission back while the penilai has not decided; a draft stays one.

    Raises: TidakBerwenang, VersiBasi.
    """
    skp = kunci_skp(skp.pk)
    boleh_mengajukan(oleh, skp).pastikan()
    if skp.dapat_disunting:
        return skp
    majukan(skp, dari=versi)
    skp.status, skp.diajukan_pada = StatusSKP.DRAF, None
    skp.save(update_fields=["status", "diajukan_pada", "versi"])
    catat("skp.ditarik", objek=skp, oleh=oleh, pada=pada)
    return skp


@transaction.atomic
def kembalikan_skp(*, skp: SKP, catatan: str, versi: int, oleh: Pegawai, pada: datetime) -> SKP:
    """Return a submitted SKP with a note that says what to change.

    Raises: TidakBerwenang, VersiBasi, SKPBelumDiajukan, SKPSudahDitetapkan.
    """
    skp = kunci_skp(skp.pk)
    boleh_menetapkan(oleh, skp).pastikan()
    if skp.status == StatusSKP.DIKEMBALIKAN and skp.catatan == catatan:
        return skp
    majukan(skp, dari=versi)
    _pastikan_diajukan(skp)
    skp.status, skp.catatan, skp.diajukan_pada = StatusSKP.DIKEMBALIKAN, catatan, None
    skp.save(update_fields=["status", "catatan", "diajukan_pada", "versi"])
    catat("skp.dikembalikan", objek=skp, oleh=oleh, pada=pada, catatan=catatan)
    return skp


@transaction.atomic
def tetapkan_skp(*, skp: SKP, versi: int, oleh: Pegawai, pada: datetime) -> SKP:
    """Set a submitted SKP: it binds both parties, and nobody edits it any more. Set already: nothing changes.

    A change takes the place of the version before, which is read from now on under the number of the draft.

    Returns: the SKP that is in force.

    Raises: TidakBerwenang, VersiBasi, SKPBelumDiajukan.
    """
    if skp.versi_dari_id:
        kunci_skp(skp.versi_dari_id)
    skp = kunci_skp(skp.pk)
    boleh_menetapkan(oleh, skp).pastikan()
    if skp.status in BERLAKU:
        return skp
    majukan(skp, dari=versi)
    _pastikan_diajukan(skp)
    skp.status, skp.ditetapkan_oleh, skp.ditetapkan_pada = StatusSKP.DITETAPKAN, oleh, pada
    if skp.versi_dari_id:
        return berlakukan(skp, oleh=oleh, pada=pada)
    skp.save(update_fields=["status", "ditetapkan_oleh", "ditetapkan_pada", "versi"])
    catat("skp.ditetapkan", objek=skp, oleh=oleh, pada=pada)
    return skp


@transaction.atomic
def tutup_skp(*, skp: SKP, selesai: date, versi: int, oleh: Pegawai, pada: datetime) -> SKP:
    """End an SKP on the last day in the post, so that a new one may begin; one that was never set lapses.

    Closed or lapsed already: nothing changes.

    Raises: TidakBerwenang, VersiBasi, TanggalDiLuarSKP.
    """
    skp = kunci_skp(skp.pk)
    boleh_menutup(oleh, skp).pastikan()
    if skp.status not in BERJALAN:
        return skp
    majukan(skp, dari=versi)
    if not skp.mulai <= selesai <= skp.selesai:
        rentang = f"{tanggal(skp.mulai)} sampai {tanggal(skp.selesai)}"
        raise TanggalDiLuarSKP(f"SKP ini berlaku {rentang}. Pilih hari terakhir di dalam rentang itu.")
    ditetapkan, lama = skp.status == StatusSKP.DITETAPKAN, skp.selesai
    skp.status, skp.selesai = StatusSKP.DITUTUP if ditetapkan else StatusSKP.GUGUR, selesai
    skp.save(update_fields=["status", "selesai", "versi"])
    gugurkan_perubahan([skp], oleh=oleh, pada=pada)
    catat("skp.ditutup" if ditetapkan else "skp.gugur", objek=skp, oleh=oleh, pada=pada, dari=lama, menjadi=selesai)
    return skp


def _pastikan_diajukan(skp: SKP) -> None:
    if skp.status in BERLAKU:
        raise SKPSudahDitetapkan
    if skp.status != StatusSKP.DIAJUKAN:
        raise SKPBelumDiajukan
