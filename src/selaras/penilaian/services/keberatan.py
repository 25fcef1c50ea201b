from datetime import datetime

from django.core.files.base import File
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
from selaras.pelaksanaan.services import simpan_berkas
from selaras.penilaian.models import AturanPenilaian, Evaluasi, Keberatan, Keputusan, StatusEvaluasi
from selaras.penilaian.permissions import (
    boleh_memutus,
    boleh_menanggapi,
    boleh_mencatat_putusan,
    boleh_menjelaskan,
)
from selaras.penilaian.selectors.hitungan import aturan_penilaian
from selaras.penilaian.tenggat import batas_hari


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


class PutusanBelumWaktunya(DomainError):
    """A decision on paper bears a date between the objection and today."""

    kode, status = "putusan_belum_waktunya", 422
    pesan = (
        "Tanggal putusan pada naskah harus sesudah keberatan diajukan dan tidak melewati hari ini. Periksa tanggalnya."
    )


@transaction.atomic
def terima_hasil(*, evaluasi: Evaluasi, versi: int, oleh: Pegawai, pada: datetime) -> Evaluasi:
    """Accept a released result: it stands, and no objection follows. Raises: TidakBerwenang, VersiBasi, SudahDitanggapi."""
    evaluasi = _kunci(evaluasi)
    boleh_menanggapi(oleh, evaluasi).pastikan()
    _pastikan_belum_ditanggapi(evaluasi)
    majukan(evaluasi, dari=versi)
    evaluasi.status, evaluasi.ditanggapi_pada = StatusEvaluasi.DITERIMA, pada
    evaluasi.save(update_fields=["status", "ditanggapi_pada", "versi"])
    catat("evaluasi.diterima", objek=evaluasi, oleh=oleh, pada=pada)
    return evaluasi


@transaction.atomic
def ajukan_keberatan(*, evaluasi: Evaluasi, alasan: str, versi: int, oleh: Pegawai, pada: datetime) -> Keberatan:
    """Object to a released result, with reasons, to the superior of the penilai; once, and in time.

    Where the penilai has no superior on record, the PPK decides, if the institution has named one.

    Raises: TidakBerwenang, VersiBasi, SudahDitanggapi, LewatTenggat, KeberatanTidakDibuka, UraianKosong.
    """
    evaluasi = _kunci(evaluasi)
    boleh_menanggapi(oleh, evaluasi).pastikan()
    _pastikan_belum_ditanggapi(evaluasi)
    majukan(evaluasi, dari=versi, catatan=alasan)
    _pastikan_terbuka(evaluasi, pada)
    if not alasan.strip():
        raise UraianKosong
    aturan = aturan_penilaian()
    keberatan = Keberatan.objects.create(
        evaluasi=evaluasi,
        alasan=alasan.strip(),
        diajukan_pada=pada,
        batas_penjelasan=batas_hari(pada, aturan.penjelasan_hari),
        batas_putusan=batas_hari(pada, aturan.putusan_hari),
        hasil_semula=evaluasi.hasil,
        perilaku_semula=evaluasi.perilaku,
        predikat_semula=evaluasi.predikat,
        versi_aturan=evaluasi.versi_aturan,
    )
    evaluasi.status, evaluasi.ditanggapi_pada = StatusEvaluasi.KEBERATAN, pada
    evaluasi.atasan_penilai_id = evaluasi.atasan_penilai_id or evaluasi.skp.atasan_penilai_id or _ppk(evaluasi, aturan)
    evaluasi.save(update_fields=["status", "ditanggapi_pada", "atasan_penilai", "versi"])
    catat("keberatan.diajukan", objek=evaluasi, oleh=oleh, pada=pada, alasan=keberatan.alasan)
    return keberatan


def _pastikan_belum_ditanggapi(evaluasi: Evaluasi) -> None:
    """Raises: LewatTenggat where the term ran out without an answer, SudahDitanggapi after any other end."""
    if evaluasi.status == StatusEvaluasi.DISAMPAIKAN:
        return
    if evaluasi.status == StatusEvaluasi.FINAL and evaluasi.ditanggapi_pada is None and evaluasi.batas_tanggapan:
        raise LewatTenggat(f"Batas menanggapi sudah lewat pada {tanggal(evaluasi.batas_tanggapan)}. Hasil ini berlaku.")
    raise SudahDitanggapi


def _ppk(evaluasi: Evaluasi, aturan: AturanPenilaian) -> int | None:
    """Who decides instead of a superior; never the penilai or the person of the result."""
    return None if aturan.ppk_id in (evaluasi.penilai_id, evaluasi.pegawai_id) else aturan.ppk_id


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
    boleh_memutus(oleh, keberatan.evaluasi).pastikan()
    return _putus(
        keberatan, keputusan=keputusan, alasan=alasan, hasil=hasil, perilaku=perilaku, versi=versi, oleh=oleh, pada=pada
    )


@transaction.atomic
def catat_putusan(
    *,
    keberatan: Keberatan,
    keputusan: str,
    alasan: str,
    diputus_pada: datetime,
    unggahan: File[bytes],
    versi: int,
    oleh: Pegawai,
    pada: datetime,
    hasil: str = "",
    perilaku: str = "",
) -> Keberatan:
    """Record the signed decision of a superior outside the institution, with its scan; as final as one made here.

    Raises: TidakBerwenang, VersiBasi, SudahDiputus, UraianKosong, PutusanTidakMengubah, PutusanBelumWaktunya,
        BerkasTerlaluBesar, BerkasDitolak.
    """
    keberatan = _kunci_keberatan(keberatan)
    boleh_mencatat_putusan(oleh, keberatan.evaluasi).pastikan()
    if not localdate(keberatan.diajukan_pada) <= localdate(diputus_pada) <= localdate(pada):
        raise PutusanBelumWaktunya
    pemutus = Pegawai.objects.get(evaluasi_diawasi=keberatan.evaluasi)
    _putus(
        keberatan, keputusan=keputusan, alasan=alasan, hasil=hasil, perilaku=perilaku, versi=versi, oleh=pemutus,
        pada=max(diputus_pada, keberatan.diajukan_pada), pencatat=oleh, dicatat_pada=pada,
    )  # fmt: skip
    keberatan.naskah = simpan_berkas(unggahan=unggahan, nama=unggahan.name or "Putusan", oleh=oleh, pada=pada)
    keberatan.dicatat_oleh, keberatan.dicatat_pada = oleh, pada
    keberatan.save(update_fields=["naskah", "dicatat_oleh", "dicatat_pada"])
    return keberatan


def _putus(
    keberatan: Keberatan,
    *,
    keputusan: str,
    alasan: str,
    hasil: str,
    perilaku: str,
    versi: int,
    oleh: Pegawai,
    pada: datetime,
    pencatat: Pegawai | None = None,
    dicatat_pada: datetime | None = None,
) -> Keberatan:
    """The same whether it was decided here or on paper; the trail names whoever sat before the screen."""
    evaluasi = keberatan.evaluasi
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
    rincian = {"keputusan": keputusan, "alasan": keberatan.alasan_keputusan, "pemutus": oleh.nama}
    menjadi, siapa, kapan = _rating(evaluasi), pencatat or oleh, dicatat_pada or pada
    catat("keberatan.diputus", objek=evaluasi, oleh=siapa, pada=kapan, semula=semula, menjadi=menjadi, **rincian)
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
