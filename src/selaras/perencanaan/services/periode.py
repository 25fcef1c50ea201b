from datetime import date, datetime, timedelta
from typing import Final

from django.db import IntegrityError, transaction
from django.utils.timezone import localdate

from aturan.periode import JenisPeriode, Periode, periode_setahun
from selaras.common.errors import DomainError
from selaras.common.format import tanggal
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.perencanaan.models import PeriodeEvaluasi, PeriodeKinerja
from selaras.perencanaan.permissions import boleh_membuka_periode

HARI_MENILAI: Final = 15  # days after a period within which its people are rated; each deadline may be extended
TAHUN_PERTAMA: Final = 2022  # the first year under PermenPANRB 6/2022


class PeriodeSudahDibuka(DomainError):
    """A year is opened once."""

    kode = "periode_sudah_dibuka"
    pesan = "Tahun ini sudah dibuka. Lihat tenggatnya di daftar."


class TahunDiLuarJangkauan(DomainError):
    """Only last year, this one and the next are opened."""

    kode, status = "tahun_di_luar_jangkauan", 422


class TenggatTidakMaju(DomainError):
    """A deadline only moves forward."""

    kode, status = "tenggat_tidak_maju", 422


class TenggatTerlaluJauh(DomainError):
    """Nobody is rated more than a year after the period."""

    kode, status = "tenggat_terlalu_jauh", 422


@transaction.atomic
def buka_periode(
    *, tahun: int, oleh: Pegawai, pada: datetime, irama: JenisPeriode = JenisPeriode.TRIWULAN
) -> PeriodeKinerja:
    """Open a year with its tahunan and its four triwulan, or twelve months: this one, the next, or the last.

    From then on its `irama`, monthly or quarterly, is that of the periods it has. Last year is for the institution that begins with Selaras in January, when people are rated for the year before.

    Raises: TidakBerwenang, TahunDiLuarJangkauan, PeriodeSudahDibuka.
    """
    boleh_membuka_periode(oleh).pastikan()
    hari = localdate(pada)
    _pastikan_terjangkau(tahun, hari.year)
    try:
        with transaction.atomic():
            periode = PeriodeKinerja.objects.create(tahun=tahun, dibuka_oleh=oleh, dibuka_pada=pada)
    except IntegrityError as galat:
        raise PeriodeSudahDibuka from galat
    berkala = periode_setahun(tahun=tahun, jenis=irama)
    setahun = periode_setahun(tahun=tahun, jenis=JenisPeriode.TAHUNAN)
    PeriodeEvaluasi.objects.bulk_create(
        PeriodeEvaluasi(
            periode=periode, jenis=p.jenis, urut=p.urut, mulai=p.mulai, selesai=p.selesai, tenggat=_tenggat(p, hari)
        )
        for p in (*berkala, *setahun)
    )
    catat("periode.dibuka", objek=periode, oleh=oleh, pada=pada, tahun=tahun, irama=irama)
    return periode


def _pastikan_terjangkau(tahun: int, kini: int) -> None:
    if tahun < TAHUN_PERTAMA:
        raise TahunDiLuarJangkauan(f"PermenPANRB 6/2022 berlaku sejak {TAHUN_PERTAMA}. Tulis tahun sesudahnya.")
    if abs(tahun - kini) > 1:
        raise TahunDiLuarJangkauan(f"Yang dapat dibuka hanya tahun lalu, tahun ini, dan tahun depan ({kini + 1}).")


def _tenggat(periode: Periode, dibuka: date) -> date:
    """Until when people are rated: 15 days after a period; 31 January after the year, or 15 days after its opening."""
    hari_menilai = timedelta(days=HARI_MENILAI)
    if periode.jenis is JenisPeriode.TAHUNAN:
        return max(date(periode.tahun + 1, 1, 31), dibuka + hari_menilai)
    return periode.selesai + hari_menilai


@transaction.atomic
def perpanjang_tenggat(
    *, evaluasi: PeriodeEvaluasi, tenggat: date, alasan: str, oleh: Pegawai, pada: datetime
) -> PeriodeEvaluasi:
    """Move a deadline forward, for everybody, with the reason in the trail; the same date again changes nothing.

    Raises:
        TidakBerwenang: not of the tim pengelola kinerja.
        TenggatTidakMaju: the date is before the one that people were told.
        TenggatTerlaluJauh: the date is more than a year after the end of the period.
    """
    evaluasi = PeriodeEvaluasi.objects.select_for_update().get(pk=evaluasi.pk)
    boleh_membuka_periode(oleh).pastikan()
    lama = evaluasi.tenggat
    if tenggat == lama:
        return evaluasi
    if tenggat < lama:
        raise TenggatTidakMaju(f"Tenggat {evaluasi.nama} sekarang {tanggal(lama)}. Pilih tanggal sesudahnya.")
    terjauh = _setahun_sesudah(evaluasi.selesai)
    if tenggat > terjauh:
        raise TenggatTerlaluJauh(
            f"Tenggat {evaluasi.nama} paling jauh {tanggal(terjauh)}, setahun sesudah periodenya berakhir."
        )
    evaluasi.tenggat = tenggat
    evaluasi.save(update_fields=["tenggat"])
    catat("tenggat.diperpanjang", objek=evaluasi, oleh=oleh, pada=pada, dari=lama, menjadi=tenggat, alasan=alasan)
    return evaluasi


def _setahun_sesudah(hari: date) -> date:
    """The end of a period a year later: by the day after it, since a February may be longer."""
    esok = hari + timedelta(days=1)
    return esok.replace(year=esok.year + 1) - timedelta(days=1)
