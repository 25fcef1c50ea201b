from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Final

from django.core.files.base import File
from django.db import transaction

from selaras.common.errors import DomainError
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.berkas import Tersimpan, buang, taruh
from selaras.pelaksanaan.jenis_berkas import rapikan_nama
from selaras.pelaksanaan.models import Berkas, BuktiDukung
from selaras.pelaksanaan.permissions import boleh_menandai, boleh_mencabut, boleh_mengisi
from selaras.pelaksanaan.services.kunci import ambil_skp, pastikan_terbuka
from selaras.pelaksanaan.tautan import periksa_tautan
from selaras.perencanaan.models import SKP, Indikator

SEKEJAP: Final = timedelta(minutes=1)  # the same thing given again so soon was sent twice


class IndikatorKosong(DomainError):
    """Evidence speaks of something."""

    kode, status = "indikator_kosong", 422
    pesan = "Pilih paling sedikit satu indikator yang dibuktikan."


class BuktiSudahDicabut(DomainError):
    """The evidence is no longer there."""

    kode = "bukti_sudah_dicabut"
    pesan = "Bukti ini sudah dicabut oleh pemberinya."


class BukanTautan(DomainError):
    """Only a link may stop working; a file is here."""

    kode = "bukan_tautan"
    pesan = "Yang ditandai hanya tautan. Bila berkas ini tidak terbaca, sampaikan lewat umpan balik."


def simpan_berkas(*, unggahan: File[bytes], nama: str, oleh: Pegawai, pada: datetime) -> Berkas:
    """Keep a file under its cleaned name; what it is for is the caller's to record, in the same act.

    Raises: BerkasTerlaluBesar, BerkasDitolak.
    """
    tersimpan = taruh(unggahan)
    try:
        return _catat_berkas(tersimpan, nama=nama, oleh=oleh, pada=pada)
    except BaseException:
        buang(tersimpan.kunci)
        raise


def beri_bukti(
    *,
    skp: SKP,
    bulan: date,
    indikator: Collection[Indikator],
    nama: str,
    oleh: Pegawai,
    pada: datetime,
    unggahan: File[bytes] | None = None,
    tautan: str = "",
) -> BuktiDukung:
    """Give evidence for one or more indicators in a month: the file, or else the link.

    Given twice within a minute it is one row.

    Raises: TidakBerwenang, BulanDiLuarSKP, BulanBelumTiba, PelaksanaanTerkunci, IndikatorKosong, BerkasTerlaluBesar,
        BerkasDitolak, TautanDitolak.
    """
    alamat = "" if unggahan else periksa_tautan(tautan)
    boleh_mengisi(oleh, skp).pastikan()  # before ten megabytes are written
    tersimpan = taruh(unggahan) if unggahan else None
    dipakai = False
    try:
        with transaction.atomic():
            bukti, dipakai = _beri(
                skp=skp, bulan=bulan, indikator=indikator, nama=nama, oleh=oleh, pada=pada, tersimpan=tersimpan,
                tautan=alamat,
            )  # fmt: skip
    finally:
        if tersimpan and not dipakai:
            buang(tersimpan.kunci)
    return bukti


def _beri(
    *,
    skp: SKP,
    bulan: date,
    indikator: Collection[Indikator],
    nama: str,
    oleh: Pegawai,
    pada: datetime,
    tersimpan: Tersimpan | None,
    tautan: str,
) -> tuple[BuktiDukung, bool]:
    """The row, and whether the bytes just put away are in use by it."""
    skp = ambil_skp(skp.pk)
    boleh_mengisi(oleh, skp).pastikan()
    pastikan_terbuka(skp, bulan, pada)
    milik = list(Indikator.objects.filter(hasil__skp=skp, pk__in=[i.pk for i in indikator]))
    if not milik:
        raise IndikatorKosong
    sidik = tersimpan.sha256 if tersimpan else ""
    serupa = skp.bukti.berlaku().filter(bulan=bulan, diberi_oleh=oleh, diberi_pada__gt=pada - SEKEJAP, tautan=tautan)
    if tersimpan:
        serupa = serupa.filter(berkas__sha256=sidik)
    if lama := serupa.first():
        lama.indikator.add(*milik)
        return lama, False
    berkas = _catat_berkas(tersimpan, nama=nama, oleh=oleh, pada=pada) if tersimpan else None
    bukti = BuktiDukung.objects.create(
        skp=skp, bulan=bulan, nama=berkas.nama if berkas else nama or tautan[:200], tautan=tautan, berkas=berkas,
        diberi_oleh=oleh, diberi_pada=pada,
    )  # fmt: skip
    bukti.indikator.set(milik)
    catat(
        "bukti.diberi", objek=bukti, oleh=oleh, pada=pada, nama=bukti.nama, tautan=tautan, sha256=sidik,
        indikator=sorted(i.pk for i in milik),
    )  # fmt: skip
    return bukti, True


def _catat_berkas(tersimpan: Tersimpan, *, nama: str, oleh: Pegawai, pada: datetime) -> Berkas:
    return Berkas.objects.create(
        kunci=tersimpan.kunci,
        nama=rapikan_nama(nama, tersimpan.jenis.akhiran),
        mime=tersimpan.jenis.mime,
        ukuran=tersimpan.ukuran,
        sha256=tersimpan.sha256,
        diunggah_oleh=oleh,
        diunggah_pada=pada,
    )


@transaction.atomic
def tandai_bukti(*, bukti: BuktiDukung, rusak: bool, oleh: Pegawai, pada: datetime) -> BuktiDukung:
    """Say that a link could not be opened, or that it can be again. Raises: TidakBerwenang, BuktiSudahDicabut, BukanTautan."""
    bukti = _ambil(bukti)
    boleh_menandai(oleh, bukti).pastikan()
    _pastikan_ada(bukti)
    if not bukti.tautan:
        raise BukanTautan
    if rusak == (bukti.ditandai_pada is not None):
        return bukti
    bukti.ditandai_oleh, bukti.ditandai_pada = (oleh, pada) if rusak else (None, None)
    bukti.save(update_fields=["ditandai_oleh", "ditandai_pada"])
    catat("bukti.ditandai", objek=bukti, oleh=oleh, pada=pada, rusak=rusak)
    return bukti


@transaction.atomic
def cabut_bukti(*, bukti: BuktiDukung, oleh: Pegawai, pada: datetime) -> BuktiDukung:
    """Withdraw evidence: it is shown no more, but its row and its file stay.

    Raises: TidakBerwenang, BuktiSudahDicabut, PelaksanaanTerkunci.
    """
    skp = ambil_skp(bukti.skp_id)
    bukti = _ambil(bukti)
    boleh_mencabut(oleh, bukti).pastikan()
    _pastikan_ada(bukti)
    pastikan_terbuka(skp, bukti.bulan, pada)
    bukti.dicabut_oleh, bukti.dicabut_pada = oleh, pada
    bukti.save(update_fields=["dicabut_oleh", "dicabut_pada"])
    catat("bukti.dicabut", objek=bukti, oleh=oleh, pada=pada, nama=bukti.nama)
    return bukti


def _ambil(bukti: BuktiDukung) -> BuktiDukung:
    return BuktiDukung.objects.select_for_update(of=("self",), no_key=True).select_related("skp").get(pk=bukti.pk)


def _pastikan_ada(bukti: BuktiDukung) -> None:
    if bukti.dicabut_pada is not None:
        raise BuktiSudahDicabut
