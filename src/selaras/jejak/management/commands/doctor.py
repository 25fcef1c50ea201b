import tempfile
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.checks import ERROR, run_checks
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils import timezone

from selaras.common.basis_data import migrasi_tertunda
from selaras.common.format import jam, tanggal
from selaras.common.jadwal import MASIH_HIDUP, denyut_terakhir
from selaras.jejak.models import Antre, Jejak
from selaras.jejak.selectors import periksa_rantai, sidik_terakhir


class Command(BaseCommand):
    """Says in plain words what is in order and what is not; ends with 1 when anything is not."""

    help = "Memeriksa pengaturan, migrasi, penyimpanan, pekerja latar, dan rantai jejak."

    def handle(self, *args: Any, **options: Any) -> None:
        """Run every examination, even after one has failed. Raises: CommandError when any found a defect."""
        pemeriksaan = {
            "Pengaturan": (pengaturan(), f"mode {settings.MODE}, basis data {connection.display_name}"),
            "Migrasi": (migrasi(), "semua tabel sesuai versi ini"),
            "Penyimpanan": (penyimpanan(), f"{settings.BERKAS_DIR} dapat ditulisi"),
            "Pekerja latar": (pekerja(timezone.now()), "berdenyut"),
            "Jejak": (jejak(), "utuh"),
        }
        banyak = sum(self.laporkan(nama, cacat, beres) for nama, (cacat, beres) in pemeriksaan.items())
        if banyak:
            raise CommandError(f"{banyak} hal perlu diperbaiki.")
        self.stdout.write(f"{Jejak.objects.count()} baris jejak, {Antre.objects.count()} menunggu segel.")
        self.stdout.write(f"Sidik segel terakhir (simpan juga di luar server): {sidik_terakhir()}")

    def laporkan(self, nama: str, cacat: Iterator[str], beres: str) -> int:
        """Write one line per defect, or one that all is well; says how many defects."""
        ditemukan = list(cacat)
        for sebab in ditemukan:
            self.stdout.write(f"CACAT  {nama}: {sebab}")
        if not ditemukan:
            self.stdout.write(f"beres  {nama}: {beres}")
        return len(ditemukan)


def pengaturan() -> Iterator[str]:
    """What Django's own checks find wrong."""
    yield from (str(temuan.msg) for temuan in run_checks() if temuan.level >= ERROR)


def migrasi() -> Iterator[str]:
    """Tables that are older than the program."""
    if tertunda := migrasi_tertunda():
        yield f"{', '.join(tertunda)} belum dijalankan. Jalankan: selaras migrate"


def penyimpanan() -> Iterator[str]:
    """A folder of files that cannot be written to."""
    try:
        settings.BERKAS_DIR.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=settings.BERKAS_DIR):
            pass
    except OSError as sebab:
        yield f"{settings.BERKAS_DIR} tidak dapat ditulisi ({sebab.strerror}). Periksa pemilik dan sisa ruangnya."


def pekerja(kini: datetime) -> Iterator[str]:
    """A worker that does not tick."""
    terakhir = denyut_terakhir()
    if terakhir is None:
        yield "belum pernah berdenyut. Jalankan: selaras serve, atau selaras worker"
    elif kini - terakhir > MASIH_HIDUP:
        saat = timezone.localtime(terakhir)
        yield f"terakhir berdenyut {tanggal(saat)} pukul {jam(saat)}. Jalankan: selaras serve, atau selaras worker"


def jejak() -> Iterator[str]:
    """Trail rows that were changed, deleted or slipped in, and seals that do not hold."""
    yield from map(str, periksa_rantai())
