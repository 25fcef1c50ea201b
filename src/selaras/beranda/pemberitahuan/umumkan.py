"""From the sealed trail to notices: each seal is told once, in their order, so that no act is passed over."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import transaction

from selaras.beranda.models import Pemberitahuan, Terumumkan
from selaras.beranda.pemberitahuan.kabar import KABAR, OBJEK
from selaras.jejak.models import Jejak, Segel

SEGAR: Final = timedelta(days=30)  # what is older is no news any more
PANJANG: Final = 300


@transaction.atomic
def umumkan(pada: datetime) -> bool:
    """Make notices of what the next seal holds; False when all has been told. Safe to run side by side."""
    penanda, _ = Terumumkan.objects.select_for_update().get_or_create(pk=1)
    segel = Segel.objects.filter(pk__gt=penanda.segel).order_by("pk").first()
    if segel is None:
        return False
    baris = Jejak.objects.filter(pk__in=[pk for pk, _ in segel.isi], peristiwa__in=KABAR, pada__gt=pada - SEGAR)
    simpan(_kabari(list(baris.order_by("pk"))))
    penanda.segel = segel.pk
    penanda.save(update_fields=["segel"])
    return True


def simpan(kabar: Iterable[Pemberitahuan]) -> None:
    """Keep notices, but for those that somebody has already."""
    Pemberitahuan.objects.bulk_create(kabar, batch_size=500, ignore_conflicts=True)


def _kabari(baris: list[Jejak]) -> Iterator[Pemberitahuan]:
    benda = _objek(baris)
    for satu in baris:
        kabar, objek = KABAR[satu.peristiwa], benda.get(satu.objek)
        if objek is None:
            continue
        kata = kabar.kata.format(oleh=satu.nama, o=objek)[:PANJANG]
        for siapa in {getattr(objek, kolom) for kolom in kabar.kepada} - {None, satu.oleh}:
            yield Pemberitahuan(
                pegawai_id=siapa, kunci=f"jejak:{satu.pk}", kata=kata, halaman=kabar.halaman, pada=satu.pada,
                nomor=objek.pk if kabar.bernomor else None, disurati_pada=satu.pada if kabar.disurati else None,
            )  # fmt: skip


def _objek(baris: Iterable[Jejak]) -> Mapping[str, Any]:
    """What trail rows are about, by the trail's word for it; one statement for each kind."""
    nomor = defaultdict[str, set[int]](set)
    for satu in baris:
        jenis, _, pk = satu.objek.partition(":")
        nomor[jenis].add(int(pk))
    return {
        f"{jenis}:{pk}": objek
        for jenis, cari in OBJEK.items()
        if jenis in nomor
        for pk, objek in cari.in_bulk(nomor[jenis]).items()
    }
