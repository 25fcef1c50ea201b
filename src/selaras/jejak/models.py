import json
from datetime import UTC
from hashlib import sha256 as _sha256
from typing import Any

from django.db import models

AWAL = "0" * 64  # what stands before the first seal


def sha256(isi: Any) -> str:
    """Hex SHA-256 of the compact JSON of `isi`."""
    return _sha256(json.dumps(isi, separators=(",", ":"), ensure_ascii=False).encode()).hexdigest()


def alamat(objek: models.Model) -> str:
    """How the trail names a row: `penilaian.evaluasi:17`."""
    return f"{objek._meta.label_lower}:{objek.pk}"  # noqa: SLF001  (Django's public way to a model's label)


class Jejak(models.Model):
    """One thing that happened. Written once; no foreign keys, so that history neither blocks nor vanishes.

    `rincian` is JSON as text: it reads back byte for byte, and the seal holds.
    """

    peristiwa = models.CharField(max_length=64)
    objek = models.CharField(max_length=64)
    oleh = models.BigIntegerField()
    nama = models.CharField(max_length=200)
    pada = models.DateTimeField()
    rincian = models.TextField()

    class Meta:
        indexes = [
            models.Index(name="jejak_objek", fields=["objek", "-id"]),
            models.Index(name="jejak_oleh", fields=["oleh", "-id"]),
        ]

    def sidik(self) -> str:
        """The fingerprint of this row, all columns included."""
        pada = self.pada.astimezone(UTC).isoformat()
        return sha256([self.pk, self.peristiwa, self.objek, self.oleh, self.nama, pada, self.rincian])


class Antre(models.Model):
    """A trail row that waits for its seal."""

    jejak_id = models.BigIntegerField(primary_key=True)


class Segel(models.Model):
    """A batch of trail rows, chained to the batch before."""

    isi = models.JSONField()  # [[id, fingerprint of that row], ...] in order
    sebelum = models.CharField(max_length=64, unique=True)  # the seal before; unique: the chain cannot fork
    sidik = models.CharField(max_length=64)  # of [sebelum, isi]
