from datetime import date, datetime
from decimal import Decimal
from hashlib import sha256

from django.db import transaction
from django.utils.timezone import localdate

from selaras.common.errors import DomainError
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai, Penempatan
from selaras.organisasi.wewenang import wewenang
from selaras.tindak_lanjut.models import ImporPotensi, KeadaanImporPotensi, NilaiPotensi
from selaras.tindak_lanjut.permissions import boleh_mengimpor_potensi
from selaras.tindak_lanjut.potensi import baca_potensi
from selaras.tindak_lanjut.selectors.aturan import ambang, aturan_tindak_lanjut
from selaras.tindak_lanjut.selectors.potensi import dapat_diurungkan


class ImporTidakMenunggu(DomainError):
    """Agreed to, or given up, already."""

    kode = "impor_tidak_menunggu"
    pesan = "Impor ini sudah dijalankan atau dibuang. Muat ulang halaman untuk melihat keadaannya."


class TanpaBarisBenar(DomainError):
    """There is nothing to agree to."""

    kode = "tanpa_baris_benar"
    pesan = "Tidak ada satu baris pun yang benar. Perbaiki berkasnya, lalu unggah lagi."


class TidakDapatDiurungkan(DomainError):
    """Something newer stands on it, or it is not done."""

    kode = "tidak_dapat_diurungkan"
    pesan = (
        "Impor ini tidak dapat diurungkan lagi: nilai yang lebih baru sudah menggantikan sebagian isinya, "
        "atau impornya memang tidak berjalan."
    )


@transaction.atomic
def unggah_potensi(*, berkas: bytes, nama_berkas: str, oleh: Pegawai, pada: datetime) -> ImporPotensi:
    """Read a file of scores and keep what it would do; nobody's score changes yet.

    Raises: TidakBerwenang, BerkasTidakTerbaca.
    """
    boleh_mengimpor_potensi(oleh).pastikan()
    isi = baca_potensi(
        berkas, dikelola=_dikelola(oleh, localdate(pada)), ambang=ambang(aturan_tindak_lanjut()), hari=localdate(pada)
    )
    impor = ImporPotensi.objects.create(
        nama_berkas=nama_berkas[:200], sidik_berkas=sha256(berkas).hexdigest(), isi=isi, diunggah_oleh=oleh,
        diunggah_pada=pada,
    )  # fmt: skip
    catat("impor_potensi.diunggah", objek=impor, oleh=oleh, pada=pada, baris=len(isi))
    return impor


@transaction.atomic
def setujui_potensi(*, impor: ImporPotensi, oleh: Pegawai, pada: datetime) -> ImporPotensi:
    """Take the rows that are right, of people whom `oleh` still serves. Raises: TidakBerwenang, ImporTidakMenunggu, TanpaBarisBenar."""
    impor = _menunggu(impor, oleh)
    dikelola = {pk for pk, _ in _dikelola(oleh, localdate(pada)).values()}
    benar = [satu for satu in impor.isi if satu["pegawai"] in dikelola]
    if not benar:
        raise TanpaBarisBenar
    NilaiPotensi.objects.bulk_create(
        [
            NilaiPotensi(
                pegawai_id=satu["pegawai"],
                impor=impor,
                tingkat=satu["tingkat"],
                nilai=Decimal(satu["nilai"]) if satu["nilai"] else None,
                sumber=satu["sumber"],
                tanggal=date.fromisoformat(satu["tanggal"]),
            )
            for satu in benar
        ],
        batch_size=500,
    )
    return _menjadi(impor, KeadaanImporPotensi.SELESAI, "impor_potensi.disetujui", oleh, pada, orang=len(benar))


@transaction.atomic
def buang_potensi(*, impor: ImporPotensi, oleh: Pegawai, pada: datetime) -> ImporPotensi:
    """Give up what was only read. Raises: TidakBerwenang, ImporTidakMenunggu."""
    return _menjadi(_menunggu(impor, oleh), KeadaanImporPotensi.DIBUANG, "impor_potensi.dibuang", oleh, pada)


@transaction.atomic
def urungkan_potensi(*, impor: ImporPotensi, oleh: Pegawai, pada: datetime) -> ImporPotensi:
    """Take back what was done, while nothing newer stands on it. Raises: TidakBerwenang, TidakDapatDiurungkan."""
    impor = _terkunci(impor, oleh)
    if not dapat_diurungkan(impor):
        raise TidakDapatDiurungkan
    return _menjadi(impor, KeadaanImporPotensi.DIURUNGKAN, "impor_potensi.diurungkan", oleh, pada)


def _terkunci(impor: ImporPotensi, oleh: Pegawai) -> ImporPotensi:
    boleh_mengimpor_potensi(oleh).pastikan()
    return ImporPotensi.objects.select_for_update(of=("self",)).get(pk=impor.pk)


def _menunggu(impor: ImporPotensi, oleh: Pegawai) -> ImporPotensi:
    impor = _terkunci(impor, oleh)
    if impor.keadaan != KeadaanImporPotensi.MENUNGGU:
        raise ImporTidakMenunggu
    return impor


def _menjadi(
    impor: ImporPotensi, keadaan: KeadaanImporPotensi, peristiwa: str, oleh: Pegawai, pada: datetime, **rincian: int
) -> ImporPotensi:
    impor.keadaan = keadaan
    impor.save(update_fields=["keadaan"])
    catat(peristiwa, objek=impor, oleh=oleh, pada=pada, **rincian)
    return impor


def _dikelola(oleh: Pegawai, hari: date) -> dict[str, tuple[int, str]]:
    """People by NIP who serve in the units that `oleh` serves, but for `oleh`."""
    di_unit = Penempatan.objects.berlaku(hari).filter(unit__in=wewenang(oleh).unit_dikelola)
    orang = Pegawai.objects.asn().filter(pk__in=di_unit.values("pegawai")).exclude(pk=oleh.pk)
    return {nip: (pk, nama) for pk, nip, nama in orang.values_list("pk", "nip", "nama")}
