from datetime import datetime
from decimal import Decimal

from django.db import transaction

from aturan.capaian import Polarisasi
from selaras.common.errors import DomainError
from selaras.common.versi import majukan
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai, UnitKerja
from selaras.perencanaan.models import IndikatorSasaran, PeriodeKinerja, PerjanjianKinerja, Sasaran, StatusPerjanjian
from selaras.perencanaan.permissions import boleh_menyunting_perjanjian, boleh_menyusun_perjanjian
from selaras.perencanaan.services.sunting import hapus_baris, kunci_perjanjian, ubah_baris, urut_berikut


class PerjanjianBelumLengkap(DomainError):
    """Nothing to promise, or a sasaran that nobody can measure."""

    kode, status = "perjanjian_belum_lengkap", 422
    pesan = "Perjanjian kinerja ini belum lengkap. Isi paling sedikit satu sasaran, masing-masing dengan indikatornya."


class UnitTidakMandiri(DomainError):
    """Only a unit kerja mandiri has a perjanjian of its own."""

    kode = "unit_tidak_mandiri"
    pesan = "Unit ini tidak mempunyai perjanjian kinerja sendiri. Sasarannya ada pada unit kerja mandiri di atasnya."


@transaction.atomic
def susun_perjanjian(*, unit: UnitKerja, periode: PeriodeKinerja, oleh: Pegawai, pada: datetime) -> PerjanjianKinerja:
    """The perjanjian of the unit for the year: the one there is, or a new draft.

    Raises: TidakBerwenang, UnitTidakMandiri.
    """
    unit = UnitKerja.objects.select_for_update(no_key=True).get(pk=unit.pk)
    boleh_menyusun_perjanjian(oleh, unit.pk).pastikan()
    if not unit.mandiri:
        raise UnitTidakMandiri
    perjanjian, baru = PerjanjianKinerja.objects.get_or_create(unit=unit, periode=periode)
    if baru:
        catat("perjanjian.dibuat", objek=perjanjian, oleh=oleh, pada=pada)
    return perjanjian


def _buka(perjanjian_id: int, oleh: Pegawai) -> PerjanjianKinerja:
    """Lock the perjanjian and make sure that `oleh` may write in it."""
    perjanjian = kunci_perjanjian(perjanjian_id)
    boleh_menyunting_perjanjian(oleh, perjanjian).pastikan()
    return perjanjian


@transaction.atomic
def tambah_sasaran(*, perjanjian: PerjanjianKinerja, rumusan: str, oleh: Pegawai, pada: datetime) -> Sasaran:
    """Add a sasaran at the end; the text of one that is there gives that one. Raises: TidakBerwenang."""
    perjanjian = _buka(perjanjian.pk, oleh)
    if sama := perjanjian.sasaran.filter(rumusan=rumusan).first():
        return sama
    sasaran = perjanjian.sasaran.create(urut=urut_berikut(perjanjian.sasaran.all()), rumusan=rumusan)
    catat("sasaran.ditambah", objek=sasaran, oleh=oleh, pada=pada, rumusan=rumusan)
    return sasaran


@transaction.atomic
def ubah_sasaran(*, sasaran: Sasaran, rumusan: str, versi: int, oleh: Pegawai, pada: datetime) -> Sasaran:
    """Reword a sasaran. Raises: TidakBerwenang, VersiBasi."""
    _buka(sasaran.perjanjian_id, oleh)
    sasaran = Sasaran.objects.get(pk=sasaran.pk)
    ubah_baris(sasaran, versi=versi, peristiwa="sasaran.diubah", oleh=oleh, pada=pada, rumusan=rumusan)
    return sasaran


@transaction.atomic
def hapus_sasaran(*, sasaran: Sasaran, oleh: Pegawai, pada: datetime) -> None:
    """Take out a sasaran that has no indicator left. Raises: TidakBerwenang, BarisDipakai."""
    perjanjian = _buka(sasaran.perjanjian_id, oleh)
    catat("sasaran.dihapus", objek=sasaran, oleh=oleh, pada=pada, rumusan=sasaran.rumusan)
    hapus_baris(sasaran, perjanjian.sasaran.all())


@transaction.atomic
def tambah_indikator_sasaran(
    *,
    sasaran: Sasaran,
    kode: str,
    rumusan: str,
    satuan: str,
    polarisasi: Polarisasi,
    target: Decimal,
    oleh: Pegawai,
    pada: datetime,
) -> IndikatorSasaran:
    """Add an indicator at the end; one with the same text is not added twice. Raises: TidakBerwenang."""
    _buka(sasaran.perjanjian_id, oleh)
    if sama := sasaran.indikator.filter(rumusan=rumusan).first():
        return sama
    indikator = sasaran.indikator.create(
        urut=urut_berikut(sasaran.indikator.all()),
        kode=kode,
        rumusan=rumusan,
        satuan=satuan,
        polarisasi=polarisasi,
        target=target,
    )
    catat("indikator_sasaran.ditambah", objek=indikator, oleh=oleh, pada=pada, rumusan=rumusan, target=target)
    return indikator


@transaction.atomic
def ubah_indikator_sasaran(
    *,
    indikator: IndikatorSasaran,
    versi: int,
    kode: str,
    rumusan: str,
    satuan: str,
    polarisasi: Polarisasi,
    target: Decimal,
    oleh: Pegawai,
    pada: datetime,
) -> IndikatorSasaran:
    """Change an indicator of a draft. Raises: TidakBerwenang, VersiBasi."""
    _buka(indikator.sasaran.perjanjian_id, oleh)
    indikator = IndikatorSasaran.objects.get(pk=indikator.pk)
    isian = {"kode": kode, "rumusan": rumusan, "satuan": satuan, "polarisasi": polarisasi, "target": target}
    ubah_baris(indikator, versi=versi, peristiwa="indikator_sasaran.diubah", oleh=oleh, pada=pada, **isian)
    return indikator


@transaction.atomic
def hapus_indikator_sasaran(*, indikator: IndikatorSasaran, oleh: Pegawai, pada: datetime) -> None:
    """Take out an indicator that no result serves yet. Raises: TidakBerwenang, BarisDipakai."""
    _buka(indikator.sasaran.perjanjian_id, oleh)
    catat("indikator_sasaran.dihapus", objek=indikator, oleh=oleh, pada=pada, rumusan=indikator.rumusan)
    hapus_baris(indikator, IndikatorSasaran.objects.filter(sasaran=indikator.sasaran_id))


@transaction.atomic
def tetapkan_perjanjian(
    *, perjanjian: PerjanjianKinerja, versi: int, oleh: Pegawai, pada: datetime
) -> PerjanjianKinerja:
    """Set the perjanjian: from now on it is read, not written. Set already: nothing changes.

    Raises: TidakBerwenang, VersiBasi, PerjanjianBelumLengkap.
    """
    perjanjian = kunci_perjanjian(perjanjian.pk)
    boleh_menyusun_perjanjian(oleh, perjanjian.unit_id).pastikan()
    if perjanjian.status == StatusPerjanjian.DITETAPKAN:
        return perjanjian
    majukan(perjanjian, dari=versi)
    indikator = perjanjian.sasaran.values_list("indikator", flat=True)
    if not indikator or None in indikator:
        raise PerjanjianBelumLengkap
    perjanjian.status = StatusPerjanjian.DITETAPKAN
    perjanjian.ditetapkan_oleh, perjanjian.ditetapkan_pada = oleh, pada
    perjanjian.save(update_fields=["status", "ditetapkan_oleh", "ditetapkan_pada", "versi"])
    catat("perjanjian.ditetapkan", objek=perjanjian, oleh=oleh, pada=pada)
    return perjanjian
