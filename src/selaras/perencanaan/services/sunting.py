"""What all edits share: the lock of the document, the count of a write, the trail with both texts."""

from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Max, QuerySet

from selaras.common.errors import DomainError
from selaras.common.versi import Berversi, majukan
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.perencanaan.models import SKP, PerjanjianKinerja


class MasihAdaBarisKosong(DomainError):
    """A second empty row would help nobody: it comes of a button pressed twice."""

    kode = "masih_ada_baris_kosong"
    pesan = "Masih ada baris kosong di bagian ini. Isi dulu baris itu, lalu tambahkan yang berikutnya."


class BarisDipakai(DomainError):
    """Others build on this row."""

    kode = "baris_dipakai"
    pesan = "Baris ini sudah menjadi rujukan, jadi tidak dapat dihapus. Ubah rumusannya bila perlu."


def kunci_skp(pk: int) -> SKP:
    """The SKP, locked: all acts on it and on its rows stand in one line."""
    return SKP.semua.select_for_update(of=("self",)).get(pk=pk)


def kunci_perjanjian(pk: int) -> PerjanjianKinerja:
    """The perjanjian, locked, as `kunci_skp`."""
    return PerjanjianKinerja.objects.select_for_update(of=("self",)).get(pk=pk)


def ubah_baris(baris: Berversi, *, versi: int, peristiwa: str, oleh: Pegawai, pada: datetime, **isian: Any) -> bool:
    """Write what differs into a row of a locked document; the same text again changes nothing, however often it comes.

    Returns: whether anything was written.

    Raises:
        VersiBasi: with both texts of each differing field, if `versi` is not the newest.
    """
    lama = {bidang: getattr(baris, bidang) for bidang in isian}
    beda = {bidang: nilai for bidang, nilai in isian.items() if nilai != lama[bidang]}
    if not beda:
        return False
    majukan(baris, dari=versi, **{bidang: str(nilai) for bidang, nilai in beda.items()})
    for bidang, nilai in beda.items():
        setattr(baris, bidang, nilai)
    baris.save(update_fields=[*beda, "versi"])
    catat(peristiwa, objek=baris, oleh=oleh, pada=pada, dari={bidang: lama[bidang] for bidang in beda}, menjadi=beda)
    return True


def urut_berikut(baris: QuerySet[Any]) -> int:
    """The number of a row added at the end."""
    terakhir: int | None = baris.aggregate(terakhir=Max("urut"))["terakhir"]
    return (terakhir or 0) + 1


def hapus_baris(baris: models.Model, saudara: QuerySet[Any]) -> None:
    """Delete a row and let those after it move up. Raises: BarisDipakai if others refer to it."""
    try:
        baris.delete()
    except models.ProtectedError as galat:
        raise BarisDipakai from galat
    for urut, satu in enumerate(saudara.order_by("urut"), start=1):
        if satu.urut != urut:
            satu.urut = urut
            satu.save(update_fields=["urut"])
