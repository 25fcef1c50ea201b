"""What the two of the dialog kinerja write beside the plan: words, expectations, the annex."""

from datetime import datetime

from django.db import transaction

from aturan.berakhlak import NilaiDasar
from aturan.skp import BagianLampiran
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.perencanaan.models import SKP, ButirLampiran, DialogKinerja, EkspektasiKhusus, HasilKerja
from selaras.perencanaan.permissions import boleh_berdialog, boleh_menulis_ekspektasi
from selaras.perencanaan.services.hasil import buka
from selaras.perencanaan.services.sunting import hapus_baris, kunci_skp, ubah_baris, urut_berikut

SEPAKAT = "Sepakat."


@transaction.atomic
def katakan(*, hasil: HasilKerja, isi: str, oleh: Pegawai, pada: datetime, sepakat: bool = False) -> DialogKinerja:
    """Say something about a result, or agree to it. Said once: the same words at once again are the same utterance.

    Raises: TidakBerwenang.
    """
    boleh_berdialog(oleh, kunci_skp(hasil.skp_id)).pastikan()
    isi = isi or SEPAKAT
    terakhir = hasil.dialog.order_by("-pk").first()
    if terakhir and (terakhir.oleh_id, terakhir.isi, terakhir.sepakat) == (oleh.pk, isi, sepakat):
        return terakhir
    ucapan = hasil.dialog.create(oleh=oleh, pada=pada, isi=isi, sepakat=sepakat)
    catat("dialog.dikatakan", objek=hasil, oleh=oleh, pada=pada, isi=isi, sepakat=sepakat)
    return ucapan


@transaction.atomic
def ubah_ekspektasi(
    *, skp: SKP, nilai: NilaiDasar, teks: str, versi: int, oleh: Pegawai, pada: datetime
) -> EkspektasiKhusus:
    """Write what the penilai expects in particular of one value; empty takes it away. `versi` 0: none was there.

    Raises: TidakBerwenang, VersiBasi.
    """
    skp = kunci_skp(skp.pk)
    boleh_menulis_ekspektasi(oleh, skp).pastikan()
    kosong = EkspektasiKhusus(skp=skp, nilai=nilai, oleh=oleh, pada=pada, versi=0)
    ekspektasi = skp.ekspektasi.filter(nilai=nilai).first() or kosong
    if teks and ekspektasi is kosong:
        kosong.save()
    if ubah_baris(ekspektasi, versi=versi, peristiwa="ekspektasi.diubah", oleh=oleh, pada=pada, teks=teks):
        ekspektasi.oleh, ekspektasi.pada = oleh, pada
        ekspektasi.save(update_fields=["oleh", "pada"])
    return ekspektasi


@transaction.atomic
def tambah_butir_lampiran(
    *, skp: SKP, jenis: BagianLampiran, teks: str, oleh: Pegawai, pada: datetime
) -> ButirLampiran:
    """Add a line to a section of the annex; one with the same text is not added twice. Raises: TidakBerwenang."""
    skp = buka(skp.pk, oleh)
    bagian = skp.lampiran.filter(jenis=jenis)
    if sama := bagian.filter(teks=teks).first():
        return sama
    butir = skp.lampiran.create(jenis=jenis, urut=urut_berikut(bagian), teks=teks)
    catat("lampiran.ditambah", objek=butir, oleh=oleh, pada=pada, skp=skp.pk, jenis=jenis, teks=teks)
    return butir


@transaction.atomic
def ubah_butir_lampiran(*, butir: ButirLampiran, teks: str, versi: int, oleh: Pegawai, pada: datetime) -> ButirLampiran:
    """Reword a line of the annex. Raises: TidakBerwenang, VersiBasi."""
    buka(butir.skp_id, oleh)
    butir = ButirLampiran.objects.get(pk=butir.pk)
    ubah_baris(butir, versi=versi, peristiwa="lampiran.diubah", oleh=oleh, pada=pada, teks=teks)
    return butir


@transaction.atomic
def hapus_butir_lampiran(*, butir: ButirLampiran, oleh: Pegawai, pada: datetime) -> None:
    """Take a line out of the annex of a draft. Raises: TidakBerwenang."""
    skp = buka(butir.skp_id, oleh)
    catat("lampiran.dihapus", objek=butir, oleh=oleh, pada=pada, skp=skp.pk, jenis=butir.jenis, teks=butir.teks)
    hapus_baris(butir, skp.lampiran.filter(jenis=butir.jenis))
