"""The first steps in a draft that is still empty."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from aturan.skp import JenisHasil, KeluargaSKP, Pendekatan
from selaras.common.errors import DomainError
from selaras.common.format import angka
from selaras.common.versi import majukan
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.perencanaan.models import SKP, HasilKerja, Indikator, IndikatorSasaran, Konsolidasi, Sasaran
from selaras.perencanaan.services.hasil import buka


class SKPSudahBerisi(DomainError):
    """What was written decides."""

    kode = "skp_sudah_berisi"
    pesan = "SKP ini sudah berisi hasil kerja. Hapus dulu semuanya bila ingin memulai dengan cara lain."


class PerjanjianKosong(DomainError):
    """There is nothing to copy."""

    kode = "perjanjian_kosong"
    pesan = (
        "Perjanjian kinerja unit ini belum berisi indikator. Susun dulu perjanjiannya, atau tulis hasil kerja sendiri."
    )


@transaction.atomic
def ganti_pendekatan(*, skp: SKP, versi: int, oleh: Pegawai, pada: datetime) -> SKP:
    """Let an empty draft use the other approach; one SKP uses one. Raises: TidakBerwenang, VersiBasi, SKPSudahBerisi."""
    skp = _kosong(skp, versi, oleh)
    lama, kuantitatif = skp.pendekatan, skp.pendekatan == Pendekatan.KUANTITATIF
    skp.pendekatan = Pendekatan.KUALITATIF if kuantitatif else Pendekatan.KUANTITATIF
    skp.save(update_fields=["pendekatan", "versi"])
    catat("skp.pendekatan_diganti", objek=skp, oleh=oleh, pada=pada, dari=lama, menjadi=skp.pendekatan)
    return skp


@transaction.atomic
def salin_perjanjian(*, skp: SKP, versi: int, oleh: Pegawai, pada: datetime) -> SKP:
    """Begin the draft of a head as a copy of the perjanjian kinerja: a result for each sasaran, with its indicators.

    The perspective of each is left to choose. Raises: TidakBerwenang, VersiBasi, SKPSudahBerisi, PerjanjianKosong.
    """
    skp = _kosong(skp, versi, oleh)
    milik = Sasaran.objects.filter(perjanjian__unit=skp.unit_id, perjanjian__periode=skp.periode_id)
    semua = [(s, sorted(s.indikator.all(), key=lambda i: i.urut)) for s in milik.prefetch_related("indikator")]
    berisi = sorted(((s, i) for s, i in semua if i), key=lambda satu: satu[0].urut)
    if skp.keluarga != KeluargaSKP.PIMPINAN or not berisi:
        raise PerjanjianKosong
    for urut, (sasaran, indikator) in enumerate(berisi, start=1):
        hasil = skp.hasil.create(
            jenis=JenisHasil.UTAMA, urut=urut, rumusan=sasaran.rumusan, induk_sasaran=indikator[0]
        )  # fmt: skip
        Indikator.objects.bulk_create(_ukuran(hasil, indikator))
    skp.save(update_fields=["versi"])
    catat("skp.disalin_dari_perjanjian", objek=skp, oleh=oleh, pada=pada, banyak=len(berisi))
    return skp


def _ukuran(hasil: HasilKerja, indikator: Iterable[IndikatorSasaran]) -> list[Indikator]:
    return [
        Indikator(
            hasil=hasil, urut=urut, rumusan=i.rumusan, target=_target(i), target_angka=i.target, satuan=i.satuan,
            polarisasi=i.polarisasi, konsolidasi=Konsolidasi.TERAKHIR,
        )
        for urut, i in enumerate(indikator, start=1)
    ]  # fmt: skip


def _target(indikator: IndikatorSasaran) -> str:
    """As people write it: "90%", "29 unit"."""
    return f"{angka(indikator.target)}{'' if indikator.satuan == '%' else ' '}{indikator.satuan}"


def _kosong(skp: SKP, versi: int, oleh: Pegawai) -> SKP:
    """The draft, locked and counted, without any result."""
    skp = buka(skp.pk, oleh)
    majukan(skp, dari=versi)
    if skp.hasil.exists():
        raise SKPSudahBerisi
    return skp
