from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from selaras.common.errors import DomainError
from selaras.organisasi.models import Pegawai
from selaras.organisasi.permissions import OPERATOR
from selaras.organisasi.services import cabut_faktor_kedua


class Command(BaseCommand):
    """Takes the second factor off an account: for the admin who lost the device, whom no other admin may help."""

    help = "Mencabut faktor kedua dari akun seseorang."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whose account."""
        parser.add_argument("nip", help="NIP atau NI PPPK, 18 angka")

    def handle(self, *args: Any, nip: str, **options: Any) -> None:
        """Raises: CommandError when there is no such person, or nothing to take away."""
        try:
            pegawai = Pegawai.objects.get(nip=nip)
            cabut_faktor_kedua(pegawai=pegawai, oleh=OPERATOR, pada=timezone.now())
        except Pegawai.DoesNotExist as sebab:
            raise CommandError("Tidak ada pegawai dengan NIP itu.") from sebab
        except DomainError as galat:
            raise CommandError(galat.pesan) from galat
        self.stdout.write(f"Faktor kedua {pegawai.nama_lengkap} sudah dicabut.")
