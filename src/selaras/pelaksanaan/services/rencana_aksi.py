from collections.abc import Mapping
from datetime import datetime
from typing import Final

from django.db import transaction

from aturan.periode import JenisPeriode
from selaras.common.errors import DomainError
from selaras.common.format import angka, tanggal
from selaras.common.versi import VersiBasi, majukan
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.models import BuktiDukung, RencanaAksi
from selaras.pelaksanaan.permissions import boleh_menyepakati, boleh_merencanakan, terkunci_sampai
from selaras.pelaksanaan.services.kunci import PelaksanaanTerkunci, ambil_skp
from selaras.perencanaan.models import SKP, HasilKerja, PeriodeEvaluasi

PANJANG: Final = 1000


class LangkahTidakPas(DomainError):
    """Nothing was written, or more than anyone reads."""

    kode, status = "langkah_tidak_pas", 422


class PeriodeDiLuarSKP(DomainError):
    """The step would lie outside the plan."""

    kode, status = "periode_di_luar_skp", 422
    pesan = "Periode itu di luar masa SKP ini. Pilih periodenya dari daftar."


class BuktiLain(DomainError):
    """The evidence belongs to another plan, or was withdrawn."""

    kode, status = "bukti_lain", 422
    pesan = "Bukti itu bukan bagian dari SKP ini, atau sudah dicabut. Pilih buktinya dari daftar."


class TidakAdaLangkah(DomainError):
    """There is nothing to agree to."""

    kode = "tidak_ada_langkah"
    pesan = "Belum ada langkah yang menunggu kesepakatan pada periode ini."


@transaction.atomic
def tambah_langkah(
    *, hasil: HasilKerja, periode: PeriodeEvaluasi, langkah: str, target: str = "", oleh: Pegawai, pada: datetime
) -> RencanaAksi:
    """Plan a step towards a result; the same words for the same result and period are the same row.

    Raises: TidakBerwenang, PeriodeDiLuarSKP, PelaksanaanTerkunci, LangkahTidakPas.
    """
    skp = ambil_skp(hasil.skp_id)
    hasil = HasilKerja.objects.select_related("skp").get(pk=hasil.pk)
    boleh_merencanakan(oleh, skp).pastikan()
    berkala = periode.jenis != JenisPeriode.TAHUNAN and periode.periode_id == skp.periode_id
    if not berkala or periode.mulai > skp.selesai or periode.selesai < skp.mulai:
        raise PeriodeDiLuarSKP
    _pastikan_terbuka(skp, periode)
    teks, ukuran = _rapikan(langkah, target)
    if lama := RencanaAksi.objects.filter(hasil=hasil, periode=periode, langkah=teks, target=ukuran).first():
        return lama
    baris = RencanaAksi.objects.create(hasil=hasil, periode=periode, langkah=teks, target=ukuran)
    catat("rencana_aksi.ditambah", objek=baris, oleh=oleh, pada=pada, periode=periode.nama, langkah=teks)
    return baris


@transaction.atomic
def ubah_langkah(
    *,
    langkah: RencanaAksi,
    versi: int,
    isi: str,
    target: str,
    bukti: BuktiDukung | None,
    oleh: Pegawai,
    pada: datetime,
) -> RencanaAksi:
    """Rewrite a step, or name its evidence; the same content again changes nothing. Other words await agreement anew.

    Raises: TidakBerwenang, VersiBasi, PelaksanaanTerkunci, LangkahTidakPas, BuktiLain.
    """
    baris, skp = _ambil(langkah)
    boleh_merencanakan(oleh, skp).pastikan()
    teks, ukuran = _rapikan(isi, target)
    semula = (baris.langkah, baris.target)
    if (*semula, baris.bukti) == (teks, ukuran, bukti):
        return baris
    majukan(baris, dari=versi, langkah=teks, target=ukuran)
    _pastikan_terbuka(skp, baris.periode)
    if bukti and not BuktiDukung.objects.berlaku().filter(pk=bukti.pk, skp=skp).exists():
        raise BuktiLain
    baris.langkah, baris.target, baris.bukti = teks, ukuran, bukti
    if semula != (teks, ukuran):
        baris.disepakati_oleh = baris.disepakati_pada = None
    baris.save()
    catat(
        "rencana_aksi.diubah", objek=baris, oleh=oleh, pada=pada,
        semula=dict(zip(("langkah", "target"), semula, strict=True)), menjadi={"langkah": teks, "target": ukuran},
    )  # fmt: skip
    return baris


@transaction.atomic
def tandai_langkah(*, langkah: RencanaAksi, versi: int, selesai: bool, oleh: Pegawai, pada: datetime) -> RencanaAksi:
    """Tick a step as done, or take the tick away; as it stands, nothing changes.

    Raises: TidakBerwenang, VersiBasi, PelaksanaanTerkunci.
    """
    baris, skp = _ambil(langkah)
    boleh_merencanakan(oleh, skp).pastikan()
    if selesai == (baris.selesai_pada is not None):
        return baris
    majukan(baris, dari=versi)
    _pastikan_terbuka(skp, baris.periode)
    baris.selesai_pada = pada if selesai else None
    baris.save(update_fields=["selesai_pada", "versi"])
    catat("rencana_aksi.ditandai", objek=baris, oleh=oleh, pada=pada, langkah=baris.langkah, selesai=selesai)
    return baris


@transaction.atomic
def hapus_langkah(*, langkah: RencanaAksi, versi: int, oleh: Pegawai, pada: datetime) -> None:
    """Drop a step; the trail keeps its words. Raises: TidakBerwenang, VersiBasi, PelaksanaanTerkunci."""
    baris, skp = _ambil(langkah)
    boleh_merencanakan(oleh, skp).pastikan()
    majukan(baris, dari=versi)
    _pastikan_terbuka(skp, baris.periode)
    catat("rencana_aksi.dihapus", objek=baris, oleh=oleh, pada=pada, langkah=baris.langkah, target=baris.target)
    baris.delete()


@transaction.atomic
def sepakati_rencana(
    *, skp: SKP, periode: PeriodeEvaluasi, dilihat: Mapping[int, int], oleh: Pegawai, pada: datetime
) -> int:
    """Agree to the steps of a period as they were seen (their versions by number); says how many were new.

    Raises: TidakBerwenang, TidakAdaLangkah, VersiBasi when one of them was added or rewritten meanwhile.
    """
    skp = ambil_skp(skp.pk)
    boleh_menyepakati(oleh, skp).pastikan()
    semua = RencanaAksi.objects.select_for_update(of=("self",), no_key=True).filter(hasil__skp=skp, periode=periode)
    belum = list(semua.filter(disepakati_pada=None).order_by("pk"))
    if not belum:
        raise TidakAdaLangkah
    if any(dilihat.get(baris.pk) != baris.versi for baris in belum):
        raise VersiBasi("Langkahnya sudah berubah sejak halaman ini dibuka. Baca lagi, lalu sepakati.")
    for baris in belum:
        baris.disepakati_oleh, baris.disepakati_pada = oleh, pada
        baris.save(update_fields=["disepakati_oleh", "disepakati_pada"])
    catat("rencana_aksi.disepakati", objek=skp, oleh=oleh, pada=pada, periode=periode.nama, banyak=len(belum))
    return len(belum)


def _ambil(langkah: RencanaAksi) -> tuple[RencanaAksi, SKP]:
    """The step, and the SKP whose lock guards its steps."""
    skp = ambil_skp(HasilKerja.objects.values_list("skp_id", flat=True).get(pk=langkah.hasil_id))
    baris = RencanaAksi.objects.select_for_update(of=("self",)).select_related("periode", "bukti").get(pk=langkah.pk)
    return baris, skp


def _rapikan(*teks: str) -> tuple[str, str]:
    """Raises: LangkahTidakPas."""
    langkah, target = (t.replace("\r\n", "\n").replace("\x00", "").strip() for t in teks)
    if not langkah:
        raise LangkahTidakPas("Langkahnya belum ditulis. Sebut apa yang dikerjakan pada periode ini.")
    if (panjang := max(len(langkah), len(target))) > PANJANG:
        raise LangkahTidakPas(
            f"Tulisan ini {angka(panjang)} huruf, paling panjang {angka(PANJANG)}. Pecah menjadi beberapa langkah."
        )
    return langkah, target


def _pastikan_terbuka(skp: SKP, periode: PeriodeEvaluasi) -> None:
    sampai = terkunci_sampai(skp)
    if sampai and periode.mulai <= sampai:
        raise PelaksanaanTerkunci(
            f"Rencana aksi {periode.nama} sudah terkunci, karena hasil penilaiannya sampai {tanggal(sampai)} sudah "
            "disampaikan. Bila ada yang keliru, sampaikan kepada pejabat penilai."
        )
