from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from aturan.periode import JenisPeriode
from aturan.predikat import Rating, tentukan_predikat
from aturan.versi import Versi
from selaras.common.errors import DomainError
from selaras.common.format import tanggal
from selaras.common.versi import majukan
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.organisasi.selectors import instansi
from selaras.penilaian.models import Evaluasi, Keberatan, Keputusan, StatusEvaluasi
from selaras.penilaian.permissions import boleh_memutus, boleh_menanggapi, boleh_menjelaskan


class SudahDitanggapi(DomainError):
    """A result is answered once, within its term."""

    kode = "sudah_ditanggapi"
    pesan = "Hasil ini sudah ditanggapi. Tanggapan hanya sekali."


class LewatTenggat(DomainError):
    """The term is over: the result stands."""

    kode = "lewat_tenggat"


class KeberatanTidakDibuka(DomainError):
    """The institution hears objections to yearly results only, or the result was never rated here."""

    kode = "keberatan_tidak_dibuka"
    pesan = "Di instansi ini keberatan diajukan terhadap hasil tahunan. Bicarakan hasil triwulan dengan penilai Anda."


class UraianKosong(DomainError):
    """Reasons are words."""

    kode, status = "uraian_kosong", 422
    pesan = "Uraiannya belum ditulis. Sebutkan hasil kerja atau bukti yang menjadi dasarnya."


class SudahDijelaskan(DomainError):
    """The explanation is given once, before the decision."""

    kode = "sudah_dijelaskan"
    pesan = "Penjelasan atas keberatan ini sudah diberikan, atau keberatannya sudah diputus."


class SudahDiputus(DomainError):
    """The decision is final (PP 30/2019 Pasal 59 ayat 4)."""

    kode = "sudah_diputus"
    pesan = "Keberatan ini sudah diputus, dan putusannya final."


class PutusanTidakMengubah(DomainError):
    """A decision that changes must change something."""

    kode, status = "putusan_tidak_mengubah", 422
    pesan = "Kedua rating sama dengan hasil semula. Pilih rating yang baru, atau putuskan hasil tetap."


@transaction.atomic
def terima_hasil(*, evaluasi: Evaluasi, versi: int, oleh: Pegawai, pada: datetime) -> Evaluasi:
    """Accept a released result: it stands, and no objection follows. Raises: TidakBerwenang, VersiBasi, SudahDitanggapi."""
    evaluasi = _kunci(evaluasi)
    boleh_menanggapi(oleh, evaluasi).pastikan()
    if evaluasi.status != StatusEvaluasi.DISAMPAIKAN:
        raise SudahDitanggapi
    majukan(evaluasi, dari=versi)
    evaluasi.status, evaluasi.ditanggapi_pada = StatusEvaluasi.DITERIMA, pada
    evaluasi.save(update_fields=["status", "ditanggapi_pada", "versi"])
    catat("evaluasi.diterima", objek=evaluasi, oleh=oleh, pada=pada)
    return evaluasi


@transaction.atomic
def ajukan_keberatan(*, evaluasi: Evaluasi, alasan: str, versi: int, oleh: Pegawai, pada: datetime) -> Keberatan:
    """Object to a released result, with reasons, to the superior of the penilai; once, and in time.

    Raises: TidakBerwenang, VersiBasi, SudahDitanggapi, LewatTenggat, KeberatanTidakDibuka, UraianKosong.
    """
    evaluasi = _kunci(evaluasi)
    boleh_menanggapi(oleh, evaluasi).pastikan()
    if evaluasi.status != StatusEvaluasi.DISAMPAIKAN:
        raise SudahDitanggapi
    majukan(evaluasi, dari=versi, catatan=alasan)
    _pastikan_terbuka(evaluasi, pada)
    if not alasan.strip():
        raise UraianKosong
    keberatan = Keberatan.objects.create(
        evaluasi=evaluasi,
        alasan=alasan.strip(),
        diajukan_pada=pada,
        hasil_semula=evaluasi.hasil,
        perilaku_semula=evaluasi.perilaku,
        predikat_semula=evaluasi.predikat,
        versi_aturan=evaluasi.versi_aturan,
    )
    evaluasi.status, evaluasi.ditanggapi_pada = StatusEvaluasi.KEBERATAN, pada
    evaluasi.atasan_penilai_id = evaluasi.atasan_penilai_id or evaluasi.skp.atasan_penilai_id
    evaluasi.save(update_fields=["status", "ditanggapi_pada", "atasan_penilai", "versi"])
    catat("keberatan.diajukan", objek=evaluasi, oleh=oleh, pada=pada, alasan=keberatan.alasan)
    return keberatan


def _pastikan_terbuka(evaluasi: Evaluasi, pada: datetime) -> None:
    """Raises: LewatTenggat, KeberatanTidakDibuka."""
    batas = evaluasi.batas_tanggapan
    if batas is None or not evaluasi.hasil:
        raise KeberatanTidakDibuka("Hasil ini tidak dinilai di sini, jadi keberatannya tidak dapat diproses di sini.")
    if localdate(pada) > batas:
        raise LewatTenggat(f"Batas mengajukan keberatan sudah lewat pada {tanggal(batas)}. Hasil ini berlaku.")
    periodik = evaluasi.periode.jenis != JenisPeriode.TAHUNAN
    if periodik and not instansi().keberatan_periodik:
        raise KeberatanTidakDibuka


@transaction.atomic
def jelaskan_keberatan(
    *, keberatan: Keberatan, penjelasan: str, versi: int, oleh: Pegawai, pada: datetime
) -> Keberatan:
    """The penilai explains the result objected to. Raises: TidakBerwenang, VersiBasi, SudahDijelaskan, UraianKosong."""
    keberatan = _kunci_keberatan(keberatan)
    boleh_menjelaskan(oleh, keberatan.evaluasi).pastikan()
    if keberatan.penjelasan or keberatan.keputusan:
        raise SudahDijelaskan
    majukan(keberatan, dari=versi, penjelasan=penjelasan)
    if not penjelasan.strip():
        raise UraianKosong
    keberatan.penjelasan, keberatan.dijelaskan_oleh, keberatan.dijelaskan_pada = penjelasan.strip(), oleh, pada
    keberatan.save(update_fields=["penjelasan", "dijelaskan_oleh", "dijelaskan_pada", "versi"])
    catat("keberatan.dijelaskan", objek=keberatan.evaluasi, oleh=oleh, pada=pada, penjelasan=keberatan.penjelasan)
    return keberatan


@transaction.atomic
def putus_keberatan(
    *,
    keberatan: Keberatan,
    keputusan: str,
    alasan: str,
    versi: int,
    oleh: Pegawai,
    pada: datetime,
    hasil: str = "",
    perilaku: str = "",
) -> Keberatan:
    """Decide an objection, for good: the result stays, or two ratings give a new predicate and the old one stays visible.

    `hasil` and `perilaku` count only in a decision that changes; the head's hasil kerja stays what the unit achieved.
    Raises: TidakBerwenang, VersiBasi, SudahDiputus, UraianKosong, PutusanTidakMengubah.
    """
    keberatan = _kunci_keberatan(keberatan)
    evaluasi = keberatan.evaluasi
    boleh_memutus(oleh, evaluasi).pastikan()
    if keberatan.keputusan:
        raise SudahDiputus
    majukan(keberatan, dari=versi, alasan_keputusan=alasan)
    if not alasan.strip():
        raise UraianKosong
    semula = _rating(evaluasi)
    if keputusan == Keputusan.DIUBAH:
        _ubah(evaluasi, evaluasi.hasil if evaluasi.kepala_unit else hasil, perilaku)
    evaluasi.status, evaluasi.versi = StatusEvaluasi.FINAL, evaluasi.versi + 1
    evaluasi.save(update_fields=["hasil", "perilaku", "predikat", "status", "versi"])
    keberatan.keputusan, keberatan.alasan_keputusan = Keputusan(keputusan), alasan.strip()
    keberatan.diputus_oleh, keberatan.diputus_pada = oleh, pada
    keberatan.save(update_fields=["keputusan", "alasan_keputusan", "diputus_oleh", "diputus_pada", "versi"])
    rincian = {"keputusan": keputusan, "alasan": keberatan.alasan_keputusan}
    catat(
        "keberatan.diputus", objek=evaluasi, oleh=oleh, pada=pada, semula=semula, menjadi=_rating(evaluasi), **rincian
    )
    return keberatan


def _ubah(evaluasi: Evaluasi, hasil: str, perilaku: str) -> None:
    if not (hasil and perilaku) or (hasil, perilaku) == (evaluasi.hasil, evaluasi.perilaku):
        raise PutusanTidakMengubah
    evaluasi.hasil, evaluasi.perilaku = hasil, perilaku
    hukum = Versi(evaluasi.versi_aturan)
    evaluasi.predikat = tentukan_predikat(hasil=Rating(hasil), perilaku=Rating(perilaku), versi=hukum)


def _rating(evaluasi: Evaluasi) -> dict[str, str]:
    return {bidang: str(getattr(evaluasi, bidang)) for bidang in ("hasil", "perilaku", "predikat")}


def _kunci(evaluasi: Evaluasi) -> Evaluasi:
    return Evaluasi.objects.select_for_update(of=("self",)).select_related("periode", "skp").get(pk=evaluasi.pk)


def _kunci_keberatan(keberatan: Keberatan) -> Keberatan:
    return Keberatan.objects.select_for_update(of=("self", "evaluasi")).select_related("evaluasi").get(pk=keberatan.pk)
