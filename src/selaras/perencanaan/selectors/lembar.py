"""The SKP as a document on a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import FETCH_RAISE, QuerySet, Subquery

from aturan.berakhlak import PanduanPerilaku, panduan_perilaku
from aturan.skp import BagianLampiran, JenisHasil
from aturan.tenggat import batas_penetapan_skp
from selaras.common.dokumen import PihakDokumen
from selaras.common.prepared import prepared
from selaras.organisasi.models import Instansi, Pegawai
from selaras.perencanaan.models import SKP, ButirLampiran, EkspektasiKhusus, HasilKerja, IndikatorSasaran, PeranHasil
from selaras.perencanaan.permissions import HakSKP, hak_skp
from selaras.perencanaan.pihak import golongan_saat_mulai, kedua_pihak
from selaras.perencanaan.selectors.hasil import BarisHasil, baca_hasil, pakai_aspek, pilihan_induk
from selaras.perencanaan.selectors.menunggu import perubahan_terbuka


@dataclass(frozen=True, slots=True)
class BarisNilai:
    """One of the seven values with what the penilai expects in particular; an unsaved row where nothing is written."""

    panduan: PanduanPerilaku
    ekspektasi: EkspektasiKhusus


@dataclass(frozen=True, slots=True)
class LembarSKP:
    """All that the page of an SKP shows to one reader."""

    skp: SKP
    pihak: tuple[PihakDokumen, PihakDokumen]  # who is assessed, and who assesses
    pembaca: Pegawai
    hak: HakSKP
    batas: date  # until when it should be set
    hasil: Mapping[JenisHasil, list[BarisHasil]]
    perilaku: tuple[BarisNilai, ...]
    lampiran: Mapping[BagianLampiran, list[ButirLampiran]]
    pilihan_induk: Sequence[HasilKerja | IndikatorSasaran]
    perubahan_pk: int | None  # the draft of its change, where one is open

    @property
    def berversi(self) -> bool:
        """True where there is more than this one version to read."""
        return self.skp.nomor > 1 or self.skp.versi_dari_id is not None or self.perubahan_pk is not None

    @property
    def dari_perjanjian(self) -> bool:
        """True where what may be served is in a perjanjian kinerja, not in the SKP of a leader."""
        return isinstance(next(iter(self.pilihan_induk), None), IndikatorSasaran)

    @property
    def usulan(self) -> list[PeranHasil]:
        """What leaders propose, and the reader has not answered."""
        return [u for p in self.pilihan_induk if (u := getattr(p, "usulan", None))]

    def pimpinan(self, usulan: PeranHasil) -> HasilKerja:
        """The result that a proposal is for. Raises: StopIteration if it is not of this page."""
        semua = (p for p in self.pilihan_induk if isinstance(p, HasilKerja))
        return next(p for p in semua if p.pk == usulan.induk_id)

    @property
    def dapat_dikaitkan(self) -> list[HasilKerja]:
        """Main results of a set SKP that still serve none of the leader's, which are there now."""
        if self.skp.dapat_disunting or not self.hak.kaitkan or not self.pilihan_induk or self.dari_perjanjian:
            return []
        return [b.hasil for b in self.hasil[JenisHasil.UTAMA] if b.hasil.menyusul]

    @property
    def pakai_aspek(self) -> bool:
        """Whether indicators have an aspect."""
        return pakai_aspek(self.skp)

    def baris(self, pk: int) -> BarisHasil:
        """The row of one result. Raises: StopIteration if it is not in this SKP."""
        return next(b for bagian in self.hasil.values() for b in bagian if b.hasil.pk == pk)


def lembar_skp(untuk: Pegawai, pk: int) -> LembarSKP | None:
    """The SKP as `untuk` sees it, None if that is not at all; eight statements at most, however long it is."""
    terlihat: QuerySet[Any] = (
        SKP.semua.visible_to(untuk)
        .bernama()
        .annotate(
            batas_hari=Subquery(Instansi.objects.values("batas_skp_hari")[:1]),
            perubahan_pk=Subquery(perubahan_terbuka().values("pk")[:1]),
            golongan_pegawai=golongan_saat_mulai("pegawai"),
            golongan_penilai=golongan_saat_mulai("penilai"),
        )
    )
    skp = terlihat.select_related("versi_dari").fetch_mode(FETCH_RAISE).filter(pk=pk).first()
    if skp is None:
        return None
    hak = hak_skp(untuk, skp)
    lampiran = _lampiran(skp)
    return LembarSKP(
        skp=skp,
        pihak=kedua_pihak(skp, (skp.golongan_pegawai, skp.golongan_penilai)),
        pembaca=untuk,
        hak=hak,
        batas=batas_penetapan_skp(mulai=skp.mulai, hari=skp.batas_hari),
        hasil=baca_hasil(skp),
        perilaku=_perilaku(skp),
        lampiran={bagian: [b for b in lampiran if b.jenis == bagian] for bagian in BagianLampiran},
        pilihan_induk=pilihan_induk(skp) if hak.jawab else (),
        perubahan_pk=skp.perubahan_pk,
    )


def _perilaku(skp: SKP) -> tuple[BarisNilai, ...]:
    tertulis = {e.nilai: e for e in _ekspektasi(skp)}
    return tuple(
        BarisNilai(p, tertulis.get(p.nilai) or EkspektasiKhusus(skp=skp, nilai=p.nilai, versi=0))
        for p in panduan_perilaku()
    )


@prepared
def _ekspektasi(skp: SKP) -> QuerySet[EkspektasiKhusus]:
    return EkspektasiKhusus.objects.filter(skp=skp).select_related("oleh")


@prepared
def _lampiran(skp: SKP) -> QuerySet[ButirLampiran]:
    return ButirLampiran.objects.filter(skp=skp).order_by("urut")
