from datetime import date, datetime, timedelta
from typing import Final

from django.db import IntegrityError, transaction

from aturan.periode import JenisPeriode, Periode, periode_setahun
from selaras.common.errors import DomainError
from selaras.common.format import tanggal
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.perencanaan.models import PeriodeEvaluasi, PeriodeKinerja
from selaras.perencanaan.permissions import boleh_membuka_periode

HARI_MENILAI: Final = 15  # days after a triwulan within which its people are rated; each deadline may be extended


class PeriodeSudahDibuka(DomainError):
    """A year is opened once."""

    kode = "periode_sudah_dibuka"
    pesan = "Tahun ini sudah dibuka. Lihat tenggatnya di daftar."


class TenggatTidakMaju(DomainError):
    """A deadline only moves forward."""

    kode, status = "tenggat_tidak_maju", 422


@transaction.atomic
def buka_periode(*, tahun: int, oleh: Pegawai, pada: datetime) -> PeriodeKinerja:
    """Open a year with its four triwulan and its tahunan. Raises: TidakBerwenang, PeriodeSudahDibuka."""
    boleh_membuka_periode(oleh).pastikan()
    try:
        with transaction.atomic():
            periode = PeriodeKinerja.objects.create(tahun=tahun, dibuka_oleh=oleh, dibuka_pada=pada)
    except IntegrityError as galat:
        raise PeriodeSudahDibuka from galat
    triwulan = periode_setahun(tahun=tahun, jenis=JenisPeriode.TRIWULAN)
    setahun = periode_setahun(tahun=tahun, jenis=JenisPeriode.TAHUNAN)
    PeriodeEvaluasi.objects.bulk_create(
        PeriodeEvaluasi(
            periode=periode, jenis=p.jenis, urut=p.urut, mulai=p.mulai, selesai=p.selesai, tenggat=_tenggat(p)
        )
        for p in (*triwulan, *setahun)
    )
    catat("periode.dibuka", objek=periode, oleh=oleh, pada=pada, tahun=tahun)
    return periode


def _tenggat(periode: Periode) -> date:
    """Until when people are rated: 15 days after a triwulan, 31 January after the year."""
    if periode.jenis is JenisPeriode.TAHUNAN:
        return date(periode.tahun + 1, 1, 31)
    return periode.selesai + timedelta(days=HARI_MENILAI)


@transaction.atomic
def perpanjang_tenggat(
    *, evaluasi: PeriodeEvaluasi, tenggat: date, alasan: str, oleh: Pegawai, pada: datetime
) -> PeriodeEvaluasi:
    """Move a deadline forward, for everybody, with the reason in the trail; the same date again changes nothing.

    Raises:
        TidakBerwenang: not of the tim pengelola kinerja.
        TenggatTidakMaju: the date is before the one that people were told.
    """
    evaluasi = PeriodeEvaluasi.objects.select_for_update().get(pk=evaluasi.pk)
    boleh_membuka_periode(oleh).pastikan()
    lama = evaluasi.tenggat
    if tenggat == lama:
        return evaluasi
    if tenggat < lama:
        raise TenggatTidakMaju(f"Tenggat {evaluasi.nama} sekarang {tanggal(lama)}. Pilih tanggal sesudahnya.")
    evaluasi.tenggat = tenggat
    evaluasi.save(update_fields=["tenggat"])
    catat("tenggat.diperpanjang", objek=evaluasi, oleh=oleh, pada=pada, dari=lama, menjadi=tenggat, alasan=alasan)
    return evaluasi
