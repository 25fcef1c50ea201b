from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from aturan.perbaikan import batas_perbaikan, pemeriksaan, perlu_perbaikan
from aturan.predikat import Predikat
from selaras.common.errors import DomainError
from selaras.common.versi import majukan
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.penilaian.models import Evaluasi
from selaras.tindak_lanjut.models import PemeriksaanPerbaikan, Perbaikan, StatusPerbaikan
from selaras.tindak_lanjut.permissions import boleh_membina, boleh_membuka_perbaikan, boleh_menyepakati
from selaras.tindak_lanjut.selectors.aturan import aturan_tindak_lanjut
from selaras.tindak_lanjut.services.kredit import BelumTetap


class BukanPredikatRendah(DomainError):
    """Only the two lowest open a case; a quarter only where the institution says so."""

    kode = "bukan_predikat_rendah"
    pesan = (
        "Perbaikan kinerja dibuka untuk predikat tahunan Kurang atau Sangat Kurang. "
        "Untuk predikat lain, bimbingan kinerja sudah cukup."
    )


class PerbaikanSudahAda(DomainError):
    """One case for one result."""

    kode = "perbaikan_sudah_ada"
    pesan = "Perbaikan dari hasil ini sudah dibuka. Muat ulang halaman untuk melihatnya."


class PerbaikanTidakBerjalan(DomainError):
    """The time to improve is over, or has not been agreed on."""

    kode = "perbaikan_tidak_berjalan"
    pesan = "Ini tidak dapat dilakukan pada tahap perbaikan sekarang. Muat ulang halaman untuk melihat tahapnya."


@transaction.atomic
def buka_perbaikan(*, evaluasi: Evaluasi, sebab: str, sasaran: str, oleh: Pegawai, pada: datetime) -> Perbaikan:
    """Open the dated chance to improve after a low predikat that stands: six months from today, looked at each month.

    Args:
        evaluasi: the result; its penilai guides.
        sebab: why, in the words of the penilai.
        sasaran: what has to be better by then.
        oleh: the penilai.
        pada: now.

    Raises: TidakBerwenang, BukanPredikatRendah, BelumTetap, PerbaikanSudahAda.
    """
    evaluasi = Evaluasi.objects.select_for_update(of=("self",)).select_related("skp", "periode").get(pk=evaluasi.pk)
    boleh_membuka_perbaikan(oleh, evaluasi).pastikan()
    mulai = localdate(pada)
    periodik = evaluasi.periode.jenis != "tahunan" and not aturan_tindak_lanjut().perbaikan_periodik
    if periodik or not evaluasi.terbuka or not perlu_perbaikan(Predikat(evaluasi.predikat)):
        raise BukanPredikatRendah
    if not Evaluasi.objects.tetap(mulai).filter(pk=evaluasi.pk).exists():
        raise BelumTetap
    if Perbaikan.objects.filter(evaluasi=evaluasi).exists():
        raise PerbaikanSudahAda
    baru = Perbaikan.objects.create(
        pegawai_id=evaluasi.pegawai_id,
        penilai=oleh,
        unit_id=evaluasi.skp.unit_id,
        evaluasi=evaluasi,
        sebab=sebab,
        sasaran=sasaran,
        mulai=mulai,
        batas=batas_perbaikan(mulai=mulai),
        dibuka_oleh=oleh,
        dibuka_pada=pada,
    )
    PemeriksaanPerbaikan.objects.bulk_create(
        PemeriksaanPerbaikan(perbaikan=baru, tanggal=hari) for hari in pemeriksaan(mulai=mulai)
    )
    catat("perbaikan.dibuka", objek=baru, oleh=oleh, pada=pada, batas=baru.batas)
    return baru


@transaction.atomic
def ubah_sasaran(*, perbaikan: Perbaikan, sasaran: str, versi: int, oleh: Pegawai, pada: datetime) -> Perbaikan:
    """Write the goals anew, as long as they are not agreed on. Raises: TidakBerwenang, VersiBasi, PerbaikanTidakBerjalan."""
    perbaikan = _terkunci(perbaikan)
    boleh_membina(oleh, perbaikan).pastikan()
    majukan(perbaikan, dari=versi, sasaran=sasaran)
    if perbaikan.status != StatusPerbaikan.DISUSUN:
        raise PerbaikanTidakBerjalan
    perbaikan.sasaran = sasaran
    perbaikan.save(update_fields=["sasaran", "versi"])
    catat("perbaikan.diubah", objek=perbaikan, oleh=oleh, pada=pada)
    return perbaikan


@transaction.atomic
def sepakati_perbaikan(*, perbaikan: Perbaikan, tanggapan: str, versi: int, oleh: Pegawai, pada: datetime) -> Perbaikan:
    """Agree to the goals, with words of one's own where one has some.

    Raises: TidakBerwenang, VersiBasi, PerbaikanTidakBerjalan.
    """
    perbaikan = _terkunci(perbaikan)
    boleh_menyepakati(oleh, perbaikan).pastikan()
    majukan(perbaikan, dari=versi, tanggapan=tanggapan)
    if perbaikan.status != StatusPerbaikan.DISUSUN:
        raise PerbaikanTidakBerjalan
    perbaikan.tanggapan, perbaikan.disepakati_pada, perbaikan.status = tanggapan, pada, StatusPerbaikan.BERJALAN
    perbaikan.save(update_fields=["tanggapan", "disepakati_pada", "status", "versi"])
    catat("perbaikan.disepakati", objek=perbaikan, oleh=oleh, pada=pada)
    return perbaikan


def _terkunci(perbaikan: Perbaikan) -> Perbaikan:
    return Perbaikan.objects.select_for_update(of=("self",)).select_related("pegawai").get(pk=perbaikan.pk)
