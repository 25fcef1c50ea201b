"""A change comes into force: the two versions change places, and the rows in force keep their numbers (ADR 0018)."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from django.db.models import F, Model, Q

from selaras.perencanaan.models import (
    SKP,
    ButirLampiran,
    DialogKinerja,
    EkspektasiKhusus,
    HasilKerja,
    Indikator,
    StatusSKP,
)
from selaras.perencanaan.salin import HASIL, INDIKATOR, petik

PENETAPAN: Final = ("nomor", "sebab", "alasan", "diajukan_pada", "ditetapkan_oleh_id", "ditetapkan_pada")
PARKIR: Final = 10_000  # where rows wait while their places are taken by others


def tukar(kini: SKP, baru: SKP) -> None:
    """Let `baru`, the change that was just set, be `kini`; both rows are locked, and not saved here.

    A row that persists takes the new words where it stands, and its copy the old ones. What is new moves in, what was
    dropped moves out with all that hangs on it. What was said about the change goes on with the row it was about.
    """
    pasangan = _hasil(kini, baru)
    _indikator(kini, baru, pasangan)
    for salinan, asal in pasangan.items():
        DialogKinerja.objects.filter(hasil=salinan).update(hasil=asal)
    _seluruhnya(EkspektasiKhusus, kini, baru)
    _seluruhnya(ButirLampiran, kini, baru)
    _tukar_bidang(kini, baru, PENETAPAN)
    baru.status = StatusSKP.DITUTUP


def _hasil(kini: SKP, baru: SKP) -> dict[int, int]:
    """The results; returns the number of each copy with that of the row it copies."""
    milik = Q(skp__in=(kini, baru))
    semua = {h.pk: h for h in HasilKerja.objects.filter(milik)}
    pasangan = {h.pk: h.asal_id for h in semua.values() if h.skp_id == baru.pk and h.asal_id}
    for salinan, asal in pasangan.items():
        _tukar_bidang(semua[salinan], semua[asal], HASIL)
    for satu in _tanpa_pasangan(semua, pasangan):
        satu.skp_id = kini.pk if satu.skp_id == baru.pk else baru.pk
    _simpan(HasilKerja, semua.values(), milik, ("skp", *HASIL))
    return pasangan


def _indikator(kini: SKP, baru: SKP, hasil: dict[int, int]) -> None:
    """The measures, each with its result; one that was dropped from a result that stays goes to the old copy of it."""
    milik = Q(hasil__skp__in=(kini, baru))
    semua = {i.pk: i for i in Indikator.objects.filter(milik)}
    kembali = {asal: salinan for salinan, asal in hasil.items()}
    pasangan = {i.pk: i.asal_id for i in semua.values() if i.hasil_id in hasil and i.asal_id}
    for salinan, asal in pasangan.items():
        _tukar_bidang(semua[salinan], semua[asal], INDIKATOR)
    for satu in _tanpa_pasangan(semua, pasangan):
        satu.hasil_id = hasil.get(satu.hasil_id) or kembali.get(satu.hasil_id, satu.hasil_id)
    _simpan(Indikator, semua.values(), milik, ("hasil", *INDIKATOR))


def _tanpa_pasangan[B: Model](semua: dict[int, B], pasangan: dict[int, int]) -> list[B]:
    berpasangan = {*pasangan, *pasangan.values()}
    return [baris for pk, baris in semua.items() if pk not in berpasangan]


def _tukar_bidang(satu: Model, dua: Model, bidang: tuple[str, ...]) -> None:
    isi_satu, isi_dua = petik(satu, bidang), petik(dua, bidang)
    for nama in bidang:
        setattr(satu, nama, isi_dua[nama])
        setattr(dua, nama, isi_satu[nama])


def _simpan(model: Any, baris: Iterable[Any], milik: Q, bidang: Sequence[str]) -> None:
    """Write rows into places that others of them still hold. Whoever has such a row open has an old version of it."""
    baris = list(baris)
    model.objects.filter(milik).update(urut=F("urut") + PARKIR)
    for satu in baris:
        satu.versi += 1
    model.objects.bulk_update(baris, [nama.removesuffix("_id") for nama in bidang] + ["versi"])


def _seluruhnya(model: Any, kini: SKP, baru: SKP) -> None:
    """Rows to which nothing refers: they move over as they are."""
    semua = list(model.objects.filter(skp__in=(kini, baru)))
    model.objects.filter(skp__in=(kini, baru)).delete()
    for satu in semua:
        satu.skp_id = kini.pk if satu.skp_id == baru.pk else baru.pk
    model.objects.bulk_create(semua)
