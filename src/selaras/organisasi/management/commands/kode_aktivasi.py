from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from selaras.common.errors import DomainError
from selaras.common.format import jam, tanggal
from selaras.organisasi.models import Pegawai
from selaras.organisasi.permissions import OPERATOR
from selaras.organisasi.services import BERLAKU, berkelompok, buat_kode


class Command(BaseCommand):
    """Prints a one-time code with which a person opens the account, or sets a forgotten password anew."""

    help = "Membuat kode aktivasi sekali pakai untuk seorang pegawai."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whose code."""
        parser.add_argument("nip", help="NIP atau NI PPPK, 18 angka")

    def handle(self, *args: Any, nip: str, **options: Any) -> None:
        """Raises: CommandError when there is no such person."""
        pada = timezone.now()
        try:
            pegawai = Pegawai.objects.get(nip=nip)
            kode = buat_kode(pegawai=pegawai, oleh=OPERATOR, pada=pada)
        except Pegawai.DoesNotExist as sebab:
            raise CommandError("Tidak ada pegawai dengan NIP itu. Impor dulu dengan: selaras import-pegawai") from sebab
        except DomainError as galat:
            raise CommandError(galat.pesan) from galat
        sampai = timezone.localtime(pada + BERLAKU)
        self.stdout.write(f"{pegawai.nama_lengkap}: {berkelompok(kode)}")
        self.stdout.write(f"Berlaku sekali, sampai {tanggal(sampai)} pukul {jam(sampai)}, di halaman /aktivasi/.")
