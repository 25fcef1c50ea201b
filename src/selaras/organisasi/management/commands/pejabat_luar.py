from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from aturan.nip import Nip, NipTidakSah
from selaras.common.errors import DomainError
from selaras.organisasi.models import Pegawai
from selaras.organisasi.permissions import OPERATOR
from selaras.organisasi.services import catat_pejabat_luar


class Command(BaseCommand):
    """Records who stands above the head: no import knows the leader outside the institution."""

    help = "Mencatat pejabat di luar instansi sebagai pejabat penilai kinerja seorang pegawai, biasanya kepalanya."

    def add_arguments(self, parser: CommandParser) -> None:
        """Who, in which post, and whom this person assesses since when."""
        parser.add_argument("nama", help="nama pejabat luar, tanpa gelar")
        parser.add_argument("--jabatan", required=True, help="misalnya: Direktur Sarana Perkeretaapian")
        parser.add_argument("--instansi", required=True, help="misalnya: Direktorat Jenderal Perkeretaapian")
        parser.add_argument("--menilai", required=True, metavar="NIP", help="NIP pegawai yang dinilainya")
        parser.add_argument("--nip", default="", help="NIP pejabat luar, bila akan masuk sendiri")
        parser.add_argument(
            "--mulai", type=date.fromisoformat, metavar="TAHUN-BULAN-HARI", help="menilai sejak (1 Januari tahun ini)"
        )

    def handle(
        self,
        *args: Any,
        nama: str,
        jabatan: str,
        instansi: str,
        menilai: str,
        nip: str,
        mulai: date | None,
        **options: Any,
    ) -> None:
        """Raises: CommandError with what to do."""
        pada = timezone.now()
        try:
            pegawai = Pegawai.objects.get(nip=menilai)
            luar = catat_pejabat_luar(
                nama=nama,
                jabatan=jabatan,
                instansi=instansi,
                nip=Nip.urai(nip).teks if nip else "",
                menilai=pegawai,
                mulai=mulai or timezone.localdate(pada).replace(month=1, day=1),
                oleh=OPERATOR,
                pada=pada,
            )
        except Pegawai.DoesNotExist as sebab:
            raise CommandError("Tidak ada pegawai dengan NIP itu. Impor dulu dengan: selaras import-pegawai") from sebab
        except NipTidakSah as sebab:
            raise CommandError(str(sebab)) from sebab
        except DomainError as galat:
            raise CommandError(galat.pesan) from galat
        self.stdout.write(f"{luar.nama_lengkap}, {luar.jabatan_luar}, kini menilai {pegawai.nama_lengkap}.")
