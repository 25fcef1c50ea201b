from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.utils.timezone import localdate

from selaras.common.errors import DomainError
from selaras.common.format import angka, tanggal
from selaras.common.versi import majukan
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.models import CapaianIndikator
from selaras.pelaksanaan.permissions import boleh_mengisi_capaian
from selaras.pelaksanaan.services.realisasi import pastikan_tidak_negatif
from selaras.perencanaan.models import IndikatorSasaran, PeriodeEvaluasi, PerjanjianKinerja


class CapaianBelumTiba(DomainError):
    """The period has not begun, or is of another year."""

    kode = "capaian_belum_tiba"


@transaction.atomic
def isi_capaian_indikator(
    *,
    indikator: IndikatorSasaran,
    periode: PeriodeEvaluasi,
    nilai: Decimal,
    versi: int,
    oleh: Pegawai,
    pada: datetime,
    keterangan: str = "",
) -> CapaianIndikator:
    """Write what a unit reached on an indicator of its agreement up to the end of a period (version 0: not yet written).

    The same content again changes nothing.

    Raises: TidakBerwenang, VersiBasi, CapaianBelumTiba, AngkaNegatif.
    """
    pastikan_tidak_negatif(nilai)
    perjanjian = PerjanjianKinerja.objects.select_for_update(of=("self",), no_key=True).get(
        sasaran__indikator=indikator
    )
    boleh_mengisi_capaian(oleh, perjanjian).pastikan()
    tersimpan = CapaianIndikator.objects.filter(indikator=indikator, periode=periode).first()
    baris = tersimpan or CapaianIndikator(indikator=indikator, periode=periode, nilai=Decimal(0), versi=0)
    if tersimpan and (baris.nilai, baris.keterangan) == (nilai, keterangan):
        return baris
    semula = baris.tertulis if tersimpan else ""
    majukan(baris, dari=versi, tertulis=angka(nilai))
    if periode.periode_id != perjanjian.periode_id or localdate(pada) < periode.mulai:
        raise CapaianBelumTiba(f"{periode.nama} dimulai {tanggal(periode.mulai)}. Pilih periode yang sudah berjalan.")
    baris.nilai, baris.keterangan = nilai, keterangan
    baris.save()
    catat(
        "capaian_indikator.diisi", objek=indikator, oleh=oleh, pada=pada,
        periode=periode.pk, semula=semula, menjadi=angka(nilai), keterangan=keterangan,
    )  # fmt: skip
    return baris
