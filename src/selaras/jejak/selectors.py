from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Model, QuerySet

from selaras.jejak.models import AWAL, Antre, Jejak, Segel, alamat, sha256


def riwayat(objek: Iterable[Model]) -> QuerySet[Jejak]:
    """What happened to these rows, newest first."""
    return Jejak.objects.filter(objek__in=[alamat(o) for o in objek]).order_by("-pk")


@dataclass(frozen=True, slots=True)
class Cacat:
    """One place where the trail does not hold."""

    benda: str
    nomor: int
    sebab: str

    def __str__(self) -> str:
        return f"{self.benda} {self.nomor} {self.sebab}"


def periksa_rantai() -> list[Cacat]:
    """Every trail row that was changed, deleted or slipped in, and every seal that breaks the chain.

    Rows are read first, then the queue, then the seals: the way a row goes. What looks gone is asked for once more,
    since it may have been written after the first reading. A tail of seals cut off whole shows as rows slipped in;
    only a hash kept elsewhere (`sidik_terakhir`) tells a chain that was made anew from its beginning.
    """
    baris = {jejak.pk: jejak.sidik() for jejak in Jejak.objects.order_by("pk").iterator(2000)}
    antre = set(Antre.objects.values_list("pk", flat=True))
    tersegel: dict[int, str] = {}
    cacat = list(_periksa_segel(tersegel))
    diubah = [pk for pk, sidik in tersegel.items() if pk in baris and baris[pk] != sidik]
    cacat += [Cacat("baris", pk, "diubah setelah disegel") for pk in diubah]
    hilang = (tersegel.keys() | antre) - baris.keys()
    masih_ada = set(Jejak.objects.filter(pk__in=hilang).values_list("pk", flat=True))
    cacat += [Cacat("baris", pk, "dihapus") for pk in sorted(hilang - masih_ada)]
    sisipan = baris.keys() - antre - tersegel.keys()
    return cacat + [Cacat("baris", pk, "disisipkan: tidak ada di antrean maupun segel") for pk in sorted(sisipan)]


def _periksa_segel(tersegel: dict[int, str]) -> Iterator[Cacat]:
    """Walk the chain and fill `tersegel` with the first fingerprint sealed for each row."""
    sebelum = AWAL
    for segel in Segel.objects.order_by("pk").iterator(50):
        if segel.sebelum != sebelum or segel.sidik != sha256([segel.sebelum, segel.isi]):
            yield Cacat("segel", segel.pk, "tidak menyambung pada rantainya")
        sebelum = segel.sidik
        for pk, sidik in segel.isi:
            if tersegel.setdefault(pk, sidik) != sidik:
                yield Cacat("baris", pk, f"disegel lagi dengan isi lain oleh segel {segel.pk}")


def sidik_terakhir() -> str:
    """The hash of the newest seal: kept outside the installation, it proves that nothing before it was rewritten."""
    return Segel.objects.order_by("pk").values_list("sidik", flat=True).last() or AWAL


@dataclass(frozen=True, slots=True)
class Rantai:
    """How far the trail is sealed: the number and fingerprint of the newest seal, and how many rows wait."""

    segel: int
    sidik: str
    menunggu: int


def keadaan_rantai() -> Rantai:
    """What is cheap to say of the chain, in two statements; whether it holds is for `periksa_rantai`."""
    segel = Segel.objects.order_by("-pk").values_list("pk", "sidik").first() or (0, AWAL)
    return Rantai(*segel, menunggu=Antre.objects.count())
