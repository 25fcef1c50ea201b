import json
from datetime import datetime
from typing import Any, Protocol

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model

from selaras.jejak.models import Antre, Jejak, alamat, perihal


class Pelaku(Protocol):
    """Whoever acts: a number and a name are what the trail keeps."""

    @property
    def pk(self) -> Any:
        """The number of the person; 0 for the operator of the server."""
        ...

    @property
    def nama_lengkap(self) -> str:
        """The name as printed on documents."""
        ...


def catat(peristiwa: str, *, objek: Model, oleh: Pelaku, pada: datetime, **rincian: Any) -> Jejak:
    """Write one trail row and queue it for its seal, in the transaction of the act."""
    jejak = baris_jejak(peristiwa, objek=objek, oleh=oleh, pada=pada, **rincian)
    jejak.save(force_insert=True)
    Antre.objects.create(jejak_id=jejak.pk)
    return jejak


def baris_jejak(peristiwa: str, *, objek: Model, oleh: Pelaku, pada: datetime, **rincian: Any) -> Jejak:
    """A trail row that is not written yet, for `catat_banyak`."""
    tentang, unit = perihal(objek)
    return Jejak(
        peristiwa=peristiwa,
        objek=alamat(objek),
        oleh=oleh.pk,
        nama=oleh.nama_lengkap,
        tentang=tentang,
        unit=unit,
        pada=pada,
        rincian=json.dumps(rincian, cls=DjangoJSONEncoder, ensure_ascii=False, sort_keys=True),
    )


def catat_banyak(baris: list[Jejak]) -> None:
    """Write many trail rows and their queue rows in four statements at most (bulk acts, import, demo)."""
    tertulis = Jejak.objects.bulk_create(baris, batch_size=1000)
    Antre.objects.bulk_create([Antre(jejak_id=jejak.pk) for jejak in tertulis], batch_size=1000)
