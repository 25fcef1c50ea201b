from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from selaras.common.errors import DomainError
from selaras.common.format import angka, ukuran_berkas
from selaras.organisasi.impor import (
    RencanaImpor,
    baca_tabel,
    jalankan_impor,
    mulai_impor,
    rencanakan_impor,
    setujui_impor,
    tunjukkan,
    urai_orang,
)
from selaras.organisasi.impor.orang import Hasil
from selaras.organisasi.models import Impor, KeadaanImpor
from selaras.organisasi.permissions import OPERATOR


def _pastikan_muat(berkas: Path) -> None:
    """Raises: CommandError for a file over the limit that holds on the page too; OSError for one that is not there."""
    besar, batas = berkas.stat().st_size, settings.UKURAN_BERKAS_MAKS
    if besar > batas:
        raise CommandError(
            f"Berkas ini {ukuran_berkas(besar)}, paling besar {ukuran_berkas(batas)}. Hapus kolom yang tidak perlu, "
            "bagi menurut unit, atau naikkan SELARAS_UKURAN_BERKAS_MB."
        )


class Command(BaseCommand):
    """Reads a SIASN "Data Utama" export and makes of it units, posts, people, placements and assessors."""

    help = "Mengimpor pegawai dari ekspor “Data Utama” SIASN (XLSX)."

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, and what it may not say."""
        parser.add_argument("berkas", type=Path, help="lembar kerja XLSX, XLS, ODS, atau CSV")
        parser.add_argument("--dry-run", action="store_true", help="tunjukkan saja apa yang akan terjadi")
        parser.add_argument("--unit-induk", default="", metavar="NAMA", help="nama unit paling atas")
        parser.add_argument(
            "--mulai", type=date.fromisoformat, metavar="TAHUN-BULAN-HARI", help="berlaku sejak (1 Januari tahun ini)"
        )

    def handle(
        self, *args: Any, berkas: Path, dry_run: bool, unit_induk: str, mulai: date | None, **options: Any
    ) -> None:
        """Plan, tell, and unless only asked to tell, do. Raises: CommandError with what to do."""
        hari = timezone.localdate()
        sejak = mulai or hari.replace(month=1, day=1)
        try:
            _pastikan_muat(berkas)
            isi = berkas.read_bytes()
            hasil = self._baca(isi)
            rencana = rencanakan_impor(hasil, mulai=sejak, hari=hari, unit_induk=unit_induk)
            self._ceritakan(rencana)
            if dry_run or rencana.kosong:
                lanjut = "Tidak ada yang perlu diubah." if rencana.kosong else "Ulangi tanpa --dry-run untuk mengimpor."
                self.stdout.write(f"Belum ada yang diubah. {lanjut}")
                return
            impor = self._kerjakan(hasil, rencana, berkas=isi, nama_berkas=berkas.name, unit_induk=unit_induk)
        except OSError as sebab:
            raise CommandError(f"{berkas} tidak dapat dibuka: {sebab.strerror}.") from sebab
        except DomainError as galat:
            raise CommandError(galat.pesan) from galat
        if impor.keadaan != KeadaanImpor.SELESAI:
            raise CommandError(impor.pesan)
        self.stdout.write(f"Selesai: {angka(len(rencana.baru) + len(rencana.berubah))} pegawai ditambah atau diubah.")

    def _baca(self, isi: bytes) -> Hasil:
        baris = baca_tabel(isi)
        return urai_orang(baris, lambda terolah: self.stderr.write(f"{angka(terolah)} dari {angka(len(baris))} baris"))

    def _kerjakan(self, hasil: Hasil, rencana: RencanaImpor, **berkas: Any) -> Impor:
        """The operator has seen the plan and does it: the steps of an import, without the worker."""
        pada = timezone.now()
        impor = mulai_impor(**berkas, mulai=rencana.mulai, oleh=OPERATOR, pada=pada)
        tunjukkan(impor, rencana)
        impor = setujui_impor(impor=impor, sidik=rencana.sidik, oleh=OPERATOR, pada=pada)
        return jalankan_impor(impor=impor, hasil=hasil, oleh=OPERATOR, pada=pada, hari=rencana.hari)

    def _ceritakan(self, rencana: RencanaImpor) -> None:
        for judul, catatan in (("DITOLAK", rencana.galat), ("PERIKSA", rencana.peringatan)):
            self.stdout.writelines(f"{judul}  {satu}\n" for satu in catatan)
        for satu in (*rencana.baru, *rencana.berubah):
            tanda = "baru" if satu.baru else "henti" if satu.berhenti else "ubah"
            self.stdout.write(f"{tanda}  {satu.orang.nama}: {'; '.join(rencana.bagian(satu))}")
        self.stdout.write(rencana.ringkasan)
