"""Results as a page shows them: with their measures, their dialogue, and what the coach says."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from django.db.models import FETCH_RAISE, FilteredRelation, Prefetch, Q, QuerySet

from aturan.bahasa_hasil import HasilPeriksa, periksa_rumusan
from aturan.skp import Aspek, JenisHasil, KeluargaSKP, Pendekatan
from selaras.common.prepared import prepared
from selaras.organisasi.models import AnggotaTim, Pegawai, UnitKerja
from selaras.perencanaan.kunci import kunci
from selaras.perencanaan.models import (
    SKP,
    ButirLampiran,
    DialogKinerja,
    HasilKerja,
    Indikator,
    IndikatorSasaran,
    StatusPeran,
)

IKUT: Final = ("skp__pegawai", "usulan")  # with a result of a leader


def hasil_terlihat(pegawai: Pegawai) -> QuerySet[HasilKerja]:
    """Results of the SKP that `pegawai` may see."""
    return HasilKerja.objects.filter(skp__in=SKP.semua.visible_to(pegawai)).select_related("skp")


def indikator_terlihat(pegawai: Pegawai) -> QuerySet[Indikator]:
    """Indicators of the SKP that `pegawai` may see."""
    return Indikator.objects.filter(hasil__skp__in=SKP.semua.visible_to(pegawai)).select_related("hasil__skp")


def butir_terlihat(pegawai: Pegawai) -> QuerySet[ButirLampiran]:
    """Lines of the annexes that `pegawai` may see."""
    return ButirLampiran.objects.filter(skp__in=SKP.semua.visible_to(pegawai)).select_related("skp")


@dataclass(frozen=True, slots=True)
class BarisHasil:
    """One result and all that stands in its row."""

    hasil: HasilKerja
    indikator: tuple[Indikator, ...]
    dialog: tuple[DialogKinerja, ...]
    pelatih: HasilPeriksa | None

    @property
    def kunci(self) -> str:
        """Its name on the page."""
        return kunci(self.hasil)

    @property
    def disepakati(self) -> bool:
        """True once both have agreed and nobody has said anything else since."""
        sepakat = set[int]()
        for ucapan in self.dialog:
            sepakat = sepakat | {ucapan.oleh_id} if ucapan.sepakat else set()
        return len(sepakat) > 1

    @property
    def aspek_berikut(self) -> Aspek:
        """On which aspect the next row would be."""
        return aspek_berikut(self.indikator)


def baca_hasil(skp: SKP, *, dengan_dialog: bool = True) -> dict[JenisHasil, list[BarisHasil]]:
    """The results of an SKP by part, in order; three statements, or two without the dialogue."""
    indikator = Indikator.objects.order_by("urut").fetch_mode(FETCH_RAISE)
    hasil = skp.hasil.select_related("induk__skp", "induk_sasaran").prefetch_related(Prefetch("indikator", indikator))
    if dengan_dialog:
        dialog = DialogKinerja.objects.select_related("oleh").order_by("pk").fetch_mode(FETCH_RAISE)
        hasil = hasil.prefetch_related(Prefetch("dialog", dialog))
    bagian = defaultdict[JenisHasil, list[BarisHasil]](list)
    for satu in hasil.order_by("urut").fetch_mode(FETCH_RAISE):
        ukuran = tuple(satu.indikator.all())
        ucapan = tuple(satu.dialog.all()) if dengan_dialog else ()
        bagian[JenisHasil(satu.jenis)].append(BarisHasil(satu, ukuran, ucapan, _pelatih(satu, ukuran)))
    return bagian


def _pelatih(hasil: HasilKerja, indikator: Iterable[Indikator]) -> HasilPeriksa | None:
    """What the coach says, unless there is nothing to say or it was told to let be."""
    if hasil.biarkan or not hasil.rumusan:
        return None
    pimpinan = hasil.induk.rumusan if hasil.induk else ""
    periksa = periksa_rumusan(hasil.rumusan, pimpinan=pimpinan, indikator=[i.rumusan for i in indikator])
    return periksa if periksa.temuan else None


def pakai_aspek(skp: SKP) -> bool:
    """True where the form has the column ASPEK: quantitative, and not that of the heads."""
    return skp.keluarga == KeluargaSKP.JA_JF and skp.pendekatan == Pendekatan.KUANTITATIF


def aspek_berikut(indikator: Iterable[Indikator]) -> Aspek:
    """The first aspect without a row; kuantitas when all have one."""
    ada = {i.aspek for i in indikator}
    return next((aspek for aspek in Aspek if aspek not in ada), Aspek.KUANTITAS)


def pilihan_induk(skp: SKP) -> Sequence[HasilKerja | IndikatorSasaran]:
    """What a result of this SKP may serve, in order.

    For a head: the indicators of the unit's perjanjian kinerja. For everybody else: the results of the penilai and of
    the ketua of each team one belongs to, in the same year, each with the proposal for this pegawai as `usulan`; while
    none of them has written any, the indicators of the perjanjian kinerja above.
    """
    if skp.keluarga == KeluargaSKP.PIMPINAN:
        return _indikator_unit(skp)
    return _hasil_pimpinan(skp) or _indikator_di_atas(skp)


@prepared
def _indikator_unit(skp: SKP) -> QuerySet[IndikatorSasaran]:
    milik = Q(sasaran__perjanjian__unit=skp.unit_id, sasaran__perjanjian__periode=skp.periode_id)
    return IndikatorSasaran.objects.filter(milik).order_by("sasaran__urut", "urut")


@prepared
def _indikator_di_atas(skp: SKP) -> QuerySet[IndikatorSasaran]:
    """Of the unit, and of up to two units above it."""
    unit = UnitKerja.objects.filter(Q(pk=skp.unit_id) | Q(anak=skp.unit_id) | Q(anak__anak=skp.unit_id))
    milik = Q(sasaran__perjanjian__unit__in=unit.values("pk"), sasaran__perjanjian__periode=skp.periode_id)
    return IndikatorSasaran.objects.filter(milik).order_by("sasaran__perjanjian", "sasaran__urut", "urut")


@prepared
def _hasil_pimpinan(skp: SKP) -> QuerySet[HasilKerja]:
    tim = AnggotaTim.objects.filter(pegawai=skp.pegawai_id).values("tim")
    ketua = AnggotaTim.objects.filter(tim__in=tim, ketua=True).values("pegawai")
    pimpinan = Pegawai.objects.filter(pk=skp.penilai_id).values("pk").union(ketua)  # an OR would read all results
    hasil = HasilKerja.objects.filter(skp__pegawai__in=pimpinan, skp__periode=skp.periode_id, skp__versi_dari=None)
    hasil = hasil.exclude(rumusan="")
    usulan = FilteredRelation("peran", condition=Q(peran__pegawai=skp.pegawai_id, peran__status=StatusPeran.DIUSULKAN))
    milik = hasil.exclude(skp=skp.pk).annotate(usulan=usulan).select_related(*IKUT)
    return milik.order_by("skp", "-jenis", "urut")
