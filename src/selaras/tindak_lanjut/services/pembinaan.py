from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from aturan.perbaikan import BULAN_SEMENTARA, Langkah, batas_perbaikan
from selaras.common.errors import DomainError
from selaras.common.format import tanggal as tulis_tanggal
from selaras.common.versi import majukan
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.tindak_lanjut.models import LangkahPerbaikan, PemeriksaanPerbaikan, Perbaikan, StatusPerbaikan
from selaras.tindak_lanjut.permissions import boleh_membina, boleh_mencatat_langkah
from selaras.tindak_lanjut.selectors.perbaikan import pilihan_langkah
from selaras.tindak_lanjut.services.perbaikan import PerbaikanTidakBerjalan


class SudahDiperiksa(DomainError):
    """A look is recorded once, and none before it happened."""

    kode = "sudah_diperiksa"
    pesan = "Pemeriksaan ini sudah dicatat. Muat ulang halaman untuk melihatnya."


class TanggalPemeriksaan(DomainError):
    """A look before the case began, or tomorrow."""

    kode, status = "tanggal_pemeriksaan", 422


class BelumDiperiksa(DomainError):
    """Nobody can say that it got better who has not looked."""

    kode = "belum_diperiksa"
    pesan = "Belum ada satu pemeriksaan pun yang dicatat. Catat dulu, lalu simpulkan hasilnya."


class BelumHabis(DomainError):
    """The law gives the whole time."""

    kode = "waktu_belum_habis"


class LangkahKeliru(DomainError):
    """A step that the law does not put there."""

    kode = "langkah_keliru"
    pesan = "Keputusan itu tidak mengikuti tahap sekarang. Muat ulang halaman untuk melihat pilihannya."


@transaction.atomic
def catat_pemeriksaan(
    *, pemeriksaan: PemeriksaanPerbaikan, dilakukan: date, catatan: str, oleh: Pegawai, pada: datetime
) -> PemeriksaanPerbaikan:
    """Record one look: when it was, and what was seen.

    Raises: TidakBerwenang, PerbaikanTidakBerjalan, SudahDiperiksa, TanggalPemeriksaan.
    """
    perbaikan = Perbaikan.objects.select_for_update(of=("self",)).get(pk=pemeriksaan.perbaikan_id)
    boleh_membina(oleh, perbaikan).pastikan()
    pemeriksaan = PemeriksaanPerbaikan.objects.get(pk=pemeriksaan.pk)
    if not perbaikan.dibina:
        raise PerbaikanTidakBerjalan
    if pemeriksaan.dilakukan:
        raise SudahDiperiksa
    if not perbaikan.mulai <= dilakukan <= localdate(pada):
        raise TanggalPemeriksaan(f"Isi tanggal antara {tulis_tanggal(perbaikan.mulai)} dan hari ini.")
    pemeriksaan.dilakukan, pemeriksaan.catatan = dilakukan, catatan
    pemeriksaan.dicatat_oleh, pemeriksaan.dicatat_pada = oleh, pada
    pemeriksaan.save()
    catat("perbaikan.diperiksa", objek=pemeriksaan, oleh=oleh, pada=pada, dilakukan=dilakukan)
    return pemeriksaan


@transaction.atomic
def tutup_perbaikan(
    *, perbaikan: Perbaikan, membaik: bool, pertimbangan: str, versi: int, oleh: Pegawai, pada: datetime
) -> Perbaikan:
    """Say what came of it. It got better: closed, at any time after the first look. It did not: once the time is over.

    Raises: TidakBerwenang, VersiBasi, PerbaikanTidakBerjalan, BelumDiperiksa, BelumHabis.
    """
    perbaikan = Perbaikan.objects.select_for_update(of=("self",)).get(pk=perbaikan.pk)
    boleh_membina(oleh, perbaikan).pastikan()
    majukan(perbaikan, dari=versi, pertimbangan=pertimbangan)
    if not perbaikan.dibina:
        raise PerbaikanTidakBerjalan
    if not perbaikan.pemeriksaan.exclude(dilakukan=None).exists():
        raise BelumDiperiksa
    if not membaik and localdate(pada) < perbaikan.batas:
        raise BelumHabis(
            f"Waktu perbaikannya sampai {tulis_tanggal(perbaikan.batas)}. Sebelum itu, catat pemeriksaannya dulu."
        )
    perbaikan.status = StatusPerbaikan.MEMBAIK if membaik else StatusPerbaikan.TIDAK_MEMBAIK
    perbaikan.pertimbangan, perbaikan.ditutup_oleh, perbaikan.ditutup_pada = pertimbangan, oleh, pada
    perbaikan.save(update_fields=["status", "pertimbangan", "ditutup_oleh", "ditutup_pada", "versi"])
    catat("perbaikan.disimpulkan", objek=perbaikan, oleh=oleh, pada=pada, hasil=perbaikan.get_status_display())
    return perbaikan


@transaction.atomic
def catat_langkah(
    *, perbaikan: Perbaikan, langkah: str, tanggal: date, nomor: str, catatan: str, oleh: Pegawai, pada: datetime
) -> LangkahPerbaikan:
    """Record what the PPK or PyB has decided, by its document; the last step ends the case.

    Raises: TidakBerwenang, LangkahKeliru.
    """
    perbaikan = Perbaikan.objects.select_for_update(of=("self",)).select_related("pegawai").get(pk=perbaikan.pk)
    boleh_mencatat_langkah(oleh, perbaikan).pastikan()
    if perbaikan.status != StatusPerbaikan.TIDAK_MEMBAIK or langkah not in pilihan_langkah(perbaikan):
        raise LangkahKeliru
    baru = LangkahPerbaikan.objects.create(
        perbaikan=perbaikan, langkah=langkah, tanggal=tanggal, nomor=nomor, catatan=catatan,
        batas=batas_perbaikan(mulai=tanggal, bulan=BULAN_SEMENTARA) if langkah == Langkah.PENEMPATAN_SEMENTARA else None,
        dicatat_oleh=oleh, dicatat_pada=pada,
    )  # fmt: skip
    if not pilihan_langkah(perbaikan):
        perbaikan.status, perbaikan.versi = StatusPerbaikan.SELESAI, perbaikan.versi + 1
        perbaikan.save(update_fields=["status", "versi"])
    catat(
        "perbaikan.ditindaklanjuti", objek=baru, oleh=oleh, pada=pada, langkah=baru.get_langkah_display(),
        tanggal=tanggal, nomor=nomor,
    )  # fmt: skip
    return baru
