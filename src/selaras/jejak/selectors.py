from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Model, QuerySet

from selaras.jejak.models import AWAL, Antre, Jejak, Segel, alamat, sha256


def riwayat(objek: Iterable[Model]) -> QuerySet[Jejak]:
    """What happened to these rows, newest first."""
    return Jejak.objects.filter(objek__in=[alamat(o) for o in objek]).order_by("-pk")


@dataclass(frozen=True, slots=True)
class Cacat:
    """One place where the trail does not hold."""

    nomor: int
    sebab: str


def periksa_rantai() -> list[Cacat]:
    """Every trail row that was changed, deleted or slipped in, and every seal that breaks the chain.

    Rows are read first, then the queue, then the seals: the way a row goes. What looks gone is asked for once more,
    since it may have been written after the first reading.
    """
    baris = {jejak.pk: jejak.sidik() for jejak in Jejak.objects.order_by("pk").iterator(2000)}
    antre = set(Antre.objects.values_list("pk", flat=True))
    cacat: list[Cacat] = []
    tersegel: dict[int, str] = {}
    sebelum = AWAL
    for segel in Segel.objects.order_by("pk").iterator(50):
        if segel.sebelum != sebelum or segel.sidik != sha256([segel.sebelum, segel.isi]):
            cacat.append(Cacat(segel.pk, "segel tidak menyambung pada rantainya"))
        sebelum = segel.sidik
        tersegel.update(segel.isi)
    ubah = [pk for pk, sidik in tersegel.items() if pk in baris and baris[pk] != sidik]
    cacat += [Cacat(pk, "isi baris diubah setelah disegel") for pk in ubah]
    hilang = (tersegel.keys() | antre) - baris.keys()
    masih_ada = set(Jejak.objects.filter(pk__in=hilang).values_list("pk", flat=True))
    cacat += [Cacat(pk, "baris dihapus") for pk in sorted(hilang - masih_ada)]
    sisipan = baris.keys() - antre - tersegel.keys()
    return cacat + [Cacat(pk, "baris disisipkan: tidak ada di antrean maupun segel") for pk in sorted(sisipan)]
