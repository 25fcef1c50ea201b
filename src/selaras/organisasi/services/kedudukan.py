"""For a time people serve otherwise: they study, work elsewhere, are on leave or suspended; then they come back."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from selaras.common.errors import DomainError
from selaras.common.format import tanggal
from selaras.jejak.services import catat
from selaras.organisasi.models import TANPA_SKP, AlasanPenilai, Kedudukan, MasaKedudukan, Pegawai
from selaras.organisasi.permissions import Pelaksana, boleh_bertindak
from selaras.organisasi.services.penempatan import SEHARI, catat_penilai, pastikan_bertugas, pastikan_berurutan
from selaras.organisasi.signals import penilai_berganti, tugas_terputus, umumkan


class MasaBertumpuk(DomainError):
    """Two such times at once."""

    kode = "masa_bertumpuk"


class TidakSedangPergi(DomainError):
    """Nothing to come back from."""

    kode = "tidak_sedang_pergi"
    pesan = (
        "Pada hari itu pegawai ini tidak sedang belajar, cuti, dipekerjakan, atau diberhentikan sementara. "
        "Periksa tanggal kembalinya."
    )


@transaction.atomic
def mulai_masa(
    *,
    pegawai: Pegawai,
    kedudukan: Kedudukan,
    tempat: str,
    mulai: date,
    selesai: date | None,
    penilai: Pegawai | None,
    dasar: str,
    oleh: Pelaksana,
    pada: datetime,
) -> list[str]:
    """Begin a study assignment, a secondment, unpaid leave or a suspension. The post is kept; in the last two no SKP
    runs.

    `penilai`: who assesses meanwhile; afterwards the one before does again.

    Returns: what came of it, in sentences.

    Raises: TidakBerwenang, TanggalTerbalik, SudahTidakBertugas, MasaBertumpuk, and what `ganti_penilai` raises.
    """
    pegawai = Pegawai.objects.select_for_update(no_key=True).get(pk=pegawai.pk)
    boleh_bertindak(oleh, pegawai, localdate(pada)).pastikan()
    pastikan_berurutan(mulai, selesai)
    pastikan_bertugas(pegawai, selesai or mulai)
    if lain := MasaKedudukan.objects.filter(pegawai=pegawai).bertumpuk(mulai, selesai).first():
        raise MasaBertumpuk(
            f"Sudah tercatat {lain.get_kedudukan_display().lower()} sejak {tanggal(lain.mulai)}. Catat dulu kembalinya."
        )
    MasaKedudukan.objects.create(
        pegawai=pegawai, kedudukan=kedudukan, tempat=tempat, mulai=mulai, selesai=selesai, dasar=dasar
    )
    catat(
        "pegawai.masa_dimulai", objek=pegawai, oleh=oleh, pada=pada,
        kedudukan=kedudukan, tempat=tempat, mulai=mulai, selesai=selesai, dasar=dasar,
    )  # fmt: skip
    sampai = f" sampai {tanggal(selesai)}" if selesai else ""
    akibat = [f"{kedudukan.label}{f', {tempat}' if tempat else ''}, sejak {tanggal(mulai)}{sampai}."]
    if kedudukan in TANPA_SKP:
        akibat.append("Selama itu tidak ada SKP dan penilaian.")
        akibat += umumkan(tugas_terputus, pegawai=[pegawai.pk], terakhir=mulai - SEHARI, oleh=oleh, pada=pada)
    if penilai:
        catat_penilai(
            pegawai=pegawai, penilai=penilai, mulai=mulai, selesai=selesai, alasan=AlasanPenilai.DELEGASI,
            dasar=dasar, oleh=oleh, pada=pada,
        )  # fmt: skip
        akibat.append(f"Selama itu dinilai oleh {penilai.nama}.")
        akibat += umumkan(penilai_berganti, pegawai=[pegawai.pk], hari=localdate(pada), oleh=oleh, pada=pada)
    return akibat


@transaction.atomic
def kembali_bertugas(*, pegawai: Pegawai, mulai: date, dasar: str, oleh: Pelaksana, pada: datetime) -> list[str]:
    """End such a time: from `mulai` on the person serves as usual again.

    Returns: what came of it, in sentences.

    Raises: TidakBerwenang, TidakSedangPergi.
    """
    pegawai = Pegawai.objects.select_for_update(no_key=True).get(pk=pegawai.pk)
    boleh_bertindak(oleh, pegawai, localdate(pada)).pastikan()
    masa = MasaKedudukan.objects.berlaku(mulai - SEHARI).filter(pegawai=pegawai).first()
    if masa is None:
        raise TidakSedangPergi
    masa.selesai = mulai - SEHARI
    masa.save(update_fields=["selesai"])
    catat(
        "pegawai.kembali_bertugas", objek=pegawai, oleh=oleh, pada=pada,
        kedudukan=masa.kedudukan, mulai=mulai, dasar=dasar,
    )  # fmt: skip
    akibat = [
        f"{masa.get_kedudukan_display()} berakhir {tanggal(masa.selesai)}.",
        f"Bertugas lagi sejak {tanggal(mulai)}.",
    ]
    if masa.kedudukan in TANPA_SKP:
        akibat.append("SKP baru dapat dimulai sejak hari itu.")
    return akibat
