from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.utils.timezone import localdate

from selaras.common.errors import DomainError
from selaras.common.format import angka, tanggal
from selaras.common.versi import majukan
from selaras.jejak.services import catat
from selaras.organisasi.models import Instansi, Pegawai
from selaras.pelaksanaan.models import (
    BalasanUmpanBalik,
    CaraUmpanBalik,
    JenisUmpanBalik,
    PenulisRahasia,
    PeranPemberi,
    PermintaanUmpanBalik,
    UmpanBalik,
)
from selaras.pelaksanaan.permissions import (
    boleh_membalas,
    boleh_memberi_umpan_balik,
    boleh_mengubah,
    boleh_menindaklanjuti,
    boleh_menjawab,
)
from selaras.pelaksanaan.selectors.hubungan import Hubungan, hubungan
from selaras.pelaksanaan.services.rahasia import TANPA_NAMA, nomor_acak, sidik_penulis
from selaras.pelaksanaan.triwulan import triwulan
from selaras.perencanaan.models import BERLAKU, HasilKerja

PANJANG: Final = 2000
CUKUP: Final = "Cukup dua kalimat: apa yang Anda lihat, dan apa dampaknya."
SEKEJAP: Final = timedelta(minutes=1)  # the same words to the same person so soon were sent twice


class IsiTidakPas(DomainError):
    """Nothing was written, or more than anyone reads."""

    kode, status = "isi_tidak_pas", 422


class HasilOrangLain(DomainError):
    """The result belongs to another plan."""

    kode, status = "hasil_orang_lain", 422
    pesan = "Hasil kerja itu bukan bagian dari SKP orang ini. Pilih hasil kerjanya dari daftar."


class TentangDuaHal(DomainError):
    """About a result, or about a value."""

    kode, status = "tentang_dua_hal", 422
    pesan = "Pilih salah satu: hasil kerja, atau nilai BerAKHLAK."


class TidakDapatRahasia(DomainError):
    """Only peers and subordinates may stay unnamed."""

    kode = "tidak_dapat_rahasia"
    pesan = "Tanpa nama hanya untuk rekan satu unit atau tim dan bawahan. Kirim dengan nama Anda."


class SudahMenulisRahasia(DomainError):
    """Once per person and quarter, so that answers count people."""

    kode = "sudah_menulis_rahasia"


class TanpaUnit(DomainError):
    """The person has no place in the institution today."""

    kode = "tanpa_unit"
    pesan = "Orang ini belum tercatat di unit mana pun, jadi umpan balik belum dapat disimpan. Beri tahu tim pengelola."


class LewatWaktuUbah(DomainError):
    """The time in which a sent one may be changed is over."""

    kode = "lewat_waktu_ubah"


def rapikan(isi: str, *, sebutan: str = "Umpan balik", cukup: str = CUKUP) -> str:
    """The text as it is kept. Raises: IsiTidakPas when there is none, or more than 2.000 characters."""
    bersih = isi.replace("\r\n", "\n").replace("\x00", "").strip()
    if not bersih:
        raise IsiTidakPas(f"{sebutan} belum ditulis. {cukup}")
    if len(bersih) > PANJANG:
        raise IsiTidakPas(
            f"{sebutan} ini {angka(len(bersih))} huruf, paling panjang {angka(PANJANG)}. Ringkas, atau kirim dua kali."
        )
    return bersih


@transaction.atomic
def beri_umpan_balik(
    *,
    untuk: Pegawai,
    jenis: JenisUmpanBalik,
    cara: CaraUmpanBalik,
    isi: str,
    oleh: Pegawai,
    pada: datetime,
    hasil: HasilKerja | None = None,
    nilai: str = "",
    rahasia: bool = False,
    permintaan: PermintaanUmpanBalik | None = None,
) -> UmpanBalik:
    """Give feedback about a result, a BerAKHLAK value or in general; the role is derived from who works with whom.

    Confidential (`rahasia`): the row has no writer and no time, and a request stays open, since its answer would tell.
    The same text to the same person within a minute is the same row.

    Raises: TidakBerwenang, IsiTidakPas, TentangDuaHal, HasilOrangLain, TidakDapatRahasia, SudahMenulisRahasia, TanpaUnit.
    """
    untuk = Pegawai.objects.select_for_update(of=("self",), no_key=True).get(pk=untuk.pk)
    hari = localdate(pada)
    kenal = hubungan(oleh=oleh, untuk=untuk, hari=hari)
    boleh_memberi_umpan_balik(oleh, untuk, dekat=kenal.dekat, melayani=kenal.melayani).pastikan()
    teks = rapikan(isi)
    if hasil and nilai:
        raise TentangDuaHal
    if hasil and not HasilKerja.objects.filter(pk=hasil.pk, skp__pegawai=untuk, skp__status__in=BERLAKU).exists():
        raise HasilOrangLain
    if kenal.unit_id is None:
        raise TanpaUnit
    baris = UmpanBalik(
        untuk=untuk, jenis=jenis, cara=cara, isi=teks, hasil=hasil, nilai=nilai, rahasia=rahasia,
        triwulan=triwulan(hari).mulai, unit_id=kenal.unit_id, penilai_id=kenal.penilai_id, atasan_penilai_id=kenal.atasan_penilai_id,
    )  # fmt: skip
    if rahasia:
        return _simpan_rahasia(baris, kenal, oleh=oleh, pada=pada)
    return _simpan_bernama(baris, kenal, permintaan, oleh=oleh, pada=pada)


def _simpan_bernama(
    baris: UmpanBalik, kenal: Hubungan, permintaan: PermintaanUmpanBalik | None, *, oleh: Pegawai, pada: datetime
) -> UmpanBalik:
    sama = {"untuk": baris.untuk, "oleh": oleh, "isi": baris.isi, "hasil": baris.hasil, "nilai": baris.nilai}
    if lama := UmpanBalik.objects.bernama().filter(**sama, pada__gt=pada - SEKEJAP).first():
        return lama
    baris.oleh, baris.pada, baris.peran = oleh, pada, kenal.peran
    if permintaan:
        baris.permintaan = _jawab(permintaan, untuk=baris.untuk, oleh=oleh, pada=pada)
    baris.save()
    catat("umpan_balik.diberi", objek=baris, oleh=oleh, pada=pada, untuk=baris.untuk_id, peran=baris.peran)
    return baris


def _simpan_rahasia(baris: UmpanBalik, kenal: Hubungan, *, oleh: Pegawai, pada: datetime) -> UmpanBalik:
    """Whoever reads the text, the trail or both together finds no writer, no order and no time."""
    if not kenal.boleh_rahasia:
        raise TidakDapatRahasia
    serupa = {"untuk": baris.untuk, "triwulan": baris.triwulan, "isi": baris.isi, "rahasia": True}
    sidik = sidik_penulis(penulis=oleh.pk, untuk=baris.untuk_id, triwulan=baris.triwulan)
    if PenulisRahasia.objects.filter(sidik=sidik).exists():
        if lama := UmpanBalik.objects.filter(**serupa).first():
            return lama
        berikut = triwulan(baris.triwulan).selesai + timedelta(days=1)
        raise SudahMenulisRahasia(
            f"Anda sudah menulis tanpa nama untuk {baris.untuk.panggilan} pada {triwulan(baris.triwulan).label}. "
            f"Kirim dengan nama Anda, atau tunggu sampai {tanggal(berikut)}."
        )
    baris.pk, baris.peran = nomor_acak(), PeranPemberi.TANPA_NAMA
    baris.save(force_insert=True)
    PenulisRahasia.objects.create(sidik=sidik)
    instansi = Instansi.objects.order_by("pk")[0]  # not the text: the trail tells when
    catat("umpan_balik.diberi", objek=instansi, oleh=TANPA_NAMA, pada=pada, rahasia=True)
    return baris


def _jawab(
    permintaan: PermintaanUmpanBalik, *, untuk: Pegawai, oleh: Pegawai, pada: datetime
) -> PermintaanUmpanBalik | None:
    """The request with its answer noted; None when it is not this person's, or was settled before."""
    baris = PermintaanUmpanBalik.objects.select_for_update(of=("self",), no_key=True).get(pk=permintaan.pk)
    boleh_menjawab(oleh, baris).pastikan()
    if baris.dari_id != untuk.pk or not baris.menunggu:
        return None
    baris.dijawab_pada = pada
    baris.save(update_fields=["dijawab_pada"])
    return baris


@transaction.atomic
def ubah_umpan_balik(*, umpan_balik: UmpanBalik, versi: int, isi: str, oleh: Pegawai, pada: datetime) -> UmpanBalik:
    """Correct the words of a sent one, for as many minutes as the institution allows; the trail keeps the old ones.

    Raises: TidakBerwenang, VersiBasi, LewatWaktuUbah, IsiTidakPas.
    """
    baris = _ambil(umpan_balik)
    boleh_mengubah(oleh, baris).pastikan()
    teks = rapikan(isi)
    majukan(baris, dari=versi, isi=teks)
    menit = Instansi.objects.values_list("umpan_balik_ubah_menit", flat=True)[0]
    if not baris.dapat_diubah(pada, menit):
        raise LewatWaktuUbah(f"Umpan balik hanya dapat diubah selama {menit} menit. Tambahkan lewat balasan.")
    semula, baris.isi = baris.isi, teks
    baris.save(update_fields=["isi", "versi"])
    catat("umpan_balik.diubah", objek=baris, oleh=oleh, pada=pada, semula=semula, menjadi=teks)
    return baris


@transaction.atomic
def balas(*, umpan_balik: UmpanBalik, isi: str, oleh: Pegawai, pada: datetime) -> BalasanUmpanBalik:
    """Answer, or add to what one said. Raises: TidakBerwenang, IsiTidakPas."""
    baris = _ambil(umpan_balik)
    boleh_membalas(oleh, baris).pastikan()
    teks = rapikan(isi, sebutan="Balasan")
    serupa = baris.balasan.filter(oleh=oleh, isi=teks, pada__gt=pada - SEKEJAP)
    if lama := serupa.first():
        return lama
    balasan = BalasanUmpanBalik.objects.create(umpan_balik=baris, oleh=oleh, pada=pada, isi=teks)
    catat("umpan_balik.dibalas", objek=baris, oleh=oleh, pada=pada)
    return balasan


@transaction.atomic
def tandai_dibaca(*, oleh: Pegawai, pada: datetime) -> int:
    """Note that a person has read all that is addressed to him or her by name; says how many were new."""
    baru = UmpanBalik.objects.select_for_update(of=("self",), no_key=True)
    baru = baru.bernama().filter(untuk=oleh, dibaca_pada=None).order_by("pk")
    daftar = list(baru)
    UmpanBalik.objects.filter(pk__in=[u.pk for u in daftar]).update(dibaca_pada=pada)
    for satu in daftar:
        catat("umpan_balik.dibaca", objek=satu, oleh=oleh, pada=pada)
    return len(daftar)


@transaction.atomic
def tindaklanjuti(*, umpan_balik: UmpanBalik, oleh: Pegawai, pada: datetime) -> UmpanBalik:
    """Say that something was done about it; once. Raises: TidakBerwenang."""
    baris = _ambil(umpan_balik)
    boleh_menindaklanjuti(oleh, baris).pastikan()
    if baris.ditindaklanjuti_pada is None:
        baris.ditindaklanjuti_pada = pada
        baris.save(update_fields=["ditindaklanjuti_pada"])
        catat("umpan_balik.ditindaklanjuti", objek=baris, oleh=oleh, pada=pada)
    return baris


def _ambil(umpan_balik: UmpanBalik) -> UmpanBalik:
    return UmpanBalik.objects.select_for_update(of=("self",), no_key=True).get(pk=umpan_balik.pk)
