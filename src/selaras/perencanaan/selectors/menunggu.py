"""What waits around an SKP, as columns of a query of SKP: no statement of its own."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from aturan.skp import JenisHasil, KeluargaSKP
from selaras.perencanaan.models import SKP, HasilKerja, PeranHasil, StatusPeran, StatusSKP
from selaras.perencanaan.permissions import BELUM_BERLAKU


def perubahan_terbuka() -> QuerySet[SKP]:
    """The draft of the change of the SKP of the outer row."""
    return SKP.semua.filter(versi_dari=OuterRef("pk"), status__in=BELUM_BERLAKU)


def usulan_menunggu() -> QuerySet[PeranHasil]:
    """What leaders propose to the pegawai of the outer row for its year."""
    tahun_itu = PeranHasil.objects.filter(induk__skp__periode=OuterRef("periode"), status=StatusPeran.DIUSULKAN)
    return tahun_itu.filter(pegawai=OuterRef("pegawai"))


def kaitan_menyusul() -> QuerySet[HasilKerja]:
    """Main results of the outer row, once set, that serve none of the leader's although the leader's plan is set too."""
    ada: Any = HasilKerja.objects.filter(
        skp__pegawai=OuterRef("skp__penilai"), skp__periode=OuterRef("skp__periode"), skp__status=StatusSKP.DITETAPKAN
    )
    belum = Q(induk=None) | Q(induk__skp__versi_dari__isnull=False)
    return HasilKerja.objects.filter(
        belum, Exists(ada), skp=OuterRef("pk"), skp__status=StatusSKP.DITETAPKAN, skp__keluarga=KeluargaSKP.JA_JF,
        jenis=JenisHasil.UTAMA,
    )  # fmt: skip
