import json
from datetime import UTC
from hashlib import sha256 as _sha256
from typing import Any

from django.db import models

AWAL = "0" * 64  # what stands before the first seal
ORANG, UNIT = "organisasi.pegawai", "organisasi.unitkerja"  # what a row of the trail may be about


def sha256(isi: Any) -> str:
    """Hex SHA-256 of the compact JSON of `isi`."""
    return _sha256(json.dumps(isi, separators=(",", ":"), ensure_ascii=False).encode()).hexdigest()


def alamat(objek: models.Model) -> str:
    """How the trail names a row: `penilaian.evaluasi:17`."""
    return f"{_label(objek)}:{objek.pk}"


def _label(model: Any) -> str:
    return str(model._meta.label_lower)  # noqa: SLF001  (Django's public way to a model's label)


def perihal(objek: models.Model) -> tuple[int | None, int | None]:
    """Whom and which unit a row is about, by number.

    A row hangs on what its first foreign key names (an indicator on its result, a result on its SKP), until one names
    a person or a unit. A key that says by whom (`dibuka_oleh`) is no such key.
    """
    while True:
        if _label(objek) in {ORANG, UNIT}:
            return (objek.pk, None) if _label(objek) == ORANG else (None, objek.pk)
        kunci = [k for k in objek._meta.concrete_fields if k.is_relation and not k.name.endswith("oleh")]  # noqa: SLF001
        if not kunci:
            return None, None
        pertama, ke = kunci[0], _label(kunci[0].related_model)
        if ke in {ORANG, UNIT}:
            return getattr(objek, pertama.attname) if ke == ORANG else None, getattr(objek, "unit_id", None)
        objek = getattr(objek, pertama.name)


class Jejak(models.Model):
    """One thing that happened. Written once; no foreign keys, so that history neither blocks nor vanishes.

    `oleh` is who did it, `tentang` whom and `unit` which unit it is about (`perihal`), as it was then.
    `rincian` is JSON as text: it reads back byte for byte, and the seal holds.
    """

    peristiwa = models.CharField(max_length=64)
    objek = models.CharField(max_length=64)
    oleh = models.BigIntegerField()
    nama = models.CharField(max_length=200)
    tentang = models.BigIntegerField(null=True)
    unit = models.BigIntegerField(null=True)
    pada = models.DateTimeField()
    rincian = models.TextField()

    class Meta:
        indexes = [
            models.Index(name="jejak_objek", fields=["objek", "-id"]),
            models.Index(name="jejak_oleh", fields=["oleh", "-id"]),
            models.Index(name="jejak_tentang", fields=["tentang", "-pada", "-id"]),
            models.Index(name="jejak_peristiwa", fields=["peristiwa", "-pada", "-id"]),
            models.Index(name="jejak_pada", fields=["-pada", "-id"]),
        ]

    def sidik(self) -> str:
        """The fingerprint of this row, all columns included; one about nobody and no unit is as it always was."""
        pada, perihal = self.pada.astimezone(UTC).isoformat(), [self.tentang, self.unit]
        isi = [self.pk, self.peristiwa, self.objek, self.oleh, self.nama, pada, self.rincian]
        return sha256(isi if perihal == [None, None] else isi + perihal)


class Antre(models.Model):
    """A trail row that waits for its seal."""

    jejak_id = models.BigIntegerField(primary_key=True)


class Segel(models.Model):
    """A batch of trail rows, chained to the batch before."""

    isi = models.JSONField()  # [[id, fingerprint of that row], ...] in order
    sebelum = models.CharField(max_length=64, unique=True)  # the seal before; unique: the chain cannot fork
    sidik = models.CharField(max_length=64)  # of [sebelum, isi]
