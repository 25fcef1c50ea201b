"""An end of service that was recorded wrongly, taken back while nothing has filled its place."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any, Final

from django.db import transaction
from django.db.models import Q
from django.utils.timezone import localdate

from selaras.common.errors import DomainError
from selaras.common.format import tanggal
from selaras.jejak.services import catat
from selaras.organisasi.models import TANPA_AKHIR, AkhirTugas, AnggotaTim, Pegawai, Penempatan, Penilai, Peran
from selaras.organisasi.models.milik import MILIK
from selaras.organisasi.permissions import Pelaksana, boleh_bertindak
from selaras.organisasi.services.berakhir import sebut
from selaras.organisasi.signals import tugas_dilanjutkan, umumkan

TABEL: Final = {model.__name__: model for model, _ in MILIK}


class TanpaCatatanAkhir(DomainError):
    """An end that no act recorded."""

    kode = "tanpa_catatan_akhir"
    pesan = (
        "Akhir tugas ini tidak dicatat di kartu pegawai, melainkan lewat impor. "
        "Batalkan impornya, atau impor lagi data yang benar."
    )


class TempatTerisi(DomainError):
    """Somebody else stands where this person stood."""

    kode = "tempat_terisi"


@transaction.atomic
def batalkan_akhir(*, pegawai: Pegawai, dasar: str, oleh: Pelaksana, pada: datetime) -> list[str]:
    """Take back an end of service: posts, assessors, teams, roles and SKP go on as if it had not been recorded.

    Returns: what came of it, in sentences.

    Raises: TidakBerwenang; TanpaCatatanAkhir; TempatTerisi with all that has changed since.
    """
    pegawai = Pegawai.objects.select_for_update().get(pk=pegawai.pk)
    boleh_bertindak(oleh, pegawai, localdate(pada)).pastikan()
    akhir = AkhirTugas.objects.select_for_update().filter(pegawai=pegawai).first()
    if akhir is None:
        raise TanpaCatatanAkhir
    sebab, terakhir = pegawai.get_sebab_berhenti_display(), pegawai.bertugas_sampai
    pulih = [_baris(satu) for satu in akhir.semula]
    if halangan := sorted({kalimat for satu in pulih for kalimat in _halangan(satu, pegawai, terakhir)}):
        raise TempatTerisi(f"{' '.join(halangan)} Karena itu akhir tugasnya tidak dapat dibatalkan lagi.")
    Pegawai.objects.filter(pk=pegawai.pk).update(
        bertugas_sampai=TANPA_AKHIR, sebab_berhenti="", versi=pegawai.versi + 1
    )
    for satu in pulih:
        satu.save(force_insert=True) if satu.mulai > terakhir else satu.save(update_fields=["selesai"])
    akhir.delete()
    catat(
        "pegawai.akhir_dibatalkan", objek=pegawai, oleh=oleh, pada=pada,
        sebab=pegawai.sebab_berhenti, terakhir=terakhir, dasar=dasar,
    )  # fmt: skip
    return [
        f"{sebab} yang tercatat {tanggal(terakhir)} dibatalkan.",
        *_yang_pulih(pegawai, pulih),
        *umumkan(tugas_dilanjutkan, pegawai=[pegawai.pk], terakhir=terakhir, oleh=oleh, pada=pada),
    ]


def _baris(satu: dict[str, Any]) -> Any:
    """A row as it was, with its days as days."""
    model = TABEL[satu["tabel"]]
    kolom = {bidang.attname: bidang for bidang in model._meta.concrete_fields}  # noqa: SLF001  (Django's public way)
    return model(**{nama: kolom[nama].to_python(nilai) for nama, nilai in satu["baris"].items()})


def _halangan(satu: Any, pegawai: Pegawai, terakhir: date) -> Iterator[str]:
    """Why a row cannot be as it was, in sentences: changed since, of something that is over, or filled by another."""
    if satu.mulai <= terakhir and not type(satu).objects.filter(pk=satu.pk, selesai=terakhir).exists():
        yield "Riwayatnya sudah diubah lagi sesudah itu."
    sampai = satu.selesai or TANPA_AKHIR
    for nama in ("unit", "tim"):
        wadah = getattr(satu, nama, None)
        if wadah and wadah.selesai and wadah.selesai < sampai:
            yield f"{wadah.nama} sudah tidak ada sejak {tanggal(wadah.selesai)}."
    for nama in ("pegawai", "penilai"):
        orang = getattr(satu, nama, pegawai)
        if orang.pk != pegawai.pk and orang.bertugas_sampai < sampai:
            yield f"{orang.nama} sudah tidak bertugas sejak {tanggal(orang.bertugas_sampai)}."
    tempat, kata, siapa = _tempat(satu)
    lain = type(satu).objects.filter(tempat).exclude(pk=satu.pk).bertumpuk(max(satu.mulai, terakhir), satu.selesai)
    for baris in lain.select_related(siapa):
        yield f"{kata} {getattr(baris, siapa).nama}."


def _tempat(satu: Any) -> tuple[Q, str, str]:
    """Which rows would stand in the same place: how a refusal begins, and whom of such a row it names."""
    match satu:
        case Penempatan(kepala=True):
            tempat = Q(unit=satu.unit_id, kepala=True, jenis=satu.jenis)
            return tempat, f"{satu.unit.nama} sudah dipimpin", "pegawai"
        case AnggotaTim(ketua=True):
            return Q(tim=satu.tim_id, ketua=True), f"{satu.tim.nama} sudah dipimpin", "pegawai"
        case Penilai():
            return Q(pegawai=satu.pegawai_id), f"{satu.pegawai.nama} sudah dinilai", "penilai"
        case Peran():
            tempat = Q(pegawai=satu.pegawai_id, jenis=satu.jenis, unit=satu.unit_id)
            return tempat, f"Peran {satu.get_jenis_display().lower()} sudah dipegang lagi oleh", "pegawai"
        case _:
            return Q(pk=None), "", "pegawai"


def _yang_pulih(pegawai: Pegawai, pulih: Iterable[Any]) -> list[str]:
    jabatan = [f"{satu.jabatan.nama} di {satu.unit.nama} berlanjut." for satu in pulih if isinstance(satu, Penempatan)]
    tim = [f"Tetap di {satu.tim.nama}." for satu in pulih if isinstance(satu, AnggotaTim)]
    dinilai = sorted(s.pegawai.nama for s in pulih if isinstance(s, Penilai) and s.penilai_id == pegawai.pk)
    return [*jabatan, *tim, *([f"Menilai lagi: {sebut(dinilai)}."] if dinilai else [])]
