from django.db import models

from selaras.common.errors import DomainError


class Berversi(models.Model):
    """A row that people edit: `versi` counts its writes, so that a stale write is noticed."""

    versi = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True


class VersiBasi(DomainError):
    """Somebody has written this row since it was read."""

    kode, status = "versi_basi", 409
    pesan = "Isi ini sudah diubah sejak Anda membukanya. Tulisan Anda masih ada: bandingkan, lalu simpan lagi."


def majukan(baris: Berversi, *, dari: int, **diketik: str) -> None:
    """Count one write on a locked row.

    Args:
        baris: the locked row.
        dari: the version that the writer saw.
        diketik: what the writer typed, by field.

    Raises:
        VersiBasi: with both texts of each field, if `dari` is not the newest.
    """
    if baris.versi != dari:
        beda = [(teks, str(getattr(baris, bidang))) for bidang, teks in diketik.items()]
        raise VersiBasi(kini=baris, beda=beda)
    baris.versi += 1
