from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from selaras.common.errors import DomainError
from selaras.common.versi import majukan
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.models import Konseling
from selaras.pelaksanaan.permissions import boleh_memulai_konseling, boleh_mencatat_konseling
from selaras.pelaksanaan.selectors.hubungan import hubungan
from selaras.pelaksanaan.services.umpan_balik import rapikan


class KonselorTidakPas(DomainError):
    """Counsellor, counsellee and receiver are three people, and the counsellor serves here."""

    kode, status = "konselor_tidak_pas", 422


class KonselingDilaporkan(DomainError):
    """What was reported stays as it was."""

    kode = "konseling_dilaporkan"
    pesan = "Hasil konseling ini sudah dilaporkan, jadi catatannya tidak berubah lagi."


class KonselingBelumTercatat(DomainError):
    """There is nothing to report."""

    kode = "konseling_belum_tercatat"
    pesan = "Tulis dan simpan dulu catatannya, lalu laporkan."


class TanggalKonselingKeliru(DomainError):
    """It was not held yet."""

    kode, status = "tanggal_konseling_keliru", 422
    pesan = "Konseling dicatat setelah dilakukan. Pilih tanggal sampai hari ini."


@transaction.atomic
def mulai_konseling(
    *, pegawai: Pegawai, konselor: Pegawai, penerima: Pegawai, oleh: Pegawai, pada: datetime
) -> Konseling:
    """Name a counsellor for somebody, and who gets the report: the penilai, or who assesses the penilai.

    One that is open between the two is the same row. Raises: TidakBerwenang, KonselorTidakPas.
    """
    pegawai = Pegawai.objects.select_for_update(of=("self",), no_key=True).get(pk=pegawai.pk)
    kenal = hubungan(oleh=oleh, untuk=pegawai, hari=localdate(pada))
    boleh_memulai_konseling(oleh, pegawai, peran=kenal.peran, melayani=kenal.melayani).pastikan()
    if konselor.pk == pegawai.pk or not Pegawai.objects.melayani(localdate(pada)).filter(pk=konselor.pk).exists():
        raise KonselorTidakPas("Konselor harus pegawai lain yang sedang bertugas di instansi ini.")
    if penerima.pk == konselor.pk or penerima.pk not in (oleh.pk, kenal.atasan_penilai_id):
        raise KonselorTidakPas(
            "Laporan konseling diterima penilai pegawai ini atau atasan penilai, selain konselornya."
        )
    terbuka = Konseling.objects.filter(pegawai=pegawai, konselor=konselor, dilaporkan_pada=None)
    if lama := terbuka.first():
        return lama
    baris = Konseling.objects.create(pegawai=pegawai, konselor=konselor, penerima=penerima, dimulai_pada=pada)
    catat("konseling.dimulai", objek=baris, oleh=oleh, pada=pada)
    return baris


@transaction.atomic
def catat_konseling(
    *,
    konseling: Konseling,
    versi: int,
    tanggal: date,
    catatan: str,
    tindak_lanjut: str,
    oleh: Pegawai,
    pada: datetime,
) -> Konseling:
    """Write the note; until it is reported it may be rewritten. The trail says that it was written, never what.

    Raises: TidakBerwenang, VersiBasi, KonselingDilaporkan, TanggalKonselingKeliru, IsiTidakPas.
    """
    baris = _ambil(konseling)
    boleh_mencatat_konseling(oleh, baris).pastikan()
    teks = rapikan(catatan, sebutan="Catatan", cukup="Tulis yang dibicarakan dan yang disepakati.")
    if baris.dilaporkan_pada:
        raise KonselingDilaporkan
    if tanggal > localdate(pada):
        raise TanggalKonselingKeliru
    majukan(baris, dari=versi, catatan=teks)
    baris.tanggal, baris.catatan, baris.tindak_lanjut = tanggal, teks, tindak_lanjut
    baris.save(update_fields=["tanggal", "catatan", "tindak_lanjut", "versi"])
    catat("konseling.dicatat", objek=baris, oleh=oleh, pada=pada)
    return baris


@transaction.atomic
def laporkan_konseling(*, konseling: Konseling, versi: int, oleh: Pegawai, pada: datetime) -> Konseling:
    """Let the named receiver read it; from then on it stays. Twice is once.

    Raises: TidakBerwenang, VersiBasi, KonselingBelumTercatat.
    """
    baris = _ambil(konseling)
    boleh_mencatat_konseling(oleh, baris).pastikan()
    if baris.dilaporkan_pada:
        return baris
    if not baris.catatan:
        raise KonselingBelumTercatat
    majukan(baris, dari=versi)
    baris.dilaporkan_pada = pada
    baris.save(update_fields=["dilaporkan_pada", "versi"])
    catat("konseling.dilaporkan", objek=baris, oleh=oleh, pada=pada)
    return baris


def _ambil(konseling: Konseling) -> Konseling:
    return Konseling.objects.select_for_update(of=("self",), no_key=True).get(pk=konseling.pk)
