from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from selaras.common.errors import DomainError
from selaras.organisasi.impor import RencanaImpor, baca_tabel, jalankan_impor, rencanakan_impor
from selaras.organisasi.permissions import OPERATOR


class Command(BaseCommand):
    """Reads a SIASN "Data Utama" export and makes of it units, posts, people, placements and assessors."""

    help = "Mengimpor pegawai dari ekspor “Data Utama” SIASN (XLSX)."

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, and what it may not say."""
        parser.add_argument("berkas", type=Path, help="lembar kerja XLSX, XLS, atau ODS")
        parser.add_argument("--dry-run", action="store_true", help="tunjukkan saja apa yang akan terjadi")
        parser.add_argument("--unit-induk", default="", metavar="NAMA", help="nama unit paling atas")
        parser.add_argument(
            "--mulai", type=date.fromisoformat, metavar="TAHUN-BULAN-HARI", help="berlaku sejak (1 Januari tahun ini)"
        )

    def handle(
        self, *args: Any, berkas: Path, dry_run: bool, unit_induk: str, mulai: date | None, **options: Any
    ) -> None:
        """Plan, tell, and unless only asked to tell, do. Raises: CommandError with what to do."""
        pada = timezone.now()
        hari = timezone.localdate(pada)
        try:
            baris = baca_tabel(berkas.read_bytes())
            rencana = rencanakan_impor(
                baris, mulai=mulai or hari.replace(month=1, day=1), hari=hari, unit_induk=unit_induk
            )
            self._ceritakan(rencana)
            if dry_run:
                self.stdout.write("Belum ada yang diubah. Ulangi tanpa --dry-run untuk mengimpor.")
                return
            banyak = jalankan_impor(rencana=rencana, oleh=OPERATOR, pada=pada)
        except OSError as sebab:
            raise CommandError(f"{berkas} tidak dapat dibuka: {sebab.strerror}.") from sebab
        except DomainError as galat:
            raise CommandError(galat.pesan) from galat
        self.stdout.write(f"Selesai: {banyak} pegawai ditambah atau diubah.")

    def _ceritakan(self, rencana: RencanaImpor) -> None:
        for judul, catatan in (("DITOLAK", rencana.galat), ("PERIKSA", rencana.peringatan)):
            self.stdout.writelines(f"{judul}  {satu}\n" for satu in catatan)
        for satu in (*rencana.baru, *rencana.berubah):
            tanda = "baru" if satu.baru else "ubah"
            self.stdout.write(f"{tanda}  {satu.orang.nama}: {'; '.join(rencana.bagian(satu))}")
        self.stdout.write(rencana.ringkasan)
