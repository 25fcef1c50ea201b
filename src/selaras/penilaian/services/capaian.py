from datetime import datetime

from django.core.files.base import File
from django.db import transaction
from django.utils.timezone import localdate

from aturan.distribusi import LABEL, CapaianOrganisasi
from aturan.versi import versi_pada
from selaras.common.errors import DomainError, TidakBerwenang
from selaras.common.format import persen
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai, UnitKerja
from selaras.pelaksanaan.services import simpan_berkas
from selaras.penilaian.models import PenetapanCapaian
from selaras.penilaian.permissions import boleh_mencatat_capaian, boleh_menetapkan_capaian, pimpinan_di_atas
from selaras.penilaian.selectors.hitungan import hitungan
from selaras.perencanaan.models import PeriodeEvaluasi


class CapaianSudahDitetapkan(DomainError):
    """A level is set once for a unit and a period."""

    kode = "capaian_sudah_ditetapkan"


class CapaianBelumWaktunya(DomainError):
    """The period has not begun, or the decision bears a date to come."""

    kode = "capaian_belum_waktunya"


class BukanUnitMandiri(DomainError):
    """Only a unit kerja mandiri has a level of its own."""

    kode = "bukan_unit_mandiri"


class AlasanKosong(DomainError):
    """The act needs its reason in words."""

    kode = "alasan_kosong"
    pesan = "Alasannya belum ditulis. Tulis dasar penetapannya dalam satu atau dua kalimat."


class AlasanBedaKosong(DomainError):
    """A level other than the figures propose needs a reason of its own."""

    kode, status = "alasan_beda_kosong", 422


@transaction.atomic
def tetapkan_capaian(
    *,
    unit: UnitKerja,
    periode: PeriodeEvaluasi,
    tingkat: CapaianOrganisasi,
    alasan: str,
    oleh: Pegawai,
    pada: datetime,
    alasan_beda: str = "",
) -> PenetapanCapaian:
    """Set the level of a unit kerja mandiri in a period: the pattern of its people's predicates follows from it.

    The arithmetic of the day is kept beside it; `alasan_beda` says why the level is another than it proposes.
    Raises: TidakBerwenang, CapaianSudahDitetapkan, CapaianBelumWaktunya, BukanUnitMandiri, AlasanKosong, AlasanBedaKosong.
    """
    unit = _kunci(unit)
    boleh_menetapkan_capaian(oleh, unit, localdate(pada)).pastikan()
    penetapan = PenetapanCapaian(
        unit=unit,
        periode=periode,
        tingkat=tingkat,
        alasan=alasan,
        alasan_beda=alasan_beda,
        ditetapkan_oleh=oleh,
        ditetapkan_pada=pada,
    )
    _periksa(penetapan)
    return _simpan(penetapan, oleh=oleh, pada=pada)


@transaction.atomic
def catat_penetapan_capaian(
    *,
    unit: UnitKerja,
    periode: PeriodeEvaluasi,
    tingkat: CapaianOrganisasi,
    alasan: str,
    ditetapkan_oleh: Pegawai,
    ditetapkan_pada: datetime,
    unggahan: File[bytes],
    oleh: Pegawai,
    pada: datetime,
    alasan_beda: str = "",
) -> PenetapanCapaian:
    """Record the signed decision of the leader above, with its scan: for somebody who does not sign in.

    Raises: TidakBerwenang, CapaianSudahDitetapkan, CapaianBelumWaktunya, BukanUnitMandiri, AlasanKosong,
        AlasanBedaKosong, BerkasTerlaluBesar, BerkasDitolak.
    """
    unit = _kunci(unit)
    boleh_mencatat_capaian(oleh, unit).pastikan()
    if ditetapkan_oleh not in pimpinan_di_atas(unit, localdate(ditetapkan_pada)):
        raise TidakBerwenang(
            f"{ditetapkan_oleh.nama} bukan pimpinan di atas {unit.nama} pada tanggal itu. "
            "Periksa nama dan tanggal pada naskahnya."
        )
    if ditetapkan_pada > pada:
        raise CapaianBelumWaktunya("Tanggal penetapan pada naskah belum tiba. Periksa tanggalnya.")
    penetapan = PenetapanCapaian(
        unit=unit,
        periode=periode,
        tingkat=tingkat,
        alasan=alasan,
        alasan_beda=alasan_beda,
        ditetapkan_oleh=ditetapkan_oleh,
        ditetapkan_pada=ditetapkan_pada,
        dicatat_oleh=oleh,
        dicatat_pada=pada,
    )
    _periksa(penetapan)  # before ten megabytes are written
    penetapan.naskah = simpan_berkas(unggahan=unggahan, nama=unggahan.name or "Penetapan", oleh=oleh, pada=pada)
    return _simpan(penetapan, oleh=oleh, pada=pada)


def _kunci(unit: UnitKerja) -> UnitKerja:
    return UnitKerja.objects.select_for_update(of=("self",), no_key=True).get(pk=unit.pk)


def _periksa(penetapan: PenetapanCapaian) -> None:
    """The same whether it was set here or on paper."""
    unit, periode = penetapan.unit, penetapan.periode
    if not unit.mandiri and unit.parent_id is not None:
        raise BukanUnitMandiri(f"{unit.nama} bukan unit kerja mandiri; capaiannya mengikuti unit di atasnya.")
    if not penetapan.alasan.strip():
        raise AlasanKosong
    if localdate(penetapan.ditetapkan_pada) < periode.mulai:
        raise CapaianBelumWaktunya(f"{periode.nama} belum dimulai, jadi capaiannya belum dapat ditetapkan.")
    if lama := PenetapanCapaian.objects.filter(unit=unit, periode=periode).select_related("ditetapkan_oleh").first():
        raise CapaianSudahDitetapkan(
            f"Capaian {unit.nama} untuk {periode.nama} sudah ditetapkan {LABEL[CapaianOrganisasi(lama.tingkat)]} "
            f"oleh {lama.ditetapkan_oleh.nama}. Penetapan hanya sekali."
        )
    _hitung(penetapan)


def _hitung(penetapan: PenetapanCapaian) -> None:
    """Keep the arithmetic of the day. Raises: AlasanBedaKosong where it proposes another level and nothing says why."""
    isi, tingkat = hitungan(penetapan.unit.pk, penetapan.periode), CapaianOrganisasi(penetapan.tingkat)
    penetapan.hitungan, penetapan.alasan_beda = isi.beku, penetapan.alasan_beda.strip()
    if isi.sejalan(tingkat):
        penetapan.alasan_beda = ""
    elif isi.usulan and not penetapan.alasan_beda:
        raise AlasanBedaKosong(
            f"Hitungan perjanjian kinerja {persen(isi.usulan.rata_rata, 2)} mengusulkan {LABEL[isi.usulan.tingkat]}, "
            f"sedangkan yang dipilih {LABEL[tingkat]}. Tulis mengapa berbeda dari hitungan."
        )


def _simpan(penetapan: PenetapanCapaian, *, oleh: Pegawai, pada: datetime) -> PenetapanCapaian:
    penetapan.versi_aturan = versi_pada(penetapan.periode.selesai)
    penetapan.alasan = penetapan.alasan.strip()
    penetapan.save()
    catat(
        "capaian.ditetapkan",
        objek=penetapan,
        oleh=oleh,
        pada=pada,
        unit=penetapan.unit.nama,
        periode=penetapan.periode.nama,
        tingkat=str(penetapan.tingkat),
        alasan=penetapan.alasan,
        penetap=penetapan.ditetapkan_oleh.nama,
        alasan_beda=penetapan.alasan_beda,
        rata_rata=penetapan.hitungan["rata_rata"] if penetapan.hitungan else None,
    )
    return penetapan
