from datetime import datetime
from typing import Any

from django.db import transaction

from aturan.capaian import Polarisasi
from aturan.skp import Aspek
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.perencanaan.models import HasilKerja, Indikator, Konsolidasi
from selaras.perencanaan.selectors import aspek_berikut, pakai_aspek
from selaras.perencanaan.services.hasil import buka
from selaras.perencanaan.services.sunting import MasihAdaBarisKosong, hapus_baris, ubah_baris, urut_berikut
from selaras.perencanaan.target import urai_target


@transaction.atomic
def tambah_indikator(*, hasil: HasilKerja, oleh: Pegawai, pada: datetime) -> Indikator:
    """Add a row to measure a result by, on the first aspect that has none yet.

    Raises: TidakBerwenang, MasihAdaBarisKosong.
    """
    skp = buka(hasil.skp_id, oleh)
    ada = list(hasil.indikator.order_by("urut"))
    if any(not i.rumusan and not i.target for i in ada):
        raise MasihAdaBarisKosong
    aspek = aspek_berikut(ada) if pakai_aspek(skp) else ""
    indikator = hasil.indikator.create(urut=urut_berikut(hasil.indikator.all()), aspek=aspek)
    catat("indikator.ditambah", objek=indikator, oleh=oleh, pada=pada, hasil=hasil.pk, aspek=aspek)
    return indikator


@transaction.atomic
def ubah_indikator(
    *,
    indikator: Indikator,
    versi: int,
    rumusan: str,
    target: str,
    oleh: Pegawai,
    pada: datetime,
    aspek: Aspek | None = None,
) -> Indikator:
    """Change an indicator; without `aspek` that stays. The numbers of the target follow from its text.

    A new unit decides how months are put together until one says otherwise: percents are averaged, others summed.
    Raises: TidakBerwenang, VersiBasi.
    """
    buka(indikator.hasil.skp_id, oleh)
    indikator = Indikator.objects.get(pk=indikator.pk)
    isian: dict[str, Any] = {"rumusan": rumusan, "target": target, "aspek": aspek or indikator.aspek}
    if target != indikator.target:
        terbaca = urai_target(target)
        isian |= {"target_angka": terbaca.angka, "target_atas": terbaca.atas, "satuan": terbaca.satuan}
        if terbaca.satuan != indikator.satuan:
            isian["konsolidasi"] = Konsolidasi.RATA_RATA if terbaca.satuan == "%" else Konsolidasi.JUMLAH
    ubah_baris(indikator, versi=versi, peristiwa="indikator.diubah", oleh=oleh, pada=pada, **isian)
    return indikator


@transaction.atomic
def ubah_cara_hitung(
    *,
    indikator: Indikator,
    versi: int,
    polarisasi: Polarisasi,
    konsolidasi: Konsolidasi,
    oleh: Pegawai,
    pada: datetime,
) -> Indikator:
    """Say which way is better and how months make one figure. Raises: TidakBerwenang, VersiBasi."""
    buka(indikator.hasil.skp_id, oleh)
    indikator = Indikator.objects.get(pk=indikator.pk)
    isian = {"polarisasi": polarisasi, "konsolidasi": konsolidasi}
    ubah_baris(indikator, versi=versi, peristiwa="indikator.diubah", oleh=oleh, pada=pada, **isian)
    return indikator


@transaction.atomic
def hapus_indikator(*, indikator: Indikator, oleh: Pegawai, pada: datetime) -> None:
    """Take an indicator out of a draft. Raises: TidakBerwenang, BarisDipakai."""
    buka(indikator.hasil.skp_id, oleh)
    isi = {"aspek": indikator.aspek, "rumusan": indikator.rumusan, "target": indikator.target}
    catat("indikator.dihapus", objek=indikator, oleh=oleh, pada=pada, hasil=indikator.hasil_id, **isi)
    hapus_baris(indikator, Indikator.objects.filter(hasil=indikator.hasil_id))
