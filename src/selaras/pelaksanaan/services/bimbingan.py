from datetime import date, datetime
from typing import Final

from django.db import transaction
from django.utils.timezone import localdate

from selaras.common.errors import DomainError
from selaras.common.format import tanggal as tertulis
from selaras.common.versi import majukan
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.models import Bimbingan
from selaras.pelaksanaan.permissions import (
    boleh_membimbing,
    boleh_menanggapi_bimbingan,
    boleh_mengubah_bimbingan,
    boleh_menuntaskan_bimbingan,
)
from selaras.pelaksanaan.selectors.hubungan import hubungan
from selaras.pelaksanaan.services.umpan_balik import rapikan

POKOK: Final = 200


class TanggalBimbinganKeliru(DomainError):
    """It was not held yet, or is followed up before it was held."""

    kode, status = "tanggal_bimbingan_keliru", 422


class PokokTidakPas(DomainError):
    """The topic is missing, or no topic any more."""

    kode, status = "pokok_tidak_pas", 422
    pesan = f"Tulis pokok bimbingannya, paling panjang {POKOK} huruf."


@transaction.atomic
def catat_bimbingan(
    *,
    pegawai: Pegawai,
    tanggal: date,
    pokok: str,
    kesepakatan: str,
    tindak_lanjut: date | None,
    oleh: Pegawai,
    pada: datetime,
) -> Bimbingan:
    """Note a bimbingan that was held; the same note of the same day is the same row. The trail holds none of its words.

    Raises: TidakBerwenang, TanggalBimbinganKeliru, PokokTidakPas, IsiTidakPas.
    """
    pegawai = Pegawai.objects.select_for_update(of=("self",), no_key=True).get(pk=pegawai.pk)
    kenal = hubungan(oleh=oleh, untuk=pegawai, hari=localdate(pada))
    boleh_membimbing(oleh, pegawai, peran=kenal.peran, melayani=kenal.melayani).pastikan()
    isi = _periksa(tanggal, pokok, kesepakatan, tindak_lanjut, localdate(pada))
    if lama := Bimbingan.objects.filter(pegawai=pegawai, pembimbing=oleh, **isi).first():
        return lama
    baris = Bimbingan.objects.create(pegawai=pegawai, pembimbing=oleh, **isi)
    catat("bimbingan.dicatat", objek=baris, oleh=oleh, pada=pada)
    return baris


@transaction.atomic
def ubah_bimbingan(
    *,
    bimbingan: Bimbingan,
    versi: int,
    tanggal: date,
    pokok: str,
    kesepakatan: str,
    tindak_lanjut: date | None,
    oleh: Pegawai,
    pada: datetime,
) -> Bimbingan:
    """Correct a note. Raises: TidakBerwenang, VersiBasi, TanggalBimbinganKeliru, PokokTidakPas, IsiTidakPas."""
    baris = _ambil(bimbingan)
    boleh_mengubah_bimbingan(oleh, baris).pastikan()
    isi = _periksa(tanggal, pokok, kesepakatan, tindak_lanjut, localdate(pada))
    majukan(baris, dari=versi, pokok=pokok, kesepakatan=kesepakatan)
    for nama, nilai in isi.items():
        setattr(baris, nama, nilai)
    baris.save(update_fields=[*isi, "versi"])
    catat("bimbingan.diubah", objek=baris, oleh=oleh, pada=pada)
    return baris


@transaction.atomic
def tanggapi_bimbingan(*, bimbingan: Bimbingan, versi: int, tanggapan: str, oleh: Pegawai, pada: datetime) -> Bimbingan:
    """What the pegawai says to it; may be said anew. Raises: TidakBerwenang, VersiBasi, IsiTidakPas."""
    baris = _ambil(bimbingan)
    boleh_menanggapi_bimbingan(oleh, baris).pastikan()
    teks = rapikan(tanggapan, sebutan="Tanggapan", cukup="Tulis yang Anda sepakati, atau yang menurut Anda keliru.")
    if baris.tanggapan == teks:
        return baris
    majukan(baris, dari=versi, tanggapan=teks)
    baris.tanggapan, baris.ditanggapi_pada = teks, pada
    baris.save(update_fields=["tanggapan", "ditanggapi_pada", "versi"])
    catat("bimbingan.ditanggapi", objek=baris, oleh=oleh, pada=pada)
    return baris


@transaction.atomic
def tuntaskan_bimbingan(*, bimbingan: Bimbingan, oleh: Pegawai, pada: datetime) -> Bimbingan:
    """Say that what was agreed is done; once. Raises: TidakBerwenang."""
    baris = _ambil(bimbingan)
    boleh_menuntaskan_bimbingan(oleh, baris).pastikan()
    if baris.ditindaklanjuti_pada is None:
        baris.ditindaklanjuti_pada = pada
        baris.save(update_fields=["ditindaklanjuti_pada"])
        catat("bimbingan.ditindaklanjuti", objek=baris, oleh=oleh, pada=pada)
    return baris


def _ambil(bimbingan: Bimbingan) -> Bimbingan:
    return Bimbingan.objects.select_for_update(of=("self",), no_key=True).get(pk=bimbingan.pk)


def _periksa(
    tanggal: date, pokok: str, kesepakatan: str, tindak_lanjut: date | None, hari: date
) -> dict[str, date | str | None]:
    if tanggal > hari:
        raise TanggalBimbinganKeliru(f"Bimbingan dicatat setelah dilakukan. Pilih tanggal sampai {tertulis(hari)}.")
    if tindak_lanjut and tindak_lanjut < tanggal:
        raise TanggalBimbinganKeliru("Tanggal tindak lanjut mendahului bimbingannya. Pilih tanggal sesudahnya.")
    pokok = " ".join(pokok.split())
    if not 0 < len(pokok) <= POKOK:
        raise PokokTidakPas
    teks = rapikan(kesepakatan, sebutan="Kesepakatan", cukup="Sebut siapa mengerjakan apa.")
    return {"tanggal": tanggal, "pokok": pokok, "kesepakatan": teks, "tindak_lanjut": tindak_lanjut}
