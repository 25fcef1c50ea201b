from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from aturan.distribusi import CapaianOrganisasi
from aturan.pimpinan import rating_hasil_pimpinan
from aturan.predikat import Rating, tentukan_predikat
from aturan.versi import Versi, versi_pada
from selaras.common.errors import DomainError
from selaras.common.format import tanggal
from selaras.common.versi import majukan
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai, Penempatan
from selaras.organisasi.pohon import Pohon
from selaras.penilaian.models import Evaluasi, PenetapanCapaian, StatusEvaluasi
from selaras.penilaian.permissions import boleh_menilai
from selaras.penilaian.selectors.setahun import bagian_sesudah
from selaras.penilaian.selectors.unit import pemilik_pola
from selaras.perencanaan.models import SKP, PeriodeEvaluasi

RATING = ("hasil", "perilaku", "predikat")


class DiLuarPeriode(DomainError):
    """The plan did not run in this period."""

    kode = "di_luar_periode"
    pesan = "SKP ini tidak berjalan pada periode tersebut, jadi tidak dinilai di sana."


class BukanBagianTerakhir(DomainError):
    """The year of a person is judged once, on the last plan of it."""

    kode = "bukan_bagian_terakhir"


class BelumBerakhir(DomainError):
    """A rating is finished once there is nothing left to be seen: at the end of the period, or of the plan."""

    kode = "belum_berakhir"


class SudahDisampaikan(DomainError):
    """A released result changes only through an objection."""

    kode = "sudah_disampaikan"
    pesan = "Hasil ini sudah disampaikan. Perubahan hanya melalui keberatan pegawai dan putusan atasan pejabat penilai."


class RatingBelumLengkap(DomainError):
    """Finished means both ratings."""

    kode, status = "rating_belum_lengkap", 422
    pesan = "Pilih rating hasil kerja dan rating perilaku kerja lebih dulu, atau simpan sebagai draf."


class MenungguCapaian(DomainError):
    """The head's hasil kerja is what the unit achieved: not known before it is set."""

    kode = "menunggu_capaian"
    pesan = (
        "Rating hasil kerja kepala unit mengikuti capaian unitnya, dan capaian itu belum ditetapkan. "
        "Rating perilaku dapat disimpan sebagai draf."
    )


class SudahSelesai(DomainError):
    """A finished rating does not become a draft again."""

    kode = "sudah_selesai"
    pesan = "Penilaian ini sudah selesai, jadi tidak kembali menjadi draf. Ubah ratingnya dengan menuliskan alasan."


class AlasanUbahKosong(DomainError):
    """A finished rating changes with a reason."""

    kode, status = "alasan_ubah_kosong", 422
    pesan = "Penilaian ini sudah selesai. Tulis alasan perubahannya: pegawai akan membacanya di jejak."


@transaction.atomic
def nilai(
    *,
    skp: SKP,
    periode: PeriodeEvaluasi,
    hasil: str,
    perilaku: str,
    catatan: str,
    selesai: bool,
    versi: int,
    oleh: Pegawai,
    pada: datetime,
    alasan: str = "",
) -> Evaluasi:
    """Rate one person in one period; the predicate follows from the table, never from a hand.

    Args:
        skp: the plan; its named penilai rates.
        periode: the evaluation period.
        hasil: a code of `Rating`, or "" in a draft. Of the head of a unit it follows the unit's level instead.
        perilaku: the same for behaviour.
        catatan: what the penilai has to say; the person reads it after release.
        selesai: finished, rather than a draft.
        versi: of the evaluation that was seen; 0 where there was none.
        oleh: the penilai.
        pada: now.
        alasan: why a finished rating changes.

    Raises:
        TidakBerwenang, DiLuarPeriode, BukanBagianTerakhir, VersiBasi, SudahDisampaikan, SudahSelesai, BelumBerakhir, RatingBelumLengkap,
        MenungguCapaian, AlasanUbahKosong.
    """
    skp = SKP.objects.select_for_update(of=("self",), no_key=True).get(pk=skp.pk)
    boleh_menilai(oleh, skp).pastikan()
    if skp.mulai > periode.selesai or skp.selesai < periode.mulai or skp.periode_id != periode.periode_id:
        raise DiLuarPeriode
    _pastikan_bagian_terakhir(skp, periode)
    evaluasi = Evaluasi.objects.select_for_update(of=("self",)).filter(skp=skp, periode=periode).first()
    evaluasi = evaluasi or _baru(skp, periode)
    if evaluasi.terbuka:
        raise SudahDisampaikan
    majukan(evaluasi, dari=versi, catatan=catatan)
    if selesai:
        _pastikan_berakhir(skp, periode, pada)
    hukum = versi_pada(periode.selesai)
    if evaluasi.kepala_unit:
        hasil = _hasil_kepala(evaluasi, selesai=selesai)
    _periksa(evaluasi, hasil, perilaku, selesai=selesai, alasan=alasan)
    semula = {bidang: getattr(evaluasi, bidang) for bidang in RATING}
    _isi(evaluasi, hasil, perilaku, hukum)
    evaluasi.catatan, evaluasi.penilai, evaluasi.atasan_penilai = catatan.strip(), oleh, skp.atasan_penilai
    if selesai:
        evaluasi.status, evaluasi.dinilai_pada = StatusEvaluasi.SELESAI, pada
    evaluasi.save()
    menjadi = {bidang: getattr(evaluasi, bidang) for bidang in RATING}
    rincian = {"semula": semula, "menjadi": menjadi, "selesai": selesai, "alasan": alasan.strip()}
    catat("evaluasi.dinilai", objek=evaluasi, oleh=oleh, pada=pada, **rincian)
    return evaluasi


def _pastikan_bagian_terakhir(skp: SKP, periode: PeriodeEvaluasi) -> None:
    """Raises: BukanBagianTerakhir where a later plan of the year follows: its penilai judges the whole of it."""
    lanjutan = bagian_sesudah(skp, periode).select_related("penilai").order_by("-mulai").first()
    if lanjutan:
        raise BukanBagianTerakhir(
            f"{periode.nama} dinilai sekali, pada SKP terakhir tahun itu, yang mulai {tanggal(lanjutan.mulai)}. "
            f"Penilainya {lanjutan.penilai.nama}; hasil triwulan dari SKP ini ikut terbaca di sana."
        )


def _pastikan_berakhir(skp: SKP, periode: PeriodeEvaluasi, pada: datetime) -> None:
    """Raises: BelumBerakhir before the last day of the period, or of a plan that was closed before."""
    akhir = min(periode.selesai, skp.selesai)
    if localdate(pada) < akhir:
        raise BelumBerakhir(
            f"{periode.nama} belum berakhir. Simpan dulu sebagai draf, lalu selesaikan mulai {tanggal(akhir)}."
        )


def _baru(skp: SKP, periode: PeriodeEvaluasi) -> Evaluasi:
    unit = pemilik_pola(Pohon.sekitar([skp.unit_id]), skp.unit_id)
    kepala = Penempatan.objects.berlaku(min(periode.selesai, skp.selesai)).filter(
        pegawai=skp.pegawai_id, unit=unit, kepala=True
    )
    return Evaluasi(
        skp=skp,
        pegawai_id=skp.pegawai_id,
        periode=periode,
        unit_id=unit,
        kepala_unit=kepala.exists(),
        versi=0,
    )


def _hasil_kepala(evaluasi: Evaluasi, *, selesai: bool) -> str:
    """What the unit achieved, as the rating of its head; "" in a draft that comes before."""
    tingkat = PenetapanCapaian.objects.filter(unit=evaluasi.unit_id, periode=evaluasi.periode_id).values_list("tingkat")
    if ditetapkan := tingkat.first():
        return rating_hasil_pimpinan(capaian=CapaianOrganisasi(ditetapkan[0]))
    if selesai:
        raise MenungguCapaian
    return ""


def _periksa(evaluasi: Evaluasi, hasil: str, perilaku: str, *, selesai: bool, alasan: str) -> None:
    sudah = evaluasi.status == StatusEvaluasi.SELESAI
    if sudah and not selesai:
        raise SudahSelesai
    if selesai and not (hasil and perilaku):
        raise RatingBelumLengkap
    if sudah and (hasil, perilaku) != (evaluasi.hasil, evaluasi.perilaku) and not alasan.strip():
        raise AlasanUbahKosong


def _isi(evaluasi: Evaluasi, hasil: str, perilaku: str, hukum: Versi) -> None:
    evaluasi.hasil, evaluasi.perilaku, evaluasi.predikat, evaluasi.versi_aturan = hasil, perilaku, "", ""
    if hasil and perilaku:
        evaluasi.predikat = tentukan_predikat(hasil=Rating(hasil), perilaku=Rating(perilaku), versi=hukum)
        evaluasi.versi_aturan = hukum
