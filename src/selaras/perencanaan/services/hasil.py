from datetime import datetime

from django.db import transaction

from aturan.bahasa_hasil import periksa_rumusan
from aturan.skp import Aspek, JenisHasil
from selaras.common.errors import DomainError
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.perencanaan.models import SKP, HasilKerja, IndikatorSasaran, PeranHasil, StatusPeran
from selaras.perencanaan.permissions import boleh_mengaitkan, boleh_menyunting
from selaras.perencanaan.selectors import pakai_aspek, pilihan_induk
from selaras.perencanaan.services.sunting import (
    MasihAdaBarisKosong,
    hapus_baris,
    kunci_skp,
    ubah_baris,
    urut_berikut,
)


class IndukTidakSesuai(DomainError):
    """Neither a result of one's leader nor an indicator of one's perjanjian kinerja."""

    kode, status = "induk_tidak_sesuai", 422
    pesan = "Hasil kerja pimpinan itu tidak ada dalam pilihan. Muat ulang halaman ini, lalu pilih lagi."


class KaitanSudahDisepakati(DomainError):
    """What a set result serves is part of what was agreed."""

    kode = "kaitan_sudah_disepakati"
    pesan = "Kaitan hasil kerja ini sudah ditetapkan bersama SKP-nya. Mulai perubahan SKP bila perlu diganti."


def buka(skp_id: int, oleh: Pegawai) -> SKP:
    """Lock the SKP and make sure that `oleh` may write in it. Raises: TidakBerwenang."""
    skp = kunci_skp(skp_id)
    boleh_menyunting(oleh, skp).pastikan()
    return skp


@transaction.atomic
def tambah_hasil(*, skp: SKP, jenis: JenisHasil, oleh: Pegawai, pada: datetime, rumusan: str = "") -> HasilKerja:
    """Add a result at the end of its part, with a first row to measure it by.

    Raises: TidakBerwenang, MasihAdaBarisKosong.
    """
    skp = buka(skp.pk, oleh)
    saudara = skp.hasil.filter(jenis=jenis)
    if not rumusan and saudara.filter(rumusan="").exists():
        raise MasihAdaBarisKosong
    hasil = skp.hasil.create(jenis=jenis, urut=urut_berikut(saudara), rumusan=rumusan)
    hasil.indikator.create(urut=1, aspek=Aspek.KUANTITAS if pakai_aspek(skp) else "")
    catat("hasil.ditambah", objek=hasil, oleh=oleh, pada=pada, skp=skp.pk, jenis=jenis, rumusan=rumusan)
    return hasil


@transaction.atomic
def ubah_hasil(
    *,
    hasil: HasilKerja,
    versi: int,
    rumusan: str,
    oleh: Pegawai,
    pada: datetime,
    perspektif: str | None = None,
    penugasan_dari: str | None = None,
) -> HasilKerja:
    """Reword a result; None leaves a field as it is. Raises: TidakBerwenang, VersiBasi."""
    buka(hasil.skp_id, oleh)
    hasil = HasilKerja.objects.get(pk=hasil.pk)
    pilihan = {"perspektif": perspektif, "penugasan_dari": penugasan_dari}
    isian = {"rumusan": rumusan} | {bidang: nilai for bidang, nilai in pilihan.items() if nilai is not None}
    ubah_baris(hasil, versi=versi, peristiwa="hasil.diubah", oleh=oleh, pada=pada, **isian)
    return hasil


@transaction.atomic
def pilih_induk(
    *, hasil: HasilKerja, versi: int, induk: HasilKerja | IndikatorSasaran | None, oleh: Pegawai, pada: datetime
) -> HasilKerja:
    """Name what the result serves: a result of one's leaders, or for a head an indicator of the perjanjian kinerja.

    None takes the link away; a leader who has written nothing yet blocks nobody. In a set SKP a link that is still
    missing may be made, and none that was agreed be changed.

    Raises: TidakBerwenang, VersiBasi, IndukTidakSesuai, KaitanSudahDisepakati.
    """
    skp = kunci_skp(hasil.skp_id)
    boleh_mengaitkan(oleh, skp).pastikan()
    hasil = HasilKerja.objects.select_related("induk__skp").get(pk=hasil.pk)
    if induk is not None and induk not in pilihan_induk(skp):
        raise IndukTidakSesuai
    if not skp.dapat_disunting and (induk is None or not hasil.menyusul):
        raise KaitanSudahDisepakati
    isian = {
        "induk_id": induk.pk if isinstance(induk, HasilKerja) else None,
        "induk_sasaran_id": induk.pk if isinstance(induk, IndikatorSasaran) else None,
    }
    ubah_baris(hasil, versi=versi, peristiwa="hasil.dikaitkan", oleh=oleh, pada=pada, **isian)
    return hasil


@transaction.atomic
def pakai_saran(*, hasil: HasilKerja, versi: int, oleh: Pegawai, pada: datetime) -> HasilKerja:
    """Take over what the coach suggests for the stored text; no suggestion, no change.

    Raises: TidakBerwenang, VersiBasi.
    """
    buka(hasil.skp_id, oleh)
    hasil = HasilKerja.objects.get(pk=hasil.pk)
    saran = periksa_rumusan(hasil.rumusan).saran or hasil.rumusan
    ubah_baris(hasil, versi=versi, peristiwa="hasil.diubah", oleh=oleh, pada=pada, rumusan=saran)
    return hasil


@transaction.atomic
def biarkan_rumusan(*, hasil: HasilKerja, oleh: Pegawai, pada: datetime) -> HasilKerja:
    """Remember that the hint of the coach was read and left. Raises: TidakBerwenang."""
    buka(hasil.skp_id, oleh)
    hasil = HasilKerja.objects.get(pk=hasil.pk)
    ubah_baris(hasil, versi=hasil.versi, peristiwa="hasil.dibiarkan", oleh=oleh, pada=pada, biarkan=True)
    return hasil


@transaction.atomic
def hapus_hasil(*, hasil: HasilKerja, oleh: Pegawai, pada: datetime) -> None:
    """Take a result out of a draft, with its indicators and its dialogue; the trail keeps what they said.

    What came from the leader waits for an answer again; what was proposed to others for it goes with it.

    Raises: TidakBerwenang, BarisDipakai if the result of somebody else serves it.
    """
    skp = buka(hasil.skp_id, oleh)
    percakapan = list(hasil.dialog.order_by("pada").values("oleh", "pada", "isi"))
    ukuran = list(hasil.indikator.order_by("urut").values("aspek", "rumusan", "target"))
    isi = {"rumusan": hasil.rumusan, "indikator": ukuran, "dialog": percakapan}
    catat("hasil.dihapus", objek=hasil, oleh=oleh, pada=pada, skp=skp.pk, **isi)
    PeranHasil.objects.filter(hasil=hasil).update(hasil=None, status=StatusPeran.DIUSULKAN)
    hasil.peran.filter(hasil=None).delete()
    hasil.dialog.all().delete()
    for indikator in hasil.indikator.all():
        hapus_baris(indikator, hasil.indikator.none())
    hapus_baris(hasil, skp.hasil.filter(jenis=hasil.jenis))
