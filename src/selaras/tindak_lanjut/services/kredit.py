from datetime import date, datetime
from decimal import Decimal

from django.db import transaction
from django.utils.timezone import localdate

from selaras.common.errors import DomainError
from selaras.common.format import tanggal as tulis_tanggal
from selaras.jejak.services import catat
from selaras.organisasi.models import Jenis, Pegawai
from selaras.penilaian.models import Evaluasi
from selaras.tindak_lanjut.konversi import baris_konversi, masa_evaluasi
from selaras.tindak_lanjut.models import AngkaKredit, JenisAngkaKredit
from selaras.tindak_lanjut.permissions import boleh_mencatat_angka_kredit, boleh_menetapkan_angka_kredit
from selaras.tindak_lanjut.selectors.aturan import aturan_tindak_lanjut, penempatan_definitif


class BelumTetap(DomainError):
    """A result that may still change brings nothing yet."""

    kode = "hasil_belum_tetap"
    pesan = (
        "Hasil tahunan ini belum tetap: masih dapat ditanggapi, atau keberatannya belum diputus. "
        "Lanjutkan sesudah hasilnya diterima, diputus, atau waktunya lewat."
    )


class BukanPejabatFungsional(DomainError):
    """Angka kredit is for a PNS in a jabatan fungsional (PerBKN 3/2023 Pasal 1 angka 5)."""

    kode = "bukan_pejabat_fungsional"
    pesan = "Angka kredit hanya untuk PNS yang memegang jabatan fungsional pada tahun itu. Tidak ada yang dihitung."


class AngkaKreditSudahAda(DomainError):
    """Once for each result."""

    kode = "angka_kredit_sudah_ada"
    pesan = "Angka kredit dari hasil ini sudah ditetapkan. Muat ulang halaman untuk melihatnya."


class DokumenKosong(DomainError):
    """What was signed on paper has a number."""

    kode, status = "dokumen_kosong", 422
    pesan = "Tulis nomor penetapan yang sudah ditandatangani pejabat penilai."


class SaldoKeliru(DomainError):
    """A document from the future."""

    kode, status = "saldo_keliru", 422


@transaction.atomic
def tetapkan_angka_kredit(*, evaluasi: Evaluasi, oleh: Pegawai, pada: datetime, dokumen: str = "") -> list[AngkaKredit]:
    """Set what an annual result that stands brings: one line for each part of the year in one jenjang.

    `dokumen`: the number of the signed paper; a pengelola who is not the penilai records nothing else.
    Raises: TidakBerwenang, BelumTetap, BukanPejabatFungsional, AngkaKreditSudahAda, DokumenKosong.
    """
    evaluasi = (
        Evaluasi.objects.select_for_update(of=("self",)).select_related("skp", "periode", "pegawai").get(pk=evaluasi.pk)
    )
    boleh_menetapkan_angka_kredit(oleh, evaluasi).pastikan()
    if evaluasi.penilai_id != oleh.pk and not dokumen:
        raise DokumenKosong
    setahun = Evaluasi.objects.terbuka().filter(pegawai=evaluasi.pegawai, periode=evaluasi.periode)
    if evaluasi.periode.jenis != "tahunan" or not setahun.tetap(localdate(pada)).filter(pk=evaluasi.pk).exists():
        raise BelumTetap
    if evaluasi.angka_kredit.filter(dicabut_pada=None).exists():
        raise AngkaKreditSudahAda
    if evaluasi.pegawai.jenis != Jenis.PNS:
        raise BukanPejabatFungsional
    semua = baris_konversi(
        evaluasi,
        penempatan_definitif([evaluasi.pegawai_id]),
        masa=masa_evaluasi(evaluasi, setahun.select_related("skp")),
        hari_penentu=aturan_tindak_lanjut().hari_penentu,
    )
    if not semua:
        raise BukanPejabatFungsional
    return [
        _tulis(
            AngkaKredit(
                pegawai=evaluasi.pegawai,
                evaluasi=evaluasi,
                jenis=JenisAngkaKredit.KONVERSI,
                jenjang=satu.konversi.jenjang,
                mulai=satu.masa.mulai,
                selesai=satu.masa.selesai,
                bulan=satu.konversi.bulan,
                predikat=satu.konversi.predikat,
                persen=satu.konversi.persen,
                koefisien=satu.konversi.koefisien,
                hasil=satu.konversi.angka_kredit,
                versi_aturan=satu.versi,
                dokumen=dokumen,
            ),
            oleh=oleh,
            pada=pada,
        )
        for satu in semua
    ]


@transaction.atomic
def catat_saldo(
    *,
    pegawai: Pegawai,
    jenis: str,
    jenjang: str,
    tanggal: date,
    hasil: Decimal,
    dokumen: str,
    oleh: Pegawai,
    pada: datetime,
) -> AngkaKredit:
    """Record angka kredit that a document brings along (a member of `JenisAngkaKredit` but konversi).

    Raises: TidakBerwenang, BukanPejabatFungsional, SaldoKeliru.
    """
    pegawai = Pegawai.objects.select_for_update(of=("self",), no_key=True).get(pk=pegawai.pk)
    boleh_mencatat_angka_kredit(oleh, pegawai).pastikan()
    if pegawai.jenis != Jenis.PNS:
        raise BukanPejabatFungsional
    if tanggal > localdate(pada):
        raise SaldoKeliru(f"Tanggal dokumennya {tulis_tanggal(tanggal)}, jadi belum berlaku. Periksa lagi tanggalnya.")
    baru = AngkaKredit(
        pegawai=pegawai, jenis=jenis, jenjang=jenjang, mulai=tanggal, selesai=tanggal, hasil=hasil, dokumen=dokumen
    )
    return _tulis(baru, oleh=oleh, pada=pada)


def _tulis(baru: AngkaKredit, *, oleh: Pegawai, pada: datetime) -> AngkaKredit:
    baru.ditetapkan_oleh, baru.ditetapkan_pada = oleh, pada
    baru.save()
    peristiwa = "angka_kredit.ditetapkan" if baru.jenis == JenisAngkaKredit.KONVERSI else "angka_kredit.dicatat"
    catat(
        peristiwa, objek=baru, oleh=oleh, pada=pada, jenis=baru.jenis, jenjang=baru.jenjang,
        angka_kredit=str(baru.hasil), dokumen=baru.dokumen,
    )  # fmt: skip
    return baru
